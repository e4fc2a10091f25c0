// The plan of the house: which floor may import which, that no imports run in a circle, and how large files and folders
// may be. Reads every import of the sources; a failing check says in a sentence what to change.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

interface Floor {
  /** What it holds, as docs/architecture.md says it. */
  readonly holds: string
  /** Floors whose files it may import, beside itself. */
  readonly below: readonly string[]
  /** Floors of which it may import types alone. */
  readonly typesOf?: readonly string[]
  /** Packages it may import; left out: any. */
  readonly packages?: RegExp
  /** True if it may use Node's own modules. The others run on Workers and in browsers too. */
  readonly node?: true
}

// From the ground up. The words of failing sentences and the picture of docs/architecture.md come from here.
const FLOORS: Readonly<Record<string, Floor>> = {
  schema: {
    holds: 'tables and migrations',
    below: [],
    packages: /^drizzle-orm(\/|$)/,
  },
  core: {
    holds: 'texts in, values out: the comparison, and what follows from many',
    below: [],
    packages: /^(diff|natural\/lib\/natural\/.+\.js)$/,
  },
  extract: { holds: 'HTML, Markdown, wire formats and Word files into paragraphs', below: ['core'] },
  contract: {
    holds: 'the public shapes: fields, answers, problems',
    below: ['core'],
    packages: /^valibot$/,
  },
  formats: {
    holds: 'a comparison, a view of a story as text, CSV, patch, DOT, HTML',
    below: ['core', 'contract'],
  },
  config: { holds: 'the settings, parsed once', below: ['core', 'contract'] },
  store: { holds: 'the database, whichever runs it', below: ['schema', 'core', 'contract'], node: true },
  service: {
    holds: 'what the product does, without HTTP',
    below: ['core', 'extract', 'contract', 'formats', 'store'],
  },
  pages: {
    holds: 'values in, markup out',
    below: ['core', 'contract'],
    typesOf: ['store'],
    packages: /^hono(\/|$)/,
  },
  http: {
    holds: 'routes, pages and answers over HTTP',
    below: ['core', 'extract', 'contract', 'formats', 'config', 'store', 'service', 'pages'],
  },
  client: {
    holds: 'the typed client, on nothing but fetch',
    below: [],
    typesOf: ['core', 'contract'],
    packages: /^$/,
  },
  worker: {
    holds: 'the entry of a Worker',
    below: ['core', 'contract', 'config', 'store', 'service', 'pages', 'http'],
  },
  node: {
    holds: 'the entry of the server on Node',
    below: ['core', 'contract', 'config', 'store', 'service', 'pages', 'http'],
    node: true,
  },
  thread: {
    holds: 'what each thread of the pool runs',
    below: ['core', 'contract', 'service', 'http'],
    typesOf: ['node'],
    node: true,
  },
  cli: {
    holds: 'the command line',
    below: ['core', 'extract', 'contract', 'formats', 'config', 'store', 'service', 'client', 'node'],
    node: true,
  },
}

const ORDER = Object.keys(FLOORS).join(', ')
/** Longer files hold more than one idea. Tables of words and columns are one idea, however long. */
const MOST_LINES = 350
const MOST_FILES = 20
/** Smaller folders explain themselves. */
const LEAST_FILES_TO_EXPLAIN = 10
const TABLES = /^(?:schema\/(?:tables|migrations)|src\/core\/languages\/|src\/store\/migrations)/

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm
const DYNAMIC_IMPORT = /\b(?:import|require)\(\s*'([^']+)'/g

function importsOf(source: string): Import[] {
  const fixed = [...source.matchAll(IMPORT)].map((match) => ({
    from: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }))
  const dynamic = [...source.matchAll(DYNAMIC_IMPORT)].map((match) => ({
    from: match[1] ?? '',
    typeOnly: false,
  }))
  return [...fixed, ...dynamic]
}

/** The floor of a file, named from the root of the project; null outside src and schema. */
function floorOf(file: string): string | null {
  const [top, next] = file.split('/')
  if (top === 'schema') return 'schema'
  if (top !== 'src' || next === undefined) return null
  return next.replace(/\.tsx?$/, '')
}

