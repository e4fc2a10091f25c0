// What a paper still has to put right, over HTTP: several corrections in one take, a value in words, in the headline alone, in
// another language, in the row of a table, and a value that was corrected back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Corrections } from '../../../src/core/story/story-answers.ts'
import { type Library, openLibrary } from '../library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const BEFORE =
  'The night train left the city on time with its carriages full, and was stopped by a signal outside the village of Orm.'
const AFTER =
  'The operator promised an inquiry, and buses took the passengers who were unhurt to the next station on the line.'
const LEAD =
  'The collision in the tunnel killed 14 passengers and injured 37 others on Tuesday, the operator said.'
const CORRECTED = LEAD.replace('14', '17').replace('37', '29')
const ROWS = ['Injured by carriage', 'First | 21 | 56.8 %', 'Second | 16 | 43.2 %']

interface Text {
  readonly headline?: string
  readonly language?: string
  readonly paragraphs: readonly string[]
}

const wire = (...paragraphs: string[]): Text => ({ paragraphs: [BEFORE, ...paragraphs, AFTER] })
let stories = 0

/** `old → new` of each change of the wire, and what the paper carries of it, prints, and should print. */
async function vetted(takes: readonly Text[], paper: Text): Promise<string[]> {
  const story = `collision-${++stories}`
  const upload = (source: string, { headline, language = 'en', paragraphs }: Text, hour: number) =>
    library.upload({
      ...{ source, story, language, url: `https://${source}.example/${story}` },
      ...(headline !== undefined && { headline }),
      publishedAt: `2019-03-05T0${hour}:00:00Z`,
      text: paragraphs.join('\n\n'),
    })
  for (const [hour, take] of takes.entries()) await upload('wire', take, hour)
  await upload('paper', paper, 9)
  const response = await library.api(`/stories/${story}/corrections`)
  expect(response.status).toBe(200)
  const { items, complete } = (await response.json()) as Corrections
  expect(complete).toBe(true)
  return items.map(({ changes, now, printings: [printing] }) => {
    const edit = changes.flatMap(({ op, text }) => (op === 'equal' ? [] : [text.trim()])).join(' → ')
    const { carries, uncorrected } = printing!
    return `${edit}: ${carries}${uncorrected === null ? '' : `, prints ${uncorrected} for ${now}`}`
  })
}

test('several corrections in one take are told one by one', async () => {
  const takes = [wire(LEAD), wire(CORRECTED)]
  expect(await vetted(takes, wire(LEAD.replace('14', '17')))).toEqual([
    '14 → 17: new',
    '37 → 29: old, prints 37 for 29',
  ])
  const words =
    'Fourteen passengers were killed and thirty-seven others injured in a collision in the tunnel on Tuesday, the operator said.'
  expect(await vetted(takes, wire(words))).toEqual([
    '14 → 17: old, prints Fourteen for 17',
    '37 → 29: old, prints thirty-seven for 29',
  ])
})

test('a value that was corrected back', async () => {
  const takes = [wire(LEAD), wire(LEAD.replace('14', '17')), wire(LEAD)]
  expect(await vetted(takes, wire(LEAD))).toEqual(['14 → 17: old', '17 → 14: new'])
  expect(await vetted(takes, wire(LEAD.replace('14', 'seventeen')))).toEqual([
    '14 → 17: new',
    '17 → 14: old, prints seventeen for 14',
  ])
})

test('a headline over a text that was put right', async () => {
  const takes = [wire(LEAD), wire(LEAD.replace('14', '17'))]
  const paper = (headline: string) => ({ ...wire(LEAD.replace('14', '17')), headline })
  expect(await vetted(takes, paper('Fourteen die as trains collide in tunnel'))).toEqual([
    '14 → 17: both, prints Fourteen die as trains collide in tunnel for 17',
  ])
  expect(await vetted(takes, paper('17 die as trains collide in tunnel'))).toEqual(['14 → 17: new'])
  const named =
    'The driver of the train, Ole Dahl, had warned of the signal before the collision in the tunnel.'
  const renamed = named.replace('Dahl', 'Dahlgren')
  const headlines = { ...wire(renamed), headline: 'Driver Dahl had warned of signal' }
  expect(await vetted([wire(named), wire(renamed)], headlines)).toEqual([
    'Dahl → Dahlgren: both, prints Driver Dahl had warned of signal for Dahlgren',
  ])
})

test('a value that the wire corrected in its headline alone', async () => {
  const text = wire(LEAD.replace('14', '17'))
  const takes = [
    { ...text, headline: 'Tunnel collision kills 14 passengers' },
    { ...text, headline: 'Tunnel collision kills 17 passengers' },
  ]
  expect(await vetted(takes, { ...text, headline: 'Fourteen killed in tunnel collision' })).toEqual([
    '14 → 17: old, prints Fourteen killed in tunnel collision for 17',
  ])
  expect(await vetted(takes, { ...text, headline: '17 killed in tunnel collision' })).toEqual([
    '14 → 17: new',
  ])
  // Where the text changed too, it is one correction.
  const both = [{ ...wire(LEAD), headline: 'Tunnel collision kills 14' }, takes[1]!]
  expect(await vetted(both, wire(LEAD))).toEqual(['14 → 17: old, prints 14 for 17'])
})

test('a paper in another language', async () => {
  const takes = [wire(LEAD), wire(LEAD.replace('14', '17'))]
  const german = (dead: string): Text => ({
    headline: `Kollision im Tunnel: ${dead} Tote`,
    language: 'de',
    paragraphs: [`Bei der Kollision im Tunnel kamen am Dienstag ${dead} Reisende ums Leben.`],
  })
  const [old, fresh] = [await vetted(takes, german('14')), await vetted(takes, german('17'))]
  expect(old[0]).not.toContain('new')
  expect(fresh[0]).not.toContain('prints')
})

test('a notice that names the old value leaves nothing to put right', async () => {
  const takes = [wire(LEAD), wire(LEAD.replace('14', '17'))]
  const notice = 'Correction: An earlier version of this article said that 14 passengers were killed.'
  expect(await vetted(takes, wire(LEAD.replace('14', '17'), notice))).toEqual(['14 → 17: new'])
})

test('a value in the row of a table', async () => {
  const fresh = ROWS.map((row) => row.replace('16 | 43.2', '8 | 27.6'))
  const takes = [wire(LEAD, ...ROWS), wire(LEAD, ...fresh)]
  expect(await vetted(takes, wire(LEAD, ...ROWS))).toEqual([
    '16 → 8: old, prints 16 for 8',
    '43.2 → 27.6: old, prints 43.2 % for 27.6 %',
  ])
  expect(await vetted(takes, wire(LEAD, ...fresh))).toEqual(['16 → 8: new', '43.2 → 27.6: new'])
})

test('a day in the style of another house', async () => {
  const vote = 'The council will vote on the tunnel on 12 May, the mayor of Orm said after the meeting.'
  const takes = [wire(vote), wire(vote.replace('12', '19'))]
  expect(await vetted(takes, wire(vote.replace('12 May', 'May 12')))).toEqual([
    '12 → 19: old, prints 12 for 19',
  ])
  expect(await vetted(takes, wire(vote.replace('12 May', 'May 19')))).toEqual(['12 → 19: new'])
})
