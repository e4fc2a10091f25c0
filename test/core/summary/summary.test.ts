// Does the summary say what happened, in plain English, and nothing that did not happen?
import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'

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
    ['identical', STORY, 'The paragraphs of the two texts are the same, character for character.'],
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
    ['a negation', edited('it would withdraw', 'it would not withdraw'), 'One negation added: ‘not’.'],
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
    expect(summary(long, right)).toContain('99 % of the wording kept')
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

describe('what counts once is told once', () => {
  const sentence = 'Some 4,000 troops under General Anton Weiss are said to have left Kasten already.'
  const withIt = STORY.map((paragraph, at) => (at === 3 ? `${paragraph} ${sentence}` : paragraph))

  test('a sentence that was cut or added takes its names and figures along', () => {
    expect(summary(withIt, STORY)).toMatch(/one sentence cut\.$/)
    expect(summary(STORY, withIt)).toMatch(/one sentence added\.$/)
  })

  test('sentences that change places are moved', () => {
    const two = (a: string, b: string) => [...STORY, `${a} ${b}`]
    const [first, second] = [
      'The port of Kasten opened 12 new berths in May for the ferries.',
      'Anna Berg runs the 3 yards on the other side of the bay.',
    ]
    const said = summary(two(first, second), two(second, first))
    expect(said).toContain('one sentence moved')
    expect(said).not.toMatch(/figure|name/)
  })

  test('a rewritten lead is told as one, and not by its words', () => {
    const lead =
      'The foreign minister of Russia may walk out of a missile treaty, he hinted in Geneva, after what he called fruitless hours.'
    expect(summary(STORY, [lead, ...STORY.slice(1)])).toMatch(/lead rewritten|retold|cut/)
    expect(summary(STORY, [lead, ...STORY.slice(1)])).not.toMatch(/hedge/)
  })

  test('a paragraph told in other words is neither cut nor added', () => {
    const said = summary(
      [...STORY, 'NATO says the 9M729 missile of Novator breaks the INF treaty of 1987.'],
      [
        'What the alliance minds is Novator’s 9M729, which NATO holds against the INF accord from 1987.',
        ...STORY,
      ],
    )
    expect(said).toContain('one paragraph retold in other words')
    expect(said).not.toMatch(/cut|added/)
  })
})

describe('what a desk fears most', () => {
  const PLACES = ['Kasten', 'Lorne', 'Dunmere', 'Holt', 'Vallis', 'Marlhaven', 'Oskar']
  const OTHERS = ['Tarn', 'Ellery', 'Sallow', 'Brode', 'Quist', 'Ekeland', 'Ridder']
  const lines = (places: readonly string[]) =>
    places.map(
      (place, at) => `The mill by the river at ${place} was closed for ${at + 3} weeks after the flood.`,
    )

  test('names come with both wordings, up to five, then the count', () => {
    const said = summary(lines(PLACES), lines(OTHERS))
    expect(said).toContain('Seven names changed, among them: ‘Kasten’ became ‘Tarn’')
    expect(said.match(/became/g)).toHaveLength(5)
  })

  test('a changed headline and a changed name are told however much else changed', () => {
    const noisy = STORY.map((paragraph) =>
      paragraph
        .replace('could', 'may')
        .replace('16', '18')
        .replace('no date', 'a date')
        .replace('Geneva', 'Vienna'),
    )
    const said = compare(`Pact in doubt\n\n${text(STORY)}`, `Pact at an end\n\n${text(noisy)}`).summary
    expect(said).toContain('The headline changed.')
    expect(said).toContain('‘Geneva’ became ‘Vienna’')
    expect(said).toContain('‘16’ became ‘18’')
  })

  test('words that contradict each other are told', () => {
    expect(summary(STORY, edited('begin a race', 'end a race'))).toContain(
      'One word replaced by its opposite: ‘begin’ became ‘end’',
    )
  })
})

test('two languages are two languages', () => {
  const german =
    'Der Außenminister hat am Freitag nach den Gesprächen in Genf gesagt, dass sein Land den Vertrag verlassen wird.'
  expect(compare(text(STORY), `${german}\n\n${german.replace('Freitag', 'Montag')}`).summary).toBe(
    'The two texts are in different languages: en and de.',
  )
})

