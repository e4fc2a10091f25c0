// A cache of what is known about a word: pure results within a bound, so that it changes the time of a call and nothing
// else. Looked up by a range of a text, so that a cached word needs no string.

/** A large vocabulary. When it is full the cache is cleared, so that no run of odd words stays for good. */
const MOST_WORDS = 50_000
/** Longer ones are no words of a language; keeping them would only cost memory. */
const LONGEST_WORD = 64
/** A shorter slice of a string is a copy; a longer one retains the whole text it was cut from. */
const SHORTEST_VIEW = 13
const FIRST_SLOTS = 4096
/** Average units of a word; a size hint. */
const UNITS = 8
const PRIME = 0x01000193

/** The current word, unit by unit: read from its text once, since text access costs many times an array access. */
const current = new Uint16Array(LONGEST_WORD)

/**
 * Answers by word: open addressing, at most half full. A hit compares the word itself, not only its hash; the letters of
 * all words share one array, so that no string is dereferenced.
 */
export class WordMemory<T> {
  private readonly learn: (word: string) => T
  private answers: T[] = []
  /** Per slot the hash of a word and its number, from 1; 0 if the slot is free. */
  private slots = new Int32Array(2 * FIRST_SLOTS)
  /** The units of word n are those from ends[n - 1] up to ends[n]. */
  private units = new Uint16Array(UNITS * FIRST_SLOTS)
  private ends = new Int32Array(FIRST_SLOTS)

  /** `learn` computes the answer for a new word, passed as a string of its own. */
  constructor(learn: (word: string) => T) {
    this.learn = learn
  }

  /** The answer for the word text[start…end). */
  of(text: string, start = 0, end = text.length): T {
    const length = end - start
    if (length > LONGEST_WORD) return this.learn(ownCopy(text.slice(start, end)))
    let hash = length
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(start + i)
      current[i] = unit
      hash = Math.imul(hash ^ unit, PRIME)
    }
    hash ^= hash >>> 15
    const { slots } = this
    const last = slots.length - 2
    for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
      const number = slots[slot + 1]!
      if (number === 0) return this.learned(ownCopy(text.slice(start, end)), hash)
      if (slots[slot] === hash && this.isAsked(number, length)) return this.answers[number - 1]!
    }
  }

  /** Is this entry the current word, which has so many units? */
  private isAsked(number: number, length: number): boolean {
    const { units, ends } = this
    const from = ends[number - 1]!
    if (ends[number]! - from !== length) return false
    for (let i = 0; i < length; i++) if (units[from + i] !== current[i]) return false
    return true
  }

  private learned(word: string, hash: number): T {
    const answer = this.learn(word)
    if (this.answers.length >= MOST_WORDS) this.forget()
    else if (4 * (this.answers.length + 1) >= this.slots.length) this.grow()
    this.answers.push(answer)
    this.write(word, this.answers.length)
    this.enter(hash, this.answers.length)
    return answer
  }

  private write(word: string, number: number): void {
    const from = this.ends[number - 1]!
    const end = from + word.length
    if (end > this.units.length) {
      const wider = new Uint16Array(2 * end)
      wider.set(this.units)
      this.units = wider
    }
    for (let i = 0; i < word.length; i++) this.units[from + i] = word.charCodeAt(i)
    this.ends[number] = end
  }

  private enter(hash: number, number: number): void {
    const { slots } = this
    const last = slots.length - 2
    let slot = (hash << 1) & last
    while (slots[slot + 1] !== 0) slot = (slot + 2) & last
    slots[slot] = hash
    slots[slot + 1] = number
  }

  private grow(): void {
    const { slots, ends } = this
    this.slots = new Int32Array(2 * slots.length)
    this.ends = new Int32Array(2 * ends.length)
    this.ends.set(ends)
    for (let slot = 0; slot < slots.length; slot += 2)
      if (slots[slot + 1] !== 0) this.enter(slots[slot]!, slots[slot + 1]!)
  }

  private forget(): void {
    this.answers = []
    this.slots = new Int32Array(2 * FIRST_SLOTS)
    this.units = new Uint16Array(UNITS * FIRST_SLOTS)
    this.ends = new Int32Array(FIRST_SLOTS)
  }
}

/** A copy of the characters in a string of their own. */
export function ownCopy(word: string): string {
  return word.length < SHORTEST_VIEW ? word : [...word].join('')
}
