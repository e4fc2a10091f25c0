// From kept words to changes: equal, deleted and inserted text, which put together give both sides character for
// character. Cuts lie between words and marks, never inside a word, a pair of surrogates or a combined character.
import type { ChangeOp } from '../model.ts'
import type { BlockText } from './present.ts'

/** A change before it has a label. */
export interface RawChange {
  readonly op: ChangeOp
  readonly text: string
}

/** The changes of a block: a deletion stands before the insertion that replaces it, neighbours of one kind are one. */
export function writeChanges(left: BlockText, right: BlockText, partner: Int32Array): RawChange[] {
  const writer = new Writer()
  let atL = 0
  let atR = 0
  let wordL = 0
  let wordR = 0
  for (let l = 0; l <= partner.length; l++) {
    const last = l === partner.length
    const r = last ? right.starts.length : partner[l]!
    if (r < 0) continue
    const endL = last ? left.text.length : left.starts[l]!
    const endR = last ? right.text.length : right.starts[r]!
    writeGap(
      writer,
      left,
      atL,
      endL,
      l > wordL ? [wordL, l] : null,
      right,
      atR,
      endR,
      r > wordR ? [wordR, r] : null,
    )
    if (last) break
    atL = left.ends[l]!
    atR = right.ends[r]!
    writeWord(writer, left.text.slice(endL, atL), right.text.slice(endR, atR))
    wordL = l + 1
    wordR = r + 1
  }
  return writer.done()
}

/** What stands between two kept words. Common marks at both ends are kept, up to the first word that is not. */
function writeGap(
  writer: Writer,
  left: BlockText,
  atL: number,
  endL: number,
  wordsL: readonly [number, number] | null,
  right: BlockText,
  atR: number,
  endR: number,
  wordsR: readonly [number, number] | null,
): void {
  const mostBefore = Math.min(
    (wordsL ? left.starts[wordsL[0]]! : endL) - atL,
    (wordsR ? right.starts[wordsR[0]]! : endR) - atR,
  )
  let before = 0
  while (before < mostBefore && left.text.charCodeAt(atL + before) === right.text.charCodeAt(atR + before))
    before++
  while (before > 0 && !(isCut(left.text, atL + before) && isCut(right.text, atR + before))) before--
  const mostAfter = Math.min(
    endL - Math.max(atL + before, wordsL ? left.ends[wordsL[1] - 1]! : 0),
    endR - Math.max(atR + before, wordsR ? right.ends[wordsR[1] - 1]! : 0),
  )
  let after = 0
  while (
    after < mostAfter &&
    left.text.charCodeAt(endL - after - 1) === right.text.charCodeAt(endR - after - 1)
  )
    after++
  while (after > 0 && !(isCut(left.text, endL - after) && isCut(right.text, endR - after))) after--
  writer.write('equal', left.text.slice(atL, atL + before))
  writer.write('delete', left.text.slice(atL + before, endL - after))
  writer.write('insert', right.text.slice(atR + before, endR - after))
  writer.write('equal', left.text.slice(endL - after, endL))
}

/** May the text be cut here? Not inside a pair of surrogates, not before a mark that belongs to what precedes it. */
function isCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const code = text.charCodeAt(at)
  if (code < 0x300) return true
  if (code >= 0xdc00 && code <= 0xdfff) {
    const lead = text.charCodeAt(at - 1)
    return lead < 0xd800 || lead > 0xdbff
  }
  return !(
    code === 0x200d ||
    text.charCodeAt(at - 1) === 0x200d ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    isMark(code)
  )
}

function isMark(code: number): boolean {
  return /\p{M}/u.test(String.fromCharCode(code))
}

function writeWord(writer: Writer, left: string, right: string): void {
  if (left === right) writer.write('equal', left)
  else {
    writer.write('delete', left)
    writer.write('insert', right)
  }
}

/** Joins neighbours of one kind, and puts deletions before the insertions they stand beside. */
class Writer {
  private readonly out: RawChange[] = []
  private equal = ''
  private deleted = ''
  private inserted = ''

  write(op: ChangeOp, text: string): void {
    if (text === '') return
    if (op === 'equal') {
      this.flushChange()
      this.equal += text
      return
    }
    this.flushEqual()
    if (op === 'delete') this.deleted += text
    else this.inserted += text
  }

  done(): RawChange[] {
    this.flushEqual()
    this.flushChange()
    return this.out
  }

  private flushEqual(): void {
    if (this.equal !== '') this.out.push({ op: 'equal', text: this.equal })
    this.equal = ''
  }

  private flushChange(): void {
    if (this.deleted !== '') this.out.push({ op: 'delete', text: this.deleted })
    if (this.inserted !== '') this.out.push({ op: 'insert', text: this.inserted })
    this.deleted = ''
    this.inserted = ''
  }
}
