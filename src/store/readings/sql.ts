// Readings in SQL, as src/core/story/rereadings.ts defines them: `reread_of` is the number of the first reading.

/** For a row `v` of versions: the place of its printing in its article. */
export const printingOf = <const V extends string>(v: V) => `coalesce(${v}.reread_of, ${v}.number)` as const

/** True for a row `v` that no later reading replaces. */
export const isNewestReading = <const V extends string>(v: V) =>
  `NOT EXISTS (
  SELECT 1 FROM versions later WHERE later.article = ${v}.article AND later.reread_of = ${printingOf(v)}
    AND later.number > ${v}.number)` as const

/** The number of the newest reading of the printing `number` of an article; null if it has only the first. */
export const rereadingOf = <const A extends string, const N extends string>(article: A, number: N) =>
  `(
  SELECT max(r.number) FROM versions r WHERE r.article = ${article} AND r.reread_of = ${number})` as const

/** The number of the newest reading of the newest printing of an article. */
export const newestOf = <const A extends string>(article: A) =>
  `(
  SELECT n.number FROM versions n WHERE n.article = ${article}
  ORDER BY ${printingOf('n')} DESC, n.number DESC LIMIT 1)` as const

/** The place of the printing whose newest reading is the newest version of an article `a`. */
export const latestPrinting = <const A extends string>(a: A) =>
  `coalesce(
  (SELECT l.reread_of FROM versions l WHERE l.article = ${a}.key AND l.number = ${a}.latest), ${a}.latest)` as const
