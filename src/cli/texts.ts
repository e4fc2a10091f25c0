// Where a text comes from: a file, or standard input; and what its name says about its form.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { decodeText } from '../core/text.ts'
import { UsageError } from './outcome.ts'

export const TEXT_KINDS = ['text', 'html', 'markdown'] as const
export type TextKind = (typeof TEXT_KINDS)[number]

const KIND_OF_EXTENSION: Readonly<Record<string, TextKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** Names standard input where a file is asked for. */
export const STANDARD_INPUT = '-'

/** By the extension; standard input and all other names are plain text. */
export function kindOfFile(path: string): TextKind {
  return KIND_OF_EXTENSION[extname(path).toLowerCase()] ?? 'text'
}

/** The bytes of a file or of standard input. Throws UsageError where it can't be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return path === STANDARD_INPUT ? await buffer(process.stdin) : await readFile(path)
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** The text of a file or of standard input. Throws UsageError where it is no text. */
export async function readText(path: string): Promise<string> {
  const decoded = decodeText(await readBytes(path))
  if (!decoded.ok) throw new UsageError(`${path}: ${decoded.problem}`)
  return decoded.text
}

/** The same as a stream, for what may not fit into memory. */
export async function openStream(path: string): Promise<NodeJS.ReadableStream & AsyncIterable<Uint8Array>> {
  if (path === STANDARD_INPUT) return process.stdin
  const stream = createReadStream(path)
  await new Promise((resolve, reject) => {
    stream.once('open', resolve)
    stream.once('error', (error) => reject(unreadable(path, error)))
  })
  return stream
}

function unreadable(path: string, error: unknown): UsageError {
  return new UsageError(`Could not read ${path}: ${error instanceof Error ? error.message : String(error)}`)
}
