// Is direct speech found in every style of the press, with its speaker, and is what became of it told right?
import { describe, expect, test } from 'vitest'
import { findQuotes, matchedQuotes } from './quotes-sides.ts'

const split = (text: string) => text.split('\n\n').map((paragraph) => ({ text: paragraph }))
const found = (text: string, language: string | null = 'en') => findQuotes(split(text), language)
const texts = (text: string, language: string | null = 'en') =>
  found(text, language).map((quote) => quote.text)

describe('marks', () => {
  test.each<[style: string, text: string, said: string[]]>([
    ['straight', 'He said "we will win" today.', ['we will win']],
    ['straight, two', '"Yes," he said. "No," she said.', ['Yes,', 'No,']],
    ['curly', 'He said “we will win” today.', ['we will win']],
    ['German low-high', 'Er sagte: „Wir gehen.“ Dann ging er.', ['Wir gehen.']],
    ['low-high closed by ”', 'On powiedział: „Idziemy”.', ['Idziemy']],
    ['low-high closed by a straight mark', 'Er sagte: „Wir gehen".', ['Wir gehen']],
    ['German angles', 'Er sagte: »Wir gehen.« Dann ging er.', ['Wir gehen.']],
    ['French angles', 'Il a dit : « Nous allons gagner ».', ['Nous allons gagner']],
    ['Russian angles', 'Он сказал: «Мы идём».', ['Мы идём']],
    ['Swiss angles', 'Er sagte: «Wir gehen.»', ['Wir gehen.']],
    ['corners', '彼は「行く」と言った。', ['行く']],
    ['white corners', '彼は『行く』と言った。', ['行く']],
    ['Swedish', 'Han sade: ”Vi går.” Sedan gick han.', ['Vi går.']],
    ['single curly', 'He said ‘we will win’ today.', ['we will win']],
    ['single straight', "He said 'we will win' today.", ['we will win']],
    ['grave accents of old wires', "He said ``we will win'' today.", ['we will win']],
    ['a fragment', 'It was “finished”, he said.', ['finished']],
    ['several fragments', 'It was “over” and “dead” and “gone”.', ['over', 'dead', 'gone']],
    ['nested', 'He said “she told me ‘no’ again” today.', ['she told me ‘no’ again']],
    ['nested straight', '"He told me \'no\' again," she said.', ["He told me 'no' again,"]],
    ['nested angles', 'Он сказал: «Газета «Правда» пишет».', ['Газета «Правда» пишет']],
    ['double in single', '‘He said “no” again,’ she said.', ['He said “no” again,']],
    ['in brackets', 'It (“the deal”) ended.', ['the deal']],
    ['behind a dash', 'He said—“no”—and left.', ['no']],
  ])('%s', (_, text, said) => {
    expect(texts(text)).toEqual(said)
  })

  test.each<[what: string, text: string, said: string[]]>([
    ['an apostrophe', "It's what they don't say that isn't heard.", []],
    ['curly apostrophes', 'It’s what they don’t say.', []],
    ['decades', "In the '90s and the '80s it was.", []],
    ['wrongly curled decades', 'In the ‘90s it’s been so.', []],
    ['possessives', "The dogs' owner met the cats' owner.", []],
    [
      'a possessive inside single quotes',
      "'We can't meet the players' demands,' he said.",
      ["We can't meet the players' demands,"],
    ],
    [
      'a curly possessive inside',
      '‘The players’ demands are mad,’ he said.',
      ['The players’ demands are mad,'],
    ],
    ['single quotes and apostrophes', "He didn't say 'yes' and didn't say 'no'.", ['yes', 'no']],
    ['rock ’n’ roll', "It was rock 'n' roll to 'em.", []],
    ['inches and feet', 'The 12" pipe was 5\'10" long.', []],
    ['an unclosed mark', 'He said “we will win today.\n\nIt rained. He “left” then.', ['left']],
    ['an unclosed mark in one paragraph', 'He said “we will. He was “sure” of it.', ['sure']],
    ['an unclosed straight mark', 'He said "we will win today.\n\nIt rained and "he" left.', ['he']],
    ['closing marks alone', 'He said we will win” today” again.', []],
    ['empty marks', 'He said “” and "" and «».', []],
    ['marks around no word', 'He said “…” again.', []],
    ['nothing', '', []],
  ])('not fooled by %s', (_, text, said) => {
    expect(texts(text)).toEqual(said)
  })
})

