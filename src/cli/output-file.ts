// A file that is written whole or not at all: beside its place first, and renamed when it is done.
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { OutputError } from './outcome.ts'

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Writes the parts to the file as they come. Where that fails, what stood there before still does, and nothing of the new
 * one is left. Throws OutputError where it can't be written, and whatever `parts` throw.
 */
export async function writeWhole(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const place = await orOutputError(path, placeOf(path))
  // A device or a pipe is written to as it is: nothing can take its place.
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
  /** Where links lead to. */
  readonly path: string
  readonly isFile: boolean
  /** Rights of the file that stands there, or those of a new one. */
  readonly mode: number
}

async function placeOf(path: string): Promise<Place> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (there === null) return { path, isFile: true, mode: 0o666 }
  if (!there.isFile()) return { path, isFile: false, mode: 0 }
  return { path: await realpath(path), isFile: true, mode: there.mode & 0o777 }
}

async function writeParts(path: string, file: FileHandle, parts: AsyncIterable<Uint8Array>): Promise<void> {
  // Some devices can't be synchronised, and need not be.
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

/** A signal that ends the process takes the unfinished file along. */
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
