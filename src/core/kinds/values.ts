// What a stated value is, whatever it was read from.
import type { Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

export type ValueKind = 'number' | 'ordinal' | 'percent' | 'money' | 'date' | 'time'

export interface Value {
  readonly kind: ValueKind
  /** As printed. */
  readonly text: string
  /** One form for equal values: `16`, `5%`, `1500000000 USD`, `17:00`, `2018-07-16`, `--07-16`, `monday`. */
  readonly value: string
  /** Written out (`one`, `first`): may be no count at all. */
  readonly written: boolean
  /** Half-open range in the text it was read from. */
  readonly start: number
  readonly end: number
}

/** A value and where reading goes on. */
export interface Read {
  readonly value: Value
  /** Index of the token behind the value. */
  readonly next: number
}

/** The tokens a value is read from. */
export interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly words: ReadonlyMap<string, number>
}

/** The value of the tokens from `from` to `next`. */
export function found(
  scene: Scene,
  from: number,
  next: number,
  kind: ValueKind,
  value: string,
  written = false,
): Read {
  const { start } = scene.tokens[from]!
  const last = scene.tokens[next - 1]!
  const end =
    kind === 'percent' && signBehind(scene, next - 1) ? scene.text.indexOf('%', last.end) + 1 : last.end
  return { value: { kind, text: scene.text.slice(start, end), value, written, start, end }, next }
}

/** `5 %` with a space: the sign is no part of the word. */
export function signBehind(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return token !== undefined && /^[\s\u00a0\u202f]?%/.test(scene.text.slice(token.end, token.end + 2))
}
