// Does the summary say what happened, in plain English, and nothing that did not happen?
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/core/compare.ts'

const STORY = [
  'Moscow will leave the treaty that limits missiles in Europe, the foreign minister said on Friday after talks in Geneva.',
  'The pact has kept a whole class of weapons off the continent for three decades, and both sides accuse one another of breaking it.',
  '“We may answer in kind if new missiles are brought here,” said Sergei Lavrov, who led the delegation.',
  'Washington gave notice in February that it would withdraw within six months unless the other side destroyed 16 launchers.',
  'Experts fear that the end of the agreement could begin a race between the two countries that neither can afford.',
  'The meeting in the lakeside city ended without a statement, and no date was set for another round.',
]
const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n')
const summary = (left: readonly string[], right: readonly string[]) =>
  compare(text(left), text(right)).summary
const edited = (from: string, to: string) => STORY.map((paragraph) => paragraph.replace(from, to))

describe('the facts', () => {
  test.each<[what: string, right: readonly string[], says: string]>([
    ['identical', STORY, 'The two texts are the same, character for character.'],
    [
      'typography',
      edited(
        '“We may answer in kind if new missiles are brought here,”',
        '"We may answer in kind if new missiles are brought here,"',
      ),
      'The wording is the same; typography differs.',
    ],
    ['case', edited('foreign minister', 'Foreign Minister'), 'The wording is the same; case differs.'],
    ['cut at the end', STORY.slice(0, 4), 'the last two paragraphs cut'],
    ['cut at the beginning', STORY.slice(1), 'the first paragraph cut'],
    ['cut in the middle', [...STORY.slice(0, 3), ...STORY.slice(4)], 'one paragraph cut'],
    [
      'added at the end',
      [
        ...STORY,
        'A wholly new paragraph about something else entirely was put at the very end by the editors.',
      ],
      'All of the wording kept; the last paragraph added.',
    ],
    ['a quotation altered', edited('“We may', '“We will'), 'One quotation altered: ‘may’ became ‘will’.'],
    ['a figure', edited('16 launchers', '18 launchers'), 'One figure changed: ‘16’ became ‘18’.'],
    ['a negation', edited('it would withdraw', 'it would not withdraw'), 'One negation changed: ‘not’ came.'],
    [
      'a hedge',
      edited('could begin a race', 'will begin a race'),
      'One hedge changed: ‘could’ became ‘will’.',
    ],
    ['a place', edited('talks in Geneva', 'talks in Vienna'), 'One name changed: ‘Geneva’ became ‘Vienna’.'],
    [
      'an attribution',
      edited('the foreign minister said on', 'the foreign minister claimed on'),
      'One attribution changed: ‘said’ became ‘claimed’.',
    ],
    ['moved', [STORY[5]!, ...STORY.slice(0, 5)], 'The wording is the same; one paragraph moved.'],
    [
      'a quotation dropped',
      edited(STORY[2]!, 'Sergei Lavrov led the delegation and spoke of many things there.'),
      'One quotation dropped',
    ],
    [
      'turned into reported speech',
      edited(
        STORY[2]!,
        'Sergei Lavrov, who led the delegation, said Moscow may answer in kind if new missiles are brought here.',
      ),
      'One quotation turned into reported speech',
    ],
  ])('%s', (_, right, says) => {
    expect(summary(STORY, right)).toContain(says)
  })

  test('nothing in common', () => {
    const other = [
      'Cooks disagree about onions.',
      'Some fry them slowly while others never fry onions at all.',
    ]
    expect(summary(STORY, other)).toMatch(/^The two texts share (?:no|almost no) wording/)
  })

  test('two texts without a word', () => {
    expect(compare('…', '!').summary).toBe('Neither text has words to compare.')
  })

  test('what is not whole is never called whole', () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `${STORY[at % STORY.length]} This is sentence number ${at} of the long story.`,
    )
    const right = long.map((paragraph, at) => (at === 30 ? paragraph.replace('long', 'short') : paragraph))
    expect(summary(long, right)).toContain('More than 99 % of the wording kept')
    expect(summary(STORY, edited('both sides', 'they'))).toMatch(/^9\d % of the wording kept\.$/)
  })
})

test.each([
  ['', ''],
  ['a', ''],
  ['a', 'b'],
  [text(STORY), text(STORY.slice(0, 2))],
  [text(STORY), text([...STORY].reverse())],
  [text(STORY), text(STORY.map((paragraph) => paragraph.replace(/\b\w*a\w*\b/g, 'x')))],
  [
    text(STORY),
    text(STORY.map((paragraph) => `${paragraph} ${'very '.repeat(300)}“${'long '.repeat(300)}”`)),
  ],
])('one or two bounded sentences (%#)', (left, right) => {
  for (const said of [compare(left, right).summary, compare(right, left).summary]) {
    expect(said).toMatch(/^[A-Z0-9].*\.$/)
    expect(said.length).toBeLessThan(600)
    expect(said).not.toMatch(/undefined|null|NaN|\n| {2}|;;|; \./)
  }
})
