// Do `git apply` and GNU `patch` take a patch, and does it make of the text that `format=text` gives the other one?
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generate } from '../../fixtures/long/generate.ts'
import { compare } from '../../src/core/compare.ts'
import { parseDocument } from '../../src/core/text/document.ts'
import { diffPatch } from '../../src/formats/patch.ts'
import { paragraphsText } from '../../src/formats/text.ts'
import { type Library, openLibrary } from './library.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url).pathname
const hasPatch = spawnSync('patch', ['--version']).status === 0
if (!hasPatch) console.warn('No GNU patch on this machine: patches are applied by git alone.')

let library: Library
let folder: string

beforeAll(async () => {
  library = await openLibrary()
  folder = mkdtempSync(join(tmpdir(), 'variorum-patch-'))
})
afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})

const SEED = Number(process.env.SEED ?? 20261013)

/** Runs in the folder, which is in no repository, whatever stands above it. */
function run(program: string, args: readonly string[], input: string): void {
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) }
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, input, env })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`)
}

interface Pair {
  readonly left: string
  readonly right: string
  readonly patch: string
}

/** What `git apply` makes of the left text. It finds the file by the name of the right side. */
function appliedByGit({ left, patch }: Pair, name: string): string {
  writeFileSync(join(folder, name), left)
  // Git takes a patch without a change only where it is told to.
  run('git', ['apply', '--allow-empty', '--whitespace=nowarn'], patch)
  return readFileSync(join(folder, name), 'utf8')
}

function appliedByPatch({ left, patch }: Pair): string {
  writeFileSync(join(folder, 'text'), left)
  run('patch', ['--silent', '--fuzz=0', '--posix', 'text'], patch)
  expect(existsSync(join(folder, 'text.rej'))).toBe(false)
  return readFileSync(join(folder, 'text'), 'utf8')
}

function expectApplied(pair: Pair, name: string, what: string): void {
  expect(appliedByGit(pair, name), `git apply, ${what}`).toBe(pair.right)
  if (hasPatch) expect(appliedByPatch(pair), `patch, ${what}`).toBe(pair.right)
}

/** The texts of every folder; of the long story a text of 100,000 words and its printing. */
function fixtureTexts(): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const name of readdirSync(FIXTURES, { withFileTypes: true })) {
    if (!name.isDirectory()) continue
    const files = readdirSync(join(FIXTURES, name.name)).filter((file) => file.endsWith('.txt'))
    if (files.length === 0) continue
    texts.set(
      name.name,
      files.map((file) => readFileSync(join(FIXTURES, name.name, file), 'utf8')),
    )
  }
  return texts.set('long', Object.values(generate().files))
}

/** Many patches at once: the tools apply a patch of many files in one process. */
function expectAllApplied(pairs: readonly Pair[], nameOf: (n: number) => string): void {
  const all = pairs.map(({ patch }) => patch).join('')
  const programs = [
    ['git', 'apply', '--whitespace=nowarn'],
    ...(hasPatch ? [['patch', '--silent', '--fuzz=0', '-p0']] : []),
  ]
  for (const [program = '', ...args] of programs) {
    for (const [n, { left }] of pairs.entries()) writeFileSync(join(folder, nameOf(n)), left)
    run(program, args, all)
    for (const [n, { right }] of pairs.entries())
      expect(readFileSync(join(folder, nameOf(n)), 'utf8'), `${program}, pair ${n}`).toBe(right)
  }
}

/** A patch under another name, so that those of many pairs are applied in one run. */
function renamed(patch: string, name: string): string {
  return patch.replace(/^--- .*\n\+\+\+ .*$/m, `--- ${name}\n+++ ${name}`)
}

describe('every pair of the fixtures', () => {
  test.each([...fixtureTexts()])('of %s', async (name, texts) => {
    const sides: { ref: string; text: string }[] = []
    for (const [n, text] of texts.entries()) {
      const { ref } = await library.upload({ source: `paper-${n}`, text, story: name })
      sides.push({ ref, text: await (await library.api(`/versions/${ref}?format=text`)).text() })
    }
    const pairs: Pair[] = []
    for (const left of sides) {
      for (const right of sides) {
        const patch = await (await library.api(`/diff/${left.ref}...${right.ref}?format=patch`)).text()
        const pair = { left: left.text, right: right.text, patch }
        if (pairs.length === 1) expectApplied(pair, right.ref, name)
        pairs.push({ ...pair, patch: renamed(patch, `${name}-${pairs.length}`) })
      }
    }
    expectAllApplied(pairs, (n) => `${name}-${n}`)
  })
})

const linesThatLookLikeSigns = [
  '-- a line that begins with a dash, and goes on for a while',
  '--- a/file',
  '+++ b/file',
  '+plus',
  '@@ -1,3 +1,3 @@',
  'diff --git a/x b/x',
  'index 83db48f..bf2a1c1 100644',
  '\\ No newline at end of file',
  'Index: x',
  '*** 1,4 ****',
  '> quoted as in mail, with some words behind it',
  'GIT binary patch',
  'tab\tinside\tand at the end\t',
  'Next line\u0085 and left\u202e to right\u2066 and \u009b31m.',
  'A no-break space\u00a0 and an ideographic one\u3000',
  'The minister said on Monday that the talks would go on.',
  'The minister said on Tuesday that the talks may go on.',
]

describe('any texts', () => {
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...linesThatLookLikeSigns) },
    {
      weight: 1,
      arbitrary: fc.string({
        unit: fc.constantFrom('a', ' ', '-', '+', '@', '\\', '.', 'é', '字', '\u0085'),
      }),
    },
  )
  const text = fc
    .array(line, { minLength: 1, maxLength: 12 })
    .map((lines) => `Some words. ${lines.join('\n\n')}`)

  test(`random ones, seed ${SEED}`, () => {
    const pairs = fc.sample(fc.tuple(text, text), { numRuns: 400, seed: SEED }).map(([a, b], n): Pair => {
      const [left, right] = [parseDocument(a), parseDocument(b)]
      const name = `random-${n}.txt`
      const [l, r] = [left, right].map(({ paragraphs }) => ({ name, paragraphs }))
      return {
        left: paragraphsText(left.paragraphs),
        right: paragraphsText(right.paragraphs),
        patch: diffPatch(l!, r!, compare(left, right).blocks),
      }
    })
    expect(pairs.filter(({ patch }) => patch !== '').length).toBeGreaterThan(300)
    expectAllApplied(pairs, (n) => `random-${n}.txt`)
  })

  const prose = (n: number) =>
    `Paragraph ${n} says that the talks on the treaty went on for ${n} days in all.`
  const long = Array.from({ length: 30 }, (_, n) => prose(n))
  const CASES: [string, string[], string[]][] = [
    ['an empty left side', [], long.slice(0, 3)],
    ['an empty right side', long.slice(0, 3), []],
    ['one paragraph each', ['One.'], ['Two.']],
    ['the first paragraph gone', long, long.slice(1)],
    ['the last paragraphs gone', long, long.slice(0, -3)],
    ['paragraphs before all and after all', long, ['A headline', ...long, 'More will follow.']],
    ['a moved paragraph', long, [...long.slice(1, 20), long[0]!, ...long.slice(20)]],
    ['all in another order', long, long.toReversed()],
    ['two merged', long, [`${long[0]} ${long[1]}`, ...long.slice(2)]],
    ['one split', [`${long[0]} ${long[1]}`, ...long.slice(2)], long],
    ['every second one changed', long, long.map((text, n) => (n % 2 ? text.replace('went', 'ran') : text))],
    ['lines that look like signs', linesThatLookLikeSigns, linesThatLookLikeSigns.toReversed()],
  ]
  test.each(CASES)('%s', (_name, left, right) => {
    const [a, b] = [left, right].map((texts) =>
      texts.map((text, index) => ({ index, text, role: 'body' as const })),
    )
    const documents = [left, right].map((texts) => parseDocument(texts.join('\n\n')))
    const { blocks, ...sides } = compare(documents[0]!, documents[1]!)
    expect(sides.left.paragraphs.map(({ text }) => text)).toEqual(a!.map(({ text }) => text.trim()))
    const patch = diffPatch(
      { name: 'case', paragraphs: sides.left.paragraphs },
      { name: 'case', paragraphs: sides.right.paragraphs },
      blocks,
    )
    expect(b).toHaveLength(sides.right.paragraphs.length)
    const pair = {
      left: paragraphsText(sides.left.paragraphs),
      right: paragraphsText(sides.right.paragraphs),
      patch,
    }
    expectApplied(pair, 'case', _name)
  })
})

describe('names of files', () => {
  const NAMES = [
    'with space.txt',
    'two  spaces',
    'quote".txt',
    'back\\slash',
    'тасс.txt',
    "it's",
    '-dash',
    'a\tb',
  ]
  test.each(NAMES)('%j is read as one', (name) => {
    const [left, right] = [parseDocument('One.\n\nTwo.'), parseDocument('One.\n\nThree.')]
    const { blocks } = compare(left, right)
    const pair = {
      left: paragraphsText(left.paragraphs),
      right: paragraphsText(right.paragraphs),
      patch: diffPatch({ name, paragraphs: left.paragraphs }, { name, paragraphs: right.paragraphs }, blocks),
    }
    expectAllApplied([pair], () => name)
  })
  test('a folder is one', () => {
    mkdirSync(join(folder, 'a folder'), { recursive: true })
    const [left, right] = [parseDocument('One.'), parseDocument('Two.')]
    const name = 'a folder/some text.txt'
    const patch = diffPatch(
      { name, paragraphs: left.paragraphs },
      { name, paragraphs: right.paragraphs },
      compare(left, right).blocks,
    )
    writeFileSync(join(folder, name), 'One.\n')
    run('git', ['apply', '-p0'], patch)
    expect(readFileSync(join(folder, name), 'utf8')).toBe('Two.\n')
  })
})
