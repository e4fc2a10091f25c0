// The formats of the wire, by the names that they have everywhere.

export const ITEM_KINDS = ['newsml', 'nitf', 'ninjs', 'feed'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