describe('parts', () => {
  test('an attribution that interrupts the sentence makes one quotation of two parts', () => {
    const [quote, ...rest] = found('“We will win,” he said, “and they will lose.”')
    expect(rest).toEqual([])
    expect(quote?.text).toBe('We will win, and they will lose.')
    expect(quote?.parts).toEqual([
      { paragraph: 0, start: 1, end: 13 },
      { paragraph: 0, start: 25, end: 44 },
    ])
  })

  test.each<[text: string, count: number, language?: string]>([
    ['"We will," Lavrov told reporters on Monday, "win this."', 1],
    ['„Wir gehen“, sagte er, „und kommen wieder.“', 1, 'de'],
    ['« Nous irons », dit-il, « et nous gagnerons. »', 1, 'fr'],
    ['“We,” he said, “will,” he added, “win.”', 1],
    ['“我们，”他说，“会赢。”', 1, 'zh'],
    ['“We will win,” he said. “They will lose.”', 2],
    ['It was “over”, and the other side called it “dead”.', 2],
    ['He called it “over”. She said: “Dead.”', 2],
  ])('%s → %i', (text, count, language) => {
    expect(found(text, language ?? 'en')).toHaveLength(count)
  })

  test('a quotation runs over paragraphs that reopen the mark', () => {
    const quotes = found('He said: “First.\n\n“Second.\n\n“Third,” and left.\n\nNo “more” of it.')
    expect(quotes.map((quote) => [quote.paragraph, quote.text])).toEqual([
      [0, 'First. Second. Third,'],
      [3, 'more'],
    ])
    expect(quotes[0]?.parts.map((part) => part.paragraph)).toEqual([0, 1, 2])
  })

  test('it does so with straight marks too', () => {
    expect(texts('"First.\n\n"Second," he said.')).toEqual(['First. Second,'])
  })

  test('the ranges of the parts are the words said', () => {
    const text = 'It’s “a” ‘b c’ and "d," he said, "e".'
    for (const quote of found(text)) {
      expect(quote.parts.map((part) => text.slice(part.start, part.end)).join(' ')).toBe(quote.text)
    }
  })
})

