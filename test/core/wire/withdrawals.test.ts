// Kills: versions by which the wire takes its story back.

import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../src/core/compare.ts'
import type { Corrections, Printing } from '../../../src/core/story/story-answers.ts'
import type { Signal } from '../../../src/core/text/details.ts'
import { changedSentences } from '../../../src/core/wire/changed-sentences.ts'
import { isWithdrawal } from '../../../src/core/wire/withdrawals.ts'
import { ask, printing } from '../story/printings.ts'
import { correctionsOf, originsOf } from '../story/whole-answers.ts'

const LEAD =
  'The finance minister of the island resigned on Friday after he was charged with theft, a lawyer said.'
const SAID =
  '“I have done nothing wrong, and I will prove it,” the minister told reporters outside the court.'
const LAST =
  'The trial is to begin in the middle of July, and the currency fell by half a percent on the news.'
const KILL = 'STORY REMOVED: The Wire has withdrawn its story about a minister. Please do not use it.'
const SUBSTITUTE = LEAD.replace('resigned', 'was suspended')

const wire = (...takes: readonly (readonly string[])[]): Printing[] =>
  takes.map((take, at) => printing({ id: 'wire', number: at + 1, hour: at, text: take.join('\n\n') }))
const paper = (id: string, number: number, ...paragraphs: string[]) =>
  printing({ id, number, hour: 5 + number, text: paragraphs.join('\n\n') })
const told = (versions: Printing[], ...papers: Printing[]): Corrections =>
  ask(correctionsOf('wire', versions, papers))

describe('a substitute is held against the take before the kill', () => {
  const versions = wire([LEAD, SAID, LAST], [KILL], [SUBSTITUTE, SAID, LAST])
  const { items } = told(versions, paper('old', 1, LEAD, SAID), paper('new', 1, SUBSTITUTE, SAID))

  test('with what it changed alone, and who prints which', () => {
    expect(items.map(({ from, to, withdrawal }) => [from, to, withdrawal])).toEqual([
      ['wire@1', 'wire@3', false],
    ])
    expect(items[0]!.printings.map(({ carries, uncorrected }) => [carries, uncorrected])).toEqual([
      ['old', 'resigned'],
      ['new', null],
    ])
  })
})

describe('a story that was withdrawn for good', () => {
  const versions = wire([LEAD, SAID, LAST], [SUBSTITUTE, SAID, LAST], [KILL])
  const papers = [
    paper('star', 1, LEAD, SAID, LAST),
    paper('sun', 1, SUBSTITUTE, SAID),
    paper('sun', 2, 'This story has been withdrawn by the agency.'),
    paper(
      'other',
      1,
      'The council met on Monday to talk about the new bridge over the river in the old town.',
    ),
  ]
  const { items } = told(versions, ...papers)

  test('is one item: who prints a take of it, and who took it back', () => {
    expect(items.map(({ from, to, withdrawal }) => [from, to, withdrawal])).toEqual([
      ['wire@1', 'wire@2', false],
      ['wire@2', 'wire@3', true],
    ])
    const [, whole] = items
    expect(whole!.now).toBe(KILL)
    expect(whole!.printings).toEqual([
      { ref: 'star@1', carries: 'old', seconds: null, uncorrected: `${LEAD} …` },
      { ref: 'sun@1', carries: 'old', seconds: null, uncorrected: `${SUBSTITUTE} …` },
      { ref: 'sun@2', carries: 'new', seconds: 5 * 3600, uncorrected: null },
      { ref: 'other@1', carries: 'neither', seconds: null, uncorrected: null },
    ])
    expect(changedSentences(items).map(({ isWithdrawal: is }) => is)).toEqual([false, true])
  })

  test('leaves nothing else to be put right', () => {
    expect(items[0]!.now).toBeNull()
    expect(items[0]!.printings.map(({ carries, uncorrected }) => [carries, uncorrected])).toEqual([
      ['old', null],
      ['new', null],
      ['neither', null],
      ['neither', null],
    ])
  })
})

const TAKE = parseDocument([LEAD, SAID, LAST].join('\n\n'))

