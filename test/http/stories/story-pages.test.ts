// The views of a story: each says what the API says, against the base that the address names, down to an empty story.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  Collation,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  Matrix,
  Origins,
  Wordings,
} from '../../../src/core/story/story-answers.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

const VIEWS = [
  'matrix',
  'collation',
  'wordings',
  'lineage',
  'origins',
  'corrections',
  'credits',
  'headlines',
] as const
const BASED = ['collation', 'wordings', 'lineage', 'origins', 'corrections', 'credits'] as const

let library: Library
let wire: string
let post: string

beforeAll(async () => {
  library = await openLibrary()
  const upload = async (source: string, hour: number, text: string) =>
    library.upload({ source, story: 'talks', text, publishedAt: `2018-12-18T0${hour}:00:00Z` })
  wire = (await upload('The Wire', 1, STORY)).articleId
  await upload('The Wire', 2, STORY.replace('16 July', '18 July'))
  post = (await upload('The Post', 3, `${REPRINT}\n\nReporting by The Wire.`)).articleId
  await upload('The Herald', 4, STORY.split('\n\n').slice(0, 3).join('\n\n'))
  const moved = await library.upload({ source: 'Lone Paper', story: 'empty', text: STORY })
  await library.api(`/articles/${moved.articleId}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ story: null }),
  })
})

afterAll(() => library?.close())

async function page(path: string, status = 200): Promise<string> {
  const response = await library.app.request(path, { headers: { Accept: 'text/html' } })
  expect(response.status, path).toBe(status)
  return response.text()
}

async function api<T>(path: string): Promise<T> {
  const response = await library.api(path)
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}

const count = (text: string, part: string | RegExp) => text.split(part).length - 1

describe('what the API says', () => {
  test('a cell for every pair of the matrix, linked to its diff', async () => {
    const { refs } = await api<Matrix>('/stories/talks/matrix')
    const shown = await page('/stories/talks/matrix')
    for (const left of refs) {
      for (const right of refs) {
        if (left !== right) expect(shown).toContain(`href="/diff/${left}...${right}"`)
      }
    }
    expect(count(shown, 'class="itself"')).toBe(refs.length)
    expect(await page('/stories/talks/matrix?by=containment')).toContain(' % of The ')
  })

  test('a cell of the collation for every paragraph and printing, linked to the place', async () => {
    const { base, printings, rows, added } = await api<Collation>('/stories/talks/collation')
    const shown = await page('/stories/talks/collation')
    for (const { index } of rows) {
      for (const ref of printings) expect(shown).toContain(`href="/diff/${base}...${ref}#l${index}"`)
    }
    for (const { printing, paragraph } of added) {
      expect(shown).toContain(`href="/diff/${base}...${printing}#r${paragraph}"`)
    }
    const cut = rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'removed').length
    expect(count(shown, '<td class="cut">')).toBe(cut)
  })

  test('every wording of a paragraph, with who prints it', async () => {
    const { items } = await api<Wordings>('/stories/talks/wordings?paragraph=3')
    const shown = await page('/stories/talks/wordings?paragraph=3')
    expect(count(shown, '<p class="text"')).toBe(items.length)
    expect(shown).toContain('<ins>17</ins>')
  })

  test('every step of the lineage, with its evidence', async () => {
    const { edges } = await api<Lineage>('/stories/talks/lineage')
    const shown = await page('/stories/talks/lineage')
    expect(edges.length).toBeGreaterThan(1)
    for (const { from, to } of edges) expect(shown).toContain(`href="/diff/${from}...${to}"`)
    expect(count(shown, '<circle')).toBe(edges.length + 1)
    // On a narrow screen each cell stands beside the name of its column.
    for (const column of ['From', 'To', 'Sure', 'Evidence'])
      expect(count(shown, `data-column="${column}"`), column).toBe(edges.length)
  })

  test('where lineage and origins differ, on the pages of both and in a terminal', async () => {
    const own = 'The Herald has learned that the talks will go on in Oslo, whatever the ministers say today.'
    const upload = (source: string, hour: number, text: string) =>
      library.upload({ source, story: 'passed-on', text, publishedAt: `2018-12-18T0${hour}:00:00Z` })
    await upload('wire', 1, STORY)
    await upload('herald', 2, `${STORY}\n\n${own}`)
    await upload('mirror', 3, `${STORY.split('\n\n').slice(1).join('\n\n')}\n\n${own}`)
    const { edges } = await api<Lineage>('/stories/passed-on/lineage')
    const { items } = await api<Origins>('/stories/passed-on/origins')
    const told = {
      lineage: edges.flatMap(({ to, differs }) => (differs ? [{ to, ...differs }] : [])),
      origins: items.flatMap(({ ref: to, differs }) => (differs ? [{ to, ...differs }] : [])),
    }
    for (const [view, differing] of Object.entries(told)) {
      expect(differing).toHaveLength(1)
      const { to, ref, text } = differing[0]!
      const shown = await page(`/stories/passed-on/${view}`)
      expect(count(shown, text)).toBe(1)
      expect(shown).toContain(`href="/diff/${ref}...${to}"`)
      const plain = await library.api(`/stories/passed-on/${view}?format=text`)
      expect(await plain.text()).toContain(text)
    }
  })

  test('a copy that credits another agency is told from one with no credit', async () => {
    const upload = (source: string, hour: number, text: string) =>
      library.upload({ source, story: 'signed', text, publishedAt: `2018-12-18T0${hour}:00:00Z` })
    await upload('reuters', 1, STORY)
    await upload('The Post', 2, `${STORY}\n\nBy the Associated Press`)
    await upload('The Herald', 3, `${STORY}\n\nRead on tomorrow.`)
    const told = await page('/stories/signed/credits')
    expect(told).toContain('By the Associated Press')
    expect(count(told, 'copy with another’s credit')).toBe(1)
    expect(count(told, 'copy without credit')).toBe(1)
  })

  test('origins, corrections, credits and headlines', async () => {
    const origins = await api<Origins>('/stories/talks/origins')
    const followed = await page('/stories/talks/origins')
    for (const { follows, ref } of origins.items)
      expect(followed).toContain(`href="/diff/${follows}...${ref}"`)
    const corrections = await api<Corrections>('/stories/talks/corrections')
    expect(corrections.items.length).toBeGreaterThan(0)
    expect(await page('/stories/talks/corrections')).toContain('<ins>18</ins>')
    const credits = await api<Credits>('/stories/talks/credits')
    const credited = await page('/stories/talks/credits')
    expect(count(credited, 'class="finding ')).toBe(credits.items.length)
    expect(credited).toContain('Reporting by The Wire.')
    const headlines = await api<Headlines>('/stories/talks/headlines')
    expect(count(await page('/stories/talks/headlines'), '<p class="text"')).toBe(headlines.items.length)
  })
})

describe('a story of corrections', () => {
  const HEAD = 'A ferry took on water off the cape on Tuesday, an hour after it had left the harbour at dawn.'
  const TAIL =
    'Police questioned the captain for hours, and divers went down to look at the hull of the ship.'
  const CREW = 'There were 241 passengers on board, said Ingrid Dahl, who speaks for the company.'
  const QUOTE = '“We had no warning, only a horn and then the wall of the ship,” said a driver in the café.'
  const NEWS =
    'The harbour will stay closed until Thursday, and all crossings have been cancelled until then.'
  const crew = CREW.replace('241', '214')
  const quote = QUOTE.replace('no warning', 'hardly any warning').replace('a horn', 'one horn')
  const at = (...paragraphs: string[]) => [HEAD, ...paragraphs, TAIL].join('\n\n')
  let daily: string

  beforeAll(async () => {
    const upload = async (source: string, hour: number, text: string, headline = 'Ferry off the cape') =>
      library.upload({
        ...{ source, story: 'ferry', text, headline, language: 'en' },
        publishedAt: `2020-01-01T0${hour}:00:00Z`,
      })
    await upload('Wire', 1, at(CREW, QUOTE, 'jlm/pcr'))
    await upload('Wire', 2, at(crew, quote, NEWS))
    await upload('Evening', 3, at(CREW, QUOTE, NEWS), 'Ferry in distress off the cape')
    await upload('Evening', 4, at(crew, QUOTE, NEWS), 'Ferry in distress: 214 on board')
    daily = (await upload('Daily', 5, at(CREW, QUOTE))).ref
    await upload('Courier', 6, at(crew, QUOTE))
  })

  test('begins with what is still uncorrected, each article by what it prints now', async () => {
    const shown = await page('/stories/ferry/corrections')
    expect(shown).toContain('The base made 3 changes; all 3 other printings still carry an old wording.')
    const listed = shown.slice(shown.indexOf('Still uncorrected'), shown.indexOf('<ol class="corrections">'))
    expect(count(listed, '<th scope="row">')).toBe(3)
    expect(listed).toContain('Evening, version 2')
    expect(listed).not.toContain('Evening, version 1')
    expect(count(listed, '>241</del>, now <ins lang="en" dir="ltr">214</ins>')).toBe(1)
    expect(listed).toContain(`...${daily}"`)
    expect(listed).toContain('<b>quotation</b>')
    expect(listed).not.toContain('harbour will stay')
  })

  test('shows the changes of one sentence as one, with its kinds, and who never took it up', async () => {
    const shown = await page('/stories/ferry/corrections')
    expect(count(shown, '<p class="text"')).toBe(3)
    const items = shown.split('<p class="text"')
    expect(items[0]).toContain('<b>number</b> <bdi>241</bdi> → <bdi>214</bdi>')
    expect(items[0]).not.toContain('never taken up')
    expect(items[1]).toContain('<li class="flag">never taken up</li>')
    expect(items[2]).toContain('<li class="added">added</li>')
    expect(items[2]!.replace(/<[^>]+>/g, '')).toMatch(
      /“We had no hardly any warning, only a one horn.*in the café\./,
    )
  })

  test('says of what the wire added who is without it, and nothing of a sign-off', async () => {
    const shown = await page('/stories/ferry/corrections')
    expect(shown).toContain('<b>Without it · 2</b>')
    expect(shown).not.toContain('jlm/pcr')
    const text = await (await library.api('/stories/ferry/corrections?format=text')).text()
    expect(text).toMatch(/\{\+The harbour will stay.*\n {2}new: .*\n {2}without it: Daily/)
    expect(text).toMatch(/We had \[-no-\]\{\+hardly any\+\} warning.*\n {2}new: nobody\n {2}old: /)
    expect(text.match(/ -> /g)).toHaveLength(3)
  })

  test('counts articles, not versions, as the story does', async () => {
    expect(await page('/stories/ferry')).toContain('4 printings')
    expect(await page('/stories/ferry/origins')).toContain('3 printings follow')
    expect(await page('/stories/ferry/credits')).toContain('All 3 other printings copied without a credit.')
    expect(await page('/stories/ferry/headlines')).toContain('3 headlines over 4 printings.')
  })

  test('says which version of the base the shares are of', async () => {
    const shown = await page('/stories/ferry')
    expect(shown).toContain('Share of the base, version 2, kept')
    expect(shown.replace(/<[^>]+>/g, '')).toMatch(
      /the base, Wire\s*, version 2: of each printing the newest version/,
    )
  })

  test('headlines paper by paper, with what each changed of the one before', async () => {
    const shown = await page('/stories/ferry/headlines')
    const papers = shown.slice(shown.indexOf('<ol class="papers">'))
    expect(count(papers, '<p class="wording"')).toBe(5)
    const evening = papers.slice(papers.indexOf('Evening'), papers.indexOf('Daily'))
    const [first, second] = evening.split('<p class="wording"').slice(1)
    expect(first).toContain('Ferry in distress off the cape')
    expect(first).not.toMatch(/<(?:del|ins)>/)
    expect(second).toContain('Ferry in distress')
    expect(second).toContain('<del>off the cape</del>')
    expect(second).toMatch(/<ins>: 214 on board<\/ins>/)
  })
})

