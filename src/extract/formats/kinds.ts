// The names of the wire formats, as used everywhere.

export const ITEM_KINDS = ['newsml', 'nitf', 'ninjs', 'feed'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
