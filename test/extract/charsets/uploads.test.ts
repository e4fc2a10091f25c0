// Texts in all character sets, as uploads send them: what is read, what is kept, and what is refused with its reason.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../http/library.ts'
import { encoded, iso2022jp } from './encoding.ts'
import { DECLARED_ONLY, SAMPLES, type Sample } from './sentences.ts'

const SEED = Number(process.env.SEED ?? 20181227)

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

let sources = 0
const send = (bytes: Uint8Array, type: string) =>
  library.api(`/versions?source=charset-${sources++}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: new Uint8Array(bytes),
  })

interface Stored {
  readonly ref: string
  readonly headline: string | null
  readonly paragraphs: readonly { readonly text: string; readonly role: string }[]
}

async function stored(bytes: Uint8Array, type: string): Promise<Stored> {
  const response = await send(bytes, type)
  const body = await response.json()
  expect({ status: response.status, detail: body.detail }).toEqual({ status: 201, detail: undefined })
  return body
}

async function refusal(bytes: Uint8Array, type: string): Promise<string> {
  const response = await send(bytes, type)
  expect(response.status).toBe(422)
  return (await response.json()).detail
}

async function originalOf(ref: string) {
  const response = await library.api(`/versions/${ref}/original`)
  return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) }
}

const page = ({ headline, text }: Sample, head = '') =>
  `<!doctype html><html><head>${head}<title>${headline}</title><script>var a = "b";</script></head>` +
  `<body><article><h1>${headline}</h1><p>${text}</p></article></body></html>`
const bodyOf = ({ paragraphs }: Stored) => paragraphs.find(({ role }) => role === 'body')?.text

const pairs = (samples: readonly Sample[]) =>
  samples.flatMap((sample) => sample.charsets.map((charset) => [sample.language, charset, sample] as const))
const ALL = pairs([...SAMPLES, ...DECLARED_ONLY])

describe('a declared character set', () => {
  test.each(ALL)('%s in %s, by the content type', async (_language, charset, sample) => {
    const bytes = encoded(page(sample), charset)
    const version = await stored(bytes, `text/html; charset="${charset}"`)
    expect([version.headline, bodyOf(version)]).toEqual([sample.headline, sample.text])
    expect(await originalOf(version.ref)).toEqual({ type: `text/html; charset=${charset}`, bytes })
  })

  test.each(ALL)('%s in %s, by the page', async (_language, charset, sample) => {
    const heads = [
      `<meta charset=${charset}>`,
      `<!-- <meta charset="utf-8"> --><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=${charset}'>`,
    ]
    for (const head of heads) {
      const version = await stored(encoded(page(sample, head), charset), 'text/html')
      expect([version.headline, bodyOf(version)]).toEqual([sample.headline, sample.text])
    }
  })

  test.each(ALL)('plain text and Markdown: %s in %s', async (_language, charset, { text }) => {
    for (const type of ['text/plain', 'text/markdown']) {
      const bytes = encoded(text, charset)
      const version = await stored(bytes, `${type};charset=${charset.toUpperCase()}`)
      expect(bodyOf(version)).toBe(text)
      expect(await originalOf(version.ref)).toEqual({ type: `${type}; charset=${charset}`, bytes })
    }
  })

  test('by an XML declaration, a byte order mark, and a label of another name', async () => {
    const sample = SAMPLES.find(({ language }) => language === 'ru')!
    const xml = `<?xml version="1.0" encoding="windows-1251"?>${page(sample)}`
    expect(bodyOf(await stored(encoded(xml, 'windows-1251'), 'text/html'))).toBe(sample.text)
    for (const charset of ['utf-16le', 'utf-16be']) {
      const version = await stored(encoded(`\ufeff${sample.text}`, charset), 'text/plain')
      expect(bodyOf(version)).toBe(sample.text)
      expect((await originalOf(version.ref)).type).toBe(`text/plain; charset=${charset}`)
    }
    expect(bodyOf(await stored(encoded(sample.text, 'windows-1251'), 'text/plain; charset=cp1251'))).toBe(
      sample.text,
    )
  })

  test('that writes other scripts in bytes of ASCII', async () => {
    const sample = SAMPLES.find(({ language }) => language === 'ja')!
    const declared = '<meta charset="iso-2022-jp">'
    expect(bodyOf(await stored(iso2022jp(page(sample, declared)), 'text/html'))).toBe(sample.text)
    expect(bodyOf(await stored(iso2022jp(sample.text), 'text/plain'))).toBe(sample.text)
  })

  test.each(['x-unknown', 'none', '', 'iso-8859-99'])(
    'that nobody knows counts for nothing: %j',
    async (label) => {
      const sample = SAMPLES.find(({ language }) => language === 'ru')!
      const bytes = encoded(page(sample, `<meta charset="${label}">`), 'windows-1251')
      expect(bodyOf(await stored(bytes, `text/html; charset=${label}`))).toBe(sample.text)
      expect(bodyOf(await stored(encoded(sample.text, 'koi8-r'), `text/plain; charset=${label}`))).toBe(
        sample.text,
      )
    },
  )

  test.each(SAMPLES.map((sample) => [sample.language, sample] as const))(
    'is none where bytes beyond ASCII are UTF-8: %s',
    async (_language, sample) => {
      const bytes = new TextEncoder().encode(page(sample, '<meta charset="iso-8859-1">'))
      const version = await stored(bytes, 'text/html; charset=shift_jis')
      expect([version.headline, bodyOf(version)]).toEqual([sample.headline, sample.text])
      expect((await originalOf(version.ref)).type).toBe('text/html; charset=utf-8')
    },
  )

  test('of the content type gives way to that of the page where the bytes are none of it', async () => {
    const sample = SAMPLES.find(({ language }) => language === 'ru')!
    const bytes = encoded(page(sample, '<meta charset="windows-1251">'), 'windows-1251')
    expect(bodyOf(await stored(bytes, 'text/html; charset=utf-8'))).toBe(sample.text)
  })
})

