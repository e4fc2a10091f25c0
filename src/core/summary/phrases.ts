// How a summary words what it tells.

/** Characters of a wording shown in the summary. */
export const WORDING_LENGTH = 40
/** Wordings that one clause shows, and characters of all of them. */
const MOST_SHOWN = 5
const MOST_LENGTH = 160
const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** Null where the two are the same or too long to be shown. */
export function became(gone: string, come: string): string | null {
  return gone === come || gone.length > WORDING_LENGTH || come.length > WORDING_LENGTH
    ? null
    : `${quoted(gone)} became ${quoted(come)}`
}

export function quoted(words: string): string {
  return `‘${withoutLoneBrackets(words.replace(/^(?:[\s"“”„«»,;:]|['’](?=\s))+|[\s"“”„«»,;:]+$/g, '')) || words}’`
}

/** A bracket whose partner is not shown is left out. */
function withoutLoneBrackets(words: string): string {
  let text = words
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
  ] as const) {
    if (!text.includes(close)) text = text.replaceAll(open, '')
    if (!text.includes(open)) text = text.replaceAll(close, '')
  }
  return text.trim()
}

export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * `Two names changed: ‘a’ became ‘b’, …`, with as many wordings as can be shown, those that would be too long (null too) left out.
 * Empty where there is nothing to count.
 */
export function countedClause(
  count: number,
  noun: string,
  what: string,
  wordings: readonly (string | null)[],
): string {
  if (count === 0) return ''
  const examples: string[] = []
  let length = 0
  for (const wording of wordings) {
    if (wording === null || length + wording.length > MOST_LENGTH || examples.length >= MOST_SHOWN) continue
    examples.push(wording)
    length += wording.length
  }
  const open = examples.length < count && examples.length > 0 ? ', among them' : ''
  return `${counted(count, noun)} ${what}${open}${examples.length > 0 ? `: ${examples.join(', ')}` : ''}`
}

export function number(count: number): string {
  // As toLocaleString('en') would write it, which takes longer than the rest of the sentence.
  return NUMBERS[count] ?? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

export function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