describe('the form of a kill', () => {
  test.each([
    'KILL: The story headlined “Minister resigns” is withdrawn. Please do not use.',
    'BULLETIN KILL\n\nKill the story about the minister. A kill is mandatory.',
    'NAIROBI (AP) — The Associated Press has withdrawn its story about the island.',
    '(Reuters) - The Reuters story headlined “Minister resigns” is wrong and is withdrawn. There will be no substitute story.',
    'Berlin (dpa) - Die dpa zieht ihre Meldung über den Minister zurück. Die Angaben waren falsch.',
    'Bitte verwenden Sie die Meldung «Minister tritt zurück» nicht. Sie beruht auf einem Irrtum.',
    'ANNULATION\n\nVeuillez annuler notre dépêche intitulée « Le ministre démissionne ».',
    'ANULACIÓN.- Rogamos anulen la noticia titulada «Dimite el ministro».',
    'ANNULLAMENTO: si prega di non utilizzare la notizia sul ministro.',
    'МОСКВА. /ТАСС/. Просим аннулировать сообщение об отставке министра.',
    '【取り消し】財務相辞任の記事を取り消します。',
    '撤稿：请各用户勿用有关部长辞职的稿件。',
  ])('%s', (text) => {
    expect(isWithdrawal(parseDocument(text), TAKE)).toBe(true)
  })

  test.each([
    'The minister withdrew from the race on Friday, and his party will look for somebody else to stand.',
    'The finance minister of the island has withdrawn his resignation, a lawyer said on Friday evening.',
    'Police were told to kill the engine of the boat before the divers went down to look at the hull.',
    'Killed in the storm were a fisherman and two of his sons, the mayor of the town said on Friday.',
    'The recall covers 40,000 cars, and each item on the list was withdrawn from the shops at once.',
    'Killed: 12 soldiers of the guard, in an ambush on the road to the north, an officer said on Friday.',
    'Withdrawal – what it means for the farmers of the valley, and what the union has to say of it.',
    'A fire kills five people in a two-story house in the north of the town, the fire service said.',
    'The witness retracted his story on Monday, and the court withdrew the headline charge against him.',
    'L’alerte au tsunami a été annulée mardi, ont annoncé les autorités de l’archipel dans la nuit.',
    'Nach einer Meldung der Polizei fährt der Zug nicht mehr, und der Bund zieht sich zurück, hieß es.',
    'Il lancio del razzo è stato annullato per il vento, ha detto un portavoce della base nella notte.',
    '据报道，受台风影响，三百多个航班取消，机场方面表示周一恢复。',
    '報道によると、首相は発言を撤回し、月曜日に記者会見を開く予定だ。',
    'Der Minister zog seine Kandidatur zurück. Die Partei will am Montag über die Nachfolge beraten.',
  ])('no: %s', (text) => {
    expect(isWithdrawal(parseDocument(text), TAKE)).toBe(false)
  })

  test('a take that goes on from the one before is none, nor is a long text', () => {
    const about = `${LEAD} The story was withdrawn by the paper that had it first.`
    expect(isWithdrawal(parseDocument([about, SAID, LAST].join('\n\n')), TAKE)).toBe(false)
    const long = `${KILL}\n\n${'The council met again to talk of the bridge over the river. '.repeat(20)}`
    expect(isWithdrawal(parseDocument(long), TAKE)).toBe(false)
  })
})

describe('what the wire says of a version counts before what its text says', () => {
  const taken = (signal: Signal, ...paragraphs: string[]): Printing => ({
    ...printing({ id: 'wire', number: 2, hour: 2, text: paragraphs.join('\n\n') }),
    signal,
  })
  const first = printing({ id: 'wire', number: 1, text: [LEAD, SAID, LAST].join('\n\n') })
  const star = paper('star', 1, LEAD, SAID, LAST)

  test.each(['kill', 'withdraw'] as const)('%s that repeats the story', (signal) => {
    const kill = taken(signal, LEAD, SAID, LAST)
    const { items } = told([first, kill], star)
    expect(items).toMatchObject([{ from: 'wire@1', to: 'wire@2', withdrawal: true, signal, now: null }])
    expect(items[0]!.printings).toMatchObject([{ carries: 'old', uncorrected: `${LEAD} …` }])
    expect(ask(originsOf('wire', [first, kill], [star])).items).toMatchObject([{ follows: 'wire@1' }])
  })

  test('a kill that says so in words of its own', () => {
    const { items } = told([first, taken('kill', 'The lawyer was not his.')], star)
    expect(items).toMatchObject([{ withdrawal: true, now: 'The lawyer was not his.' }])
  })

  test('a printing that its paper took back', () => {
    const back = { ...paper('star', 2, LEAD, SAID, LAST), signal: 'withdraw' as const }
    const { items } = told([first, taken('kill', KILL)], star, back)
    expect(items[0]!.printings.map(({ carries }) => carries)).toEqual(['old', 'new'])
  })

  test('a correction is told as one', () => {
    const { items } = told([first, taken('correction', SUBSTITUTE, SAID, LAST)], star)
    expect(items).toMatchObject([{ withdrawal: false, signal: 'correction' }])
    expect(items[0]!.printings).toMatchObject([{ carries: 'old', uncorrected: 'resigned' }])
  })
})
