// Does CONTRIBUTING.md name files that exist, and does each list that it names lead to all that belongs to an entry?
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../src/client.ts'
import { DIFF_FORMATS, STORY_VIEWS } from '../../src/contract/formats.ts'
import { compare } from '../../src/core/compare.ts'
import { inWords } from '../../src/core/prose.ts'
import { GUARANTEED_RUN } from '../../src/core/reprints/fingerprints.ts'
import { similarityCsv } from '../../src/formats/csv.ts'
import { variorum } from '../cli/in-process.ts'
import { ROOT } from '../cli/processes.ts'
import { type Library, openLibrary } from '../http/library.ts'

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const CONTRIBUTING = read('CONTRIBUTING.md')

test('every file and folder that it names exists', () => {
  const names = [...CONTRIBUTING.matchAll(/`((?:src|test|schema|docs|scripts|bench)\/[\w/.-]*)`/g)]
  const paths = names.map(([, path]) => path ?? '')
  expect(paths).toContain('src/core/kinds/')
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

describe.each(Object.keys(STORY_VIEWS))('the story view %s has', (view) => {
  let library: Library
  beforeAll(async () => {
    library = await openLibrary()
  })
  afterAll(() => library?.close())

  test('a route, a page and a method of the client', () => {
    const paths = library.app.routes.map(({ path }) => path)
    expect(paths).toContain(`/api/v1/stories/:slug/${view}`)
    expect(paths).toContain(`/stories/:slug/${view}`)
    expect(createClient({ server: 'http://127.0.0.1' })).toHaveProperty(view)
  })

  test('a command', async () => {
    expect((await variorum(['--help'])).out).toMatch(new RegExp(`^ {2}${view} `, 'm'))
  })
})

test.each(DIFF_FORMATS)('the format %s of a diff is in the documentation', (format) => {
  expect(read('docs/api.md')).toMatch(new RegExp(`^\\| \`${format}\` +\\|`, 'm'))
  const section = read('docs/command-line.md')
    .split('\n## ')
    .find((part) => part.startsWith('compare'))
  expect(section?.split('\n').find((line) => line.includes('`--format FORMAT`'))).toContain(`\`${format}\``)
})

describe('every score', () => {
  const { similarity } = compare('One text.\n\nA second paragraph.', 'One text.\n\nAnother paragraph.')
  const [header = ''] = similarityCsv('left', 'right', similarity).split('\r\n')
  /** The columns of a score are called by its fields where it has several. */
  const COLUMNS: Readonly<Record<string, string>> = {
    containment: 'leftInRight',
    headline: 'headlineSimilarity',
  }

  test.each(Object.keys(similarity))('%s is in docs/scores.md and in the CSV', (name) => {
    expect(read('docs/scores.md')).toMatch(new RegExp(`\`${name}\\b`))
    const column = COLUMNS[name] ?? name
    expect(header.split(',').some((each) => each.startsWith(column))).toBe(true)
  })
})

test('docs, route and page name the run of words that reprints are sure to be found by', () => {
  const words = inWords(GUARANTEED_RUN)
  expect(read('docs/api.md')).toContain(`shares a run of ${GUARANTEED_RUN} words`)
  expect(read('docs/reprints.md')).toContain(`every shared run of ${words} words`)
  expect(read('src/http/routes/reprints.ts')).toContain(`shares ${GUARANTEED_RUN} words in a row`)
  expect(read('src/pages/search/reprints-page.tsx')).toContain(`has ${words} words in a row`)
})
