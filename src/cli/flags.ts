// The first two stages of a command: words → raw flags → checked values.
import { parseArgs } from 'node:util'
import { UsageError } from './outcome.ts'

interface Flag {
  /** Name of the value in the help. A flag without one is a switch. */
  readonly takes?: string
  readonly help: string
}

export type Flags = Readonly<Record<string, Flag>>

/** The parsed words. Only the names of flags are checked. */
export interface Typed {
  readonly flags: Readonly<Record<string, unknown>>
  readonly operands: readonly string[]
}

/** Throws UsageError for an unknown flag, a missing value or a superfluous one. */
export function readFlags(words: readonly string[], flags: Flags): Typed {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [name, { type: flag.takes ? 'string' : 'boolean' } as const]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    return { flags: values, operands: positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

export function isOn(typed: Typed, name: string): boolean {
  return typed.flags[name] === true
}

/** The value of a flag; undefined if it is missing. */
export function wordOf(typed: Typed, name: string): string | undefined {
  const value = typed.flags[name]
  return typeof value === 'string' ? value : undefined
}

/** The value of a flag that accepts a few words. */
export function choiceOf<T extends string>(typed: Typed, name: string, among: readonly T[]): T | undefined {
  const value = wordOf(typed, name)
  return value === undefined ? undefined : oneOf(value, name, among)
}

/** The values of a flag that accepts a comma-separated list of such words. */
export function choicesOf<T extends string>(typed: Typed, name: string, among: readonly T[]): readonly T[] {
  const value = wordOf(typed, name)
  if (value === undefined) return []
  return value.split(',').map((part) => oneOf(part.trim(), name, among))
}

/** The operands, exactly as many as the usage line names. */
export function operandsOf(typed: Typed, names: readonly string[]): readonly string[] {
  if (typed.operands.length === names.length) return typed.operands
  const expected = names.length === 0 ? 'no operand' : names.join(' and ')
  const actual = typed.operands.length === 0 ? 'nothing' : typed.operands.map((word) => `"${word}"`).join(' ')
  throw new UsageError(`This command takes ${expected}; got: ${actual}.`)
}

function oneOf<T extends string>(value: string, name: string, among: readonly T[]): T {
  const match = among.find((word) => word === value)
  if (match === undefined) throw new UsageError(`--${name} takes ${among.join(', ')}; not "${value}".`)
  return match
}
