// Uploads as no honest client makes them: odd white space, controls, directions, lost bytes, and facts in every form and place.
import fc from 'fast-check'

export interface Upload {
  readonly kind: 'text' | 'html' | 'markdown'
  readonly body: string
  /** The fields beside the text. */
  readonly fields: Readonly<Record<string, string>>
  /** Sent as a document with its fields in the query, or as JSON. */
  readonly raw: boolean
}

const SPACES = [
  ...' \t\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u202f\u205f\u3000\ufeff',
  '  ',
  ' \t ',
  '\u00a0 ',
  '\u202f\u202f',
]
/** No white space to some, nothing to see for all. */
const INVISIBLE = [...'\u0085\u009b\u009d\u00ad\u034f\u061c\u180e\u200b\u200d\u200e\u2060\ufe0f\u{e0041}']
const DIRECTIONS = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f']
const REFUSED = [...'\u0000\u0007\u001b\u007f\ud800']
const BREAKS = ['\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\r\r', '\n \n', '\f', '\u2028', '\u2029']

const WORDS = (
  'The minister said treaty talks Le président « Nous négocions » l’Élysée Die Bundesregierung „sagte“ Договор о ракетах ' +
  'заявил МИД 中国外交部发言人 表示 条約 ミサイル 협상은 월요일에 सरकार ने कहा הממשלה אמרה السلام عليكم ประเทศไทย 5.3 $1,200 & < > * _ ` ~ | # ' +
  '[1] &amp; &nbsp; AT&T İstanbul ß ﬁ e\u0301 👩‍👩‍👧‍👦 🇫🇷 — – - ... “quoted” ‘so’ //example.com ** __ ~~ \\'
).split(' ')

const BYLINES = [
  'By Jane Doe',
  'By\u00a0Jane\u00a0Doe',
  'By  Jane   Doe',
  'by: Jane Doe',
  'Von Max\u202fMüller',
  'Par Jean\u00a0Dupont et Anne  Martin',
  'Por José\tGarcía',
  'Автор: Иван\u00a0Петров',
  'Текст Анна  Каренина',
  'Door Jan\u2003de Vries',
  'Di Maria\u3000Rossi',
  'By J.\u200bDoe',
  'By \u202eJane\u202c Doe',
]
const DATELINES = [
  'MOSCOW, Russia – ',
  'MOSCOW,\u00a0Russia\u00a0– ',
  'PARIS\u202f(AFP)\u202f— ',
  'NEW  YORK, Dec.  18 (AP) — ',
  'LONDON,\tDec. 18 /Reuters/. ',
  'Moscow,\u00a0Dec. 3\u00a0(Reuters) – ',
  'МОСКВА,\u00a018 декабря\u00a0/ТАСС/. ',
  'KÖLN –\u3000',
  '北京5月1日电（',
  'GENÈVE\u2003-- ',
]

const space = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 3, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 1, arbitrary: fc.constantFrom(...INVISIBLE, ...DIRECTIONS) },
)
const word = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
)

function line(most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, space), { minLength: 1, maxLength: most })
    .map((parts) => parts.map((part) => part.join('')).join(''))
}

/** About as long as a headline may be, in few words. */
const longLine = fc
  .tuple(fc.constantFrom('x', 'é', '中', 'a\u00a0', 'a  '), fc.integer({ min: 60, max: 1_100 }))
  .map(([unit, times]) => unit.repeat(Math.ceil(times / unit.length)))

const title = fc.oneof(
  { weight: 8, arbitrary: line(9) },
  { weight: 1, arbitrary: longLine },
  { weight: 1, arbitrary: fc.constantFrom(...BYLINES, 'Advertisement', '...', '') },
)
const byline = fc.oneof(fc.constantFrom(...BYLINES), line(4))
const dateline = fc.constantFrom(...DATELINES)
const prose = fc
  .tuple(dateline, line(30), fc.boolean())
  .map(([place, words, has]) => (has ? place : '') + words)
const paragraphs = fc.array(fc.oneof({ weight: 5, arbitrary: prose }, { weight: 1, arbitrary: byline }), {
  minLength: 1,
  maxLength: 6,
})

/** Where the text begins with a headline, the field may say it too, in another form. */
const otherForm = fc.constantFrom<(head: string) => string>(
  (head) => head,
  (head) => head.replace(/\s+/g, ' '),
  (head) => head.replace(/ /g, '\u00a0'),
  (head) => ` ${head}\t`,
  (head) => head.toUpperCase(),
  (head) => head.replace(/ /g, '  ').replace(/[“”]/g, '"'),
)

interface Parts {
  readonly head: string
  readonly byline: string
  readonly paragraphs: readonly string[]
  readonly breaks: readonly string[]
}

const parts: fc.Arbitrary<Parts> = fc.record({
  head: title,
  byline: fc.oneof(fc.constant(''), byline),
  paragraphs,
  breaks: fc.array(fc.constantFrom(...BREAKS), { minLength: 3, maxLength: 3 }),
})

function plainText({ head, byline: by, paragraphs: body, breaks }: Parts): string {
  return [head, by, ...body]
    .filter((each) => each !== '')
    .map((each, n) => each + breaks[n % breaks.length])
    .join('')
}

/** UTF-16 of which only the lower bytes are left. */
function lostBytes(text: string): string {
  return text.replace(/[–—‘’“”]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) & 0xff))
}

