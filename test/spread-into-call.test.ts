// Does the lint rule find every list that is spread into a call, and is none left in the sources? The exceptions stand
// beside the calls, each with what bounds its list.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BIOME = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')

interface Report {
  readonly summary: { readonly unchanged: number }
  readonly diagnostics: readonly {
    readonly category: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

/** What the plugins of the configuration in this folder say of its files. */
function lint(folder: string, path: string): Report {
  const args = [BIOME, 'lint', '--only=plugin', '--reporter=json', '--max-diagnostics=none', path]
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout)
  }
}

describe('lists that are spread into calls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-lint-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  writeFileSync(
    join(folder, 'biome.json'),
    JSON.stringify({ root: true, plugins: [join(ROOT, 'scripts', 'spread-into-call.grit')] }),
  )

  const linesFound = (lines: readonly string[]): number[] => {
    writeFileSync(join(folder, 'lines.ts'), lines.join('\n'))
    return lint(folder, '.').diagnostics.map(({ location }) => location.start.line)
  }

  test('every form of it is refused', () => {
    const lines = [
      'list.push(...more)',
      'list.push(first, ...more)',
      'Math.max(...list)',
      'String.fromCharCode(...list)',
      'list.concat(...lists)',
      'new Thing(...list)',
      'thing?.method?.(...list)',
      'run(() => Math.min(0, ...list))',
      'run([...list].push(...more))',
      'run.apply(null, list)',
      'Reflect.apply(run, null, list)',
    ]
    expect(linesFound(lines)).toEqual(lines.map((_, at) => at + 1))
  })

  test('a list or an object that is spread into another is accepted, and a call whose list is said to be bounded', () => {
    const lines = [
      'const copy = [...list, ...more]',
      'new Set([...list, ...more])',
      'run({ ...options })',
      'run([...list])',
      'const all = (...args: string[]) => args',
      'const [first, ...rest] = list',
      '// biome-ignore lint/plugin: two numbers.',
      'Math.max(...pair)',
    ]
    expect(linesFound(lines)).toEqual([])
  })

  test('none stands in the sources', () => {
    const { summary, diagnostics } = lint(ROOT, 'src')
    expect(summary.unchanged).toBeGreaterThan(300)
    expect(diagnostics.map(({ location }) => `${location.path}:${location.start.line}`)).toEqual([])
  })
})