/** What is wrong with the imports of a file, a sentence each. */
function faultsOf(file: string, source: string): string[] {
  const name = floorOf(file)
  const floor = name === null ? undefined : FLOORS[name]
  if (!floor) return [`${file} stands on no floor; the floors are ${ORDER}.`]
  return importsOf(source).flatMap((each) => {
    const why = each.from.startsWith('.')
      ? faultOfPath(file, name ?? '', floor, each)
      : faultOfPackage(floor, each)
    return why ? [`${file} imports ${each.from}: ${name} ${why}`] : []
  })
}

function faultOfPath(file: string, name: string, floor: Floor, each: Import): string | null {
  const target = floorOf(targetOf(file, each))
  if (target === null) return 'imports from outside src and schema.'
  if (target === name || floor.below.includes(target)) return null
  if (each.typeOnly && floor.typesOf?.includes(target)) return null
  const types = (floor.typesOf ?? []).map((other) => `${other} (types)`)
  const allowed = [...floor.below, ...types].join(', ')
  return `may import ${allowed || 'nothing'}; imports point down only (${ORDER}), and ${target} is not below ${name}.`
}

function faultOfPackage(floor: Floor, { from }: Import): string | null {
  if (from === 'natural') return 'takes the whole package; import natural by a deep path.'
  if (from.startsWith('node:')) {
    return floor.node ? null : 'runs on Workers and in browsers too, where Node’s modules are not.'
  }
  if (floor.packages && !floor.packages.test(from)) return `may use no package but ${floor.packages}.`
  return null
}

const targetOf = (file: string, { from }: Import): string => normalize(join(dirname(file), from))

/** The circles among files, types included, each as its files: Tarjan's strongly connected components (1972). */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const numbers = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const circles: string[][] = []
  const visit = (file: string): void => {
    const number = numbers.size
    numbers.set(file, number)
    lowest.set(file, number)
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!numbers.has(next)) visit(next)
      if (path.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!))
    }
    if (lowest.get(file) !== number) return
    const circle = path.splice(path.indexOf(file))
    if (circle.length > 1) circles.push(circle)
  }
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file)
  return circles
}

function sourceFiles(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const files = [...sourceFiles('src', /\.tsx?$/), ...sourceFiles('schema', /\.ts$/)]

/** The names of the files in each folder. */
function foldersOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>()
  for (const path of paths)
    folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), basename(path)])
  return folders
}

/** The floors from the roof down, each with what it holds and its rooms. */
function picture(): string {
  const rooms = (floor: string) => {
    const inside = files.filter((file) => file.startsWith(`src/${floor}/`)).map((file) => file.split('/'))
    return [...new Set(inside.filter((parts) => parts.length > 3).map((parts) => parts[2]!))].sort()
  }
  const width = Math.max(...Object.keys(FLOORS).map((name) => name.length))
  return Object.entries(FLOORS)
    .reverse()
    .flatMap(([name, { holds }]) => {
      const inside = rooms(name)
      const line = `${name.padEnd(width)}  ${holds}`
      return inside.length === 0 ? [line] : [line, ...wrapped(inside, width + 4)]
    })
    .join('\n')
}

