// Front matter in the forms that writers and generators of sites have: its fields fill what the upload does not name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../library.ts'

const BODY =
  'The harbour of Northport was closed on Monday after a storm broke two piers.\n\nShips waited outside the bay.\n'

let library: Library
let count = 0
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

interface Stored {
  headline: string | null
  byline: string | null
  publishedAt: string | null
  section: string | null
  credit: string | null
  modifiedAt: string | null
  texts: string[]
}

async function stored(markdown: string, more: object = {}): Promise<Stored> {
  const { ref } = await library.upload({ source: `s${count++}`, markdown, ...more })
  const version = await (await library.api(`/versions/${ref}`)).json()
  return { ...version, texts: version.paragraphs.map(({ text }: { text: string }) => text) }
}

const FIRST = 'The harbour of Northport was closed on Monday after a storm broke two piers.'

describe('fields are read from', () => {
  const whole = {
    headline: 'Storm: harbour closed',
    byline: 'Jane Doe, John Roe',
    publishedAt: '2018-12-14T00:00:00Z',
  }
  test.each<[string, string, Partial<Stored>]>([
    [
      'YAML as people write it',
      '---\ntitle: Storm: harbour closed # a draft\nauthors: [Jane Doe, "John Roe"]\ndate: 2018-12-14\n---\n',
      whole,
    ],
    [
      'YAML with lists and blocks',
      '---\nlayout: post\ntitle: >-\n  Storm:\n  harbour closed\nauthors:\n- Jane Doe\n- name: John Roe\n  email: john@post.example\ndate: "2018-12-14"\n...\n',
      whole,
    ],
    [
      'YAML with a person',
      "---\ntitle: 'Storm: it''s closed'\nauthor:\n  name: Jane Doe\n  url: https://post.example\nupdated: 2018-12-15 09:30\nsection: World\nagency: Reuters\n---\n",
      {
        headline: "Storm: it's closed",
        byline: 'Jane Doe',
        section: 'World',
        credit: 'Reuters',
        modifiedAt: '2018-12-15T09:30:00Z',
      },
    ],
    [
      'TOML',
      '+++\ntitle = "Storm: harbour closed"\nauthors = [\n  "Jane Doe",\n  \'John Roe\',\n]\ndate = 2018-12-14\n[params]\ntitle = "Another"\n+++\n',
      whole,
    ],
    [
      'TOML with long strings',
      '+++\ntitle = """\nStorm: \\\n  harbour closed"""\nauthor = "Jane Doe"\ndate = 2018-12-14T09:00:00+02:00\n+++\n',
      { headline: 'Storm: harbour closed', byline: 'Jane Doe', publishedAt: '2018-12-14T07:00:00Z' },
    ],
    [
      'JSON',
      '{\n  "title": "Storm: harbour closed",\n  "author": [{ "name": "Jane Doe" }, "John Roe"],\n  "date": "2018-12-14"\n}\n',
      whole,
    ],
    [
      'lines of MultiMarkdown and Pelican',
      'Title: Storm: harbour closed\nDate: 2018-12-14\nCategory: World\nAuthor: By Jane Doe\n\n',
      { ...whole, byline: 'Jane Doe' },
    ],
    [
      'the title block of Pandoc',
      '% Storm:\n  harbour closed\n% Jane Doe; John Roe\n% 2018-12-14\n\n',
      whole,
    ],
    [
      'other languages',
      '---\ntítulo: Storm: harbour closed\nautor: Jane Doe\nfecha: 2018-12-14 10:00:00 +0100\n---\n',
      { ...whole, byline: 'Jane Doe', publishedAt: '2018-12-14T09:00:00Z' },
    ],
  ])('%s', async (_name, front, facts) => {
    const read = await stored(front + BODY)
    expect(read).toMatchObject(facts)
    expect(read.texts.slice(1)).toEqual([FIRST, 'Ships waited outside the bay.'])
    const windows = await stored(`\ufeff${front}${BODY}`.replaceAll('\n', '\r\n'))
    expect(windows.texts).toEqual(read.texts)
  })
})

test('what the upload names stands before the fields', async () => {
  const front = '---\ntitle: Storm closes harbour\nauthor: Jane Doe\ndate: 2018-12-14\n---\n'
  const given = {
    headline: 'A headline of the desk',
    byline: 'The Desk',
    publishedAt: '2018-12-20T00:00:00Z',
  }
  expect(await stored(front + BODY, given)).toMatchObject(given)
})

describe('no text is lost that only looks like front matter', () => {
  test.each<[string, string, string]>([
    ['a text between two rules', `---\n\n${BODY}\n---\n\nMore text.\n`, 'More text.'],
    [
      'a dialogue between two rules',
      `---\nJane: Was it closed?\nJohn: It was.\n---\n\n${BODY}`,
      'Jane: Was it closed?',
    ],
    ['a rule that nothing closes', `---\ntitle: Storm\n\n${BODY}`, 'title: Storm'],
    ['plus signs', `+++\nNot a field.\n+++\n\n${BODY}`, 'Not a field.'],
    ['braces', `{\nnot JSON\n}\n\n${BODY}`, 'not JSON'],
    ['a percent sign', `%5 of it\n\n${BODY}`, '%5 of it'],
    ['one line with a colon', `Title: an essay on titles\n\n${BODY}`, 'an essay on titles'],
    ['lines with colons', `By: Jane Doe\nNote: the ferry did not sail\n\n${BODY}`, 'the ferry did not sail'],
  ])('%s', async (_name, markdown, words) => {
    const { texts } = await stored(markdown)
    expect(texts.join('\n')).toContain(words)
    expect(texts.join('\n')).toContain(FIRST)
  })
})

describe('marks', () => {
  test.each<[string, string, string[]]>([
    [
      'struck text in any form',
      'It takes ~~three~~ five weeks, <del>two</del><ins>four</ins> <s>old</s> million ~~now~~.',
      ['It takes five weeks, four million.'],
    ],
    [
      'a mark that is never closed',
      'It takes <del>three weeks, they said.',
      ['It takes three weeks, they said.'],
    ],
    [
      'notes within a sentence',
      'The harbour was closed.^[Said [the mayor](https://a.example).] Ships waited.',
      ['The harbour was closed. Ships waited.', 'Said the mayor.'],
    ],
    ['what is no note', 'Two to the power: 2^[3, and x^2.', ['Two to the power: 2^[3, and x^2.']],
  ])('%s', async (_name, markdown, texts) => {
    expect((await stored(markdown)).texts).toEqual(texts)
  })
})

test('front matter of any size is read in time', async () => {
  for (const line of ["'", '"', '[', '- ', 'a: [', "a: '", 'a: "x, ', '#', 'a = """']) {
    const text = `---\ntitle: x\n${`${line}\n`.repeat(20_000)}---\n${BODY}`
    expect((await stored(text)).texts.join(' ')).toContain(FIRST)
  }
})
