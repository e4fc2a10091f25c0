// variorum compare: what it prints in each form, and how it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variorum } from './in-process.ts'
import { COMMAND, runProgram } from './processes.ts'

const LEFT = 'The talks will begin on Monday, the ministry said.\n\nBoth sides agreed to meet in Geneva.\n'
const RIGHT = 'The talks may begin on Monday, the ministry said.\n\nBoth sides agreed to meet in Geneva.\n'

let folder: string
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return name
}
const compare = (...args: string[]) => variorum(['compare', ...args], { cwd: folder })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-compare-'))
  file('a.txt', LEFT)
  file('b.txt', RIGHT)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what it prints', () => {
  test('a word diff, with signs where there is no terminal', async () => {
    const { code, out } = await compare('a.txt', 'b.txt')
    expect(out).toBe(
      'The talks [-will-]{+may+} begin on Monday, the ministry said.\n\nBoth sides agreed to meet in Geneva.\n',
    )
    expect(code).toBe(0)
  })
  test('colour where it is asked for, and then no signs', async () => {
    const { out } = await compare('a.txt', 'b.txt', '--color', 'always')
    expect(out).toContain('\u001b[9;31mwill\u001b[0m\u001b[4;32mmay\u001b[0m')
    expect(out).not.toContain('[-')
  })
  test('only the score', async () => {
    const { out } = await compare('a.txt', 'b.txt', '--score')
    expect(out).toMatch(/^0\.9375\n$/) // 2 × 15 / (16 + 16)
  })
  test('what happened, in words', async () => {
    const { out } = await compare('a.txt', 'b.txt', '--summary')
    expect(out).toMatch(/^[A-Z0-9].+\.\n$/)
    expect(out).toContain(JSON.parse((await compare('a.txt', 'b.txt', '--json')).out).summary)
  })
  test.each([[['--json']], [['--format', 'json']]])('JSON with %s', async (flags) => {
    const { out } = await compare('a.txt', 'b.txt', ...flags)
    const comparison = JSON.parse(out)
    expect(comparison.similarity.score).toBe(0.9375)
    expect(comparison.left.paragraphs).toHaveLength(2)
    expect(comparison.left.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(comparison.blocks.map(({ kind }: { kind: string }) => kind)).toEqual(['edited', 'unchanged'])
  })
  test('a row for each change', async () => {
    const { out } = await compare('a.txt', 'b.txt', '--format', 'csv')
    expect(out.split('\r\n')[0]).toBe('block,kind,op,left,right,kinds,text')
    expect(out).toMatch(/^0,edited,delete,0,0,[a-z ]+,will\r$/m)
  })
  test('a patch with the names of the files', async () => {
    const { out } = await compare('a.txt', 'b.txt', '--format', 'patch')
    expect(out).toContain('--- a.txt\n+++ b.txt\n@@ -1,3 +1,3 @@\n-The talks will')
  })
  test('a fragment of HTML with texts escaped', async () => {
    file('markup.txt', 'The talks <b>may</b> begin on Monday, the ministry said.\n')
    const { out } = await compare('a.txt', 'markup.txt', '--format', 'html')
    expect(out).toContain('<article class="variorum-diff"')
    expect(out).not.toContain('<b>')
  })
})

describe('where texts come from', () => {
  test('standard input, on either side', async () => {
    const left = await variorum(['compare', '-', 'b.txt', '--score'], { cwd: folder, input: LEFT })
    const right = await variorum(['compare', 'a.txt', '-', '--score'], { cwd: folder, input: RIGHT })
    expect([left.out, right.out]).toEqual(['0.9375\n', '0.9375\n'])
  })
  test('a web page, of which the article is read', async () => {
    const paragraphs = LEFT.trim()
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
    file('page.html', `<html><body><article>${paragraphs.join('')}</article></body></html>`)
    expect((await compare('a.txt', 'page.html', '--score')).out).toBe('1\n')
  })
  test('Markdown, of which the marks are read', async () => {
    file('text.md', LEFT.replace('Monday', '**Monday**'))
    expect((await compare('a.txt', 'text.md', '--score')).out).toBe('1\n')
  })
  test('a byte order mark and CRLF are no difference', async () => {
    file('crlf.txt', `\ufeff${LEFT.replaceAll('\n', '\r\n')}`)
    expect(await compare('a.txt', 'crlf.txt', '--exit-code')).toMatchObject({ code: 0 })
  })
})

