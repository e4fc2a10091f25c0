// Finds stored articles that might print a text: those whose newest version shares a fingerprint with it, first those that
// share the most for their lengths, common wording weighed down. The comparison decides whether they print it.
import type { Database } from './drivers/database.ts'
import { PARAGRAPH_OF_ROW, termOf } from './indexes/fingerprints.ts'
import type { CandidatePlace, CandidateRange, Candidates, ReprintQuery } from './model.ts'
import { type Json, parsed, type VersionColumns } from './sql/rows.ts'
import { readBatch, readRows, statement } from './sql/statement.ts'
import { type PrintedRow, paragraphsOf, type TailRow, type TextRow, wholeTexts } from './stories/texts.ts'
import { VERSION_COLUMNS, type VersionRow, versionOf } from './versions.ts'
import type { FullVersion } from './versions-model.ts'

/**
 * Bounds: paragraphs per shingle, the weightiest paragraphs in all, printings per paragraph, the weightiest versions in all.
 */
interface Bounds {
  readonly postings: number
  readonly paragraphs: number
  readonly printings: number
  readonly versions: number
}

/** If only large shares are wanted: a shingle in more paragraphs says little about any of them. */
const USUAL: Bounds = { postings: 256, paragraphs: 400, printings: 1_000, versions: 4_000 }
/** If all are wanted. */
const THOROUGH: Bounds = { postings: 4_096, paragraphs: 60_000, printings: 20_000, versions: 100_000 }

/** Fingerprints of a query: those of some 90,000 words. */
const MOST_TERMS = 20_000
/** Terms, paragraphs and versions per statement, so that none is a long stop. */
const SLICE = 500
/** Words of the versions returned at once, beyond the first: they are all compared. */
const MOST_WORDS = 400_000
/** Weight of a shingle in a single paragraph. */
const RARE_SHINGLE = 128
/**
 * Unless all are wanted, a version is left out if its shared shingles weigh less than a single rare one, unless it has this
 * share of those of the shorter text: then they are common because many print this very copy.
 */
const COMMON_SHARE = 0.3
/** Words for each fingerprint of a text. */
const FINGERPRINT_WORDS = 5
/**
 * Weight of a shingle by its number of paragraphs, for the order of versions. In few steps, so that an order which is read
 * page by page seldom changes with concurrent uploads and deletes.
 */
const RARITY_STEPS = [
  { most: 16, counts: 100 },
  { most: 64, counts: 25 },
  { most: 256, counts: 6 },
] as const
const COMMON_COUNTS = 1
/** A text with so few fingerprints has none to spare: every text that shares one is a candidate. */
const FEW_FINGERPRINTS = 16

// A query of one term each: for 170 terms it takes half the time of a look into the index's own table of postings.
const selectPostings = statement(`
  SELECT q.key AS place, (SELECT json_group_array(${PARAGRAPH_OF_ROW}) FROM (
    SELECT rowid AS doc FROM fingerprints WHERE fingerprints MATCH q.value LIMIT :most)) AS paragraphs
  FROM json_each(:terms) q`).rows<{ readonly place: number; readonly paragraphs: Json<number[]> }>()

const selectPrintings = statement(`
  SELECT q.key AS place, (SELECT json_group_array(version) FROM (
    SELECT version FROM printings WHERE paragraph = q.value LIMIT :most)) AS versions
  FROM json_each(:paragraphs) q`).rows<{ readonly place: number; readonly versions: Json<number[]> }>()

const selectNewest = statement(`
  SELECT q.key AS place, v.id, v.words FROM json_each(:versions) q
  CROSS JOIN versions v ON v.id = q.value CROSS JOIN articles a ON a.key = v.article AND a.latest = v.number
  WHERE a.id <> :except AND (:unstoried = 0 OR a.story IS NULL)`).rows<
  Pick<VersionColumns, 'id' | 'words'> & { readonly place: number }
>()

const selectVersions = statement(`
  SELECT ${VERSION_COLUMNS}, v.id,
    (SELECT json_group_array(json_array(paragraph, role)) FROM (
      SELECT paragraph, role FROM printings WHERE version = v.id ORDER BY position)) AS printed
  FROM json_each(:versions) q CROSS JOIN versions v ON v.id = q.value CROSS JOIN articles a ON a.key = v.article
  ORDER BY q.key`).rows<VersionRow & Pick<VersionColumns, 'id'> & PrintedRow>()

