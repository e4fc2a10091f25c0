// Items of the wire at the command line: pushed one by one, imported from files, folders and pipes, compared and vetted.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atom, CORRECTED, newsml, ninjs, nitf, PARAGRAPHS, rss } from '../extract/formats/samples.ts'
import { docx, p } from '../extract/formats/word-files.ts'
import { variorum } from './in-process.ts'
import { type Service, startService } from './processes.ts'

let service: Service
let folder: string
beforeAll(async () => {
  service = await startService()
  folder = mkdtempSync(join(tmpdir(), 'variorum-items-'))
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, 'wire', 'sub'), { recursive: true })
  write('wire/a.xml', newsml())
  write(
    'wire/b.xml',
    newsml({ version: 2, paragraphs: CORRECTED, signal: 'correction', time: '2026-05-04T12:00:00Z' }),
  )
  write('wire/c.json', ninjs({ id: 'urn:other', headline: 'The same by another road' }))
  write('wire/notes.txt', 'Not for the wire.')
  write(
    'wire/sub/d.xml',
    Buffer.from(nitf().replace('UTF-8', 'ISO-8859-1').replace('treaty', 'träty'), 'latin1'),
  )
  write('wire/sub/broken.xml', nitf().slice(0, -40))
  write('feed.xml', rss())
  write('copy.docx', docx(p('Treaty on the sea', 'Titel') + PARAGRAPHS.map((text) => p(text)).join('')))
  write(
    'kill.xml',
    newsml({ version: 3, paragraphs: CORRECTED, status: 'canceled', time: '2026-05-04T15:00:00Z' }),
  )
  write('one.xml', newsml())
  write('two.json', ninjs({ paragraphs: CORRECTED }))
  write(
    'lines.json',
    `${JSON.stringify({ source: 'a', headline: 'A headline', text: PARAGRAPHS.join('\n\n') })}\n`,
  )
})
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

const run = (args: readonly string[], input?: string | Uint8Array) =>
  variorum(args, {
    cwd: folder,
    env: { VARIORUM_SERVER: service.address },
    ...(input !== undefined && { input }),
  })
const asked = async (path: string) => (await fetch(`${service.address}/api/v1${path}`)).json()

test('import of a folder takes what the wire sent, and names the rest', async () => {
  const { code, out, err } = await run(['import', 'wire'])
  expect(out).toBe('4 stored, 0 unchanged, 1 refused, 1 skipped\n')
  expect(err).toContain(
    'wire/notes.txt: skipped: It is not NewsML-G2, NITF, ninjs, RSS, Atom or a Word file.\n',
  )
  expect(err).toMatch(/wire\/sub\/broken\.xml: The XML is not well-formed at line \d+/)
  expect(code).toBe(3)
  expect((await run(['import', 'wire'])).out).toBe('0 stored, 4 unchanged, 1 refused, 1 skipped\n')
  const { items } = await asked('/articles?source=Norwire')
  expect(items.map(({ versionCount }: { versionCount: number }) => versionCount).sort()).toEqual([1, 1, 2])
})

test('an item in another character set keeps its bytes', async () => {
  const { items } = await asked('/articles?source=Norwire&q=tr%C3%A4ty')
  const original = await fetch(`${service.address}/api/v1/versions/${items[0].latest}/original`)
  expect(original.headers.get('content-type')).toBe('application/x-nitf+xml; charset=iso-8859-1')
  expect(Buffer.from(await original.arrayBuffer()).includes(Buffer.from([0xe4]))).toBe(true)
})

test('import takes feeds and messages apart, from a pipe too', async () => {
  const { out } = await run(['import', '-', '--json'], rss())
  const results = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(results.map(({ file, status }) => [file, status])).toEqual([
    ['-, story 1', 201],
    ['-, story 2', 201],
    ['-, story 3', 201],
  ])
  expect((await run(['import', 'feed.xml', '-'], atom())).out).toBe('1 stored, 3 unchanged, 0 refused\n')
  const original = await (await fetch(`${service.address}/api/v1/versions/${results[1].ref}/original`)).text()
  expect(original).toMatch(/^<\?xml[\s\S]*<guid isPermaLink="false">news-two<[\s\S]*<\/rss>\s*$/)
  expect(original).not.toContain('news-one')
})

test('import still takes JSON lines, and several files', async () => {
  expect((await run(['import', 'lines.json', 'one.xml'])).out).toBe('1 stored, 1 unchanged, 0 refused\n')
  const { code, err } = await run(['import', 'lines.json', '--source', 'b'])
  expect([code, err]).toEqual([
    2,
    '--source cannot be used with lines.json: JSON lines have their own fields.\n',
  ])
})

test('push needs no source where the file says it', async () => {
  const { code, out } = await run(['push', 'two.json', '--story', 'treaty'])
  // The same item in another format is the same version of it.
  expect([code, out]).toEqual([0, expect.stringMatching(/^item-[0-9a-f]{32}@2 unchanged\n$/)])
  const { err } = await run(['push', 'feed.xml'])
  expect(err).toContain('The feed has 3 items.')
  expect((await run(['push', 'wire/notes.txt'])).err).toContain('push needs --source NAME')
  expect((await run(['push', '-', '--source', 'pipe'], nitf())).out).toMatch(/stored\n$/)
})

test('Word files are read everywhere, and need a source', async () => {
  expect((await run(['compare', '--score', 'copy.docx', 'one.xml'])).out).toBe('1\n')
  expect((await run(['push', 'copy.docx', '--source', 'word'])).out).toMatch(/@1 stored\n$/)
  expect((await run(['push', 'copy.docx'])).err).toContain('push needs --source NAME')
  expect((await run(['import', 'copy.docx', '--source', 'word'])).out).toBe(
    '0 stored, 1 unchanged, 0 refused\n',
  )
  expect((await run(['import', 'copy.docx'])).err).toBe('copy.docx: source is required.\n')
  expect((await run(['reprints', 'copy.docx'])).code).toBe(0)
})

test('compare and reprints read them too', async () => {
  expect((await run(['compare', '--score', 'one.xml', 'wire/a.xml'])).out).toBe('1\n')
  expect((await run(['compare', 'one.xml', 'two.json'])).out).toContain('[-41-]{+14+}')
  expect((await run(['reprints', 'one.xml'])).out).toContain('Norwire')
})

test('vet says what the wire has corrected and taken back', async () => {
  const story = ['--story', 'vetted']
  await run(['push', 'wire/a.xml', '--source', 'Vetwire', ...story])
  await run(['push', 'wire/b.xml', '--source', 'Vetwire', ...story])
  const { out } = await run(
    [
      'push',
      '-',
      '--source',
      'Daily',
      ...story,
      '--byline',
      'Vetwire',
      '--published-at',
      '2026-05-04T11:00Z',
    ],
    PARAGRAPHS.join('\n\n'),
  )
  const [ref = ''] = out.split(' ')
  const corrected = await run(['vet', ref])
  expect([corrected.code, corrected.out]).toEqual([
    1,
    expect.stringContaining('uncorrected: prints “41”; the wire has “14” now.'),
  ])
  await run(['push', 'kill.xml', '--source', 'Vetwire', ...story])
  const killed = await run(['vet', ref])
  expect([killed.code, killed.out]).toEqual([
    1,
    expect.stringContaining('withdrawn: the wire has withdrawn the story.'),
  ])
})