describe('corrections of other stories', () => {
  const LEAD = 'قالت وزارة الصحة يوم الأحد إن حادث القطار وقع في الساعة السادسة صباحا قرب المدينة القديمة.'
  const SAID = 'وقال المتحدث باسم الوزارة أحمد السيد إن جميع المصابين نقلوا إلى المستشفيات القريبة من هناك.'
  const LAST = 'وأعلنت هيئة السكك الحديدية وقف الحركة على هذا الخط حتى إشعار آخر بعد الحادث مباشرة.'

  beforeAll(async () => {
    const upload = async (source: string, minute: number, ...paragraphs: string[]) =>
      library.upload({
        ...{ source, story: 'qitar', text: paragraphs.join('\n\n'), language: 'ar' },
        publishedAt: `2020-01-01T01:${minute}:00Z`,
      })
    await upload('Wire', 10, LEAD, SAID, LAST)
    await upload('Wire', 50, LEAD, SAID.replace('أحمد', 'محمد'))
    await upload('Early', 20, LEAD, SAID.replace('أحمد', 'محمد'))
    await upload('Late', 55, LEAD, SAID, LAST)
  })

  test('a printing that was there before the correction is said to be', async () => {
    const shown = (await page('/stories/qitar/corrections')).replace(/<[^>]+>/g, '')
    expect(shown).toContain('Early 30 min before')
    expect(shown).not.toContain('after 0 s')
  })

  test('what may be a name in a script without capitals is to be put right, and what was cut is called so', async () => {
    const shown = await page('/stories/qitar/corrections')
    const listed = shown.slice(shown.indexOf('Still uncorrected'), shown.indexOf('<ol class="corrections">'))
    expect(listed).toContain('أحمد</del>, now')
    expect(listed).not.toContain(LAST)
  })
})

