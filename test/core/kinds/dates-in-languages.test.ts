// Another month or weekday is another date, in each language that is known.
import { describe, expect, test } from 'vitest'
import { verdict } from './kinds-notation.ts'

const LINES: readonly (readonly [language: string, line: string])[] = [
  ['it', 'Il consiglio si riunirà lunedì 3 [marzo/aprile] a Torino.'],
  ['it', 'Il consiglio si riunirà [lunedì/martedì] 3 marzo a Torino.'],
  ['pt', 'O conselho reúne-se na segunda-feira, 3 de [março/abril], em Lisboa.'],
  ['pt', 'O conselho reúne-se na [segunda-feira/terça-feira], 3 de março, em Lisboa.'],
  ['nl', 'De raad komt maandag 3 [maart/april] bijeen in Utrecht.'],
  ['nl', 'De raad komt [maandag/dinsdag] 3 maart bijeen in Utrecht.'],
  ['pl', 'Rada zbierze się w poniedziałek 3 [marca/kwietnia] w Krakowie.'],
  ['pl', 'Rada zbierze się w [poniedziałek/wtorek] 3 marca w Krakowie.'],
  ['tr', 'Konsey 3 [Mart/Nisan] Pazartesi günü Ankara’da toplanacak.'],
  ['tr', 'Konsey 3 Mart [Pazartesi/Salı] günü Ankara’da toplanacak.'],
  ['cs', 'Rada se sejde v pondělí 3. [března/dubna] v Brně.'],
  ['cs', 'Rada se sejde v [pondělí/úterý] 3. března v Brně.'],
  ['sv', 'Rådet möts måndag 3 [mars/april] i Uppsala.'],
  ['sv', 'Rådet möts [måndag/tisdag] 3 mars i Uppsala.'],
  ['no', 'Rådet møtes mandag 3. [mars/april] i Bergen.'],
  ['da', 'Rådet mødes [mandag/tirsdag] den 3. marts i Aarhus.'],
  ['uk', 'Рада збереться у понеділок 3 [березня/квітня] у Львові.'],
  ['uk', 'Рада збереться у [понеділок/вівторок] 3 березня у Львові.'],
  ['hi', 'परिषद की बैठक सोमवार 3 [मार्च/अप्रैल] को दिल्ली में होगी।'],
  ['hi', 'परिषद की बैठक [सोमवार/मंगलवार] 3 मार्च को दिल्ली में होगी।'],
]

describe('dates', () => {
  test.each(LINES)('%s: %s', (language, line) => {
    expect(verdict(line, language)).toBe('number high')
  })
})
