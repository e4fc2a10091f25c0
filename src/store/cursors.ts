// Opaque positions in a list: the list, with its filters, and the keys of the last item shown.
import { hashA, hashB } from '../core/words/word-spans.ts'
import { BadCursor } from './failures.ts'

/** Ours are shorter: slugs and sources are bounded, but a forged cursor need not be. */
const LONGEST = 4_096

/** `list` names the list and its filters; cursors of other lists are rejected. */
export function writeCursor(list: readonly unknown[], keys: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify([nameOf(list), keys]))
  const signs = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return signs.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

type Shape = readonly ('string' | 'number')[]

/** The keys of a cursor with that shape. */
type CursorKeys<S extends Shape> = {
  -readonly [N in keyof S]: S[N] extends 'string' ? string : number
}

/** The keys, of the types in `shape`. Throws BadCursor on anything that writeCursor didn't write for this list. */
export function readCursor<const S extends Shape>(
  cursor: string,
  list: readonly unknown[],
  shape: S,
): CursorKeys<S> {
  const keys = parsed(cursor, list)
  if (!fits(keys, shape)) throw foreignCursor()
  return keys
}

function fits<S extends Shape>(keys: unknown, shape: S): keys is CursorKeys<S> {
  return Array.isArray(keys) && keys.length === shape.length && keys.every(ofType(shape))
}

/** Hashed: an address may be too short for the query twice. */
function nameOf(list: readonly unknown[]): string {
  const json = JSON.stringify(list)
  return [hashA(json), hashB(json)].map((hash) => (hash >>> 0).toString(36)).join('-')
}

export function foreignCursor(): BadCursor {
  return new BadCursor('The cursor does not belong to this list.')
}

function ofType(shape: readonly string[]): (key: unknown, n: number) => boolean {
  return (key, n) => typeof key === shape[n] && (typeof key !== 'number' || Number.isSafeInteger(key))
}

function parsed(cursor: string, list: readonly unknown[]): unknown {
  if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return null
  try {
    const signs = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!Array.isArray(value) || value.length !== 2) return null
    return value[0] === nameOf(list) ? value[1] : null
  } catch {
    return null
  }
}