test('the collation tells of the story, not of what every paper drops', async () => {
  const [, head, ...rest] = STORY.split('\n\n')
  const signed = '(Reporting by Jane Doe; editing by Mary Major)'
  const upload = async (source: string, ...paragraphs: string[]) =>
    library.upload({
      source,
      story: 'dropped',
      text: paragraphs.join('\n\n'),
      headline: `Talks, by ${source}`,
    })
  const { articleId } = await upload('Wire', '(Corrects day in paragraph 2.)', head!, ...rest, signed)
  await upload('One', head!, ...rest.slice(1))
  await upload('Two', head!, ...rest)
  const shown = await page(`/stories/dropped/collation?base=${articleId}`)
  expect(shown).toContain('Paragraph 3 was cut by 1 of 2, none was edited.')
})

describe('the base', () => {
  test.each(BASED)('of %s is the one that the address names, and the tabs keep it', async (view) => {
    const shown = await page(`/stories/talks/${view}?base=${post}`)
    expect(shown).toContain(`<option value="${post}" selected`)
    expect(shown).toContain(`href="/stories/talks/lineage?base=${post}"`)
    expect(await page(`/stories/talks/${view}`)).not.toContain(`base=${post}`)
  })

  test('may be a version, and an empty choice is none', async () => {
    const first = await page(`/stories/talks/collation?base=${wire}@1`)
    expect(first).toContain(`/diff/${wire}@1...`)
    expect(await page('/stories/talks/collation?base=')).toBe(await page('/stories/talks/collation'))
  })

  test('the collation leads to the wordings of the same base', async () => {
    expect(await page(`/stories/talks/collation?base=${post}`)).toContain(
      `href="/stories/talks/wordings?paragraph=2&amp;base=${post}"`,
    )
  })

  test.each(BASED)('of %s that is out of form or of no such article is said to be', async (view) => {
    expect(await page(`/stories/talks/${view}?base=a%20b`, 400)).toContain('base must be')
    await page(`/stories/talks/${view}?base=nothing`, 404)
  })
})

describe.each(VIEWS)('%s', (view) => {
  test('of an empty story says so', async () => {
    expect(await page(`/stories/empty/${view}`)).toContain('</html>')
  })

  test('of no story is 404, of no slug 400', async () => {
    await page(`/stories/none/${view}`, 404)
    await page(`/stories/No%20slug/${view}`, 400)
  })
})

test.each([
  ['paragraph=x', 400],
  ['paragraph=-1', 400],
  ['paragraph=99', 404],
])(
  'wordings with %s is %d',
  async (query, status) => void (await page(`/stories/talks/wordings?${query}`, status)),
)