test('a shown wording has no bracket without its partner', () => {
  const said = summary(
    [...STORY, 'The World Health Organization (WHO) sent a doctor to the island on the same day.'],
    [...STORY, 'The WHO sent a doctor to the island on the same day.'],
  )
  expect(said).not.toMatch(/\(’/)
})

test('every wording that is shown stands in the texts, on its side', () => {
  const pairs = [
    [STORY, edited('16 launchers', '18 launchers')],
    [STORY, edited('talks in Geneva', 'talks in Vienna')],
    [edited('it would', 'it would not'), edited('could begin', 'will begin')],
    [STORY, STORY.map((paragraph) => paragraph.replace(/\b(Moscow|Geneva|February)\b/g, 'Dunmere'))],
    [edited('six months', 'nine months'), edited('Friday', 'Monday')],
  ] as const
  for (const [left, right] of pairs) {
    const said = summary(left, right)
    for (const [, gone, come] of said.matchAll(/‘([^’]+)’ became ‘([^’]+)’/g)) {
      expect(text(left)).toContain(gone)
      expect(text(right)).toContain(come)
    }
    for (const [, cut] of said.matchAll(/dropped: ‘([^’]+)’/g)) expect(text(left)).toContain(cut)
    for (const [, added] of said.matchAll(/added: ‘([^’]+)’/g)) expect(text(right)).toContain(added)
  }
})

describe('names are told by themselves', () => {
  test.each([
    [
      'came with other words',
      'The seat was',
      'Dunmere Town had won the seat, which was',
      'One name added: ‘Dunmere Town’',
    ],
    [
      'went with other words',
      'thanks to a coach named Emil Marok, the side',
      'the side',
      'One name dropped: ‘Emil Marok’',
    ],
    [
      'a word that doubts is told alone',
      'they feared that it might well have left the hall',
      'they saw how it left the hall',
      'One hedge dropped: ‘might well have’',
    ],
  ])('%s', (_, left, right, says) => {
    const line = (words: string) =>
      `In the end ${words} empty for the whole of the winter and most of the spring.`
    expect(summary([...STORY, line(left)], [...STORY, line(right)])).toContain(says)
  })

  test('a name or a figure that went in one place and came in another is neither', () => {
    const left = 'The bid for the Albion Rovers cost 540 crowns a share, and the men behind it were known.'
    const right =
      'The bid cost the men behind it, who were known at the Albion Rovers, some money: 540 crowns a share.'
    expect(summary([...STORY, left], [...STORY, right])).not.toMatch(/name|figure/)
  })
})

describe('what is not sure is left out', () => {
  const line = (words: string) => `In the end ${words} for the whole of the winter and most of the spring.`
  const said = (left: string, right: string) => summary([...STORY, left], [...STORY, right])

  test.each([
    ['a possessive', line('the Bilbreys coach stayed'), line('the Bilbrey’s coach stayed')],
    ['a plural', line('an MP of the left stayed'), line('some MPs of the left stayed')],
    ['a country and its people', line('the Italy side stayed'), line('the Italian side stayed')],
    ['a lost space', line('Dmitri Peskovsaid that he stayed'), line('Dmitri Peskov, said, he stayed')],
    ['a name with its article', line('one Ardath stayed'), line('one al-Ardath stayed')],
  ])('%s is no other name', (_, left, right) => {
    expect(said(left, right)).not.toMatch(/name|attribution/)
  })

  test('first name and surname of one person are no two names', () => {
    const told = said(
      `${line('Emil Hunter stayed')} Emil announced that he would go.`,
      `${line('Emil Hunter stayed')} Hunter announced that he would go.`,
    )
    expect(told).not.toMatch(/name|attribution/)
  })

  test.each([
    ['plain letters', ''],
    ['letters with marks', ' E\u0301tienne ١٢ Œuvre'],
    ['signs beyond the basic plane', ' 🚢 𝒜'],
  ])('a name or a figure that the other text has elsewhere was neither dropped nor added: %s', (_, tail) => {
    const [left, right] = [
      `Temperatures fell to 1,012.5 degrees in Kasten. Rain kept the harbour of Lorne shut, and the pilots waited there.${tail}`,
      `With temperatures at 1,012.5 degrees in Kasten, rain kept the harbour shut, and the pilots waited in Lorne, too.${tail}`,
    ]
    expect(said(left, right)).not.toMatch(/figure|name|sentence/)
  })

  test('a clause that was cut takes its doubt and its denial along', () => {
    const told = said(
      line('the mill, which might never again have worked for so many people, stood'),
      line('the mill stood'),
    )
    expect(told).not.toMatch(/hedge|negation/)
  })

  test('a denial in another place of the sentence is still there', () => {
    expect(said(line('the side was not losing any games'), line('the side was losing no games'))).not.toMatch(
      /negation/,
    )
    expect(said(line('that was insufficient'), line('that was not sufficient'))).not.toMatch(/negation/)
  })

  test('a quotation that lost its closing mark alone was not dropped', () => {
    const told = said(
      'She called him a “diver and a keeper who had cared for the fish since the opening” in the letter.',
      'She called him a “diver and a keeper who had cared for the fish since the opening in the letter.',
    )
    expect(told).not.toMatch(/reported|dropped/)
  })

  test('a sentence that became a clause is a phrase moved, if anything', () => {
    const told = said(
      'The plane landed without incident and was met. All 17 people on board were unhurt. The crew went home on the next day.',
      'The plane landed without incident, all 17 people on board were unhurt. The crew went home on the next day.',
    )
    expect(told).not.toMatch(/sentence (?:moved|cut|added)|figure/)
  })
})

describe('forms of a name in other languages', () => {
  test('a case is no other name, and another name is one', () => {
    const ru = (name: string) =>
      `Министр вернулся вчера вечером из поездки, и теперь он живёт недалеко от ${name} вместе со всей семьёй.`
    expect(compare(ru('Полтавы'), ru('Полтавой')).summary).not.toMatch(/name/)
    expect(compare(ru('Полтавы'), ru('Винницы')).summary).toContain('‘Полтавы’ became ‘Винницы’')
  })
})

test('a dateline that went is told as one', () => {
  const dated = [`PORT ELLERY, May 4 (Reuters) - ${STORY[0]}`, ...STORY.slice(1)]
  const told = summary(dated, STORY)
  expect(told).toMatch(/dateline dropped/)
  expect(told).not.toMatch(/figure|name/)
})

describe('each name and figure once, and whole', () => {
  const lead =
    'The harbour board met on Tuesday evening and heard three speakers before it closed its session.'
  const one = (from: string, to: string) =>
    compare(`${lead} ${from} ${lead}`, `${lead} ${to} ${lead}`).summary

  test.each<[what: string, from: string, to: string, says: string | null]>([
    [
      'a figure with a space beside its mark',
      'The archive holds maps of the coast.',
      'The archive holds 418, 206 maps of the coast and 30 , 000 letters.',
      'Two figures added: ‘418, 206’, ‘30 , 000’.',
    ],
    [
      'a range of hours',
      'The quay was shut since 4pm by the police.',
      'The quay was shut from 4 to 7pm by the police.',
      'One figure added: ‘7pm’.',
    ],
    ['the width of a picture', 'The quay was shut.', '400px|The quay was shut.', null],
    [
      'the plural of a name',
      'The Zorbek breeds with another Zorbeks herd in spring.',
      'The animal breeds with another herd in spring.',
      'One name dropped: ‘Zorbek’.',
    ],
    [
      'a ship with a title in its name',
      'The survivors were taken to the port by boat.',
      'The survivors were taken to the port by the HMCS Sir Halbert Orne last night.',
      'One name added: ‘HMCS Sir Halbert Orne’.',
    ],
    [
      'a ministry of several fields',
      'The Minister Joan Stead refused to comment.',
      'The Minister for Farming, Forests and Fishing Joan Stead refused to comment.',
      'One name added: ‘Farming, Forests and Fishing’.',
    ],
    [
      'a name that describes',
      'The report by the Courier said little. The Courier is a British newspaper.',
      'The report by the British based newspaper said little. The Courier is a British newspaper.',
      null,
    ],
    [
      'marks within a quotation',
      '“The boards failure to meet costs us a great deal of money,” said Joan Stead.',
      '“The board’s failure to meet costs us a great deal of money,” said Joan Stead.',
      null,
    ],
  ])('%s', (_, from, to, says) => {
    if (says === null) expect(one(from, to)).not.toMatch(/figure|name|quotation/)
    else expect(one(from, to)).toContain(says)
  })
})
