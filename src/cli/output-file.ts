// Writes a file atomically: to a temporary file beside it, which is renamed when complete.
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { OutputError } from './outcome.ts'

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Writes the parts to the file as they come. On failure the old content stays and nothing of the new one is left.
 * Throws OutputError if the file cannot be written, and whatever `parts` throws.
 */
export async function writeWhole(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const place = await orOutputError(path, placeOf(path))
  // A device or pipe is written directly: it cannot be replaced.
  if (!place.isFile) return writeParts(path, await orOutputError(path, open(place.path, 'w')), parts)
  const beside = `${place.path}.${randomBytes(4).toString('hex')}.part`
  const forget = forgetOnSignals(beside)
  try {
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
    const file = await orOutputError(path, open(beside, flags, place.mode))
    await writeParts(path, file, parts)
    await orOutputError(path, rename(beside, place.path))
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw error
  } finally {
    forget()
  }
}

interface Place {
  /** The target of symbolic links. */
  readonly path: string
  readonly isFile: boolean
  /** Mode of the existing file, or the default for a new one. */
  readonly mode: number
}

async function placeOf(path: string): Promise<Place> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (stats === null) return { path, isFile: true, mode: 0o666 }
  if (!stats.isFile()) return { path, isFile: false, mode: 0 }
  return { path: await realpath(path), isFile: true, mode: stats.mode & 0o777 }
}

async function writeParts(path: string, file: FileHandle, parts: AsyncIterable<Uint8Array>): Promise<void> {
  // Some devices cannot be synced and need no sync.
  const flush = (await file.stat()).isFile()
  try {
    await pipeline(parts, file.createWriteStream({ flush }))
  } catch (error) {
    throw isWriteError(error) ? new OutputError(path, error) : error
  }
}

function isWriteError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'syscall' in error &&
    /^(?:write|writev|fsync|close)$/.test(String(error.syscall))
  )
}

async function orOutputError<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new OutputError(path, error)
  }
}

/** A signal that ends the process also removes the unfinished file. */
function forgetOnSignals(path: string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    stop()
    void rm(path, { force: true })
      .catch(() => {})
      .then(() => process.kill(process.pid, signal))
  }
  const stop = (): void => {
    for (const signal of ENDING_SIGNALS) process.off(signal, end)
  }
  for (const signal of ENDING_SIGNALS) process.on(signal, end)
  return stop
}
