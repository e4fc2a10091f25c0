// Stories of many printings: an ordinary one of three hundred, and one of printings that are hard to compare.

import { editWords } from '../../bench/edits.ts'
import { newsParagraphs } from '../../bench/news.ts'
import { randomOf } from '../../bench/random.ts'
import { GENERATORS } from './generators.ts'
import type { Row } from './measure.ts'
import { type Fields, get, storeAll } from './requests.ts'

const ORDINARY = 300
const WORDS = 400
const HARD = 88
const HARD_BYTES = 64 * 1024
const HARD_KIND = 'quotations with a paragraph each'
/** As long as an upload may be. */
const LONG_BYTES = 2 * 1024 * 1024 - 8_192

/** What is computed outside of requests meanwhile counts too. */
const LONG_SECONDS = 30

const VIEWS = [
  'matrix',
  'collation',
  'wordings?paragraph=0',
  'origins',
  'credits',
  'lineage',
  'corrections',
  'headlines',
]

/** What the API answers about a story. */
export function storyPaths(story: string): string[] {
  return VIEWS.map((view) => `/api/v1/stories/${story}/${view}`)
}

export function storyRows(): Row[] {
  return [
    ...rowsOf(`ordinary story of ${ORDINARY} printings`, 'ordinary', ordinaryPrintings),
    ...rowsOf(`story of ${HARD} printings of 64 KiB of quotations`, 'hard', () =>
      hardPrintings('hard', HARD_BYTES),
    ),
    ...rowsOf(`story of ${HARD} printings of 2 MiB of quotations`, 'long', () =>
      hardPrintings('long', LONG_BYTES),
    ).map((row) => ({ ...row, isOnlyNamed: true, seconds: LONG_SECONDS })),
  ]
}

/** Each is asked twice: what was computed once need not be computed again. */
function rowsOf(group: string, story: string, printings: () => Fields[]): Row[] {
  const paths = [...storyPaths(story), `/stories/${story}`, `/stories/${story}/lineage`]
  return paths.flatMap((path, n) => {
    const row: Omit<Row, 'name' | 'seconds'> = {
      group,
      right: [200],
      attack: (service) => get(service, path),
    }
    return [
      {
        ...row,
        name: path,
        seconds: 10,
        isRemembered: true,
        ...(n === 0 && { prepare: (service) => storeAll(service, printings()) }),
      },
      { ...row, name: `${path}, again`, seconds: 0.5 },
    ]
  })
}

function ordinaryPrintings(): Fields[] {
  const random = randomOf(1)
  const copy = newsParagraphs(1, WORDS)
  return Array.from({ length: ORDINARY }, (_, n) => ({
    source: `paper-${n}`,
    story: 'ordinary',
    publishedAt: new Date(Date.UTC(2018, 11, 18, 12, n)).toISOString(),
    text: copy
      .map((paragraph) => editWords(paragraph, 0.02, random))
      .slice(0, copy.length - (n % 4))
      .join('\n\n'),
  }))
}

function hardPrintings(story: string, bytes: number): Fields[] {
  const { left, right } = GENERATORS.find(({ name }) => name === HARD_KIND)!.make(bytes)
  return Array.from({ length: HARD }, (_, n) => ({
    source: `paper-${n}`,
    story,
    publishedAt: new Date(Date.UTC(2018, 11, 18, 12, n)).toISOString(),
    text: `${n % 2 === 0 ? left : right}\n\nPrinted as number ${n}.`,
  }))
}