const archived = fc.tuple(line(8), fc.integer({ min: 4, max: 9 })).map(([head, times]) => {
  const body =
    'LYON – The mayor’s office said on Monday that the “old” bridge, built in 1987, will be closed soon.'
  return lostBytes(
    `${head.replace(/[^\p{L}\p{N}\s]/gu, '')}\n\n${`${body} It is the town’s last one.\n\n`.repeat(times)}`,
  )
})

const texts = fc.oneof(
  { weight: 6, arbitrary: parts.map(plainText) },
  { weight: 1, arbitrary: parts.map((each) => `\ufeff${plainText(each)}`) },
  { weight: 1, arbitrary: archived },
)

const escaped = (text: string) => text.replace(/&(?!\w+;)/g, '&amp;').replace(/</g, '&lt;')
const quoted = (text: string) => escaped(text).replace(/"/g, '&quot;')

const pages = fc
  .tuple(parts, fc.constantFrom('page', 'article', 'meta', 'json', 'bare', 'soup'), title)
  .map(([{ head, byline: by, paragraphs: body, breaks }, shape, other]) => {
    const shown = body.map((each) => `<p>${escaped(each)}</p>`).join(breaks[0])
    const article = `<h1>${escaped(head)}</h1><p rel="author">${escaped(by)}</p>${shown}`
    const data = {
      '@type': 'NewsArticle',
      headline: head,
      author: { name: by },
      datePublished: '2019-11-19T08:38:00+05:30',
    }
    const json = JSON.stringify(data).replace(/</g, '\\u003c')
    switch (shape) {
      case 'page':
        return `<html lang="en-GB"><title>${escaped(head)} | ${escaped(other)}</title><nav>Home</nav><article>${article}</article>`
      case 'meta':
        return `<meta property="og:title" content="${quoted(head)}"><meta name="author" content="${quoted(by)}"><div>${shown}</div>`
      case 'json':
        return `<script type="application/ld+json">${json}</script><main>${article}</main><footer>x</footer>`
      case 'article':
        return `<article>${article}</article>`
      case 'soup':
        return `<div><b>${head}<p>${by}<br><br>${body.join('<br><br>')}`
      default:
        return shown
    }
  })

const markdowns = fc
  .tuple(parts, fc.constantFrom('title', 'front', 'both', 'setext', 'none'), title)
  .map(([{ head, byline: by, paragraphs: body, breaks }, shape, other]) => {
    const front = `---\ntitle: ${other}\nauthor: ${by}\ndate: 2024-03-05T10:00:00Z\nlang: fr\n---\n`
    const text = body.join(breaks[1] === '\n' ? '\n' : '\n\n')
    switch (shape) {
      case 'title':
        return `# ${head}\n\n${by}\n\n${text}`
      case 'front':
        return `${front}${text}`
      case 'both':
        return `${front}# ${head}\n\n> ${text}\n\n| a | b |\n|---|---|\n| ${head} | 2 |\n`
      case 'setext':
        return `${head}\n===\n\n- ${text}\n\n## ${other}\n\n~~${by}~~ [x][1] y[^1]\n\n[1]: /a\n[^1]: note\n`
      default:
        return text
    }
  })

const BODIES = { text: texts, html: pages, markdown: markdowns }

const TIMES = ['2018-12-18T11:00:00.25Z', '2018-12-18T12:30:00+01:00', '2018-12-18', '1969-12-31T23:59:59Z']

function fieldsFor(body: string): fc.Arbitrary<Record<string, string>> {
  const first = /[^\r\n\f\u2028\u2029]*/.exec(body)![0].slice(0, 900)
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
  return fc
    .record({
      source: fc.constantFrom('tass', 'Example  Wire', 'ta\u00a0ss ', 'Agence\u202fX'),
      story: optional(fc.constantFrom('treaty', 'talks-2', 'x')),
      url: optional(
        fc.nat(40).map((n) => `https://Example.com:443/a//b/../${n}?utm_source=x&b=%7e&a=ü#frag`),
      ),
      headline: optional(
        fc.oneof(
          title,
          otherForm.map((form) => form(first)),
          fc.constantFrom('', ' \u00a0'),
        ),
      ),
      byline: optional(fc.oneof(byline, fc.constantFrom('', '\t'))),
      dateline: optional(fc.oneof(dateline, fc.constantFrom('', 'PARIS\u00a0 (IX)'))),
      language: optional(fc.constantFrom('en', 'FR-ca', 'zh-hant-HK', 'de')),
      publishedAt: optional(fc.constantFrom(...TIMES)),
      capturedAt: optional(fc.constantFrom(...TIMES)),
    })
    .map((fields) =>
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ) as never
}

/** A sign that no text may hold, where there is one: such an upload is refused as a whole. */
const refused = fc.oneof(
  { weight: 20, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...REFUSED) },
)

/** Uploads of one media type. */
export function uploadsOf(kind: Upload['kind']): fc.Arbitrary<Upload> {
  return fc
    .tuple(BODIES[kind], refused)
    .map((both) => both.join(''))
    .chain((body) =>
      fc.record({
        kind: fc.constant(kind),
        body: fc.constant(body),
        fields: fieldsFor(body),
        raw: fc.boolean(),
      }),
    )
}
