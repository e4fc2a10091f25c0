// What a test of the store is given: an empty database of its own, and ways to look at what it stores.

import type { UploadOutcome } from '../../src/store/model.ts'
import type { Store } from '../../src/store/store.ts'
import type { FullVersion, NewVersion } from '../../src/store/versions-model.ts'

/** An empty database that lasts for one test. */
export interface Library {
  /** Opens it once more; each call is a client of its own. */
  open(clock?: () => Date): Promise<Store>
  remove(): Promise<void>
}

export type MakeLibrary = () => Promise<Library>

/** Runs `work` on a fresh database, which is removed afterwards. */
export async function withStore(
  make: MakeLibrary,
  work: (store: Store, library: Library) => Promise<void>,
  clock?: () => Date,
): Promise<void> {
  const library = await make()
  const store = await library.open(clock)
  try {
    await work(store, library)
  } finally {
    await store.close()
    await library.remove()
  }
}

/** The version that an upload made. Throws on any other outcome. */
export async function created(store: Store, upload: NewVersion): Promise<FullVersion> {
  return versionFrom(await store.versions.upload(upload), 'created')
}

/** The version that an upload repeats. Throws on any other outcome. */
export async function repeated(store: Store, upload: NewVersion): Promise<FullVersion> {
  return versionFrom(await store.versions.upload(upload), 'unchanged')
}

function versionFrom(outcome: UploadOutcome, kind: 'created' | 'unchanged'): FullVersion {
  if (outcome.kind === kind) return outcome.version
  throw new Error(`The upload was to be ${kind}: ${JSON.stringify(outcome).slice(0, 300)}`)
}

/** The reason of a conflict. Throws on any other outcome. */
export function reasonOf(outcome: { readonly kind: string }): string {
  if (outcome.kind === 'conflict' && 'reason' in outcome) return String(outcome.reason)
  throw new Error(`This was to be a conflict: ${JSON.stringify(outcome).slice(0, 300)}`)
}

/** Everything an export says, with originals as numbers, for comparing libraries. */
export async function contentsOf(store: Store): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const { version, original } of store.versions.export()) {
    all.push({
      version,
      mediaType: original.mediaType,
      bytes: Buffer.from(original.bytes).toString('base64'),
    })
  }
  return all
}

export async function refsOf(store: Store): Promise<string[]> {
  const refs: string[] = []
  for await (const { version } of store.versions.export()) refs.push(version.ref)
  return refs
}

export function textOf(
  version: { readonly paragraphs: readonly { readonly text: string }[] } | null,
): string {
  if (version === null) throw new Error('There is no such version.')
  return version.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
}
