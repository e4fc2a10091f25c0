// What was found out about a word, kept from call to call: pure results within a bound, so that it changes how long a
// call takes and nothing else. Asked by a range of a text, so that no string is made for a word that is known.

/** A large vocabulary: beyond, all is forgotten and learnt again, so that no run of odd words stays for good. */
const MOST_WORDS = 50_000
/** Longer ones are no words of a language; to keep them would only cost memory. */
const LONGEST_WORD = 64
/** A shorter slice of a string is a copy; a longer one holds on to the whole text it was cut from. */
const SHORTEST_VIEW = 13
const FIRST_SLOTS = 4096
const PRIME = 0x01000193

/** Answers by word: open addressing, at most half full. What is found is the very word, not only its hash. */
export class WordMemory<T> {
  private readonly learn: (word: string) => T
  private words: string[] = []
  private answers: T[] = []
  private slots = new Int32Array(FIRST_SLOTS)

  /** `learn` answers for a word that is not kept, given in a string of its own. */
  constructor(learn: (word: string) => T) {
    this.learn = learn
  }

  /** The answer of the word text[start…end). */
  of(text: string, start = 0, end = text.length): T {
    const { slots, words } = this
    const mask = slots.length - 1
    for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot]! - 1
      if (at < 0) return this.learned(ownCopy(text.slice(start, end)))
      if (stands(words[at]!, text, start, end)) return this.answers[at]!
    }
  }

  private learned(word: string): T {
    const answer = this.learn(word)
    if (word.length > LONGEST_WORD) return answer
    if (this.words.length >= MOST_WORDS) this.forget()
    else if (2 * this.words.length >= this.slots.length) this.grow()
    this.words.push(word)
    this.answers.push(answer)
    this.enter(this.words.length)
    return answer
  }

  private enter(number: number): void {
    const { slots } = this
    const word = this.words[number - 1]!
    const mask = slots.length - 1
    let slot = hashOf(word, 0, word.length) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = number
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let number = 1; number <= this.words.length; number++) this.enter(number)
  }

  private forget(): void {
    this.words = []
    this.answers = []
    this.slots = new Int32Array(FIRST_SLOTS)
  }
}

/** The same characters in a string of their own. */
export function ownCopy(word: string): string {
  return word.length < SHORTEST_VIEW ? word : [...word].join('')
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash ^ (hash >>> 15)
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