const PRINTED = `SELECT DISTINCT pr.paragraph FROM json_each(:versions) q CROSS JOIN printings pr ON pr.version = q.value`

const selectTexts = statement(`
  SELECT p.id, p.text FROM (${PRINTED}) printed CROSS JOIN paragraphs p ON p.id = printed.paragraph`).rows<TextRow>()

const selectTails = statement(`
  SELECT t.paragraph, t.text FROM (${PRINTED}) printed CROSS JOIN paragraph_tails t ON t.paragraph = printed.paragraph
  ORDER BY t.paragraph, t.piece`).rows<TailRow>()

const selectUnfinished = statement(`SELECT id FROM paragraphs WHERE fingerprinted IS NULL LIMIT 1`)

/** The first candidates of a range, the likeliest first, with their texts. */
export async function readCandidates(
  database: Database,
  query: ReprintQuery,
  { after, until }: CandidateRange,
  limit: number,
): Promise<Candidates> {
  const search = new CandidateSearch(database, query.thorough ? THOROUGH : USUAL)
  const newest = (await search.newest(query))
    .filter(({ place }) => (!after || inOrder(after, place) < 0) && (!until || inOrder(place, until) <= 0))
    .sort((a, b) => inOrder(a.place, b.place))
  const chosen = newest.slice(0, fitting(newest.slice(0, limit)))
  const { items, found } = await readVersions(
    database,
    chosen.map(({ place }) => place.version),
  )
  const places = new Map(chosen.map(({ place }) => [place.version, place]))
  const next = newest.length > chosen.length ? chosen.at(-1)!.place : null
  return { items, places: found.map((version) => places.get(version)!), next, complete: search.complete }
}

/** The weightiest first. */
function inOrder(a: CandidatePlace, b: CandidatePlace): number {
  return b.weight - a.weight || a.version - b.version
}

/** How many of them can be returned at once: at least one. */
function fitting(newest: readonly Newest[]): number {
  let words = 0
  const over = newest.findIndex((each, n) => {
    words += each.words
    return n > 0 && words > MOST_WORDS
  })
  return over < 0 ? newest.length : over
}

/** What a paragraph or a version shares with the text of the query. */
interface Share {
  fingerprints: number
  /** Sum of their weights: see weightOf. */
  weight: number
  /** Sum of their counts by rarity: see RARITY_STEPS. */
  counts: number
}

/** From fingerprints to versions and their weights. */
class CandidateSearch {
  /** False if a bound was met, or if the index is not yet complete. */
  complete = true

  constructor(
    private readonly database: Database,
    private readonly bounds: Bounds,
  ) {}

  /** Versions that share enough and are their articles' newest, unordered. */
  async newest(query: ReprintQuery): Promise<Newest[]> {
    const newest: Newest[] = []
    const filter = { except: query.except ?? '', unstoried: query.unstoried ? 1 : 0 }
    const looked = this.weightiest(await this.versions(query.fingerprints), this.bounds.versions)
    for (const slice of slicesOf(looked)) {
      const versions = JSON.stringify(slice.map(([version]) => version))
      const rows = await readRows(this.database, selectNewest({ ...filter, versions }))
      for (const row of rows) {
        const [version, share] = slice[row.place]!
        const words = row.words
        const place = { weight: likelihood(share, words, query), version }
        if (sharesEnough(share, words, query)) newest.push({ place, words })
      }
    }
    return newest
  }

