// Keeps captures in a temporary file until all are read: archives are in crawl order, but versions must be uploaded by
// time. The index is in memory, the compressed pages are on disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { OutputError } from '../outcome.ts'
import { MOST_CAPTURES } from './bounds.ts'
import { type Capture, DamagedArchive, type Repetition } from './capture.ts'

interface Place {
  readonly at: number
  readonly length: number
  readonly contentType: string | null
}

export interface SpooledCapture {
  readonly url: string
  readonly time: number
  readonly place: Place
}

/** A page that is read back, with its time. */
export type SpooledPage = Pick<Capture, 'url' | 'time' | 'body' | 'contentType'>

export type Spool = Awaited<ReturnType<typeof openSpool>>

export async function openSpool() {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-captures-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // A signal that ends the process runs no `finally`.
  process.once('exit', remove)
  const endings = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const end = () => {
      remove()
      process.kill(process.pid, signal)
    }
    process.once(signal, end)
    return () => process.off(signal, end)
  })
  const path = join(folder, 'pages')
  const file = await open(path, 'wx+', 0o600)
  const captures: SpooledCapture[] = []
  const repetitions: Repetition[] = []
  const byDigest = new Map<string, Place>()
  let size = 0

  async function append(bytes: Uint8Array): Promise<number> {
    const at = size
    try {
      await file.writeFile(bytes)
    } catch (error) {
      throw new OutputError(`the temporary file ${path}`, error)
    }
    size += bytes.length
    return at
  }

  return {
    async add({ url, time, body, contentType, digest }: Capture): Promise<void> {
      if (captures.length + repetitions.length >= MOST_CAPTURES)
        throw new DamagedArchive(`it holds more than ${MOST_CAPTURES} captures; import it in several parts`)
      const packed = gzipSync(body, { level: constants.Z_BEST_SPEED })
      const place = { at: await append(packed), length: packed.length, contentType }
      captures.push({ url, time, place })
      if (digest !== null && !byDigest.has(digest)) byDigest.set(digest, place)
    },

    repeat(repetition: Repetition): void {
      if (captures.length + repetitions.length >= MOST_CAPTURES)
        throw new DamagedArchive(`it holds more than ${MOST_CAPTURES} captures; import it in several parts`)
      repetitions.push(repetition)
    },

    /** All captures by time, with the captures that repeat others; and repetitions whose original is missing. */
    sorted(): { readonly captures: readonly SpooledCapture[]; readonly missing: readonly Repetition[] } {
      const missing: Repetition[] = []
      const byTime = repetitions.some(({ of }) => of !== null)
        ? placesByTime(captures)
        : new Map<string, Place>()
      for (const repetition of repetitions) {
        const { url, time, digest, of } = repetition
        const place =
          (digest === null ? undefined : byDigest.get(digest)) ??
          (of === null ? undefined : byTime.get(key(of)))
        if (place) captures.push({ url, time, place })
        else missing.push(repetition)
      }
      repetitions.length = 0
      captures.sort((a, b) => a.time - b.time || (a.url < b.url ? -1 : Number(a.url > b.url)))
      return { captures, missing }
    },

    async read({ url, time, place }: SpooledCapture): Promise<SpooledPage> {
      const bytes = await readAt(file, place)
      return { url, time, contentType: place.contentType, body: gunzipSync(bytes) }
    },

    async close(): Promise<void> {
      await file.close()
      remove()
      process.off('exit', remove)
      for (const off of endings) off()
    },
  }
}

function placesByTime(captures: readonly SpooledCapture[]): Map<string, Place> {
  return new Map(captures.map((capture) => [key(capture), capture.place]))
}

function key({ url, time }: { readonly url: string; readonly time: number }): string {
  return `${time} ${url}`
}

async function readAt(file: FileHandle, { at, length }: Place): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  for (let read = 0; read < length; ) {
    const { bytesRead } = await file.read(bytes, read, length - read, at + read)
    if (bytesRead === 0) throw new Error('The temporary file of captures is truncated.')
    read += bytesRead
  }
  return bytes
}
