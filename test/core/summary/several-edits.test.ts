// Several edits at once, as desks make them: each sentence of the summary is true, and what stayed the same is not listed.
import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'

const MORE = 'Nothing else in this paragraph was touched by the desk, which had no time for more.'
const MEHR = 'Sonst wurde in diesem Absatz nichts geändert, denn die Redaktion hatte keine Zeit für mehr.'
const MAS = 'Nada más cambió en este párrafo, porque la redacción no tenía tiempo para más cosas que esta.'
const summary = (left: string, right: string) => {
  const rest = /\b(?:der|die|das)\b/i.test(left) ? MEHR : /\bla\b/i.test(left) ? MAS : MORE
  return compare(`${left}\n\n${rest}`, `${right}\n\n${rest}`).summary
}

describe('the same assertion in another form is not listed', () => {
  test.each([
    [
      'a source before or behind',
      'The hall needs new pipes, according to a report by engineers at Dale & Sons. It is shut until spring.',
      'The hall needs new pipes, a report by engineers at Dale and Sons says. It is shut until spring.',
    ],
    [
      'a source, German',
      'Die Halle braucht neue Rohre, sagte die Bürgermeisterin am Abend. Sie bleibt bis zum Frühjahr geschlossen.',
      'Die Halle braucht laut der Bürgermeisterin am Abend neue Rohre. Sie bleibt bis zum Frühjahr geschlossen.',
    ],
    [
      'a denial by sense',
      'Lawyers failed to show that the banker knew where the money in the account had come from.',
      'Lawyers did not show that the banker knew where the money in the account had come from.',
    ],
    [
      'a minute of a match',
      'Brandt put the visitors ahead after 11 minutes with a header from a corner on the left.',
      'Brandt put the visitors ahead in the 11th minute with a header from a corner on the left.',
    ],
    [
      'a unit that goes without saying',
      'Die Brücke kostet nach heutigem Stand 11 Millionen Euro. Vereinbart waren einmal 4,5 Millionen Euro für alles.',
      'Die Brücke kostet nach heutigem Stand 11 Millionen Euro. Vereinbart waren einmal 4,5 Millionen für alles.',
    ],
    [
      'a sum',
      'The board has offered 4.2 per cent and a one-off payment of £600 to each of the drivers.',
      'The board has offered 4.2 per cent plus a one-off payment of £600 to each of the drivers.',
    ],
    [
      'a neutral verb with its hearer',
      '“It was a good day for all of us,” the coach told reporters behind the main stand.',
      '“It was a good day for all of us,” the coach said behind the main stand.',
    ],
    [
      'a contraction in an interrupted quotation',
      'Dr Nair said: “We can’t say that this food is bad. The link is hard to ignore.”',
      '“We cannot say that this food is bad,” said Dr Nair. “The link is hard to ignore.”',
    ],
    [
      'a denial by its sense, Spanish',
      'La patronal no apoyó la medida, que según el ministerio entrará en vigor el primer día del mes.',
      'La patronal rechazó la medida, que según el ministerio entrará en vigor el primer día del mes.',
    ],
    [
      'an article before an amount, Spanish',
      'El salario sube este año hasta los 1.184 euros al mes, como pedían las centrales en la calle.',
      'El salario sube este año hasta 1184 euros al mes, como pedían las centrales en la calle.',
    ],
    [
      'a vote',
      'Senator Rand Paul, who voted against the measure, called it “an outrage” when it came to the floor.',
      'Senator Rand Paul, who voted no, called it “an outrage” when it came to the floor.',
    ],
    [
      'a denial by its prefix',
      'The boy was cold and hungry but unharmed when the shepherd came upon him in the wood.',
      'The boy was cold and hungry but not harmed when the shepherd came upon him in the wood.',
    ],
    [
      'a source that moves to the head of its sentence',
      'A spray could help shy children to talk to others more easily, Dutch researchers say. It is not yet sold.',
      'According to Dutch researchers, a spray could help shy children to talk to others more easily. It is not yet sold.',
    ],
    [
      'a source in another form, German',
      'Für die Bewohner bestand nach Angaben der Feuerwehr keine Gefahr. Die Ursache ist dem Betreiber zufolge unklar.',
      'Für die Bewohner bestand laut Feuerwehr keine Gefahr. Die Ursache ist nach Angaben des Betreibers unklar.',
    ],
    [
      'a verb of saying in two parts, German',
      'Fünf Arbeiter wurden verletzt, teilte die Polizei mit. Das Feuer brach in einer Halle für Lösungsmittel aus.',
      'Fünf Arbeiter wurden verletzt, wie die Polizei am Abend mitteilte. Das Feuer brach in einer Halle für Lösungsmittel aus.',
    ],
    [
      'a source in another form, Spanish',
      'Otras siete personas fueron detenidas, informaron fuentes de la investigación a la prensa de la ciudad.',
      'Otras siete personas fueron detenidas, según fuentes de la investigación a la prensa de la ciudad.',
    ],
    [
      'a denial by its sense',
      'The law forbids the export of raw grain from any of the northern farms to other countries.',
      'The law does not allow the export of raw grain from any of the northern farms to other countries.',
    ],
    [
      'a conjunction before a verb of saying',
      'Police confirmed that they had opened an inquiry but said the driver had been let go.',
      'Police confirmed that they had opened an inquiry and said the driver had been let go.',
    ],
    [
      'what could not be done',
      'The director has been suspended since the spring. He could not be reached for comment on any of it.',
      'The director has been suspended since the spring. He did not respond to a request for comment on any of it.',
    ],
    [
      'a people for its country',
      'Scans have shown that the brain is at work, US scientists claim in a paper on sleep and dreams.',
      'Scans have shown that the brain is at work, American scientists claim in a paper on sleep and dreams.',
    ],
    [
      'ten years',
      'The craft was on its way for nearly a decade before it reached the moon and sent its photographs home.',
      'The craft was on its way for nearly ten years before it reached the moon and sent its photographs home.',
    ],
    [
      'one in three',
      'A third of the homes need new boilers, the tenants said. The fund was set up to pay for them.',
      'One in three homes needs a new boiler, the tenants said. The fund was set up to pay for them.',
    ],
    [
      'a word in another place of a sentence',
      'Encouraging Swedes to stretch has kept her busy for years, and she is not done with them yet.',
      'Getting Swedes to stretch has kept her busy for years, and she is not done with them yet.',
    ],
    [
      'a title behind a hyphen',
      '„Wir sparen, wo wir können“, sagte die Ministerin im ARD-„Bericht aus Berlin“ vor der Sommerpause.',
      '„Wir sparen, wo wir können“, sagte die Ministerin in der ARD vor der Sommerpause.',
    ],
    [
      'a person by name or by what she is, German',
      '„Wir geben nicht mehr aus, als wir einnehmen“, sagte Lindner. Eva Lindner ist in der SPD.',
      '„Wir geben nicht mehr aus, als wir einnehmen“, sagte die SPD-Politikerin. Eva Lindner ist in der SPD.',
    ],
  ])('%s', (_, left, right) => {
    const said = summary(left, right)
    expect(said).not.toMatch(/figure|name|negation|attribution|hedge|quotation/)
  })

  test('a dateline without its agency', () => {
    const left =
      'Stuttgart (dpa) – Die Bahn wird den neuen Bahnhof nicht wie geplant im Winter öffnen, sagte ein Sprecher.'
    expect(summary(left, left.replace(' (dpa) –', ' -'))).not.toContain('dateline')
  })
})

