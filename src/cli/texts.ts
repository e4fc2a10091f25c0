// Where a text comes from: a file, or standard input; and what its name says about its form.
import { createReadStream, fstatSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { checkMarkup, checkText } from '../core/text.ts'
import { fileFault } from './file-faults.ts'
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
    return path === STANDARD_INPUT ? await buffer(standardInput()) : await readFile(path)
  } catch (error) {
    throw unreadable(path, `${fileFault(error)}.`)
  }
}

/** The text of a file or of standard input. Throws UsageError where it is no text. */
export async function readText(path: string): Promise<string> {
  const [bytes, kind] = [await readBytes(path), kindOfFile(path)]
  const { decodeBytes } = await import('../extract/charsets/decode.ts')
  const decoded = decodeBytes(bytes, kind === 'html', null)
  if (!decoded.ok) throw new UsageError(`${path}: ${decoded.problem}`)
  const checked = kind === 'text' ? checkText(decoded.text) : checkMarkup(decoded.text)
  if (!checked.ok) throw new UsageError(`${path}: ${checked.problem}`)
  return checked.text
}

/**
 * The bytes of a file of lines, or of standard input, in parts, for they may not fit into memory. Throws UsageError where it
 * can't be read or is no text: at once where that shows at once. `instead` says what to name in place of a folder.
 */
export async function openLines(path: string, instead: string): Promise<AsyncIterable<Uint8Array>> {
  const parts = partsOf(path, instead)
  const first = await parts.next()
  if (!first.done) refuseBinary(path, first.value)
  return withFirst(first, parts)
}

async function* partsOf(path: string, instead: string): AsyncGenerator<Uint8Array> {
  try {
    yield* path === STANDARD_INPUT ? standardInput() : createReadStream(path)
  } catch (error) {
    throw unreadable(path, isFolder(error) ? `it is a folder. ${instead}` : `${fileFault(error)}.`)
  }
}

/** Node reads a folder as if it were empty. */
function standardInput(): typeof process.stdin {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  return process.stdin
}

async function* withFirst(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (first.done) return
    yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/** Lines of text have no NUL; of a file that is none at all every line would be refused for itself. */
function refuseBinary(path: string, start: Uint8Array): void {
  if (start[0] === 0x1f && start[1] === 0x8b) {
    const zipped = path === STANDARD_INPUT ? 'FILE' : path
    throw unreadable(path, `it is compressed. Unpack it on the way: zcat ${zipped} | variorum import -`)
  }
  if (start.includes(0))
    throw unreadable(path, 'it holds a NUL, which no text in UTF-8 does; JSON lines are needed.')
}

function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR'
}

function unreadable(path: string, reason: string): UsageError {
  const name = path === STANDARD_INPUT ? 'standard input' : path
  return new UsageError(`Could not read ${name}: ${reason}`)
}
