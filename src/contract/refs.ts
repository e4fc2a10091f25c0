// Parses what addresses name: refs (`a1@2`, `a1@latest`), pairs (`a1@1...b2@3`) and slugs.

/** A ref as written: a number, or one of the two names. */
export interface Ref {
  readonly articleId: string
  readonly version: number | 'latest' | 'previous'
}

/** A ref that always names the same version. */
export interface NumberedRef extends Ref {
  readonly version: number
}

/** A ref as the request wrote it. */
interface GivenRef extends Ref {
  /** Its digits if no number can hold them. */
  readonly text?: string
}

export interface Pair {
  readonly left: GivenRef
  readonly right: GivenRef
}

export const ARTICLE_ID = /^[A-Za-z0-9_-]{1,64}$/
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const MAX_SLUG_LENGTH = 100
const REF = /^([A-Za-z0-9_-]{1,64})(?:@(?:([1-9][0-9]*)|(latest|previous)))?$/

/** Numbers of versions begin at 1. */
const NEVER_STORED = 0

/** The ref in a text, or null. `a1` alone means `a1@latest`. */
export function parseRef(text: string): GivenRef | null {
  const [, articleId, digits, word] = REF.exec(text) ?? []
  if (articleId === undefined) return null
  if (digits === undefined) return { articleId, version: word === 'previous' ? 'previous' : 'latest' }
  const version = Number(digits)
  return Number.isSafeInteger(version) ? { articleId, version } : { articleId, version: NEVER_STORED, text }
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
export function refText({ articleId, version, text }: GivenRef): string {
  return text ?? `${articleId}@${version}`
}