test('speakers are told once, and names whole', () => {
  const left = '„Das ist eine verpasste Chance“, sagte ihr Fraktionschef Gordon Lang im Plenum.'
  const right = '„Das ist eine verpasste Chance“, sagte AfD-Fraktionschef Jan Pohl im Plenum.'
  const said = summary(left, right)
  expect(said).toContain('given to another speaker: ‘Gordon Lang’ became ‘Jan Pohl’')
  expect(said).not.toContain('name')
  const other = 'When the reporter asked about the photographs that night, he gave no answer to anyone.'
  expect(summary(other, other.replace(', he', ', Tony Tien-lai Teng'))).toContain('‘Tony Tien-lai Teng’')
})

describe('certainty and sources', () => {
  test.each([
    [
      'a denial dropped here and added there',
      'Belov did not admit his guilt. His lawyer said that he will appeal to the court in the capital.',
      'Belov admitted his guilt. His lawyer said that he will not appeal to the court in the capital.',
      'One negation dropped',
    ],
    [
      'a verb that judges, in another place',
      '“We had no other choice but to shut it,” said Ann Bergen to the crowd in the hall.',
      'Ann Bergen claimed to the crowd in the hall: “We had no other choice but to shut it.”',
      'One attribution changed: ‘said’ became ‘claimed’',
    ],
  ])('%s', (_, left, right, says) => {
    expect(summary(left, right)).toContain(says)
  })
})

