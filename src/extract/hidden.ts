// Text that a page contains but never shows. It is not part of an article, and is listed among the parts left out.

/** Inline tags: no blank where they begin or end. */
const INLINE = new Set('a b em font i mark small span strong sub sup u'.split(' '))
const WORD = /[\p{L}\p{N}]/u

export interface HiddenText {
  readonly text: string
  /** The element that would contain it. */
  readonly parent: Element
}

/** Collects the texts of hidden elements while a page is parsed; depths are numbers of open tags. */
export class HiddenTexts {
  readonly all: HiddenText[] = []
  #text = ''
  #parent: Element | null = null
  #silentFrom = Number.POSITIVE_INFINITY

  begin(parent: Element): void {
    this.#parent = parent
  }

  /** A tag within; `isSilent` if it holds no text for readers, such as a script. */
  open(name: string, depth: number, isSilent: boolean): void {
    if (isSilent) this.#silentFrom = Math.min(this.#silentFrom, depth)
    this.#part(name)
  }

  close(name: string, depth: number): void {
    if (depth < this.#silentFrom) this.#silentFrom = Number.POSITIVE_INFINITY
    this.#part(name)
  }

  add(text: string): void {
    if (this.#parent && this.#silentFrom === Number.POSITIVE_INFINITY) this.#text += text
  }

  end(): void {
    if (this.#parent && WORD.test(this.#text)) this.all.push({ text: this.#text, parent: this.#parent })
    this.#text = ''
    this.#parent = null
    this.#silentFrom = Number.POSITIVE_INFINITY
  }

  #part(name: string): void {
    if (this.#parent && !INLINE.has(name)) this.#text += ' '
  }
}
