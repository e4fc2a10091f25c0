// An import into several databases: each line goes to the database of its source. A line may name an article in another
// database, outside its transaction; so the others are checked first, once for all lines.

import type { HeldId, ImportedVersion, ImportOutcome } from '../model.ts'
import type { Store } from '../store.ts'
import { idFor, shardOf } from './sharding.ts'

interface Line {
  readonly given: ImportedVersion
  /** Among the lines. */
  readonly place: number
  readonly shard: number
}

/** Article ids in another database than that of the line that names them. */
type Holders = ReadonlyMap<string, HeldId>

/**
 * Each database takes its lines in one transaction, in their order. If lines for several databases name one new article, the
 * first one creates it, and the others are checked after that: at most as often as there are databases.
 */
export async function importEach(
  stores: readonly Store[],
  versions: readonly ImportedVersion[],
): Promise<ImportOutcome[]> {
  const outcomes = new Array<ImportOutcome>(versions.length)
  const settle = ({ place }: Line, outcome: ImportOutcome) => {
    outcomes[place] = outcome
  }
  let left = versions.map(
    (given, place): Line => ({ given, place, shard: shardOf(given.source, stores.length) }),
  )
  while (left.length > 0) {
    const { lines, later } = byFirstNamed(left)
    const good = await thoseNotHeldElsewhere(stores, lines, settle)
    await Promise.all(stores.map((store, shard) => importInto(store, shard, stores.length, good, settle)))
    left = later
  }
  return outcomes
}

/** `later`: lines that name an article which a line for another database names before them. */
function byFirstNamed(all: readonly Line[]): { lines: Line[]; later: Line[] } {
  const first = new Map<string, number>()
  const lines: Line[] = []
  const later: Line[] = []
  for (const line of all) {
    const { article } = line.given
    if (article != null && !first.has(article)) first.set(article, line.shard)
    const isFirst = article == null || first.get(article) === line.shard
    if (isFirst) lines.push(line)
    else later.push(line)
  }
  return { lines, later }
}

/** The others are settled. If a database can't say what it holds, no line that names an article is stored. */
async function thoseNotHeldElsewhere(
  stores: readonly Store[],
  lines: readonly Line[],
  settle: (line: Line, outcome: ImportOutcome) => void,
): Promise<Line[]> {
  let holders: Holders
  try {
    holders = await holdersOf(stores, lines)
  } catch (error) {
    const named = lines.filter(({ given }) => given.article != null)
    for (const line of named) settle(line, { kind: 'failed', error })
    return lines.filter((line) => !named.includes(line))
  }
  return lines.filter((line) => {
    const holder = holders.get(line.given.article ?? '')
    if (holder === undefined) return true
    settle(line, { kind: 'conflict', reason: conflictSentence(holder, line.given.source) })
    return false
  })
}

/** Asks each database for the ids that lines for the others name. */
async function holdersOf(stores: readonly Store[], lines: readonly Line[]): Promise<Holders> {
  const holders = await Promise.all(
    stores.map(async (store, shard) => {
      const named = lines.flatMap((line) => (line.shard === shard ? [] : (line.given.article ?? [])))
      return named.length > 0 ? store.articles.heldIds([...new Set(named)]) : []
    }),
  )
  return new Map(holders.flat().map((holder) => [holder.id, holder]))
}

function conflictSentence({ id, source }: HeldId, given: string): string {
  return source === null
    ? `The article ${id} was deleted, and belonged to a source of another database than “${given}”.`
    : `The article ${id} belongs to the source “${source}”, not to “${given}”.`
}

async function importInto(
  store: Store,
  shard: number,
  shards: number,
  lines: readonly Line[],
  settle: (line: Line, outcome: ImportOutcome) => void,
): Promise<void> {
  const own = lines.filter((line) => line.shard === shard)
  if (own.length === 0) return
  const outcomes = await store.versions.import(
    own.map(({ given }) => ({ ...given, newArticle: idFor(shard, shards) })),
  )
  for (const [n, line] of own.entries()) settle(line, outcomes[n]!)
}