describe('no declared character set', () => {
  test.each(pairs(SAMPLES))('%s in %s is told by its bytes', async (_language, charset, sample) => {
    const version = await stored(encoded(page(sample), charset), 'text/html')
    expect([version.headline, bodyOf(version)]).toEqual([sample.headline, sample.text])
    expect(bodyOf(await stored(encoded(sample.text, charset), 'text/plain'))).toBe(sample.text)
  })

  test.each(pairs(DECLARED_ONLY).filter(([language]) => language === 'ru' || language === 'th'))(
    '%s in %s is refused rather than read wrong',
    async (_language, charset, { text }) => {
      expect(await refusal(encoded(text, charset), 'text/plain')).toMatch(/character set cannot be detected/)
    },
  )

  test('a page whose only signs are those that all sets of Windows have', async () => {
    const plain = {
      language: 'en',
      charsets: [],
      headline: 'Ferry stops',
      text: 'The ferry stops in May, the “old” one’s owner said – for good.',
    }
    const bytes = encoded(
      `${page(plain, '<meta charset="utf-8">')}<footer>© 2024 Example ®</footer>`,
      'windows-1252',
    )
    expect(bodyOf(await stored(bytes, 'text/html; charset=utf-8'))).toBe(plain.text)
    const footer = encoded(
      `${page({ ...plain, text: plain.text.replace(/[“”’–]/g, '') })}<footer>© 2024</footer>`,
      'windows-1252',
    )
    expect((await stored(footer, 'text/html')).headline).toBe('Ferry stops')
  })

  test('scripts of a page tell nothing', async () => {
    const sample = SAMPLES.find(({ language }) => language === 'fr')!
    const script = `<script>var a = "${'x§y£z'.repeat(50)}" < b; // é</script><!-- ${'¤'.repeat(100)} -->`
    const version = await stored(encoded(page(sample, script), 'windows-1252'), 'text/html')
    expect(bodyOf(version)).toBe(sample.text)
  })

  test('a page in UTF-8 with a few damaged bytes is shown as browsers do', async () => {
    const sample = SAMPLES.find(({ language }) => language === 'ru')!
    const whole = new TextEncoder().encode(page(sample))
    const cut = new Uint8Array([...whole, 0xd0])
    expect(bodyOf(await stored(cut, 'text/html; charset=windows-1251'))).toBe(sample.text)
  })
})

describe('what can not be decoded', () => {
  const RUSSIAN = SAMPLES.find(({ language }) => language === 'ru')!.text

  test('is refused, and what was tried is said', async () => {
    const bytes = encoded(RUSSIAN, 'windows-1251')
    expect(await refusal(bytes, 'text/plain; charset=utf-8')).toBe(
      'The text is not valid UTF-8. Name its character set in the content type, or convert it to UTF-8, and send it again.',
    )
    expect(await refusal(bytes, 'text/plain; charset=euc-jp')).toContain(
      'nor euc-jp, which the content type names',
    )
    const noise = Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 7919) % 128))
    const detail = await refusal(noise, 'text/html; charset=shift_jis')
    expect(detail).toContain('nor shift_jis, which the content type names')
  })

  test('a text in UTF-8 with a damaged sign says where it is', async () => {
    const bytes = new TextEncoder().encode(RUSSIAN)
    bytes[40] = 0xff
    expect(await refusal(bytes, 'text/plain')).toMatch(
      /^The text is not valid UTF-8: .* the first at position 2\d\./,
    )
  })

  test('nothing is stored of it', async () => {
    const source = `charset-${sources}`
    await refusal(new Uint8Array([0x54, 0xff, 0xfe]), 'text/plain')
    expect((await (await library.api(`/articles?source=${source}`)).json()).items).toEqual([])
  })
})

