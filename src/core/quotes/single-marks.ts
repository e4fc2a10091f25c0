// Which single marks open and close a quotation, and which are apostrophes?

export const BLANK = /[\s\u00a0\u202f]/
/** A mark behind these, or behind another mark, may open. */
export const OPENS_AFTER = /[\s\u00a0\u202f([{—–\-/:]/
export const MARK_BEFORE = /["“„«‘»]/
export const WORD = /[\p{L}\p{N}]/u
const SENTENCE_MARK = /[.,!?…;:]/
/** Words that begin with an apostrophe: '90s, 'em, 'til. */
const ELISION = /^(?:\d\ds?\b|em\b|til\b|till\b|tis\b|twas\b|n['’]|cause\b|round\b|bout\b|s\b|t\b)/i

/** The single marks of one paragraph, classified once. */
export class SingleMarks {
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

  /** For each opening mark its closing one: the first that is no possessive, else the last possessive. */
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

  /** Either `dogs' ` or the end of a quotation: after an s, before a word. */
  private isPossessive(at: number): boolean {
    if (SENTENCE_MARK.test(this.text[at + 1] ?? '')) return false
    return /[sSzZ]/.test(this.text[at - 1] ?? '') && /^\s\p{L}/u.test(this.text.slice(at + 1, at + 4))
  }
}