describe('values', () => {
  test.each([
    [
      'tens of thousands',
      'The flood damaged thousands of homes along the river before it reached the sea.',
      'The flood damaged tens of thousands of homes along the river before it reached the sea.',
      'One figure changed: ‘thousands’ became ‘tens of thousands’.',
    ],
    [
      'one of the same things',
      'The landslide killed two shepherds and a guide on the pass above Harn, the mayor said.',
      'The landslide killed a shepherd and a guide on the pass above Harn, the mayor said.',
      'One figure changed: ‘two shepherds’ became ‘a shepherd’.',
    ],
    [
      'several for one',
      'A policewoman was hurt when the crowd broke through the gate of the works at noon.',
      'Three policewomen were hurt when the crowd broke through the gate of the works at noon.',
      'One figure changed: ‘A policewoman’ became ‘Three policewomen’.',
    ],
    [
      'one of the same things, German',
      'Bei dem Brand wurden zwei Häuser zerstört, teilte die Feuerwehr in der Nacht mit.',
      'Bei dem Brand wurde ein Haus zerstört, teilte die Feuerwehr in der Nacht mit.',
      'One figure changed: ‘zwei’ became ‘ein’.',
    ],
    [
      'behind another dateline',
      'LONDON (Reuters) - Two ministers resigned on Tuesday over the plan to sell the port to a fund.',
      'LEEDS, England (AP) — Three ministers quit on Tuesday over the plan to sell the port to a fund.',
      'One figure changed: ‘Two’ became ‘Three’. The dateline changed: ‘LONDON’ became ‘LEEDS, England’.',
    ],
  ])('%s', (_, left, right, says) => {
    expect(summary(left, right)).toContain(says)
  })

  test.each([
    ['zwei Männer', 'eine Gruppe', 'zwei', 'became'],
    ['drei Frauen', 'eine Familie', 'drei', 'became'],
  ])('an article before other things is no number: %s', (gone, come, number, not) => {
    const left = `Vor dem Rathaus warteten am Morgen ${gone}, teilte die Polizei am Montag mit.`
    const said = summary(left, left.replace(gone, come).replace('warteten', 'wartete'))
    expect(said).toContain(`One figure dropped: ‘${number}’`)
    expect(said).not.toContain(not)
    expect(said).not.toContain('name')
  })

  test('a value that another paragraph states is not dropped', () => {
    const rest = `${MORE} The path along the cliff was closed by the council after the accident.`
    const left = `A 29-year-old man was swept off the rocks near Brixton Bay, police said.\n\n${rest}`
    const right = `A man was swept off the rocks near Brixton Bay, police said.\n\nHe was named as Mark Cole, 29, from Hull.\n\n${rest}`
    expect(compare(left, right).summary).not.toContain('29')
  })

  test('counts of the same things in a rewritten lead', () => {
    const rest =
      'Das Feuer war gegen 2.30 Uhr im dritten Stock ausgebrochen. Warum es brannte, war am Abend noch unklar.'
    const left =
      'Bei einem Feuer in einem Mehrfamilienhaus in Altona sind in der Nacht zum Dienstag zwei Menschen ums Leben gekommen, wie die Feuerwehr mitteilte.'
    const right =
      'Bei einem Brand in Hamburg sind drei Menschen gestorben, teilte die Feuerwehr am Dienstag mit.'
    expect(compare(`${left}\n\n${rest}`, `${right}\n\n${rest}`).summary).toContain('‘zwei’ became ‘drei’')
  })

  test('a first name is no month', () => {
    const left =
      'Die Retter kamen schnell, sagte Feuerwehrsprecher Jan Ole Unger am Abend im Sender der Stadt.'
    expect(summary(left, left.replace('Feuerwehrsprecher Jan Ole Unger', 'ein Sprecher'))).not.toContain(
      'figure',
    )
  })

  test('a date of the dateline is told with the dateline', () => {
    const left =
      'GENEVA, May 12 (Reuters) - The United States and China said on Monday they had agreed to lower their tariffs.'
    const said = summary(
      left,
      left.replace(', May 12 (Reuters) - The', ' - China and the').replace(' and China said', ' said'),
    )
    expect(said).not.toContain('figure')
    expect(said).toContain('dateline changed')
  })
})

test('words of speech gained by another source stay an attribution', () => {
  const left =
    'The hall needs new pipes, according to the mayor. It has been shut since the storm in the autumn.'
  const right = 'The hall needs new pipes. It has been shut since the storm in the autumn, the council says.'
  expect(summary(left, right)).toMatch(/attribution/)
})

test('a possessive at the end of a sentence begins no name', () => {
  const text =
    'He moved to London at 19 and was soon playing at Ronnie Scott’s. He won two prizes.\n\n“I never learned to read music,” he told a newspaper. “I just listened.”'
  const speakers = compare(text, text).quotes.map(({ speaker }) => speaker)
  for (const speaker of speakers) expect(speaker ?? '').not.toContain('Scott')
})
