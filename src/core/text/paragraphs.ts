// Which lines of a plain text make one paragraph? Blank lines separate paragraphs. A text without any has a paragraph per
// line, unless a mail program or a wire feed wrapped it: then an indent begins a paragraph, or a line that ends early at
// the end of a sentence ends one. Tables, lists and verse stay lines.

import { recogniseLanguage } from '../languages/detect.ts'
import { normalizeLineBreaks } from './acceptable.ts'
import { isNote } from './copy/agency-lines.ts'
import { Blocks } from './copy/blocks.ts'
import { beforeNext, isDivided, wholeWords } from './copy/divided.ts'
import { filledTo, type Layout, layoutOf, NARROWEST_WRAP } from './copy/layout.ts'
import { isUnspaced, type Line, UNSPACED, WIDEST_WRAP } from './copy/line.ts'
import { ownLines } from './copy/own-lines.ts'
import { readDateline } from './head-facts.ts'
import { isSentenceBreak } from './sentences.ts'

/** If all lines are shorter than this share of the column, they ended on purpose: results, addresses, verse. */
const SHORT_LINE = 0.6
const LIST_LINES = 3
/** Headline and byline stand in the first blocks, and in the first lines if there is only one block. */
const HEAD_BLOCKS = 3
const HEAD_LINES = 3
const SAMPLE = 4000
/** Most lines of a note to editors, and how the last one ends. */
const NOTE_LINES = 6
const CLOSES_NOTE = /[)\]]$/
const OPENS_LIST = /[:;：；]$/
const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?=\.$)/u

/**
 * The paragraphs of a plain text: trimmed, none empty, exact except for the white space of line breaks and words divided at
 * a line's end. `standsAlone` accepts lines that are a paragraph whatever follows: a headline, a byline.
 */
export function splitParagraphs(
  text: string,
  standsAlone: (line: string) => boolean = () => false,
): string[] {
  const normal = normalizeLineBreaks(text)
  const blocks = new Blocks(normal)
  const splitter = new Splitter(blocks, new Joiner(normal), standsAlone)
  // Of the size that most texts need: a list that grows to 700,000 entries is copied many times.
  const out = new Array<string>(blocks.count)
  let count = 0
  for (let i = 0; i < blocks.count; i++) {
    // Many times as fast without an array for each: most paragraphs stand between blank lines.
    if (blocks.size(i) === 1) out[count++] = splitter.lineOf(i)
    else for (const text of splitter.paragraphsOf(i)) out[count++] = text
  }
  return out
}

class Splitter {
  private set: Layout | null = null

  constructor(
    private readonly blocks: Blocks,
    private readonly joiner: Joiner,
    private readonly standsAlone: (line: string) => boolean,
  ) {}

  /** Not called if every line stands between blank lines. */
  private get layout(): Layout {
    this.set ??= layoutOf(this.blocks.all)
    return this.set
  }

  /** The paragraph of a block of one line. */
  lineOf(i: number): string {
    const line = this.blocks.firstLine(i)
    // Called even though the line stands alone in any case: the headline is printed once, and this may be it.
    if (i < HEAD_BLOCKS) this.standsAlone(line)
    return line
  }

  paragraphsOf(i: number): string[] {
    const block = this.blocks.all[i]!
    const head = i < HEAD_BLOCKS ? this.headLines(block) : 0
    const alone = block.slice(0, head).map((line) => line.text)
    if (head === block.length) return alone
    return [...alone, ...this.split(block, i === 0, head)]
  }

  /** Number of lines at the top of the block that are a headline or a byline. */
  private headLines(block: readonly Line[]): number {
    const most = this.blocks.count === 1 ? HEAD_LINES : 1
    let count = 0
    for (let i = 0; i < most && i < block.length; i++) if (this.standsAlone(block[i]!.text)) count = i + 1
    // A headline may stand above the byline.
    return count
  }

  /**
   * The paragraphs below the first `head` lines, which stand alone. These are read with the others, so that the result is
   * the same whether or not the headline is known beforehand.
   */
  private split(block: readonly Line[], opens: boolean, head: number): string[] {
    if (!this.isJoined(block)) return this.joinDateline(block.slice(head), HEAD_LINES - head)
    const ownBelow = (headLines: number) => ownLines(block, this.layout, isDatelined, opens, headLines)
    let own = ownBelow(0)
    if (head > 0 && !this.parts(block, own, head - 1, head)) own = ownBelow(head)
    const paragraphs: string[] = []
    let first = head
    for (let i = head + 1; i <= block.length; i++) {
      if (i < block.length && !this.parts(block, own, first, i)) continue
      paragraphs.push(this.joiner.join(block.slice(first, i)))
      first = i
    }
    return paragraphs
  }

