// One edit of a text: what went, what came, and what stands around each.
import { valuesOf } from './numbers.ts'
import type { Token, TokenReader } from './tokens.ts'
import type { Value } from './values.ts'

/** An edit's side with what stands around it, read. */
export interface Window {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Where the edit begins in the text. */
  readonly from: number
}

/** Characters that are looked at on each side of an edit: enough for a date, or for a name with its title. */
const CONTEXT_LENGTH = 48

/** What makes another value of a figure; a hyphen only where it may be a minus. */
const SIGNS = /[\p{Sc}%‰°−+]|-(?=\d|$)/u

/** What an edit deletes or inserts, in its own text. What stands around is cut out only when asked for. */
export class EditSide {
  readonly text: string
  private readonly whole: string
  private readonly at: number
  private read: Window | null = null
  private stated: readonly Value[] | null = null
  private sign: boolean | null = null

  constructor(whole: string, at: number, end: number) {
    this.whole = whole
    this.at = at
    this.text = whole.slice(at, end)
  }

  /** Is a sign of a value among the text? */
  get signed(): boolean {
    this.sign ??= holdsSign(this.text)
    return this.sign
  }

  /** The last words before, cut where a word begins. */
  get before(): string {
    if (this.at <= CONTEXT_LENGTH) return this.whole.slice(0, this.at)
    const tail = this.whole.slice(this.at - CONTEXT_LENGTH, this.at)
    const space = tail.indexOf(' ')
    return space < 0 ? tail : tail.slice(space)
  }

  /** The first words behind. */
  get after(): string {
    const end = this.at + this.text.length
    const head = this.whole.slice(end, end + CONTEXT_LENGTH)
    if (end + CONTEXT_LENGTH >= this.whole.length) return head
    const space = head.lastIndexOf(' ')
    return space < 0 ? head : head.slice(0, space)
  }

  window(reader: TokenReader): Window {
    if (this.read) return this.read
    const from = this.before.length
    const end = this.at + this.text.length
    const text = this.whole.slice(this.at - from, end + this.after.length)
    this.read = { text, tokens: reader.read(text), from }
    return this.read
  }

  /** Values stated in the window. */
  values(reader: TokenReader): readonly Value[] {
    if (this.stated) return this.stated
    const { text, tokens } = this.window(reader)
    this.stated = valuesOf(text, tokens, reader.lexicon)
    return this.stated
  }

  /** True where nothing but `before` stands before it in the block. */
  get startsBlock(): boolean {
    return this.at <= CONTEXT_LENGTH
  }
}

function holdsSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Most texts have none of $ % + - and nothing beyond ASCII: the expression is asked about the others.
    if (code === 0x24 || code === 0x25 || code === 0x2b || code === 0x2d || code > 0x7f)
      return SIGNS.test(text)
  }
  return false
}

export interface Edit {
  readonly left: EditSide
  readonly right: EditSide
  /** Words of either side stand inside a direct quotation. */
  readonly quoted: boolean
  /** What stands beside it is quoted on one side only: marks were gained or lost. */
  readonly marksChanged: boolean
}

/** One side of an edit, read. */
export interface ReadSide {
  readonly place: EditSide
  readonly tokens: readonly Token[]
  /** Tokens that the other side does not have. */
  readonly only: readonly Token[]
}
