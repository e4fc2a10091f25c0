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

/** What an edit deletes or inserts, in its own text. What stands around is cut out only when asked for. */
export class EditSide {
  readonly text: string
  private readonly whole: string
  private readonly at: number
  private read: Window | null = null
  private stated: readonly Value[] | null = null

  constructor(whole: string, at: number, end: number) {
    this.whole = whole
    this.at = at
    this.text = whole.slice(at, end)
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
    const { before } = this
    const text = before + this.text + this.after
    this.read = { text, tokens: reader.read(text), from: before.length }
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