  /** Between blank lines, lines are joined unless they clearly stand alone; else only wrapped copy is joined. */
  private isJoined(block: readonly Line[]): boolean {
    if (block.every((line) => line.hasListMark)) return false
    if (this.blocks.count === 1) return this.layout.wrapped
    if (block.some((line) => line.text.length > WIDEST_WRAP)) return this.layout.wrapped
    const { width } = this.layout
    const isList =
      block.length >= LIST_LINES &&
      width >= NARROWEST_WRAP &&
      block.every((line) => line.columns < width * SHORT_LINE && !UNSPACED.test(line.text))
    return !isList
  }

  /** Does a paragraph begin at line `i`? The previous one began at `first`. */
  private parts(block: readonly Line[], own: readonly boolean[], first: number, i: number): boolean {
    const line = block[i - 1]!
    const next = block[i]!
    if (line.text.length > WIDEST_WRAP || next.text.length > WIDEST_WRAP) return true
    if (goesOnAsNote(block, first, i)) return false
    if (own[i - 1] || own[i] || line.isAgencys || next.isAgencys) return true
    const ended = line.endsSentence || OPENS_LIST.test(line.text)
    if (next.hasListMark && (ended || block[first]!.hasListMark)) return true
    if (next.indent >= this.layout.indent) return ended || !next.beginsLower
    if (!line.endsSentence || next.beginsLower || !endsSentence(line, next)) return false
    return this.layout.earlyEnds && this.layout.wrapped && filledTo(line, next) <= this.layout.room
  }

  /** A paragraph per line, except one among the first `most` that breaks behind a dateline. */
  private joinDateline(block: readonly Line[], most: number): string[] {
    const texts = block.map((line) => line.text)
    const at = block.slice(0, Math.max(1, most)).findIndex(isDatelined)
    const line = block[at]
    const next = block[at + 1]
    if (!line || !next || line.endsSentence || line.text.length > WIDEST_WRAP) return texts
    if (next.indent > line.indent && !isOnlyDateline(line)) return texts
    return [...texts.slice(0, at), this.joiner.join([line, next]), ...texts.slice(at + 2)]
  }
}

/** A note to editors ends with its bracket, or without one with its sentence. */
function goesOnAsNote(block: readonly Line[], first: number, i: number): boolean {
  const { text, isAgencys } = block[first]!
  if (!isAgencys || i - first >= NOTE_LINES || !isNote(text)) return false
  if (!/^[([]/.test(text)) return i === first + 1 && block[i]!.beginsLower && !block[first]!.endsSentence
  const isOpen = block.slice(first, i).every((line) => !CLOSES_NOTE.test(line.text))
  return isOpen && block.slice(i, first + NOTE_LINES).some((line) => CLOSES_NOTE.test(line.text))
}

function isDatelined(line: Line): boolean {
  // The dash of a dateline may end the line, whatever follows it.
  return readDateline(`${line.text} X`) !== null
}

function isOnlyDateline(line: Line): boolean {
  return readDateline(line.text) === null
}

/** The stop at the line's end does not belong to an abbreviation. */
function endsSentence(line: Line, next: Line): boolean {
  const tail = line.text.slice(-WIDEST_WRAP)
  const word = LAST_WORD.exec(tail)
  if (word === null) return true
  const start = tail.length + 1
  return isSentenceBreak(`${tail} ${next.text.slice(0, 1)}`, word.index, word.index + word[0].length, start)
}

/** Joins lines; computes what it needs of the whole text on first use. */
class Joiner {
  private words: ReadonlySet<string> | null = null
  private language: string | null | undefined

  constructor(private readonly text: string) {}

  join(lines: readonly Line[]): string {
    if (lines.length === 1) return lines[0]!.text
    return lines.map(({ text }, i) => this.beforeNext(text, lines[i + 1]?.text)).join('')
  }

  private beforeNext(text: string, next: string | undefined): string {
    if (next === undefined) return text
    if (isDivided(text)) return beforeNext(text, next, this.wholeWords, this.recognised)
    return isUnspaced(text, text.length - 1) && isUnspaced(next, 0) ? text : `${text} `
  }

  private readonly wholeWords = (): ReadonlySet<string> => {
    this.words ??= wholeWords(this.text.split('\n'))
    return this.words
  }

  private readonly recognised = (): string | null => {
    if (this.language === undefined) this.language = recogniseLanguage(this.text.slice(0, SAMPLE))
    return this.language
  }
}
