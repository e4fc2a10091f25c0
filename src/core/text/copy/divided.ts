// A word that a hyphen divides at a line's end: is it one word, a compound with its hyphen, or half of one as in
// `Vor- und Nachteile`? The text itself tells where it has the word whole; else its language does.

const HYPHENS = '-\u2010\u00ad'
const SOFT_HYPHEN = '\u00ad'
const BEFORE = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u
const BEHIND = /^[\p{L}\p{M}]+/u
const WORDS = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*[-\u2010\u00ad]?/gu
/** Longer than any word before a hyphen. */
const LONGEST_WORD = 60

/** A hyphen before one of these leaves out the end that a later word has: `two- and three-year`. */
const JOINS_COMPOUNDS = new Set(
  'and or und oder bis sowie bzw beziehungsweise als et ou y og och eller ja и или'.split(' '),
)
/** What a language hangs on with a hyphen. */
const HUNG_ON = new Set(
  'il elle ils elles on ce là ci moi toi lui nous vous leur même mêmes être être то либо нибудь таки ка'.split(
    ' ',
  ),
)
/** First and last parts that English joins by a hyphen. */
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
/** Languages whose compounds are written as one word, or that write a hyphen before a small letter hardly ever. */
const JOINED_COMPOUNDS = /^(?:de|nl|sv|da|nb|no|fi|hu|is|et|es|it|pt|ca|ro|pl|cs|sk|tr|ru|uk)\b/

/** The words of a text that stand whole in a line. */
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

/** The first line as the next follows it. Asked only where it ends in a hyphen behind a letter. */
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
  // A capital begins a second name: `Anglo-Saxon`. In copy that is all capitals the word before has some, too.
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