describe('control characters', () => {
  const ROUND = 'The council met on Tuesday and heard the fishermen.'

  test.each([
    [
      'text/html',
      '<img alt="a\u0000"><p>The council\u0001 met on Tu\u007fesday and heard\u0000 the fishermen.</p><script>"\u0002"</script>',
    ],
    ['text/markdown', 'The council\u0001 met on Tu\u007fesday and heard\u0000 the fishermen.'],
  ])('are dropped in %s, and the original keeps them', async (type, body) => {
    const bytes = new TextEncoder().encode(body)
    const version = await stored(bytes, type)
    expect(bodyOf(version)).toBe(ROUND)
    expect((await originalOf(version.ref)).bytes).toEqual(bytes)
    const field = type === 'text/html' ? 'html' : 'markdown'
    const sent = await library.upload({ source: `charset-${sources++}`, [field]: body })
    expect(sent.paragraphs).toEqual(version.paragraphs)
  })

  test('are refused in plain text', async () => {
    expect(await refusal(new TextEncoder().encode('The council\u0000 met.'), 'text/plain')).toContain(
      'U+0000',
    )
  })
})

describe('export and import', () => {
  test('rebuild originals in every character set', async () => {
    const from = await openLibrary()
    const to = await openLibrary()
    try {
      const put = async (n: number, bytes: Uint8Array, type: string) => {
        const headers = { 'Content-Type': type }
        const init = { method: 'POST', headers, body: new Uint8Array(bytes) }
        const response = await from.api(`/versions?source=s${n}`, init)
        expect(response.status).toBe(201)
        return (await response.json()).ref as string
      }
      const refs: string[] = []
      for (const [n, [, charset, sample]] of ALL.entries()) {
        refs.push(await put(3 * n, encoded(page(sample), charset), `text/html; charset=${charset}`))
        refs.push(await put(3 * n + 1, encoded(sample.text, charset), `text/plain; charset=${charset}`))
      }
      const damaged = new Uint8Array([...new TextEncoder().encode(page(SAMPLES[5]!)), 0xd0])
      refs.push(await put(2, damaged, 'text/html'))
      refs.push(await put(5, iso2022jp(SAMPLES[11]!.text), 'text/plain; charset=iso-2022-jp'))
      const exported = await (await from.api('/export')).text()
      const headers = { 'Content-Type': 'application/x-ndjson' }
      const results = await (await to.api('/import', { method: 'POST', headers, body: exported })).text()
      expect(results.match(/"status":201/g)).toHaveLength(refs.length)
      expect(await (await to.api('/export')).text()).toBe(exported)
      for (const ref of refs) {
        const answers = await Promise.all([from, to].map((each) => each.api(`/versions/${ref}/original`)))
        const [a, b] = await Promise.all(answers.map((answer) => answer.arrayBuffer()))
        expect(answers[1]!.headers.get('content-type')).toBe(answers[0]!.headers.get('content-type'))
        expect(new Uint8Array(b!)).toEqual(new Uint8Array(a!))
      }
    } finally {
      await from.close()
      await to.close()
    }
  })

  test.each([
    [{ original: { contentType: 'application/pdf', base64: '' } }, 'original.contentType'],
    [{ original: { contentType: 'text/plain', base64: '%' } }, 'original.base64'],
    [{ original: { contentType: 'text/plain', base64: 'YQ==' }, text: 'A text.' }, 'Exactly one'],
    [{ original: { contentType: 'text/plain', base64: '/w==' } }, 'not valid UTF-8'],
  ])('a line with %j is refused', async (fields, reason) => {
    const headers = { 'Content-Type': 'application/x-ndjson' }
    const body = JSON.stringify({ source: 'wrong-line', ...fields })
    const result = await (await library.api('/import', { method: 'POST', headers, body })).json()
    expect(result.status).toBeGreaterThanOrEqual(400)
    expect(result.status).toBeLessThan(500)
    expect(result.problem).toContain(reason)
  })
})

test(`any bytes under any label are stored with all their bytes, or refused (seed ${SEED})`, async () => {
  const label = fc.constantFrom(
    'utf-8',
    'shift_jis',
    'gb18030',
    'big5',
    'euc-kr',
    'windows-1252',
    'utf-16le',
    'nothing',
    'iso-2022-jp',
  )
  const type = fc.constantFrom('text/plain', 'text/html', 'text/markdown')
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 300, unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, type, label, async (body, mediaType, charset) => {
      const response = await send(body, `${mediaType}; charset=${charset}`)
      expect([201, 422]).toContain(response.status)
      if (response.status === 422) return
      const { ref } = await response.json()
      expect((await originalOf(ref)).bytes).toEqual(body)
    }),
    { seed: SEED, numRuns: 300 },
  )
})
