// The clauses of a summary: wordings in quotation marks, counts with examples.
import { countedInWords } from '../prose.ts'

/** Longest wording shown in a summary, in characters. */
export const WORDING_LENGTH = 40
/** Most wordings in a clause, and characters of all of them. */
const MOST_SHOWN = 5
const MOST_LENGTH = 160

/** `‘a’ became ‘b’`; null where the two are the same or too long to show. */
export function became(gone: string, come: string): string | null {
  return gone === come || gone.length > WORDING_LENGTH || come.length > WORDING_LENGTH
    ? null
    : `${quoted(gone)} became ${quoted(come)}`
}

export function quoted(words: string): string {
  return `‘${withoutLoneBrackets(words.replace(/^(?:[\s"“”„«»,;:]|['’](?=\s))+|[\s"“”„«»,;:]+$/g, '')) || words}’`
}

/** Drops a bracket without its partner. */
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

/**
 * `Two names changed: ‘a’ became ‘b’, …`, with as many wordings as fit; null is a wording too long to show.
 * Empty if the count is 0.
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
  return `${countedInWords(count, noun)} ${what}${open}${examples.length > 0 ? `: ${examples.join(', ')}` : ''}`
}

export function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}
