// The edits of paragraphs that stand on both sides, as the summary reads them: each once, whole sentences apart from words.
import { countryOf, withoutCase } from '../kinds/names/name-forms.ts'
import { isSentenceBesideWords } from '../kinds/spans.ts'
import type { Block, Change, ChangeKind, Document } from '../model.ts'
import { columnsOf } from '../text/columns.ts'
import { datelineEnds, storyBehind } from '../text/datelines.ts'
import { wholeSentences } from '../text/sentences.ts'
import { capitalWordsOf, lettersOf, wordCountsOf, wordsOf } from './text-words.ts'

/** A run of deletions and insertions between two equal texts, without moved words. */
export interface WordEdit {
  readonly changes: readonly Change[]
  readonly gone: string
  readonly come: string
  /** The text right before and behind it on both sides. */
  readonly before: string
  readonly after: string
  /** The same on each side, where other edits may stand beside it. */
  readonly scenes: Readonly<Record<Side, Scene>>
  /** Kinds of its changes of high significance, outside quotations. */
  readonly high: readonly ChangeKind[]
}

/** Where a side of an edit stands in the text of its block. What stands beside it is cut out when it is read: few edits need it. */
class Scene {
  readonly start: number
  readonly end: number
  readonly #text: () => string

  constructor(start: number, end: number, text: () => string) {
    this.start = start
    this.end = end
    this.#text = text
  }

  get before(): string {
    return this.#text().slice(Math.max(0, this.start - CONTEXT), this.start)
  }

  get after(): string {
    return this.#text().slice(this.end, this.end + CONTEXT)
  }
}

/** Whole sentences deleted and inserted, with their texts. */
interface SentenceEdit extends WordEdit {
  readonly goneCount: number
  readonly comeCount: number
}

export type Side = 'left' | 'right'

/** Characters of context on either side of an edit. */
const CONTEXT = 48

