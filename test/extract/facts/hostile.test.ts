// Pages that are made to cost: reading their facts stays linear in what they hold.
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../../src/extract/facts.ts'
import { parsePage } from '../../../src/extract/markup.ts'

/** Four times as many elements cost about four times as much. Work in the square of them would cost sixteen times as much. */
const MOST_GROWTH = 8
/** Of processor time; less than this is the compiler's. */
const LEAST_SECONDS = 0.1
const HEAD =
  '<title>a | b - c : d – e · f — g | h…</title><meta property="og:title" content="a | b - c : d – e · f…">'
const each = (count: number, element: (n: number) => string) =>
  HEAD + Array.from({ length: count }, (_, n) => element(n)).join('')

const AUTHOR = '<i class="author">'
const TIME = (n: number) =>
  `<time itemprop="datePublished" datetime="2024-05-03T09:${10 + (n % 50)}:00Z">x</time>`

/** Seconds of processor to read the facts of a page. */
function cost(html: string): number {
  const page = parsePage(html)
  const start = process.cpuUsage()
  const { addresses } = factsOf(page)
  const { user, system } = process.cpuUsage(start)
  expect(addresses).toEqual([])
  return (user + system) / 1e6
}

describe('facts of a page', () => {
  test.each<[string, number, (count: number) => string]>([
    ['of headings', 30_000, (count) => each(count, (n) => `<h2>a b c d e ${n} and so on and on</h2>`)],
    ['of authors', 30_000, (count) => each(count, () => `${AUTHOR}x y</i>`)],
    ['of sources', 30_000, (count) => each(count, () => '<i class="source">Reuters x</i>')],
    ['of times', 20_000, (count) => each(count, TIME)],
    ['of copyright lines', 11_000, (count) => each(count, () => `<p>© ${'x '.repeat(90)}</p>`)],
    ['of a long name', 600_000, (count) => `${HEAD}${AUTHOR}${'Aa '.repeat(count)}</i>`],
    [
      'of data',
      20_000,
      (count) => {
        const article = '{"@type":"NewsArticle","headline":"a b"},'
        return `<script type="application/ld+json">[${article.repeat(count)}{}]</script>word`
      },
    ],
  ])('%s', (_name, count, html) => {
    // The slower of two for the smaller page, the faster of two for the larger one: other work on the machine slows some.
    const quarter = Math.max(LEAST_SECONDS, cost(html(count / 4)), cost(html(count / 4)))
    const whole = Math.min(cost(html(count)), cost(html(count)))
    expect(whole / quarter).toBeLessThan(MOST_GROWTH)
  })
})
