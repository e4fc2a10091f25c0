// Captures saved as files: HTTP responses (`curl -i`; `curl -D page.headers`), pages in the folders of Wayback
// downloaders, and pages that a CDX listing beside them names by time or digest.
//
// Time and address come from the page's headers (Memento, RFC 7089), else the listing, else the path.
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileFault } from '../file-faults.ts'
import { UsageError } from '../outcome.ts'
import { type ArchiveItem, type CaptureSource, skipped } from './capture.ts'
import { canonicalAddress, declaredAddress, placeOf } from './file-places.ts'
import { type ListedCapture, ListingIndex, readListing, refusalOf } from './listing.ts'
import { readSavedFile, readSavedPage, type SavedPage } from './saved-page.ts'

type Scheme = 'http' | 'https'

export function savedSources(paths: readonly string[], scheme: Scheme): CaptureSource[] {
  return paths.map((path) => ({ name: path, items: savedCaptures(path, scheme) }))
}

async function* savedCaptures(root: string, scheme: Scheme): AsyncGenerator<ArchiveItem> {
  const files = await filesUnder(root)
  const fileSet = new Set(files)
  const { listings, listed } = await listingsAmong(files)
  const index = new ListingIndex(listed)
  const digests = new Set<string>()
  for (const file of files) {
    if (listings.has(file) || headersOfOther(file, fileSet)) continue
    const page = await readSavedPage(file, fileSet)
    if ('reason' in page) yield skipped(file, page.reason)
    else {
      digests.add(page.digest)
      yield* capturesOf(file, page, index.of(file, page.digest), scheme)
    }
  }
  for (const { url, time, digest } of index.unsaved()) {
    if (digest === null || !digests.has(digest)) yield skipped(url, 'not-saved')
    // The same content was captured several times, and one file holds it.
    else yield { kind: 'repetition', repetition: { url, time, digest, of: null } }
  }
}

function* capturesOf(
  file: string,
  page: SavedPage,
  listed: readonly ListedCapture[],
  scheme: Scheme,
): Generator<ArchiveItem> {
  const { body, contentType, digest, memento, sentAt } = page
  const captureAt = (url: string | null, time: number | null): ArchiveItem => {
    if (time === null) return skipped(file, 'no-time')
    if (url === null) return skipped(file, 'no-address')
    return { kind: 'capture', capture: { url, time, body, contentType, digest } }
  }
  const place = placeOf(file, scheme)
  if (memento.url !== null && memento.time !== null) yield captureAt(memento.url, memento.time)
  else if (listed.length > 0) {
    for (const capture of listed) {
      const refusal = refusalOf(capture)
      yield refusal === null ? captureAt(capture.url, capture.time) : skipped(capture.url, refusal)
    }
  } else if (place !== null) {
    yield captureAt(memento.url ?? declaredAddress(place, body), memento.time ?? place.time)
  } else {
    // A saved response has its own date, and its page may declare its address.
    const isAnswer = sentAt !== null || memento.time !== null
    yield captureAt(memento.url ?? (isAnswer ? canonicalAddress(body) : null), memento.time ?? sentAt)
  }
}

/** Sorted by name, with subfolders. Links are not followed. */
async function filesUnder(root: string): Promise<string[]> {
  try {
    if (!(await stat(root)).isDirectory()) return [resolve(root)]
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    return files.map((file) => resolve(file)).sort()
  } catch (error) {
    throw new UsageError(`Could not read ${root}: ${fileFault(error)}.`)
  }
}

/** Listings are recognized by name and by content. */
async function listingsAmong(
  files: readonly string[],
): Promise<{ readonly listings: ReadonlySet<string>; readonly listed: readonly ListedCapture[] }> {
  const listings = new Set<string>()
  const allCaptures: ListedCapture[] = []
  for (const file of files.filter((each) => /cdx/i.test(basename(each)))) {
    const bytes = await readSavedFile(file)
    const captures = bytes === null ? null : readListing(Buffer.from(bytes).toString('utf8'))
    if (captures === null) continue
    listings.add(file)
    for (const capture of captures) allCaptures.push(capture)
  }
  return { listings, listed: allCaptures }
}

/** `page.headers` beside `page` or `page.html`. */
function headersOfOther(file: string, files: ReadonlySet<string>): boolean {
  const other = file.replace(/\.headers$/i, '')
  return other !== file && ['', '.html', '.htm'].some((extension) => files.has(other + extension))
}