describe('speakers', () => {
  test.each<[text: string, speakers: (string | null)[]]>([
    ['“We will win,” said Sergei Lavrov.', ['Sergei Lavrov']],
    ['“We will win,” Sergei Lavrov said.', ['Sergei Lavrov']],
    ['“We will win,” said Lavrov, the foreign minister.', ['Lavrov']],
    ['Sergei Lavrov said: “We will win.”', ['Sergei Lavrov']],
    ['Lavrov: “We will win.”', ['Lavrov']],
    ['According to John Smith, “it rains”.', ['John Smith']],
    ['“It rains,” according to John Smith.', ['John Smith']],
    ['Lavrov told reporters that it was “over”.', ['Lavrov']],
    ['Jane Doe, a teacher from London, said: “No.”', ['Jane Doe']],
    ['“No,” Jane Doe, a teacher from London, said.', ['Jane Doe']],
    ['Putin’s spokesman, Dmitry Peskov, said: “No.”', ['Dmitry Peskov']],
    ['Sergei Lavrov came. “We will win,” he said.', ['Sergei Lavrov']],
    ['Sergei Lavrov came. “We will win,” Lavrov said.', ['Sergei Lavrov']],
    [
      'Foreign Minister Sergei Lavrov came. “We will win,” the Russian foreign minister said.',
      ['Sergei Lavrov'],
    ],
    ['“Yes,” said Jane Doe. “No,” she added.', ['Jane Doe', 'Jane Doe']],
    ['“Yes,” said Jane Doe. “No,” said John Roe.', ['Jane Doe', 'John Roe']],
    [
      '“It’s done!” Smith said. “Go.” The Kremlin said that “nothing changed”.',
      ['Smith', 'Smith', 'Kremlin'],
    ],
    ['Lavrov said it was “over” and “dead”.', ['Lavrov', 'Lavrov']],
    ['“We will,” Lavrov said, “win.”', ['Lavrov']],
    ['“We will win,” Mr Lavrov said.', ['Lavrov']],
    // A full stop ends a name, unless it is that of an initial or a title.
    ['Jane Doe wrote for the New York Times. She said it was “over”.', ['Jane Doe']],
    [
      'Micah Brose was in Iran. Citing Micah Brose, it said: “No.” “Yes,” Micah Brose said.',
      [null, 'Micah Brose'],
    ],
    [
      '“We will win,” said Scott J. Johnson. He said it was “over”.',
      ['Scott J. Johnson', 'Scott J. Johnson'],
    ],
    // Where the text names nobody, nobody is named.
    ['“We will win,” he said.', [null]],
    ['“We will win,” officials said.', [null]],
    ['The “reset” failed in Geneva.', [null]],
    ['Signs said “Stop”.', [null]],
  ])('%s', (text, speakers) => {
    expect(found(text).map((quote) => quote.speaker)).toEqual(speakers)
  })

  test.each<[language: string, text: string, speaker: string]>([
    ['de', '„Wir gehen“, sagte Angela Merkel.', 'Angela Merkel'],
    ['fr', '« Nous irons », a déclaré Emmanuel Macron.', 'Emmanuel Macron'],
    ['fr', 'Emmanuel Macron est venu. « Nous irons », dit-il.', 'Emmanuel Macron'],
    ['es', '«Iremos», dijo Pedro Sánchez.', 'Pedro Sánchez'],
    ['ru', '«Мы пойдём», — сказал Сергей Лавров.', 'Сергей Лавров'],
  ])('%s: %s', (language, text, speaker) => {
    expect(found(text, language).map((quote) => quote.speaker)).toEqual([speaker])
  })
})

