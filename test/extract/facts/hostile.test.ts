// Pages that are made to cost: reading their facts stays linear in what they hold.
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../../src/extract/facts.ts'
import { parsePage } from '../../../src/extract/markup.ts'

/** Of processor time, many times what the slowest takes on an idle machine. */
const MOST_SECONDS = 4
const HEAD =
  '<title>a | b - c : d – e · f — g | h…</title><meta property="og:title" content="a | b - c : d – e · f…">'
const each = (count: number, element: (n: number) => string) =>
  HEAD + Array.from({ length: count }, (_, n) => element(n)).join('')

describe('facts of a page', () => {
  test.each([
    ['of headings', each(30_000, (n) => `<h2>a b c d e ${n} and so on and on</h2>`)],
    ['of authors', each(30_000, () => '<i class="author">x y</i>')],
    ['of sources', each(30_000, () => '<i class="source">Reuters x</i>')],
    [
      'of times',
      each(
        20_000,
        (n) => `<time itemprop="datePublished" datetime="2024-05-03T09:${10 + (n % 50)}:00Z">x</time>`,
      ),
    ],
    ['of copyright lines', each(11_000, () => `<p>© ${'x '.repeat(90)}</p>`)],
    ['of a long name', `${HEAD}<i class="author">${'Aa '.repeat(600_000)}</i>`],
    [
      'of data',
      `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"a b"},'.repeat(20_000)}{}]</script>word`,
    ],
  ])('%s', (_name, html) => {
    const page = parsePage(html)
    const start = process.cpuUsage()
    const facts = factsOf(page)
    const { user, system } = process.cpuUsage(start)
    expect(facts.addresses).toEqual([])
    expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS)
  })
})
