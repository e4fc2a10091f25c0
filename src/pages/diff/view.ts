// What of a diff is shown, and how: read from the address and written back to it, so that a link shows what its
// sender saw. Everything that stands at its default is left out of the address.

import type { IgnorableKind, QuoteStatus } from '../../core/model.ts'
import { IGNORABLE_KINDS } from '../../core/model.ts'

export interface DiffView {
  readonly layout: 'split' | 'inline'
  /** Runs of unchanged paragraphs stand folded to a line. */
  readonly folded: boolean
  readonly ignore: readonly IgnorableKind[]
  /** `high`: the changes that matter most, alone; `quotes`: the quotations alone. */
  readonly only: 'high' | 'quotes' | null
  /** With `only=quotes`: those of this status. */
  readonly status: QuoteStatus | null
  /** Block at which the shown part starts; texts too long for one page have several parts. */
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

/** Reads the view from query parameters. A value that says nothing to us is taken as left out. */
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

/** The view with some of it changed, as a query string: empty, or beginning with `?`. */
export function viewQuery(view: DiffView, change: Partial<DiffView> = {}): string {
  const next = { ...view, ...change }
  const given = [
    next.layout === 'inline' && 'view=inline',
    !next.folded && 'fold=off',
    next.only && `only=${next.only}`,
    next.only === 'quotes' && next.status && `status=${next.status}`,
    next.from > 0 && `from=${next.from}`,
    // A list of kinds reads better with its commas than with %2C; both mean the same. None of the others holds a sign
    // that an address keeps for itself.
    next.ignore.length > 0 && `ignore=${next.ignore.join(',')}`,
  ].filter(Boolean)
  return given.length ? `?${given.join('&')}` : ''
}
