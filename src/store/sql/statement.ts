// Hand-written statements. The compiler reads their texts (text.ts): a parameter or a column that is missing, superfluous or
// renamed on one side is a compile error.
import type { Database, Row, Statement as Untyped, Value } from '../drivers/database.ts'
import type { ColumnOf, IsLiteral, ParameterOf } from './text.ts'

declare const ROW: unique symbol

/** A statement with its values. `R` is the type of its rows, which nothing holds at run time. */
export interface Statement<R = unknown> extends Untyped {
  readonly [ROW]?: R
}

/** A cell of a row: what a database may return. */
export type Cell = Row[string]

/** The rows of each statement of a batch, in its order. */
type RowsOf<Batch extends readonly Statement[]> = {
  -readonly [N in keyof Batch]: Batch[N] extends Statement<infer R> ? R[] : never
}

/** A statement without its values. */
export interface Query<Parameter extends string, Column extends string, R> {
  /** Takes exactly its parameters. */
  <V extends Readonly<Record<Parameter, Value>>>(values: V & Exactly<V, Parameter>): Statement<R>
  /** Takes its parameters from values that several statements share. */
  among(values: Readonly<Record<Parameter, Value>>): Statement<R>
  /** Names the type of its rows; its properties are the columns of the text. */
  rows<Named extends WithColumns<Named, Column>>(): Query<Parameter, Column, Named>
}

/** The parameters of a query. */
export type ParametersOf<Q> = Q extends Query<infer Parameter, string, unknown> ? Parameter : never

/** The type of its rows. */
export type RowOf<Q> = Q extends Query<never, never, infer R> ? R : never

/** Rejects other names than the parameters. */
export type Exactly<V, Parameter extends string> = {
  readonly [Name in Exclude<keyof V, Parameter>]: never
}

/** Rejects a type of rows that lacks a column, or has another. */
export type WithColumns<R, Column extends string> = {
  readonly [Name in keyof R | Column]: Name extends Column ? Cell : never
}

/** Rejects a text of which the compiler does not know each letter. */
export type Readable<Text extends string> =
  IsLiteral<Text> extends true ? unknown : 'The compiler can not read this text: its parts must be literals.'

/** Reads a batch, all of the same state: the rows of each statement. Throws StoreUnavailable. */
export async function readBatch<const Batch extends readonly Statement[]>(
  database: Database,
  batch: Batch,
): Promise<RowsOf<Batch>> {
  return typedRows(await database.read(batch))
}

/** Writes a batch, one transaction: the rows of each statement. Throws StoreUnavailable. */
export async function writeBatch<const Batch extends readonly Statement[]>(
  database: Database,
  batch: Batch,
): Promise<RowsOf<Batch>> {
  return typedRows(await database.write(batch))
}

/** The rows of each statement of several lists of statements. */
type RowsOfGroups<Groups extends readonly (readonly Statement[])[]> = {
  -readonly [N in keyof Groups]: RowsOf<Groups[N]>
}

/** Like readBatch, for lists of statements: the rows of each list. Throws StoreUnavailable. */
export async function readGroups<const Groups extends readonly (readonly Statement[])[]>(
  database: Database,
  groups: Groups,
): Promise<RowsOfGroups<Groups>> {
  return grouped(groups, await database.read(groups.flat()))
}

/** Like writeBatch, for lists of statements: the rows of each list. Throws StoreUnavailable. */
export async function writeGroups<const Groups extends readonly (readonly Statement[])[]>(
  database: Database,
  groups: Groups,
): Promise<RowsOfGroups<Groups>> {
  return grouped(groups, await database.write(groups.flat()))
}

function grouped<Groups extends readonly (readonly Statement[])[]>(
  groups: Groups,
  rows: readonly Row[][],
): RowsOfGroups<Groups> {
  let from = 0
  const lists = groups.map(({ length }) => {
    from += length
    return rows.slice(from - length, from)
  })
  return typedRows(lists)
}

/** The rows of a single statement. Throws StoreUnavailable. */
export async function readRows<R>(database: Database, statement: Statement<R>): Promise<R[]> {
  return (await readBatch(database, [statement]))[0]
}

/** The compiler has checked the names of the columns against the text; their types are those of the tables. */
function typedRows<Rows>(rows: unknown): Rows {
  return rows as Rows
}

const PARAMETER = /:(\w+)/g

/**
 * A statement written with `:names`, compiled once to the numbered parameters that every database knows. A name without a
 * value is an error, so that a forgotten one does not become NULL.
 */
export function statement<const Text extends string>(
  text: Text & Readable<Text>,
): Query<ParameterOf<Text>, ColumnOf<Text>, { readonly [Name in ColumnOf<Text>]: Cell }> {
  const bind = compiled(text)
  const query = Object.assign(bind, { among: bind, rows: () => query })
  return query
}

/** The text with numbered parameters, and the values in their order. */
export function compiled(text: string): (values: Readonly<Record<string, Value>>) => Untyped {
  const names: string[] = []
  const sql = text.replace(PARAMETER, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `?${names.indexOf(name) + 1}`
  })
  return (values) => ({ sql, args: names.map((name) => requiredValue(values, name)) })
}

function requiredValue(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name]
  if (value === undefined) throw new TypeError(`The statement's parameter :${name} has no value.`)
  return value
}
