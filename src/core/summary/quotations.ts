// What does the summary say of quotations? Altered and reattributed ones first, then dropped and added ones.
import type { Change, ChangeKind, QuoteMatch } from '../model.ts'
import { countedInWords } from '../prose.ts'
import type { Side, WholeTexts } from './edits.ts'
import { became, quoted, WORDING_LENGTH } from './phrases.ts'

/** Fewer words between added or dropped marks are a title or a word set apart, unless a stop ends them. */
const QUOTATION_WORDS = 4
const WORD = /[\p{L}\p{N}]+/gu
const WORDS = /[\p{L}\p{N}]/u
const FIRST_WORDS = /^(?:\S+\s+){2}\S+/
const STYLE: ReadonlySet<ChangeKind> = new Set(['typography', 'case', 'spelling'])
const SPOKEN_END = /[.,!?…]\s*$/u

export function alteredClauses(quotes: readonly QuoteMatch[], texts: WholeTexts): string[] {
  const altered = quotes.filter(
    (quote) => quote.status === 'altered' && !isRestyled(quote) && !areMarksMoved(quote, texts),
  )
  const clauses = reattributedClauses(quotes)
  if (altered.length > 0) {
    const example = altered.length === 1 ? exampleOf(altered[0]!.changes) : null
    clauses.push(`${countedInWords(altered.length, 'quotation')} altered${example ? `: ${example}` : ''}`)
  }
  return clauses
}

export function droppedClauses(quotes: readonly QuoteMatch[], texts: WholeTexts): string[] {
  const dropped = aloneOf(quotes, 'dropped', 'left', 'right', texts)
  const added = aloneOf(quotes, 'added', 'right', 'left', texts)
  const reported = dropped.filter((quote) => quote.reported).length
  return [
    dropped.length > reported ? `${countedInWords(dropped.length - reported, 'quotation')} dropped` : '',
    reported > 0 ? `${countedInWords(reported, 'quotation')} turned into reported speech` : '',
    added.length > 0 ? `${countedInWords(added.length, 'quotation')} added` : '',
  ].filter((clause) => clause !== '')
}

/** Spoken words that only one side has. Other quotations are read only if there are some. */
function aloneOf(
  quotes: readonly QuoteMatch[],
  status: 'dropped' | 'added',
  side: Side,
  other: Side,
  texts: WholeTexts,
): QuoteMatch[] {
  const spoken = quotes.filter((quote) => quote.status === status && isSpoken(quote[side]!.text))
  if (spoken.length === 0) return spoken
  const starts = startsOf(quotes, other)
  return spoken.filter((quote) => !isLeftOpen(quote[side]!.text, starts, other, texts))
}

function startsOf(quotes: readonly QuoteMatch[], side: Side): ReadonlySet<string> {
  return new Set(quotes.flatMap((quote) => (quote[side] === null ? [] : [startOf(quote[side].text)])))
}

function startOf(quotation: string): string {
  return FIRST_WORDS.exec(quotation)?.[0] ?? quotation
}

/** Does the other side have the quotation without its closing mark? Another quotation with this beginning doesn't count. */
function isLeftOpen(quotation: string, starts: ReadonlySet<string>, side: Side, texts: WholeTexts): boolean {
  const start = startOf(quotation)
  return !starts.has(start) && texts.opensQuote(side, start)
}

function isSpoken(text: string): boolean {
  return SPOKEN_END.test(text) || (text.match(WORD)?.length ?? 0) >= QUOTATION_WORDS
}

/** Do only marks, capitals and accepted spellings differ: bills, bill's; can't, cannot? */
function isRestyled({ changes }: QuoteMatch): boolean {
  return changes.every(
    ({ op, kinds }) => op === 'equal' || (kinds.length > 0 && kinds.every((kind) => STYLE.has(kind))),
  )
}

/** Are all words of both still in the two paragraphs, and only some of them outside the marks? */
function areMarksMoved({ left, right, changes }: QuoteMatch, texts: WholeTexts): boolean {
  const edits = changes.filter(({ op, text }) => op !== 'equal' && WORDS.test(text))
  if (!edits.some(({ text }) => (text.match(WORD)?.length ?? 0) >= QUOTATION_WORDS)) return false
  return edits.every(({ op, text }) =>
    op === 'delete'
      ? texts.hasLetters('right', right!.paragraph, text)
      : texts.hasLetters('left', left!.paragraph, text),
  )
}

/** The speakers of the only reattributed quotation: the names are listed with it. */
export function reattributedSpeakers(
  quotes: readonly QuoteMatch[],
): readonly [left: string, right: string] | null {
  const matches = quotes.filter(({ status }) => status === 'reattributed')
  return matches.length === 1 ? [matches[0]!.speakers.left!, matches[0]!.speakers.right!] : null
}

/** The same words, another speaker: with both names if it is one quotation. */
function reattributedClauses(quotes: readonly QuoteMatch[]): string[] {
  const count = quotes.filter(({ status }) => status === 'reattributed').length
  if (count === 0) return []
  const speakers = reattributedSpeakers(quotes)
  const names = speakers ? `: ${quoted(speakers[0])} became ${quoted(speakers[1])}` : ''
  return [`${countedInWords(count, 'quotation')} given to another speaker${names}`]
}

/** The edit of an altered quotation, if there is only one and it is short. */
function exampleOf(changes: readonly Change[]): string | null {
  const edits = changes.flatMap((change, at) =>
    change.op !== 'equal' &&
    change.significance !== 'low' &&
    !(change.op === 'insert' && changes[at - 1]?.op === 'delete')
      ? [at]
      : [],
  )
  return edits.length === 1 ? exampleAt(changes, edits[0]!) : null
}

function exampleAt(changes: readonly Change[], at: number): string | null {
  const change = changes[at]!
  const next = changes[at + 1]
  const gone = change.op === 'delete' ? change.text.trim() : ''
  const come = change.op === 'insert' ? change.text.trim() : next?.op === 'insert' ? next.text.trim() : ''
  if (gone.length > WORDING_LENGTH || come.length > WORDING_LENGTH || /[\n\r]/.test(gone + come)) return null
  if (gone !== '' && come !== '') return became(gone, come)
  if (gone !== '') return `${quoted(gone)} went`
  return come === '' ? null : `${quoted(come)} came`
}