function wrapped(words: readonly string[], indent: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} · ${word}`
    else lines.push(' '.repeat(indent) + word)
  }
  return lines
}

describe('the floors of the house', () => {
  test('every import points down', () => {
    expect(files).toContain('src/core/model.ts')
    expect(files.flatMap((file) => faultsOf(file, read(file)))).toEqual([])
  })

  test('no imports run in a circle, those of types included', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(read(file))
          .filter(({ from }) => from.startsWith('.'))
          .map((each) => targetOf(file, each)),
      ]),
    )
    expect(circlesOf(graph)).toEqual([])
  })

  test('nobody takes the whole of natural', () => {
    const all = [...files, ...sourceFiles('test', /\.tsx?$/), ...sourceFiles('bench', /\.(ts|mjs)$/)]
    const whole = all.filter((file) => importsOf(read(file)).some((each) => each.from === 'natural'))
    expect(whole).toEqual([])
  })

  test(`files have at most ${MOST_LINES} lines, but for tables`, () => {
    const long = files.filter((file) => !TABLES.test(file) && read(file).split('\n').length > MOST_LINES + 1)
    expect(long).toEqual([])
  })

  test(`folders have at most ${MOST_FILES} files`, () => {
    const all = [...sourceFiles('src', /./), ...sourceFiles('test', /./), ...sourceFiles('public', /./)]
    const full = [...foldersOf(all)].filter(
      ([folder, names]) => names.length > MOST_FILES && !TABLES.test(folder),
    )
    expect(full).toEqual([])
  })

  test('each folder of the inner floors with more than ten files has a README that names every one', () => {
    const missing = [...foldersOf(files)].flatMap(([folder, names]) => {
      if (names.length <= LEAST_FILES_TO_EXPLAIN || !/^src\/(?:service|http|store|core)(?:\/|$)/.test(folder))
        return []
      const readme = isThere(`${folder}/README.md`) ? read(`${folder}/README.md`) : ''
      return names.filter((name) => !readme.includes(name)).map((name) => `${folder}/README.md: ${name}`)
    })
    expect(missing).toEqual([])
  })

  test('docs/architecture.md shows them', () => {
    const shown = read('docs/architecture.md')
    expect(shown, `docs/architecture.md should hold this picture:\n\n${picture()}\n`).toContain(picture())
  })

  test('docs/architecture.md names only files and folders that are there', () => {
    const names = [...read('docs/architecture.md').matchAll(/`((?:src|test|bench|schema|public)\/[^`\s]*)`/g)]
    const missing = names.map(([, name]) => name!).filter((name) => !isThere(name))
    expect(names.length).toBeGreaterThan(10)
    expect(missing).toEqual([])
  })
})

function isThere(name: string): boolean {
  return existsSync(join(ROOT, name))
}

describe('the check itself', () => {
  test.each([
    [
      'src/core/words/words.ts',
      "import { tables } from '../../../schema/tables.ts'",
      'core may import nothing;',
    ],
    ['src/core/words/words.ts', "import { readFileSync } from 'node:fs'", 'core runs on Workers'],
    [
      'src/core/words/words.ts',
      "const { app } = await import('../../http/app.ts')",
      'http is not below core',
    ],
    ['src/core/scores/stems.ts', "import natural from 'natural'", 'deep path'],
    ['src/core/words/words.ts', "import lodash from 'lodash'", 'no package but'],
    ['src/store/open.ts', "import {\n  a,\n  b,\n} from '../http/app.ts'", 'http is not below store'],
    [
      'src/service/uploads/uploads.ts',
      "import { Hono } from '../../http/app.ts'",
      'http is not below service',
    ],
    ['src/pages/diff/page.tsx', "import { openStore } from '../../store/open.ts'", 'store (types)'],
    ['src/client.ts', "import { createApp } from './http/app.ts'", 'may import core (types)'],
    ['src/cli/commands/push.ts', "export * from '../../worker.ts'", 'worker is not below cli'],
    ['src/utils.ts', '', 'stands on no floor'],
  ])('%s with %s is refused', (file, source, why) => {
    expect(faultsOf(file, source)).toEqual([expect.stringContaining(why)])
  })

  test.each([
    ['src/core/scores/stems.ts', "import stem from 'natural/lib/natural/stemmers/porter_stemmer.js'"],
    [
      'src/store/open.ts',
      "import { tables } from '../../schema/tables.ts'\nimport { gzip } from 'node:zlib'",
    ],
    ['src/pages/diff/page.tsx', "import type { Version } from '../../store/versions-model.ts'"],
    ['src/client.ts', "import type { UploadedJson } from './contract/answers/versions.ts'"],
    ['src/cli/commands/serve.ts', "await import('../../node.ts')"],
  ])('%s with %s is accepted', (file, source) => {
    expect(faultsOf(file, source)).toEqual([])
  })

  test('a circle of three files is found, and a chain is none', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ])
    expect(circlesOf(circle).map((files) => files.sort())).toEqual([['a', 'b', 'c']])
    expect(circlesOf(new Map([['a', ['b']]]))).toEqual([])
  })
})
