// Reads a text from a file or standard input, and derives its format from its name.
import { createReadStream, fstatSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { isMarkup } from '../contract/body-kinds.ts'
import { checkMarkup, checkText } from '../core/text/acceptable.ts'
import { ITEM_KINDS } from '../extract/formats/kinds.ts'
import { recogniseBytes } from '../extract/formats/recognise.ts'
import type { Body } from '../extract/read.ts'
import { fileFault } from './file-faults.ts'
import { UsageError } from './outcome.ts'

export const TEXT_KINDS = ['text', 'html', 'markdown', ...ITEM_KINDS, 'docx'] as const
export type TextKind = (typeof TEXT_KINDS)[number]

const KIND_OF_EXTENSION: Readonly<Record<string, TextKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.docx': 'docx',
}

/** Operand that means standard input. */
export const STANDARD_INPUT = '-'

/** The kind by extension; otherwise by content: a wire item or plain text. */
export function kindOfFile(path: string, bytes: Uint8Array): TextKind {
  return KIND_OF_EXTENSION[extname(path).toLowerCase()] ?? recogniseBytes(bytes) ?? 'text'
}

/** The bytes of a file or of standard input. Throws UsageError if it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return path === STANDARD_INPUT ? await buffer(standardInput()) : await readFile(path)
  } catch (error) {
    throw unreadable(path, `${fileFault(error)}.`)
  }
}

/** The text of a file or of standard input, and its kind. Throws UsageError if it is not text. */
export async function readText(path: string): Promise<Body> {
  const bytes = await readBytes(path)
  const kind = kindOfFile(path, bytes)
  if (kind === 'docx') return { kind, bytes }
  const { decodeBytes } = await import('../extract/charsets/decode.ts')
  const decoded = decodeBytes(bytes, isMarkup(kind), null)
  if (!decoded.ok) throw new UsageError(`${path}: ${decoded.problem}`)
  const checked = kind === 'text' ? checkText(decoded.text) : checkMarkup(decoded.text)
  if (!checked.ok) throw new UsageError(`${path}: ${checked.problem}`)
  return { kind, content: checked.text }
}

/** The beginning of a file or of standard input, and the whole of it in parts, because it may not fit into memory. */
export interface OpenedFile {
  readonly start: Uint8Array
  readonly parts: AsyncIterable<Uint8Array>
}

/** Bytes that suffice to detect the format. */
const START_BYTES = 65_536

/** Throws UsageError if the file cannot be read; obvious faults at once. `instead` is the advice for a folder. */
export async function openFile(path: string, instead: string): Promise<OpenedFile> {
  const rest = partsOf(path, instead)
  const first: Uint8Array[] = []
  let length = 0
  while (length < START_BYTES) {
    const { done, value } = await rest.next()
    if (done) break
    first.push(value)
    length += value.byteLength
  }
  return { start: Buffer.concat(first), parts: withFirst(first, rest) }
}

/**
 * The parts of a file of lines. Throws UsageError if it is not text: otherwise every line would be refused on its own.
 */
export function linesIn(path: string, { start, parts }: OpenedFile): AsyncIterable<Uint8Array> {
  refuseBinary(path, start)
  return parts
}

async function* partsOf(path: string, instead: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === STANDARD_INPUT ? standardInput() : createReadStream(path)
  } catch (error) {
    throw unreadable(path, isFolder(error) ? `it is a folder. ${instead}` : `${fileFault(error)}.`)
  }
}

/** Node reads a folder as if it were an empty file. */
function standardInput(): typeof process.stdin {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  return process.stdin
}

async function* withFirst(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/** Text lines contain no NUL. */
function refuseBinary(path: string, start: Uint8Array): void {
  if (start[0] === 0x1f && start[1] === 0x8b) {
    const zipped = path === STANDARD_INPUT ? 'FILE' : path
    throw unreadable(path, `it is compressed. Unpack it on the way: zcat ${zipped} | variorum import -`)
  }
  if (start.includes(0))
    throw unreadable(path, 'it has a NUL character, so it is not a text in UTF-8; JSON lines are needed.')
}

function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR'
}

function unreadable(path: string, reason: string): UsageError {
  const name = path === STANDARD_INPUT ? 'standard input' : path
  return new UsageError(`Could not read ${name}: ${reason}`)
}
