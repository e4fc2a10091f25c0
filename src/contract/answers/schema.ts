// The building blocks of the schemas of answers, and the types inferred from them.
import * as v from 'valibot'
import { RELATIONS } from '../../core/model.ts'

export const text = v.string()
export const textOrNull = v.nullable(text)
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** In [0, 1]. */
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
export const time = v.pipe(v.string(), v.isoTimestamp())
export const timeOrNull = v.nullable(time)
export const relation = v.picklist(RELATIONS)

/** Gives a schema a name under `components/schemas`. */
export function named<const S extends v.GenericSchema>(ref: string, schema: S) {
  const metadata: Record<string, unknown> = { ref }
  return v.pipe(schema, v.metadata(metadata))
}

/** The type of an answer: what its schema accepts, read-only. */
export type Answer<S extends v.GenericSchema> = ReadonlyDeep<v.InferOutput<S>>

type ReadonlyDeep<T> = T extends readonly (infer E)[]
  ? readonly ReadonlyDeep<E>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> }
    : T

/** `true` if two types accept the same values: a schema and the type of the core that it describes. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
