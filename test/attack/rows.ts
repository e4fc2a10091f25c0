// What the service is attacked with: one row of the table each.
import { connectionRows } from './connection-rows.ts'
import { GENERATORS, type Generator } from './generators.ts'
import { MARKUP } from './markup.ts'
import type { Row } from './measure.ts'
import { get, getAll, post, upload } from './requests.ts'
import type { Attacked } from './service.ts'
import { storyPaths, storyRows } from './story-rows.ts'

/** The limit of an upload, less the unit by which a generator may exceed its size. */
export const FULL = 2 * 1024 * 1024 - 8_192
/** Of the texts of which every answer is asked for. */
const STORED = 256 * 1024
/** Stored at full size, too, where each answer is a row of its own. */
const LARGE = ['two equal paragraphs in turn with other ends', 'quotations with a paragraph each']

export function attackRows(): Row[] {
  return [
    ...comparisons(),
    ...markup(),
    ...storedPairs(),
    ...largePairs(),
    ...storyRows(),
    ...connectionRows(),
  ]
}

function comparisons(): Row[] {
  return GENERATORS.map(({ name, make }) => ({
    group: 'POST /compare, 2 MiB a side',
    name,
    right: hasWords(make) ? [200] : [422],
    seconds: 1,
    attack: (service) => post(service, '/compare', make(FULL)),
  }))
}

function markup(): Row[] {
  return MARKUP.map(({ name, kind, make }) => ({
    group: `POST /compare, 2 MiB of ${kind}`,
    name,
    right: [200, 422],
    seconds: 1,
    isInCi: true,
    attack: (service) => post(service, '/compare', { left: { [kind]: make(FULL) }, right: 'One word.' }),
  }))
}

function storedPairs(): Row[] {
  return GENERATORS.filter(({ make }) => hasWords(make)).map((generator, n) => {
    const pair = storedPair(generator, STORED, `pair-${n}`)
    return {
      group: 'every answer about a stored pair of 256 KiB',
      name: generator.name,
      right: [200],
      seconds: 3,
      isRemembered: true,
      prepare: pair.store,
      attack: (service) => getAll(service, pair.paths()),
    }
  })
}

function largePairs(): Row[] {
  return GENERATORS.filter(({ name }) => LARGE.includes(name)).flatMap((generator, n) => {
    const pair = storedPair(generator, FULL, `large-${n}`)
    const names = pair.paths().map((path) => path.replace(/[^/]*(?:\.\.\.|large-)[^/]*/, '…'))
    return names.map((name, which) => ({
      group: `stored pair of 2 MiB: ${generator.name}`,
      name,
      right: [200],
      seconds: 1,
      isRemembered: name.includes('/stories/'),
      ...(which === 0 && { prepare: pair.store }),
      attack: (service: Attacked) => get(service, pair.paths()[which]!),
    }))
  })
}

/** Texts without a word are refused. */
function hasWords(make: Generator['make']): boolean {
  return /[\p{L}\p{N}]/u.test(make(1_000).left)
}

/** Two printings of a story of its own, and what can be asked about them. */
function storedPair({ make }: Generator, bytes: number, story: string) {
  let refs = '...'
  return {
    paths: () => [
      `/api/v1/diff/${refs}`,
      `/api/v1/similarity/${refs}`,
      `/diff/${refs}`,
      ...storyPaths(story),
      `/stories/${story}`,
    ],
    store: async (service: Attacked): Promise<void> => {
      const { left, right } = make(bytes)
      const a = await upload(service, { source: 'left', story, text: left })
      const b = await upload(service, { source: 'right', story, text: right })
      refs = `${a}...${b}`
    },
  }
}
