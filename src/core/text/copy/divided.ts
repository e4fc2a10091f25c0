// A word with a hyphen at a line's end: is it one word, a compound with its hyphen, or half of one as in `Vor- und
// Nachteile`? The text decides if it has the word whole elsewhere; else the rules of its language do.

const HYPHENS = '-\u2010\u00ad'
const SOFT_HYPHEN = '\u00ad'
const BEFORE = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u
const BEHIND = /^[\p{L}\p{M}]+/u
const WORDS = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*[-\u2010\u00ad]?/gu
/** Longer than any word before a hyphen. */
const LONGEST_WORD = 60

/** Before one of these, a hyphen stands for the end of a later word: `two- and three-year`. */
const JOINS_COMPOUNDS = new Set(
  'and or und oder bis sowie bzw beziehungsweise als et ou y og och eller ja и или'.split(' '),
)
/** What a language attaches with a hyphen. */
const HUNG_ON = new Set(
  'il elle ils elles on ce là ci moi toi lui nous vous leur même mêmes être être то либо нибудь таки ка'.split(
    ' ',
  ),
)
/** First and last parts that English joins with a hyphen. */
const FIRST_PARTS = new Set(
  (
    'well self ex non semi anti pro half long short high low all cross left right full part first second third one two ' +
    'three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety north south east ' +
    'west so far hard best ill middle single double multi vice state quasi post mid'
  ).split(' '),
)
const LAST_PARTS = new Set(
  (
    'known based run old long year made wide term time led like free style off up down in out by elect general ' +
    'owned backed born held paid called related looking minded thirds quarters called right left level range scale'
  ).split(' '),
)
/** Languages that write compounds as one word, or hardly ever write a hyphen before a small letter. */
const JOINED_COMPOUNDS = /^(?:de|nl|sv|da|nb|no|fi|hu|is|et|es|it|pt|ca|ro|pl|cs|sk|tr|ru|uk)\b/

/** The words that stand whole in a line of the text. */
export function wholeWords(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  let divided = false
  for (const line of lines) {
    const found = line.toLowerCase().match(WORDS) ?? []
    for (let i = divided ? 1 : 0; i < found.length; i++) if (!endsInHyphen(found[i]!)) words.add(found[i]!)
    divided = endsInHyphen(line)
  }
  return words
}

export function isDivided(line: string): boolean {
  return endsInHyphen(line) && BEFORE.test(line.slice(-LONGEST_WORD))
}

function endsInHyphen(text: string): boolean {
  return text !== '' && HYPHENS.includes(text.at(-1)!)
}

/** The first line, joined to the next. Called only if it ends in a hyphen behind a letter. */
export function beforeNext(
  line: string,
  next: string,
  words: () => ReadonlySet<string>,
  language: () => string | null,
): string {
  const first = (BEFORE.exec(line.slice(-LONGEST_WORD))?.[1] ?? '').toLowerCase()
  const behind = BEHIND.exec(next.slice(0, LONGEST_WORD))?.[0] ?? ''
  const second = behind.toLowerCase()
  if (line.endsWith(SOFT_HYPHEN)) return line.slice(0, -1)
  if (JOINS_COMPOUNDS.has(second)) return `${line} `
  const isOne = behind !== '' && isOneWord(first, second, words(), language)
  // A capital begins a second name: `Anglo-Saxon`. In all-capitals copy the word before has some too.
  const capital = behind !== second && !isAllCapitals(line, behind)
  return isOne && !capital ? line.slice(0, -1) : line
}

function isOneWord(
  first: string,
  second: string,
  words: ReadonlySet<string>,
  language: () => string | null,
): boolean {
  if (words.has(first + second)) return true
  if (words.has(`${first}-${second}`) || HUNG_ON.has(second)) return false
  if (JOINED_COMPOUNDS.test(language() ?? '')) return true
  if (FIRST_PARTS.has(first) || LAST_PARTS.has(second)) return false
  return !(words.has(first) && words.has(second))
}

function isAllCapitals(line: string, behind: string): boolean {
  const before = BEFORE.exec(line.slice(-LONGEST_WORD))?.[1] ?? ''
  return before.length > 1 && before === before.toUpperCase() && behind === behind.toUpperCase()
}
