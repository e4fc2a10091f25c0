// Do imports point down only? Reads every import of the sources and names the floors where one does not.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

interface Floor {
  /** Floors whose files it may import; itself among them. */
  readonly below: readonly string[]
  /** Floors of which it may import types alone. */
  readonly typesOf?: readonly string[]
  /** Packages it may import; left out: any. */
  readonly packages?: RegExp
  /** True if it may use Node's own modules. The others run on Workers and in browsers too. */
  readonly node: boolean
}

// From the ground up. The words of the failing sentence come from here.
const FLOORS: Readonly<Record<string, Floor>> = {
  schema: { below: ['schema'], packages: /^drizzle-orm(\/|$)/, node: false },
  core: { below: ['core'], packages: /^(diff|natural\/lib\/natural\/.+\.js)$/, node: false },
  extract: { below: ['core', 'extract'], node: false },
  store: { below: ['schema', 'core', 'store'], node: true },
  pages: { below: ['core', 'pages'], typesOf: ['store'], packages: /^hono(\/|$)/, node: false },
  config: { below: ['core', 'config'], node: false },
  service: { below: ['core', 'extract', 'store', 'service'], node: false },
  http: { below: ['core', 'extract', 'store', 'pages', 'config', 'service', 'http'], node: false },
  client: { below: [], typesOf: ['core', 'store', 'http'], packages: /^$/, node: false },
  worker: {
    below: ['core', 'extract', 'store', 'pages', 'config', 'service', 'http', 'worker'],
    node: false,
  },
  node: { below: ['core', 'extract', 'store', 'pages', 'config', 'service', 'http', 'node'], node: true },
  thread: { below: ['core', 'service', 'http'], typesOf: ['node'], node: true },
  cli: {
    below: ['core', 'extract', 'store', 'config', 'http', 'client', 'cli', 'node'],
    node: true,
  },
}

const ORDER = Object.keys(FLOORS).join(', ')

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
  return importsOf(source).flatMap((found) => {
    const why = found.from.startsWith('.')
      ? faultOfPath(file, name ?? '', floor, found)
      : faultOfPackage(floor, found)
    return why ? [`${file} imports ${found.from}: ${name} ${why}`] : []
  })
}

function faultOfPath(file: string, name: string, floor: Floor, found: Import): string | null {
  const target = floorOf(normalize(join(dirname(file), found.from)))
  if (target === null) return 'imports from outside src and schema.'
  if (floor.below.includes(target)) return null
  if (found.typeOnly && floor.typesOf?.includes(target)) return null
  const allowed = [...floor.below, ...(floor.typesOf ?? []).map((other) => `${other} (types)`)].join(', ')
  return `may import ${allowed || 'nothing'}; imports point down only (${ORDER}), and ${target} is not below ${name}.`
}

function faultOfPackage(floor: Floor, found: Import): string | null {
  if (found.from === 'natural') return 'takes the whole package; import natural by a deep path.'
  if (found.from.startsWith('node:')) {
    return floor.node ? null : 'runs on Workers and in browsers too, where Node’s modules are not.'
  }
  if (floor.packages && !floor.packages.test(found.from)) return `may use no package but ${floor.packages}.`
  return null
}

function sourceFiles(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

describe('the floors of the house', () => {
  const files = [...sourceFiles('src', /\.tsx?$/), ...sourceFiles('schema', /\.ts$/)]

  test('every import points down', () => {
    expect(files).toContain('src/core/model.ts')
    expect(files.flatMap((file) => faultsOf(file, read(file)))).toEqual([])
  })

  test('nobody takes the whole of natural', () => {
    const all = [...files, ...sourceFiles('test', /\.tsx?$/), ...sourceFiles('bench', /\.(ts|mjs)$/)]
    const whole = all.filter((file) => importsOf(read(file)).some((found) => found.from === 'natural'))
    expect(whole).toEqual([])
  })

  test('files of src stay below 400 lines', () => {
    const long = files.filter((file) => read(file).split('\n').length > 401)
    expect(long).toEqual([])
  })
})

describe('the check itself', () => {
  test.each([
    ['src/core/words/words.ts', "import { tables } from '../../schema/tables.ts'", 'core may import core;'],
    ['src/core/words/words.ts', "import { readFileSync } from 'node:fs'", 'core runs on Workers'],
    ['src/core/words/words.ts', "const { app } = await import('../../http/app.ts')", 'http is not below core'],
    ['src/core/stems.ts', "import natural from 'natural'", 'deep path'],
    ['src/core/words/words.ts', "import lodash from 'lodash'", 'no package but'],
    ['src/store/open.ts', "import {\n  a,\n  b,\n} from '../http/app.ts'", 'http is not below store'],
    ['src/pages/diff.tsx', "import { openStore } from '../store/open.ts'", 'store (types)'],
    ['src/client.ts', "import { createApp } from './http/app.ts'", 'may import core (types)'],
    ['src/cli/commands/push.ts', "export * from '../../worker.ts'", 'worker is not below cli'],
    ['src/utils.ts', '', 'stands on no floor'],
  ])('%s with %s is refused', (file, source, why) => {
    expect(faultsOf(file, source)).toEqual([expect.stringContaining(why)])
  })

  test.each([
    ['src/core/stems.ts', "import stem from 'natural/lib/natural/stemmers/porter_stemmer.js'"],
    [
      'src/store/open.ts',
      "import { tables } from '../../schema/tables.ts'\nimport { gzip } from 'node:zlib'",
    ],
    ['src/pages/diff.tsx', "import type { Version } from '../store/store.ts'"],
    ['src/client.ts', "import type { Uploaded } from './http/shapes.ts'"],
    ['src/cli/commands/serve.ts', "await import('../node.ts')"],
  ])('%s with %s is accepted', (file, source) => {
    expect(faultsOf(file, source)).toEqual([])
  })
})
