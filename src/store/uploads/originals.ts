// Stores the uploaded bytes: as the separators between the stored paragraphs if these rebuild the same bytes, which costs
// next to nothing, else as gzip in pieces.
import { packed } from './gzip-pieces.ts'
import { LIST_BYTES } from './paragraphs.ts'

/**
 * The text before the first paragraph, between two, and after the last. Only what differs from the usual is written, so that
 * a plain file costs `{}`.
 */
interface Separators {
  /** Before the first paragraph: a byte order mark, blank lines. Usually nothing. */
  readonly start?: string
  /** Between two paragraphs, unless `other` says otherwise. Usually a blank line. */
  readonly between?: string
  readonly end?: string
  /** `[n, text]`: the text before paragraph n instead. */
  readonly other?: readonly (readonly [number, string])[]
  /** True if paragraph 0 is a headline from a field: the text begins with paragraph 1. */
  readonly headlineApart?: true
}

const USUAL_BETWEEN = '\n\n'

/** Separators longer than this share of the text are markup or worse: gzip takes less space. */
const GREATEST_SHARE = 1 / 4

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export type KeptOriginal =
  | { readonly separators: string }
  /** gzip, each piece at most LIST_BYTES. */
  | { readonly pieces: readonly Uint8Array[] }

/** The smaller encoding of `bytes`, given the paragraphs that are stored anyway. */
export async function keepOriginal(bytes: Uint8Array, paragraphs: readonly string[]): Promise<KeptOriginal> {
  const separators = separatorsOf(bytes, paragraphs)
  if (separators !== null) return { separators }
  return { pieces: await packed(bytes, LIST_BYTES) }
}

/** The bytes again, from the separators and the texts of all stored paragraphs. */
export function rebuildOriginal(json: string, paragraphs: readonly string[]): Uint8Array {
  // Written by separatorsOf.
  const separators = JSON.parse(json) as Separators
  const texts = separators.headlineApart ? paragraphs.slice(1) : paragraphs
  const other = new Map(separators.other)
  const between = separators.between ?? USUAL_BETWEEN
  const parts = texts.map(
    (text, n) => (other.get(n) ?? (n === 0 ? (separators.start ?? '') : between)) + text,
  )
  return encoder.encode(parts.join('') + (separators.end ?? ''))
}

/** JSON of Separators; null unless the text holds the paragraphs one after the other. */
function separatorsOf(bytes: Uint8Array, paragraphs: readonly string[]): string | null {
  const text = decoded(bytes)
  if (text === null) return null
  const json = spelled(text, paragraphs, false) ?? spelled(text, paragraphs.slice(1), true)
  if (json === null || json.length > Math.max(64, text.length * GREATEST_SHARE)) return null
  return encoder.encode(json).length <= LIST_BYTES ? json : null
}

function spelled(text: string, paragraphs: readonly string[], headlineApart: boolean): string | null {
  const gaps = gapsOf(text, paragraphs)
  if (gaps === null) return null
  const [start, ...inner] = gaps.before
  const between = mostFrequent(inner) ?? USUAL_BETWEEN
  const other = inner.flatMap((gap, n) => (gap === between ? [] : [[n + 1, gap] as const]))
  const separators: Separators = {
    ...(start ? { start } : {}),
    ...(between === USUAL_BETWEEN ? {} : { between }),
    ...(gaps.end ? { end: gaps.end } : {}),
    ...(other.length > 0 ? { other } : {}),
    ...(headlineApart ? { headlineApart } : {}),
  }
  return JSON.stringify(separators)
}

/** The text before each paragraph, and after the last; null if one does not follow the one before it. */
function gapsOf(text: string, paragraphs: readonly string[]): { before: string[]; end: string } | null {
  if (paragraphs.length === 0) return null
  const before: string[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    // The first miss ends the search, so the whole is one walk over the text.
    const start = text.indexOf(paragraph, at)
    if (start < 0) return null
    before.push(text.slice(at, start))
    at = start + paragraph.length
  }
  return { before, end: text.slice(at) }
}

function mostFrequent(gaps: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  let best: string | null = null
  for (const [gap, count] of counts) {
    if (best === null || count > counts.get(best)!) best = gap
  }
  return best
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
