// Where do quotation marks open and close in a paragraph? One pass over the marks with a stack: each closing mark
// takes the nearest open one of its family, so an unclosed mark never swallows what follows.

export interface Span {
  /** Half-open range of the words between the marks. */
  readonly start: number
  readonly end: number
}

export interface MarkedParagraph {
  /** Outermost quotations, ascending. */
  readonly closed: readonly Span[]
  /** Place behind an opening mark that never closes, where the quotation may run on; null where none. */
  readonly open: { readonly start: number; readonly family: Family } | null
}

/** Marks that open and close one another: `double` “…”, "…" and ``…'' of old wires, `low` „…“, `angle` «…» or »…«. */
export type Family = 'double' | 'low' | 'angle' | 'single' | 'corner'

interface Open {
  readonly family: Family
  readonly at: number
  readonly width: number
}

interface Pair extends Span {
  readonly family: Family
}

/** Nesting deeper than this is a mark never closed. */
const STACK_LIMIT = 8
/**
 * A longer run between two marks of one paragraph (about 1,200 words) is no quotation, but a mark never closed: one
 * that an edit swallowed would else make a quotation of half a text.
 */
const LONGEST_QUOTATION = 8_000
/** Searched from its `lastIndex`, which each search sets first. */
const MARKS = /``|''|["“”„‟«»‹›「」『』'‘’‚]/g
const NO_MARKS: MarkedParagraph = { closed: [], open: null }
const ANGLE = /[«»‹›]/
const BLANK = /[\s\u00a0\u202f]/
const OPENS_AFTER = /[\s\u00a0\u202f([{—–\-/:]/
const WORD = /[\p{L}\p{N}]/u
/** What an apostrophe stands for at the beginning of a word: '90s, 'em, 'til. */
const ELISION = /^(?:\d\ds?\b|em\b|til\b|till\b|tis\b|twas\b|n['’]|cause\b|round\b|bout\b|s\b|t\b)/i
const SENTENCE_MARK = /[.,!?…;:]/

/** Does the text print »…« (German books) rather than «…»? The first angle mark tells. */
export function anglesPointIn(paragraphs: readonly { readonly text: string }[]): boolean {
  for (const { text } of paragraphs) {
    const first = text.search(ANGLE)
    if (first >= 0) return text[first] === '»' || text[first] === '›'
  }
  return false
}

/** The quotations of one paragraph. Linear in the text. */
export function markParagraph(text: string, pointIn: boolean): MarkedParagraph {
  MARKS.lastIndex = 0
  let match = MARKS.exec(text)
  if (match === null) return NO_MARKS
  const stack: Open[] = []
  const pairs: Pair[] = []
  const singles = new SingleMarks(text)
  for (; match !== null; match = MARKS.exec(text)) {
    const mark = match[0]
    const at = match.index
    const family = closingFamily(text, mark, at, stack, pointIn, singles)
    if (family) {
      close(stack, pairs, family, at)
      continue
    }
    const opening = openingFamily(text, mark, at, pointIn, singles)
    if (opening && stack.length < STACK_LIMIT) stack.push({ family: opening, at, width: mark.length })
  }
  return { closed: outermost(pairs), open: openEnd(text, stack, pairs) }
}

/** Does the paragraph begin with an opening mark of the family? Gives the place behind it, or -1. */
export function reopensAt(text: string, family: Family, pointIn: boolean): number {
  const at = text.search(/\S/)
  if (at < 0) return -1
  const mark = text.startsWith('``', at) ? '``' : text[at]!
  if (family === 'angle') return '«»‹›'.includes(mark) ? at + 1 : -1
  const opening = openingFamily(text, mark, at, pointIn, new SingleMarks(text))
  return opening === family || (opening === 'low' && family === 'double') ? at + mark.length : -1
}

function closingFamily(
  text: string,
  mark: string,
  at: number,
  stack: readonly Open[],
  pointIn: boolean,
  singles: SingleMarks,
): Family | null {
  const before = text[at - 1] ?? ' '
  switch (mark) {
    case '"': {
      if (!opened(stack, 'double') && !opened(stack, 'low')) return null
      // Behind a blank it opens, unless nothing but a blank follows too: « words " ».
      if (BLANK.test(before) && WORD.test(text[at + 1] ?? '')) return null
      return opened(stack, 'double') ? 'double' : 'low'
    }
    case "''":
    case '”':
    case '‟':
      return opened(stack, 'double') ? 'double' : opened(stack, 'low') ? 'low' : null
    case '“':
      return opened(stack, 'low') && !BLANK.test(before) ? 'low' : null
    case '»':
    case '›':
      return !pointIn && opened(stack, 'angle') ? 'angle' : null
    case '«':
    case '‹':
      return pointIn && opened(stack, 'angle') ? 'angle' : null
    case '」':
    case '』':
      return opened(stack, 'corner') ? 'corner' : null
    case "'":
    case '’':
    case '‘':
      return opened(stack, 'single') && singles.closes(at) ? 'single' : null
    default:
      return null
  }
}

function openingFamily(
  text: string,
  mark: string,
  at: number,
  pointIn: boolean,
  singles: SingleMarks,
): Family | null {
  const before = text[at - 1] ?? ' '
  const after = text[at + mark.length] ?? ' '
  const free = OPENS_AFTER.test(before) || MARK_BEFORE.test(before)
  switch (mark) {
    case '"':
      return (free || !WORD.test(before)) && !BLANK.test(after) ? 'double' : null
    case '“':
    case '``':
      return 'double'
    case '”':
      return free && WORD.test(after) ? 'double' : null
    case '„':
      return 'low'
    case '«':
    case '‹':
      return pointIn ? null : 'angle'
    case '»':
    case '›':
      return pointIn ? 'angle' : null
    case '「':
    case '『':
      return 'corner'
    case '‚':
      return free && WORD.test(after) ? 'single' : null
    case '‘':
    case "'":
      return free && singles.opens(at) ? 'single' : null
    default:
      return null
  }
}

const MARK_BEFORE = /["“„«‘»]/

function opened(stack: readonly Open[], family: Family): boolean {
  return stack.some((open) => open.family === family)
}

/** Takes the nearest open mark of the family; what opened after it was never closed. */
function close(stack: Open[], pairs: Pair[], family: Family, at: number): void {
  let top = stack.length - 1
  while (stack[top]!.family !== family) top--
  const open = stack[top]!
  stack.length = top
  const start = open.at + open.width
  if (start < at && at - start <= LONGEST_QUOTATION) pairs.push({ start, end: at, family })
}

/** Pairs that stand in no other; ascending. */
function outermost(pairs: readonly Pair[]): readonly Span[] {
  if (pairs.length < 2) return pairs
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end)
  const outer: Span[] = []
  let end = -1
  for (const pair of sorted) {
    if (pair.start < end) continue
    outer.push({ start: pair.start, end: pair.end })
    end = pair.end
  }
  return outer
}

/** The last unclosed mark that no closed quotation follows. */
function openEnd(text: string, stack: readonly Open[], pairs: readonly Pair[]): MarkedParagraph['open'] {
  const open = stack.find(
    (mark) =>
      mark.family !== 'single' &&
      text.length - mark.at <= LONGEST_QUOTATION &&
      !pairs.some((pair) => pair.start > mark.at && pair.family === mark.family),
  )
  return open ? { start: open.at + open.width, family: open.family } : null
}

/** Single marks: which of them open and close, and which are apostrophes. Decided once for a paragraph. */
class SingleMarks {
  private readonly text: string
  private closers: Set<number> | null = null
  private openers: Set<number> | null = null

  constructor(text: string) {
    this.text = text
  }

  opens(at: number): boolean {
    this.decide()
    return this.openers!.has(at)
  }

  closes(at: number): boolean {
    this.decide()
    return this.closers!.has(at)
  }

  /** For each opening mark, its closing one: the first that is no possessive, else the last possessive. */
  private decide(): void {
    if (this.openers) return
    this.openers = new Set()
    this.closers = new Set()
    let opener = -1
    let possessive = -1
    for (const match of this.text.matchAll(/['‘’‚]/g)) {
      const at = match.index
      if (this.mayOpen(at)) {
        if (opener >= 0 && possessive >= 0) this.pair(opener, possessive)
        opener = at
        possessive = -1
      } else if (opener >= 0 && this.mayClose(at)) {
        if (this.isPossessive(at)) {
          possessive = at
          continue
        }
        this.pair(opener, at)
        opener = -1
        possessive = -1
      }
    }
    if (opener >= 0 && possessive >= 0) this.pair(opener, possessive)
  }

  private pair(opener: number, closer: number): void {
    this.openers!.add(opener)
    this.closers!.add(closer)
  }

  private mayOpen(at: number): boolean {
    const { text } = this
    if (text[at] === '’') return false
    const before = text[at - 1] ?? ' '
    if (!OPENS_AFTER.test(before) && !MARK_BEFORE.test(before)) return false
    const behind = text.slice(at + 1, at + 8)
    return (WORD.test(behind[0] ?? '') || /^["“…[(]/.test(behind)) && !ELISION.test(behind)
  }

  private mayClose(at: number): boolean {
    const before = this.text[at - 1] ?? ' '
    const after = this.text[at + 1] ?? ' '
    return !BLANK.test(before) && !WORD.test(after)
  }

  /** `dogs' ` as well as the end of a quotation: after an s, before a word. */
  private isPossessive(at: number): boolean {
    if (SENTENCE_MARK.test(this.text[at + 1] ?? '')) return false
    return /[sSzZ]/.test(this.text[at - 1] ?? '') && /^\s\p{L}/u.test(this.text.slice(at + 1, at + 4))
  }
}