describe('how it ends', () => {
  test('0 where the texts differ, 1 where that was asked', async () => {
    expect((await compare('a.txt', 'b.txt')).code).toBe(0)
    expect((await compare('a.txt', 'b.txt', '--exit-code')).code).toBe(1)
    expect((await compare('a.txt', 'a.txt', '--exit-code')).code).toBe(0)
  })
  test('a paragraph that only moved is a difference', async () => {
    file('moved.txt', LEFT.trim().split('\n\n').reverse().join('\n\n'))
    expect((await compare('a.txt', 'moved.txt', '--exit-code')).code).toBe(1)
  })
  test('what is ignored is no difference', async () => {
    file('house-style.txt', LEFT.replace('Monday', 'MONDAY').replace('the ministry', 'the  Ministry'))
    expect((await compare('a.txt', 'house-style.txt', '--exit-code')).code).toBe(1)
    expect(
      (await compare('a.txt', 'house-style.txt', '--exit-code', '--ignore', 'case,typography')).code,
    ).toBe(0)
  })
  test('an empty text is compared like any other', async () => {
    file('empty.txt', '')
    expect(await compare('empty.txt', 'b.txt', '--score')).toMatchObject({ code: 0, out: '0\n' })
  })
  test.each([
    [['a.txt'], 'This command takes A and B'],
    [['a.txt', 'nowhere.txt'], 'Could not read nowhere.txt'],
    [['a.txt', 'b.txt', '--colour'], "Unknown option '--colour'"],
    [['a.txt', 'b.txt', '--format', 'pdf'], '--format takes text, json, csv, patch, html; not "pdf".'],
    [['a.txt', 'b.txt', '--ignore', 'case,names'], 'not "names"'],
    [['a.txt', 'b.txt', '--json', '--score'], 'Only one format can be printed; got: json, score.'],
    [['-', '-'], 'Only one of the two texts can come from standard input.'],
  ])('2 for wrong use: %j', async (args, sentence) => {
    const { code, out, err } = await compare(...args)
    expect(err).toContain(sentence)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })
  test('2 for a file that is no text', async () => {
    file('bytes.txt', new Uint8Array([0x54, 0xff, 0xfe]))
    const { code, err } = await compare('a.txt', 'bytes.txt')
    expect(err).toContain('bytes.txt: The text is not valid UTF-8')
    expect(code).toBe(2)
  })
})

describe('help', () => {
  test('the overview names every command, and each has a help of its own', async () => {
    const { code, out } = await variorum(['--help'])
    expect(code).toBe(0)
    const names = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map((match) => match[1] ?? '')
    expect(names).toEqual(
      expect.arrayContaining(['compare', 'serve', 'push', 'similarity', 'diff', 'export', 'import']),
    )
    for (const name of names) {
      const help = await variorum([name, '--help'])
      expect(help).toMatchObject({ code: 0, out: expect.stringContaining(`Usage: variorum ${name}`) })
    }
  })
  test.each([[[]], [['comparre']], [['constructor']]])('no such command %j: 2', async (args) => {
    expect((await variorum(args)).code).toBe(2)
  })
  test('a reader that closes early is no error', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `Paragraph ${i} says that it is number ${i}.`)
    file('long.txt', many.join('\n\n'))
    const script = `${process.execPath} ${COMMAND} compare --json long.txt a.txt | head -n 1; echo ended with \${PIPESTATUS[0]}`
    const { out, err } = await runProgram('bash', ['-c', script], { cwd: folder })
    expect({ out, err }).toEqual({ out: '{\nended with 0\n', err: '' })
  })
})