/** Searches allowed through both whole texts. */
const MOST_SEARCHES = 64
/** Letters of paragraphs that are folded for them: a report of 100,000 words has no more in one paragraph. */
const MOST_FOLDED = 1 << 20
/** Words in capitals with no more letters may be acronyms. */
const SHORTEST_SHOUTED = 4
const NO_KINDS: readonly ChangeKind[] = []
const OPENING_MARK = /["“„«»‘'`「]\s?$/u

/** A block that stands on both sides, read. */
export class EditedBlock {
  readonly block: Block
  /** Those of the block; behind its datelines if an edit reaches over the end of one. */
  readonly changes: readonly Change[]
  readonly words: readonly WordEdit[]
  readonly sentences: readonly SentenceEdit[]
  private readonly documents: Readonly<Record<Side, Document>>
  private readonly texts: Partial<Record<Side, string>> = {}
  private readonly sets: Partial<Record<Side, ReadonlySet<string>>> = {}
  private readonly edited: Partial<Record<'delete' | 'insert', ReadonlySet<string>>> = {}

  constructor(block: Block, left: Document, right: Document) {
    this.block = block
    this.documents = { left, right }
    const texts = { left: textOf(block.changes, 'left'), right: textOf(block.changes, 'right') }
    const story = storyBehind(block.changes, datelineEnds(texts.left, texts.right))
    this.changes = story?.changes ?? block.changes
    if (story === null) this.texts = texts
    const words: WordEdit[] = []
    const sentences: SentenceEdit[] = []
    for (const edit of editsOf(this)) {
      const found = asSentences(edit)
      if (found === null) words.push(edit)
      else sentences.push(found)
    }
    this.words = words
    this.sentences = sentences
  }

  /** The text of a side, from its changes. */
  text(side: Side): string {
    this.texts[side] ??= textOf(this.changes, side)
    return this.texts[side]
  }

  /** The words of a side's paragraphs, folded. */
  wordsOn(side: Side): ReadonlySet<string> {
    this.sets[side] ??= wordsOf(
      this.block[side].map((index) => columnsOf(this.documents[side]).texts[index]!),
    )
    return this.sets[side]
  }

  /** All words that were deleted or inserted in the block, folded. */
  editedWords(op: 'delete' | 'insert'): ReadonlySet<string> {
    this.edited[op] ??= wordsOf(
      this.block.changes.filter((change) => change.op === op).map(({ text }) => text),
    )
    return this.edited[op]
  }
}

function textOf(changes: readonly Change[], side: Side): string {
  const other = side === 'left' ? 'insert' : 'delete'
  return changes
    .map(({ op, text, left }) => (op === other ? '' : side === 'left' ? (left ?? text) : text))
    .join('')
}

/** Looks words up in the whole texts, each read on first use. */
export class WholeTexts {
  private readonly documents: Readonly<Record<Side, Document>>
  private searches = 0
  private readonly capitals: Partial<Record<Side, ReadonlySet<string>>> = {}
  private readonly names: Partial<Record<Side, ReadonlySet<string>>> = {}
  private readonly countries: Partial<Record<Side, ReadonlySet<string | undefined>>> = {}
  private readonly counts: Partial<Record<Side, ReadonlyMap<string, number>>> = {}
  private readonly letters = { left: new Map<number, string>(), right: new Map<number, string>() }
  private folded = 0

  constructor(left: Document, right: Document) {
    this.documents = { left, right }
  }

  /** Does a side have this word with a capital anywhere, plural or not, with a letter doubled or not? */
  hasName(side: Side, word: string): boolean {
    this.names[side] ??= new Set([...this.capitalsOn(side)].map(plainName))
    return this.names[side].has(plainName(word))
  }

  /** Does a side name the country, or the people, that a name means: `American` for `US`? */
  hasCountry(side: Side, name: string): boolean {
    const country = countryOf(name)
    if (country === undefined) return false
    this.countries[side] ??= new Set([...this.capitalsOn(side)].map(countryOf))
    return this.countries[side].has(country)
  }

  private capitalsOn(side: Side): ReadonlySet<string> {
    this.capitals[side] ??= capitalWordsOf(columnsOf(this.documents[side]).texts)
    return this.capitals[side]
  }

  /** Does a side have these words as often as the other side? Then it stands elsewhere, and was not dropped. */
  hasAsOften(side: Side, words: readonly string[], how: 'all' | 'some'): boolean {
    const [own, other] = [this.countsOn(side), this.countsOn(side === 'left' ? 'right' : 'left')]
    const isThere = (word: string) => (own.get(word) ?? 0) >= Math.max(1, other.get(word) ?? 0)
    return how === 'all' ? words.every(isThere) : words.some(isThere)
  }

  private countsOn(side: Side): ReadonlyMap<string, number> {
    this.counts[side] ??= wordCountsOf(columnsOf(this.documents[side]).texts)
    return this.counts[side]
  }

  /** Do these words follow an opening mark? Then a quotation that they begin lost only its closing mark. */
  opensQuote(side: Side, words: string): boolean {
    return (
      this.searches++ < MOST_SEARCHES &&
      columnsOf(this.documents[side]).texts.some((text) => {
        const at = text.indexOf(words)
        return at > 0 && OPENING_MARK.test(text.slice(Math.max(0, at - 2), at))
      })
    )
  }

  /** Has a side these words in a row, whatever marks stand between? Beyond so many letters: not known. */
  hasLetters(side: Side, paragraph: number, words: string): boolean {
    if (this.searches++ >= MOST_SEARCHES) return false
    return this.lettersIn(side, paragraph)?.includes(lettersOf(words)) ?? false
  }

  /** The letters of a paragraph in a row, read once; null where all paragraphs read so far are too long together. */
  private lettersIn(side: Side, paragraph: number): string | null {
    const read = this.letters[side].get(paragraph)
    if (read !== undefined) return read
    const text = columnsOf(this.documents[side]).texts[paragraph]!
    this.folded += text.length
    if (this.folded > MOST_FOLDED) return null
    const letters = lettersOf(text)
    this.letters[side].set(paragraph, letters)
    return letters
  }

  /** Does either text have these words in a row? False once the searches are used up. */
  hasRun(words: string): boolean {
    if (this.searches++ >= MOST_SEARCHES) return false
    const { left, right } = this.documents
    return [left, right].some((document) => columnsOf(document).texts.some((text) => text.includes(words)))
  }
}

/** `MOSCOW` and `Moscow` are one; `US` and `Us` are not. */
function plainName(word: string): string {
  const plain = withoutCase(word.replace(/(.)\1/gu, '$1').replace(/s$/i, ''))
  return plain.length > SHORTEST_SHOUTED ? plain.toLowerCase() : plain
}

/** Does an edit have a change of high significance of this kind, outside quotations? */
export function tells({ high }: WordEdit, kind: ChangeKind): boolean {
  return high.length > 0 && high.includes(kind)
}

function editsOf(block: EditedBlock): WordEdit[] {
  const { changes } = block
  const edits: WordEdit[] = []
  const ends = { left: 0, right: 0 }
  for (let at = 0; at < changes.length; at++) {
    if (changes[at]!.op === 'equal') {
      pass(ends, changes[at]!)
      continue
    }
    const first = at
    const starts = { ...ends }
    pass(ends, changes[at]!)
    while (at + 1 < changes.length && changes[at + 1]!.op !== 'equal') pass(ends, changes[++at]!)
    const before = (changes[first - 1]?.text ?? '').slice(-CONTEXT)
    const after = (changes[at + 1]?.text ?? '').slice(0, CONTEXT)
    const scene = (side: Side) => new Scene(starts[side], ends[side], () => block.text(side))
    const place = { before, after, scenes: { left: scene('left'), right: scene('right') } }
    const run = changes.slice(first, at + 1)
    // A sentence inserted where words of the next one were deleted is unrelated to them.
    if (isSentenceBesideWords(before, run)) {
      for (const change of run) edits.push(editOf([change], place))
      continue
    }
    const staying = run.some(isMoved) ? run.filter((change) => !isMoved(change)) : run
    if (staying.length > 0) edits.push(editOf(staying, place))
  }
  return edits
}

/** Moves the places on both sides behind a change. */
function pass(places: { left: number; right: number }, { op, text, left }: Change): void {
  if (op !== 'insert') places.left += (left ?? text).length
  if (op !== 'delete') places.right += text.length
}

function isMoved({ moved }: Change): boolean {
  return moved !== undefined
}

function editOf(changes: readonly Change[], place: Pick<WordEdit, 'before' | 'after' | 'scenes'>): WordEdit {
  let gone = ''
  let come = ''
  let high = NO_KINDS
  for (const { op, text, kinds, significance } of changes) {
    if (op === 'delete') gone += text
    else if (op === 'insert') come += text
    if (significance === 'high' && !kinds.includes('quote'))
      high = high === NO_KINDS ? kinds : [...high, ...kinds]
  }
  return { changes, gone: gone.trim(), come: come.trim(), ...place, high }
}

/** The edit if it has only whole sentences, else null. */
function asSentences(edit: WordEdit): SentenceEdit | null {
  const { before, gone, come } = edit
  const [goneCount, comeCount] = [gone, come].map((text) => (text === '' ? 0 : wholeSentences(before, text)))
  if (goneCount! + comeCount! === 0) return null
  if ((gone !== '' && goneCount === 0) || (come !== '' && comeCount === 0)) return null
  return { ...edit, goneCount: goneCount!, comeCount: comeCount! }
}
