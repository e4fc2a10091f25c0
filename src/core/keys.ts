// The keys of a record that has one for each member of a type, with that type: `Object.keys` returns any strings.

export function keysOf<K extends string>(record: Readonly<Partial<Record<K, unknown>>>): K[] {
  return Object.keys(record) as K[]
}
