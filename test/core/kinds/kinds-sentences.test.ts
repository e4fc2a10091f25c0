// Whole sentences with one or more edits, in several languages: what each asserts more, less or otherwise, and what it does not.
import { describe, expect, test } from 'vitest'
import { verdict } from './kinds-notation.ts'

type Row = readonly [line: string, verdict: string]

function table(language: string, rows: readonly Row[]): void {
  test.each(rows)(`${language}: %s → %s`, (line, expected) => {
    expect(verdict(line, language)).toBe(expected)
  })
}

describe('what one edit takes and another gives back', () => {
  table('en', [
    ['The side batted on, [not /]losing [any/no] wickets.', 'wording normal'],
    ['The crew [did not see/saw] [any/no] lights.', 'wording normal'],
    ['The ship carried [no/not] food [and no/nor any] water.', 'wording normal'],
    ['The letter had no address[ but she said: “I wrote it.”/, saying: “I wrote it.”]', 'quote high'],
    ['[Perhaps the/The] bridge [will/may] stay shut.', 'wording normal'],
    ['The bridge [may/is] [/possibly] shut.', 'wording normal'],
    // The denial moved to another clause, or somebody else speaks.
    ['He [did not say/said] that the council of the town had [/not ]agreed.', 'negation high'],
    ['[The mayor said the/The] dam would hold[/, police said].', 'attribution high'],
  ])
})

describe('negation', () => {
  table('en', [
    ['The firm [has/has never] paid the fine.', 'negation high'],
    ['The court found the search [lawful/unlawful].', 'negation high'],
  ])
  table('de', [
    ['Die Firma hat die Strafe [/nicht ]bezahlt.', 'negation high'],
    ['Der Verein hat [eine/keine] Lizenz.', 'negation high'],
    ['Der Minister kam [mit/ohne] Begleitung.', 'negation high'],
  ])
  table('fr', [
    ['La société [a/n’a] [/pas ]payé l’amende.', 'negation high'],
    ['Le club [a/n’a jamais] gagné.', 'negation high'],
  ])
  table('es', [
    ['La empresa [/no ]pagó la multa.', 'negation high'],
    ['El club [siempre/nunca] gana aquí.', 'negation wording high'],
  ])
  table('ru', [
    ['Компания [/не ]заплатила штраф.', 'negation high'],
    ['Клуб [никогда не/] выигрывал здесь.', 'negation high'],
  ])
  table('ar', [
    ['الشركة [/لم ]تدفع الغرامة.', 'negation high'],
    ['الوزير [/لن ]يحضر الاجتماع.', 'negation high'],
  ])
})

describe('certainty', () => {
  table('de', [
    ['Der Mann hat [/angeblich ]Geld genommen.', 'hedge high'],
    ['Der Preis [wird/dürfte] steigen.', 'hedge high'],
  ])
  table('fr', [['L’homme aurait [/peut-être ]pris l’argent.', 'hedge high']])
  table('es', [['El hombre [/presuntamente ]tomó el dinero.', 'hedge high']])
  table('ru', [['Мужчина [/предположительно ]взял деньги.', 'hedge high']])
  table('ar', [['الرجل [/ربما ]أخذ المال.', 'hedge high']])
  table('en', [
    ['The road [could/will] open by noon.', 'hedge high'],
    ['The talks were [/reportedly ]cut short.', 'hedge high'],
  ])
})

describe('who says it', () => {
  table('de', [
    ['Die Brücke bleibt gesperrt[, sagte die Bürgermeisterin/].', 'attribution high'],
    ['[Laut Polizei war/War] die Straße frei.', 'attribution wording high'],
    ['Die Firma [sagte/behauptete], sie habe gezahlt.', 'attribution high'],
  ])
  table('fr', [
    ['Le pont reste fermé[, a déclaré la maire/].', 'attribution high'],
    ['La société [dit/prétend] avoir payé.', 'attribution high'],
  ])
  table('es', [
    ['El puente sigue cerrado[, dijo la alcaldesa/].', 'attribution high'],
    ['El puente sigue cerrado[/, según la policía].', 'attribution high'],
  ])
  table('ru', [
    ['Мост закрыт[, сообщила полиция/].', 'attribution high'],
    ['Мост закрыт[/, по словам мэра].', 'attribution high'],
  ])
  table('ar', [['الجسر مغلق[، قالت الشرطة/].', 'attribution high']])
  table('en', [
    ['The bridge stays shut[, the harbour master said/].', 'attribution high'],
    ['The firm [said/insisted] it had paid.', 'attribution high'],
  ])
})

describe('values', () => {
  table('en', [
    ['The hall cost [£4.2m/£4.2 million] to mend.', 'number low'],
    ['The hall cost [£4.2m/£4.2bn] to mend.', 'number high'],
    ['The grant of [CHF 300/€300] ended on [3 May/4 May].', 'number high'],
    ['The farm has [2 lakh/200,000] trees.', 'number low'],
  ])
  table('de', [
    ['Der Saal kostete [vier/fünf] Millionen Euro.', 'number high'],
    ['Der Saal kostete [1,5/1.5] Millionen Euro.', 'number low'],
    ['Am [3. Mai/4. Mai] kamen [zwölf/12] Gäste.', 'number high'],
  ])
  table('fr', [
    ['La salle a coûté [1 200/1200] euros.', 'number low'],
    ['La salle a coûté [deux/trois] millions d’euros.', 'number high'],
  ])
  table('es', [['La sala costó [tres/3] millones de euros.', 'number low']])
  table('ru', [['Зал стоил [три/четыре] миллиона рублей.', 'number high']])
  table('ar', [['كلفت القاعة [٣/٤] ملايين.', 'number high']])
})

describe('names', () => {
  table('en', [
    ['The prize went to Ruth [Stone/Marsh] on Friday.', 'name high'],
    ['The prize went to [Brown/Marsh], as in the spring.', 'name high'],
    ['The prize went to Jan van [Velden/Dorp] again.', 'name high'],
    ['The prize went to Sami al-[Nasser/Khatib] again.', 'name high'],
    ['The prize went to the singer [Zarah/Odile].', 'name high'],
    ['The goods were sold on [eBay/Etsy] for years.', 'name high'],
    ['A new [iPhone/phone] lay on the table.', 'name wording high'],
    ['The line took 5 [kWh/MWh] a day.', 'number high'],
  ])
  table('fr', [['Le prix est allé à Luc de [Brosse/Lannoy].', 'name high']])
  table('es', [['El premio fue para Rosa [Ibarra/Ferrer].', 'name high']])
  table('ru', [['Премию получил Олег [Сомов/Дёмин].', 'name high']])
})

describe('inside a quotation', () => {
  table('en', [
    ['She said: “The [Dunmere/Albion] club [won/lost] it all,” and left.', 'name quote high'],
    ['She said: “We lost [five/six] big boats,” and left.', 'number quote high'],
    ['She said: “We lost [five big/six small] boats,” and left.', 'number quote high'],
  ])
})

describe('a capital that a full stop brings', () => {
  table('en', [
    ['They took the [title. And/cup.] [this/This] was a long match.', 'wording normal'],
    ['The road was cut[. Even trains stood still./, and so] [Tens/tens] of people left.', 'wording normal'],
    ['They fell on the line[./,] [His/his] head was hurt.', 'typography low'],
    ['They drank [old/new] [Champagne/champagne] at night.', 'wording case high'],
    ['They held [onto/on to] the seat.', 'spelling low'],
  ])
})
