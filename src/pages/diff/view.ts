// The view of a diff, parsed from the address and written back to it, so that a link shows what its sender saw.
// Defaults are omitted.

import type { IgnorableKind, QuoteStatus } from '../../core/model.ts'
import { IGNORABLE_KINDS } from '../../core/model.ts'

export interface DiffView {
  readonly layout: 'split' | 'inline'
  /** True if runs of unchanged paragraphs are folded to a line. */
  readonly folded: boolean
  readonly ignore: readonly IgnorableKind[]
  /** `high`: only the changes that matter most; `quotes`: only the quotations. */
  readonly only: 'high' | 'quotes' | null
  /** With `only=quotes`: only quotations of this status. */
  readonly status: QuoteStatus | null
  /** First block of the shown part; texts too long for one page have several parts. */
  readonly from: number
}

export const PLAIN_VIEW: DiffView = {
  layout: 'split',
  folded: true,
  ignore: [],
  only: null,
  status: null,
  from: 0,
}

const STATUSES: readonly QuoteStatus[] = ['reattributed', 'altered', 'dropped', 'added', 'kept']

/** Parses the view from query parameters. An invalid value counts as missing. */
export function readDiffView(query: Readonly<Record<string, string | undefined>>): DiffView {
  const ignored = (query.ignore ?? '').split(',').map((kind) => kind.trim())
  const from = Number(query.from ?? 0)
  return {
    layout: query.view === 'inline' ? 'inline' : 'split',
    folded: query.fold !== 'off',
    ignore: IGNORABLE_KINDS.filter((kind) => ignored.includes(kind)),
    only: query.only === 'high' || query.only === 'quotes' ? query.only : null,
    status: STATUSES.find((status) => status === query.status) ?? null,
    from: Number.isSafeInteger(from) && from > 0 ? from : 0,
  }
}

/** The view with some values changed, as a query string: empty, or with a leading `?`. */
export function viewQuery(view: DiffView, change: Partial<DiffView> = {}): string {
  const next = { ...view, ...change }
  const entries = [
    next.layout === 'inline' && 'view=inline',
    !next.folded && 'fold=off',
    next.only && `only=${next.only}`,
    next.only === 'quotes' && next.status && `status=${next.status}`,
    next.from > 0 && `from=${next.from}`,
    // Commas are easier to read than %2C and mean the same. No other value contains a reserved character.
    next.ignore.length > 0 && `ignore=${next.ignore.join(',')}`,
  ].filter(Boolean)
  return entries.length ? `?${entries.join('&')}` : ''
}