describe('matching', () => {
  const matched = (left: string, right: string) => matchedQuotes(split(left), split(right), null)
  const statuses = (left: string, right: string) => matched(left, right).map((match) => match.status)

  test.each<[what: string, left: string, right: string, statuses: string[]]>([
    ['the same', 'He said “we will win”.', 'He said “we will win”.', ['kept']],
    ['other marks', 'He said “we’ll win”.', 'He said "we\'ll win".', ['kept']],
    ['other case', 'He said “We will win”.', 'He said “we will win”.', ['kept']],
    ['a word altered', 'He said “we may win this”.', 'He said “we will win this”.', ['altered']],
    ['dropped', 'He said “we will win”.', 'He was sure.', ['dropped']],
    ['added', 'He was sure.', 'He said “we will win”.', ['added']],
    [
      'moved to another paragraph',
      'He said “we will win”.\n\nIt rained.',
      'It rained.\n\n“We will win,” he said.',
      ['kept'],
    ],
    [
      'interrupted on one side only',
      '“We will win and they will lose,” he said.',
      '“We will win,” he said, “and they will lose.”',
      ['kept'],
    ],
    [
      'run over two paragraphs on one side',
      '“First. Second,” he said.',
      '“First.\n\n“Second,” he said.',
      ['kept'],
    ],
    [
      'quoted partly',
      'He said: “The treaty is finished and it cannot be revived by anyone.”',
      'He said it “cannot be revived”.',
      ['altered'],
    ],
    [
      'quoted in two fragments',
      'He said: “The treaty is finished and it cannot be revived.”',
      'It “is finished”, he said, but it “cannot be revived”.',
      ['altered', 'kept'],
    ],
    [
      'interrupted on one side only',
      'The mayor, Ann Bell, said: “The road is closed. We will tell people when it opens.”',
      '“The road is closed,” said the mayor, Ann Bell. “We will tell people when it opens.”',
      ['kept', 'kept'],
    ],
    [
      'interrupted, and one half edited',
      'Tom Reed said: “The bridge is safe for cars. Nobody has to wait for long any more.”',
      '“The bridge is safe for lorries,” said Tom Reed. “Nobody has to wait for long any more.”',
      ['altered', 'kept'],
    ],
    [
      'another one altogether',
      'He said “we will win”.',
      'He said “nothing of that sort”.',
      ['dropped', 'added'],
    ],
    [
      'swapped',
      '“We will win,” he said. “They will lose,” he said.',
      '“They will lose,” he said. “We will win,” he said.',
      ['kept', 'kept'],
    ],
    ['repeated', '“No.” “No.” “No.”', '“No.” “No.”', ['kept', 'kept', 'dropped']],
    [
      'one word for another in the same place',
      'Sergei Lavrov said the plan was a “disaster” for all of Europe.',
      'Sergei Lavrov said the plan was a “catastrophe” for all of Europe.',
      ['altered'],
    ],
    ['nothing quoted', 'It rained.', 'It rained.', []],
  ])('%s', (_, left, right, expected) => {
    const sorted = [...statuses(left, right)].sort()
    expect(sorted).toEqual([...expected].sort())
  })

  test('an altered quotation shows its word changes', () => {
    const [match] = matched('He said “we may win this war”.', 'He said “we will win this war”.')
    expect(match?.changes.map(({ op, text }) => [op, text])).toEqual([
      ['equal', 'we '],
      ['delete', 'may'],
      ['insert', 'will'],
      ['equal', ' win this war'],
    ])
    expect(match?.changes[1]?.kinds).toEqual(['quote', 'hedge'])
  })

  test('the best partner is taken, wherever it stands', () => {
    const matches = matched(
      '“One two three four five,” he said.\n\n“Six seven eight nine ten,” he said.',
      '“Six seven eight nine eleven,” he said.\n\n“One two three four twelve,” he said.',
    )
    expect(matches.map((match) => [match.status, match.left?.paragraph, match.right?.paragraph])).toEqual([
      ['altered', 1, 0],
      ['altered', 0, 1],
    ])
  })

  test.each<[left: string, right: string, reported: boolean]>([
    [
      'He said “the treaty cannot be revived by anyone”.',
      'He said the treaty could not be revived by anyone at all.',
      true,
    ],
    ['He called it “finished for good now”.', 'He called it finished for good now.', true],
    ['He said “the treaty cannot be revived by anyone”.', 'It rained the whole day and nobody came.', false],
    ['He said “it is”.', 'It is late.', false],
  ])('%s → %s: reported %s', (left, right, reported) => {
    expect(matched(left, right).map((match) => [match.status, match.reported])).toEqual([
      ['dropped', reported],
    ])
    expect(matched(right, left).map((match) => [match.status, match.reported])).toEqual([['added', reported]])
  })

  test('quotations stand in the order of the right text, dropped ones where they stood', () => {
    const matches = matched(
      '“Alpha beta.” “Gone away.” “Gamma delta.”',
      '“Alpha beta.” “Gamma delta.” “Brand new.”',
    )
    expect(matches.map((match) => [match.status, (match.right ?? match.left)?.text])).toEqual([
      ['kept', 'Alpha beta.'],
      ['dropped', 'Gone away.'],
      ['kept', 'Gamma delta.'],
      ['added', 'Brand new.'],
    ])
  })

  test('a part of a far longer quotation is found in it word for word', () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at} of them`).join(' ')
    const [match] = matched(`He said “word7 of them word8”.`, `He said “${long}”.`)
    expect(match?.status).toBe('altered')
    expect(match?.changes.filter(({ op }) => op === 'delete')).toEqual([])
    expect(match?.changes.find(({ op }) => op === 'equal')?.text).toBe('word7 of them word8')
  })
})

describe('marks never closed', () => {
  const sentences = (count: number) => 'It rained all day and nobody came. '.repeat(count)

  test('a mark that closes a thousand words later is none, and swallows no quotation', () => {
    const text = `She said “this is lost. ${sentences(250)}He said “yes, indeed” and left. ${sentences(250)}It ended” then.`
    expect(found(text).map((quote) => quote.text)).toEqual(['yes, indeed'])
  })

  test('a long speech in one paragraph is a quotation', () => {
    const speech = sentences(150).trim()
    expect(found(`“${speech}” he said.`).map((quote) => quote.text)).toEqual([speech])
  })
})