  private weightiest(shares: Map<number, Share>, most: number): [number, Share][] {
    const all = [...shares]
    if (all.length <= most) return all
    this.complete = false
    return all.sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0]).slice(0, most)
  }

  /** By version. */
  private async versions(fingerprints: readonly number[]): Promise<Map<number, Share>> {
    const looked = this.weightiest(await this.paragraphs(fingerprints), this.bounds.paragraphs)
    const shares = new Map<number, Share>()
    for (const slice of slicesOf(looked)) {
      const ids = JSON.stringify(slice.map(([id]) => id))
      const rows = await readRows(
        this.database,
        selectPrintings({ paragraphs: ids, most: this.bounds.printings + 1 }),
      )
      for (const row of rows) {
        const [, share] = slice[row.place]!
        for (const version of this.bounded(row.versions, this.bounds.printings)) add(shares, version, share)
      }
    }
    return shares
  }

  /** By paragraph. */
  private async paragraphs(fingerprints: readonly number[]): Promise<Map<number, Share>> {
    const terms = fingerprints.slice(0, MOST_TERMS).sort((a, b) => a - b)
    const unfinished = await readRows(this.database, selectUnfinished({}))
    if (unfinished.length > 0 || fingerprints.length > MOST_TERMS) this.complete = false
    const shares = new Map<number, Share>()
    for (const slice of slicesOf(terms)) {
      const hashes = JSON.stringify(slice.map(termOf))
      const rows = await readRows(
        this.database,
        selectPostings({ terms: hashes, most: this.bounds.postings + 1 }),
      )
      for (const row of rows) {
        const paragraphs = this.bounded(row.paragraphs, this.bounds.postings)
        const share = shareOf(paragraphs.length)
        for (const paragraph of paragraphs) add(shares, paragraph, share)
      }
    }
    return shares
  }

  /** A list that was read with one more than its bound. */
  private bounded(json: Json<number[]>, bound: number): number[] {
    if (json === '[]') return []
    const list = parsed(json)
    if (list.length <= bound) return list
    this.complete = false
    return list.slice(0, bound)
  }
}

function add(shares: Map<number, Share>, key: number, { fingerprints, weight, counts }: Share): void {
  const share = shares.get(key)
  if (share === undefined) shares.set(key, { fingerprints, weight, counts })
  else {
    share.fingerprints += fingerprints
    share.weight += weight
    share.counts += counts
  }
}

/** Weight of a single shingle in so many paragraphs. */
function shareOf(paragraphs: number): Share {
  const counts = RARITY_STEPS.find(({ most }) => paragraphs <= most)?.counts ?? COMMON_COUNTS
  return { fingerprints: 1, weight: weightOf(paragraphs), counts }
}

/** What a shingle in so many paragraphs says for each: one in dozens says next to nothing. */
function weightOf(paragraphs: number): number {
  const rarity = Math.log2(1 + USUAL.postings / Math.max(1, paragraphs)) / Math.log2(1 + USUAL.postings)
  return Math.round(RARE_SHINGLE * rarity * rarity)
}

interface Newest {
  readonly place: CandidatePlace
  readonly words: number
}

/**
 * Estimates, from shared fingerprints, the larger containment of the two texts plus their score, in 1/10,000: a text that
 * the other contains whole comes early, however short it is.
 */
function likelihood({ counts }: Share, words: number, { fingerprints }: ReprintQuery): number {
  const [count, own] = [fingerprints.length, words / FINGERPRINT_WORDS]
  const share = counts / RARITY_STEPS[0].counts
  return Math.round(10_000 * (share / Math.max(1, Math.min(count, own)) + (2 * share) / (count + own)))
}

function sharesEnough({ weight, fingerprints }: Share, words: number, query: ReprintQuery): boolean {
  const count = query.fingerprints.length
  if (query.thorough || count < FEW_FINGERPRINTS || weight >= RARE_SHINGLE) return true
  return fingerprints >= COMMON_SHARE * Math.min(count, words / FINGERPRINT_WORDS)
}

/** In the order of the ids; rows deleted meanwhile are left out of both. */
async function readVersions(
  database: Database,
  ids: readonly number[],
): Promise<{ readonly items: FullVersion[]; readonly found: number[] }> {
  if (ids.length === 0) return { items: [], found: [] }
  const versions = JSON.stringify(ids)
  const [rows, texts, tails] = await readBatch(database, [
    selectVersions({ versions }),
    selectTexts({ versions }),
    selectTails({ versions }),
  ])
  const textOf = wholeTexts(texts, tails)
  const items = rows.map((row) => ({ ...versionOf(row), paragraphs: paragraphsOf(row.printed, textOf) }))
  return { items, found: rows.map((row) => row.id) }
}

function slicesOf<T>(items: readonly T[]): T[][] {
  const slices: T[][] = []
  for (let from = 0; from < items.length; from += SLICE) slices.push(items.slice(from, from + SLICE))
  return slices
}
