// Statements whose conditions are put together at run time, such as lists with filters. The compiler checks each condition
// against its own text, as `statement` does with a whole one. (drizzle's query builder would know the tables too, but building
// a page took it 190 µs where this takes 1, and the bundle of the Worker 15 KiB.)
import type { Value } from '../drivers/database.ts'
import {
  type Cell,
  compiled,
  type Exactly,
  type Readable,
  type Statement,
  type WithColumns,
} from './statement.ts'
import type { ColumnOf, ParameterOf } from './text.ts'

/** A condition with its values. */
export interface Condition {
  readonly text: string
  readonly values: Readonly<Record<string, Value>>
}

/** A condition takes exactly the parameters of its text; no two conditions of a statement share a name. */
export function condition<
  const Text extends string,
  const V extends Readonly<Record<ParameterOf<Text>, Value>>,
>(text: Text & Readable<Text>, values: V & Exactly<V, ParameterOf<Text>>): Condition {
  return { text, values }
}

/** A statement without its values and conditions. */
interface FilteredQuery<Parameter extends string, Column extends string, R> {
  <V extends Readonly<Record<Parameter, Value>>>(
    values: V & Exactly<V, Parameter>,
    conditions: readonly Condition[],
  ): Statement<R>
  /** Names the type of its rows; its properties are the columns of the text. */
  rows<Named extends WithColumns<Named, Column>>(): FilteredQuery<Parameter, Column, Named>
}

/** Where the conditions go in the text. */
const PLACE = '{conditions}'

/** A statement whose text has the word `{conditions}`: all of them, or `true` without any. */
export function filtered<const Text extends `${string}{conditions}${string}`>(
  text: Text & Readable<Text>,
): FilteredQuery<ParameterOf<Text>, ColumnOf<Text>, { readonly [Name in ColumnOf<Text>]: Cell }> {
  // One for each combination of filters.
  const queries = new Map<string, ReturnType<typeof compiled>>()
  const query = Object.assign(
    (values: Readonly<Record<string, Value>>, conditions: readonly Condition[]) => {
      const all = conditions.map((each) => each.text).join(' AND ') || 'true'
      let bind = queries.get(all)
      if (bind === undefined) {
        bind = compiled(text.replace(PLACE, all))
        queries.set(all, bind)
      }
      const own = { ...values }
      for (const each of conditions) Object.assign(own, each.values)
      return bind(own)
    },
    { rows: () => query },
  )
  return query
}
