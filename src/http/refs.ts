// What do the addresses say? Refs (`a1@2`, `a1@latest`), pairs (`a1@1...b2@3`) and slugs, parsed once.
import type { Ref } from '../store/store.ts'

export interface Pair {
  readonly left: Ref
  readonly right: Ref
}

export const ARTICLE_ID = /^[A-Za-z0-9_-]{1,64}$/
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const MAX_SLUG_LENGTH = 100
const REF = /^([A-Za-z0-9_-]{1,64})(?:@(?:([1-9][0-9]*)|(latest|previous)))?$/

/** The ref that a text names, or null where it is none. `a1` alone means `a1@latest`. */
export function parseRef(text: string): Ref | null {
  const match = REF.exec(text)
  if (!match?.[1]) return null
  if (match[2]) return { articleId: match[1], version: boundedNumber(match[2]) }
  return { articleId: match[1], version: match[3] === 'previous' ? 'previous' : 'latest' }
}

/** The two refs of `left...right`, or null. */
export function parsePair(text: string): Pair | null {
  const sides = text.split('...')
  if (sides.length !== 2) return null
  const left = parseRef(sides[0] ?? '')
  const right = parseRef(sides[1] ?? '')
  return left && right ? { left, right } : null
}

export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG_LENGTH && SLUG.test(text)
}

/** Whether the ref will always name the same version. */
export function isFixed(ref: Ref): boolean {
  return typeof ref.version === 'number'
}

/** As written: `a1@2`, `a1@latest`. */
export function refText(ref: Ref): string {
  return `${ref.articleId}@${ref.version}`
}

/** A number too large to be exact is in form and can't be stored: the largest exact one stands for it. */
function boundedNumber(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER)
}
