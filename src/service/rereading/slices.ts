// Reads the library again a slice at a time: a few versions, or a number of bytes, so that a slice ends before its deadline.

import type { RereadItem, RereadSlice } from '../../contract/answers/reread.ts'
import type { NumberedRef } from '../../contract/refs.ts'
import { refText } from '../../contract/refs.ts'
import type { Details } from '../../core/text/details.ts'
import type { ImportedVersion } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import { versionOf } from '../uploads/uploads.ts'
import { type Rereading, reread } from './readings.ts'

/** Bytes of originals after which no further one joins the slice. */
const ENOUGH_BYTES = 2 * 1024 * 1024

/** Checks printings after `after`; with `stores` each one that is read differently becomes a version. */
export async function rereadSlice(
  store: Store,
  {
    after,
    limit,
    stores,
  }: { readonly after: NumberedRef | null; readonly limit: number; readonly stores: boolean },
): Promise<RereadSlice> {
  const places = await store.versions.readings(after, limit)
  const items: RereadItem[] = []
  let bytes = 0
  let checked = 0
  for (const { printing, reading } of places) {
    const looked = await look(store, printing, reading)
    bytes += looked.bytes
    checked++
    if (looked.item !== null) items.push(await stored(store, looked, stores))
    if (bytes >= ENOUGH_BYTES) break
  }
  const last = places[checked - 1]
  const isEnd = checked === places.length && places.length < limit
  return { items, checked, next: isEnd || !last ? null : refText(last.printing) }
}

interface Looked {
  readonly item: RereadItem | null
  /** The version to store. */
  readonly version: ImportedVersion | null
  readonly bytes: number
}

/** A version deleted meanwhile is left out. */
async function look(store: Store, printing: NumberedRef, reading: NumberedRef): Promise<Looked> {
  const [version, original] = await Promise.all([
    store.versions.read(reading),
    store.versions.original(printing),
  ])
  if (version === null) return { item: null, version: null, bytes: 0 }
  const ref = version.ref
  if (original === null) {
    const problem = 'Its original is lost.'
    return { item: { ref, change: null, problem, storedAs: null }, version: null, bytes: 0 }
  }
  const bytes = original.bytes.byteLength
  const rereading: Rereading = await reread(version, original)
  if (rereading.kind === 'same') return { item: null, version: null, bytes }
  if (rereading.kind === 'unreadable')
    return { item: { ref, change: null, problem: rereading.problem, storedAs: null }, version: null, bytes }
  const { source, publishedAt, capturedAt } = version
  const facts = { source, article: printing.articleId, publishedAt, capturedAt }
  return {
    item: { ref, change: rereading.change, problem: null, storedAs: null },
    version: {
      ...(await versionOf(facts, rereading.read, rereading.body)),
      url: null,
      // The times stay those of the printing, whatever today's rules read.
      publishedAt,
      details: knownDetails(rereading.read.details, version),
      original,
      rereadOf: refText(printing),
      replaces: reading.version,
    },
    bytes,
  }
}

/** Facts from the upload stay unless the text states them. */
function knownDetails(read: Details, { modifiedAt, section, credit, signal }: FullVersion): Details {
  return {
    ...read,
    modifiedAt: read.modifiedAt ?? modifiedAt,
    section: read.section ?? section,
    credit: read.credit ?? credit,
    signal: read.signal ?? signal,
  }
}

async function stored(store: Store, { item, version }: Looked, stores: boolean): Promise<RereadItem> {
  if (!stores || version === null) return item!
  const [outcome] = await store.versions.import([version])
  if (outcome?.kind === 'failed') throw outcome.error
  if (outcome?.kind === 'conflict') return { ...item!, problem: outcome.reason }
  return { ...item!, storedAs: outcome?.ref ?? null }
}
