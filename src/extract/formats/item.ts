// The facts of a wire item, in any format: every reader of this folder returns this value.
import type { Signal } from '../../core/text/details.ts'
import { collapse } from '../markup.ts'

export interface WireItem {
  /** Its provider's name for it; the same in every version. Null if the document names none. */
  readonly id: string | null
  /** Its provider's count of versions, from 1; null if it does not count. */
  readonly version: number | null
  readonly source: string | null
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly language: string | null
  /** RFC 3339: when this version was published, or the later end of its embargo. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly url: string | null
  readonly section: string | null
  /** The agency credit as printed. */
  readonly credit: string | null
  readonly signal: Signal | null
  /** Words to the receiving desk, which no reader sees. */
  readonly note: string | null
  readonly body: ItemBody | null
  readonly others: readonly OtherText[]
  /** False if the document says that it is not complete. */
  readonly complete: boolean
}

export interface ItemBody {
  readonly kind: 'html' | 'text'
  readonly content: string
}

/** Text of the item that is not part of its article. */
export interface OtherText {
  readonly reason: 'note to editors' | 'abstract' | 'caption' | 'other rendering'
  readonly text: string
}

export type ItemResult =
  | { readonly ok: true; readonly item: WireItem }
  | { readonly ok: false; readonly problem: string }

type Said = string | null | undefined

/** The first that says anything, as one line of text without characters that no stored text may hold. */
export function firstSaid(...lines: readonly (Said | readonly Said[])[]): string | null {
  for (const line of lines.flat()) {
    const oneLine = collapse((line ?? '').replace(/\s+/g, ' '))
    if (oneLine !== '') return oneLine
  }
  return null
}

/** `3`, `003` as a count; null for anything else: a provider may count in any way it likes. */
export function versionNumber(text: string | null | undefined): number | null {
  return text && /^0*[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : null
}
