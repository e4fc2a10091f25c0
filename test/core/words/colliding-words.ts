// Words made to collide. Each hash goes from letter to letter, so that collisions of one of them can be chained: n blocks
// with two spellings each are 2^n words with one hash (Joux, "Multicollisions in Iterated Hash Functions", 2004). Among
// enough of these some have the other hash in common too.
import {
  HASH_SEED_A,
  HASH_SEED_B,
  hashA,
  hashB,
  PRIME_A,
  PRIME_B,
} from '../../../src/core/words/word-spans.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
/** FNV's hash of four letters is never that of four others. */
const BLOCK = 6
/** So far apart in the alphabet's order are the blocks that are tried: neighbours differ in one letter alone. */
const STRIDE = 1_000_003
/** So many words with one hash have some pairs with both: 2^18 squared is 16 times 2^32. */
const BLOCKS = 18

/** A pair that `collidingPair` gives, which takes seconds. */
export const WORDS_WITH_ONE_HASH = [
  'ddfiibqjwaiehepditahorlzcnfzvegzhphnqxvkcgljbwrfemfpofnnnqnjkevsoftfbhlaystppkkspffipsqrtdahxsgxemxztv',
  'ddfiibpweoykhepditahorlzldhdhhgzhphnqxvkcgljbwrfxvuauhxfxwjpierrcatfbhlarmlxkuciphjapsqrtdjsvzsynhrjxt',
] as const

interface State {
  readonly a: number
  readonly b: number
}

function after({ a, b }: State, letters: string): State {
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    a = Math.imul(a ^ code, PRIME_A)
    b = Math.imul(b ^ code, PRIME_B)
  }
  return { a, b }
}

/** Blocks of letters, as if drawn by lot. */
export function block(count: number): string {
  let n = (count * STRIDE) % ALPHABET.length ** BLOCK
  let letters = ''
  for (let at = 0; at < BLOCK; at++, n = Math.floor(n / ALPHABET.length))
    letters += ALPHABET[n % ALPHABET.length]
  return letters
}

/** Two blocks with one first hash. */
function collidingBlocks(from: State): readonly [string, string] {
  const seen = new Map<number, number>()
  for (let n = 0; ; n++) {
    const { a } = after(from, block(n))
    const other = seen.get(a)
    if (other !== undefined) return [block(other), block(n)]
    seen.set(a, n)
  }
}

/** 2^blocks different words with one first hash. */
export function wordsWithOneHashA(blocks: number): string[] {
  let words = ['']
  let state: State = { a: HASH_SEED_A, b: HASH_SEED_B }
  for (let n = 0; n < blocks; n++) {
    const [one, other] = collidingBlocks(state)
    words = words.flatMap((word) => [word + one, word + other])
    state = after(state, one)
  }
  return words
}

/** Two different words with both hashes in common. What they end with alike is left out: each letter can be taken back. */
export function collidingPair(): readonly [string, string] {
  const seen = new Map<number, string>()
  for (const word of wordsWithOneHashA(BLOCKS)) {
    const hash = hashB(word)
    const other = seen.get(hash)
    if (other !== undefined) return withoutCommonEnd(other, word)
    seen.set(hash, word)
  }
  throw new Error('No two words collide.')
}

function withoutCommonEnd(one: string, other: string): readonly [string, string] {
  let same = 0
  while (one.at(-1 - same) === other.at(-1 - same)) same++
  return [one.slice(0, one.length - same), other.slice(0, other.length - same)]
}

/** Different words that fall on one slot of the lexicon, as long as it has no more slots than so many. */
export function wordsWithOneSlot(count: number, slots: number): string[] {
  const words: string[] = []
  for (let n = 0; words.length < count; n++) {
    const word = block(n)
    if (((hashA(word) ^ (hashB(word) >>> 15)) & (slots - 1)) === 0) words.push(word)
  }
  return words
}
