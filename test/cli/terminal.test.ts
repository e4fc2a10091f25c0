// What does a terminal get to see of characters that it would obey: controls, and what turns the order of a text?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variorum } from './in-process.ts'
import { COMMAND, runProgram, type Service, startService } from './processes.ts'

/** NEL, CSI, OSC with its end, all bidirectional controls and marks, both separators of lines. */
const OBEYED =
  '\u0085\u009b\u009d\u009c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200e\u200f'
const ANY_OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const SHOWN = '<U+0085><U+009B><U+009D><U+009C><U+202A>'
const LEAD = `The talks${OBEYED} will begin on Monday, the ministry said in a statement of some length.`
const TEXT = `Talks ${OBEYED} to begin\n\n${LEAD}\n\nBoth sides agreed to meet in Geneva on the last day of the month.\n`
const OTHER = TEXT.replace('Monday', `Mon${OBEYED}day`).replace('Geneva', 'Vienna')
const SOURCE = `Post\u202e \u009b31m`

let folder: string
let service: Service
let wire: string
let post: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-terminal-'))
  writeFileSync(join(folder, 'a.txt'), TEXT)
  writeFileSync(join(folder, 'b.txt'), OTHER)
  service = await startService()
  wire = await upload('wire', TEXT, '2018-12-14T09:00:00Z')
  post = await upload(SOURCE, OTHER, '2018-12-14T10:00:00Z')
})
afterAll(async () => {
  await service?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function upload(source: string, text: string, publishedAt: string): Promise<string> {
  const answer = await fetch(`${service.address}/api/v1/versions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source, story: 'treaty', publishedAt, text }),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { ref: string }).ref
}

const env = () => ({ VARIORUM_SERVER: service.address })
const speak = (args: readonly string[]) => variorum(args, { cwd: folder, env: env() })

/** What a terminal gets, without the carriage returns that it puts in itself. */
async function inTerminal(args: readonly string[]): Promise<string> {
  const words = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`).join(' ')
  const more = { ...env(), TERM: 'xterm', NO_COLOR: '1' }
  const { out } = await runProgram('script', ['-qec', words, '/dev/null'], { cwd: folder, env: more })
  return out.replaceAll('\r\n', '\n')
}

describe('what a person reads shows them, in a pipe too', () => {
  const COMMANDS = (): string[][] => [
    ['compare', 'a.txt', 'b.txt'],
    ['compare', 'a.txt', 'b.txt', '--summary'],
    ['diff', `${wire}...${post}`],
    ['search', 'talks'],
    ['reprints', 'a.txt'],
    ['gather', 'treaty'],
    ['matrix', 'treaty'],
    ['collation', 'treaty'],
    ['wordings', 'treaty', '--paragraph', '1'],
    ['lineage', 'treaty'],
    ['origins', 'treaty'],
    ['corrections', 'treaty'],
    ['credits', 'treaty'],
    ['headlines', 'treaty'],
    ['vet', post],
  ]
  test('every command', async () => {
    const shown = new Map<string, string>()
    for (const args of COMMANDS()) {
      const { code, out, err } = await speak(args)
      expect({ args, code: code === 0 || code === 1, err }).toEqual({ args, code: true, err: '' })
      expect(out.match(ANY_OBEYED), args.join(' ')).toBeNull()
      shown.set(args[0]!, (shown.get(args[0]!) ?? '') + out)
    }
    for (const name of ['compare', 'diff', 'search', 'collation', 'wordings', 'headlines'])
      expect(shown.get(name), name).toContain(SHOWN)
    for (const name of ['search', 'matrix', 'lineage', 'credits'])
      expect(shown.get(name), name).toContain('Post<U+202E> <U+009B>31m')
  })
  test('with colours, which stay', async () => {
    const { out } = await speak(['compare', 'a.txt', 'b.txt', '--color', 'always'])
    expect(out).toContain(SHOWN)
    expect(out).toContain('\u001b[9;31m')
    expect(out.replace(/\u001b\[[0-9;]*m/g, '').match(ANY_OBEYED)).toBeNull()
  })
  test('complaints', async () => {
    const name = 'no\u202esuch\u009b.txt'
    expect((await speak(['compare', name, 'a.txt'])).err).toMatch(
      /^Could not read no<U\+202E>such<U\+009B>\.txt:/,
    )
    expect((await speak([`c\u202e`])).err).toContain('There is no command "c<U+202E>".')
    const refused = await variorum(['import', '-'], {
      env: env(),
      input: JSON.stringify({ source: 'a', text: 'Some words.', 'x\u202ey': 1 }),
    })
    expect(refused.err).toMatch(/^line 1: /)
    expect(refused.err.match(ANY_OBEYED)).toBeNull()
  })
  test('and what is made for terminals over HTTP', async () => {
    const text = async (path: string) => (await fetch(`${service.address}/api/v1${path}`)).text()
    for (const path of [`/diff/${wire}...${post}?format=text`, '/stories/treaty/headlines?format=text']) {
      expect(await text(path)).toContain(SHOWN)
      expect((await text(path)).match(ANY_OBEYED)).toBeNull()
    }
    // The text of a version is no view of it: a patch applies to its characters.
    expect(await text(`/versions/${wire}?format=text`)).toBe(TEXT)
  })
})

describe('what a program reads has them as they are', () => {
  const FORMATS: [string, (args: string) => unknown][] = [
    ['json', JSON.parse],
    ['csv', String],
    ['patch', String],
    ['html', String],
  ]
  test.each(FORMATS)('%s in a pipe, but not in a terminal', async (format, read) => {
    const args = ['compare', 'a.txt', 'b.txt', '--format', format]
    const { out } = await speak(args)
    expect(out).toContain(OBEYED)
    const seen = await inTerminal(args)
    expect(seen.match(ANY_OBEYED)).toBeNull()
    if (format === 'json') expect(read(seen)).toEqual(read(out))
    else expect(seen).toContain(SHOWN)
  })
  test('an export, which says the same in a terminal', async () => {
    const { out } = await speak(['export'])
    const seen = await inTerminal(['export'])
    expect(out).toContain(OBEYED)
    expect(seen.match(ANY_OBEYED)).toBeNull()
    const read = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    expect(read(seen)).toEqual(read(out))
  })
})
