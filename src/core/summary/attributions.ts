// Which attributions does a summary list? A clause of saying gained or lost, or a verb that judges for another.
import { isReport, lemma } from '../kinds/attribution.ts'
import { CLAIMS } from '../kinds/lexicon.ts'
import { type Token, type TokenReader, without } from '../kinds/tokens.ts'
import { append } from '../lists.ts'
import { type EditedBlock, type Side, tells, type WordEdit } from './edits.ts'
import { areNamed } from './names.ts'
import { became } from './phrases.ts'
import { isSpeechWord } from './speech-words.ts'
import { lettersOf } from './text-words.ts'
import { becameOnOneLine, noWordings, type Wordings } from './wordings.ts'

/** Characters of a sentence that are read on either side of an edit. */
const SENTENCE_LENGTH = 400
const SENTENCE_BREAKS = /[.!?…。][\u0022\u0027”’»)\]]*(?:\s+|$)/gu
const SENTENCE_END = /[.!?…。][\u0022\u0027”’»)\]]*(?:\s|$)/u
const ONE_WORD = /^\p{L}+$/u
const WORDS_BEHIND = /^\s*(?:(?:that|dass|que|che|что|що|dat)(?!\p{L})|[:"“„«])/u
const ENDS_SENTENCE = /[.!?…。][\u0022\u0027”’»)\]]*\s*$/u

/** Who says it. One name for another is listed as a name, and once is enough. */
export function attributionWordings(blocks: readonly EditedBlock[], reader: TokenReader): Wordings {
  const wordings = noWordings()
  const dropped: Said[] = []
  const added: Said[] = []
  for (const block of blocks) {
    for (const edit of block.words) {
      if (!tells(edit, 'attribution')) continue
      const [gone, come] = [verbsIn(edit.gone, reader), verbsIn(edit.come, reader)]
      const [left, right] = [without(gone, come, lemma), without(come, gone, lemma)]
      if (left.length === 0 && right.length === 0) {
        if (gone.length + come.length > 0 || areNamed(edit, reader)) continue
        // In scripts whose words are not read, the whole clause.
        if (edit.come === '') wordings.dropped.push(edit.gone)
        else if (edit.gone === '') wordings.added.push(edit.come)
        else wordings.changed.push(becameOnOneLine(lastClause(edit.gone), lastClause(edit.come)))
      } else if (left.length > 0 && right.length > 0) {
        // Neutral verbs say the same: told, said.
        if ([...left, ...right].some(({ flags }) => (flags & CLAIMS) !== 0))
          wordings.changed.push(became(left[0]!.text, right[0]!.text))
      } else {
        const said = {
          left: speechAt(block, edit, 'left', reader),
          right: speechAt(block, edit, 'right', reader),
        }
        const [own, other] = left.length > 0 ? [said.left, said.right] : [said.right, said.left]
        if (own.length <= other.length) append(wordings.changed, otherVerb(said.left, said.right))
        else if (left.length > 0) listOne(edit, 'left', left[0]!, wordings, dropped)
        else listOne(edit, 'right', right[0]!, wordings, added)
      }
    }
  }
  const verb = ({ verb }: Said) => verb
  append(
    wordings.dropped,
    without(dropped, added, verb).map(({ text }) => text),
  )
  append(
    wordings.added,
    without(added, dropped, verb).map(({ text }) => text),
  )
  return wordings
}

/** `The civil guard` of `after 48 hours, the civil guard`. */
function lastClause(text: string): string {
  const clause = /[,;]\s+([^,;]*\p{L}[^,;]*)$/u.exec(text)?.[1]
  return clause ?? text
}

interface Said {
  readonly verb: string
  readonly text: string
}

/**
 * A verb of saying that only one side has: the whole clause if nothing else was edited, else the verb; with the word that it
 * replaces, if what was said follows both (`The law dictates that`).
 */
function listOne(
  { gone, come, after }: WordEdit,
  side: Side,
  verb: Token,
  { changed }: Wordings,
  alone: Said[],
): void {
  const [text, other] = side === 'left' ? [gone, come] : [come, gone]
  if (lettersOf(other).includes(lettersOf(verb.text))) return
  if (ONE_WORD.test(gone) && ONE_WORD.test(come) && WORDS_BEHIND.test(after)) changed.push(became(gone, come))
  else alone.push({ verb: lemma(verb), text: other === '' ? text : wordingOf(verb) })
}

/** A verb that judges in the place of another, wherever it stands: `claimed Holan` for `Holan said`. */
function otherVerb(left: readonly Token[], right: readonly Token[]): (string | null)[] {
  const [gone, come] = [without(left, right, lemma), without(right, left, lemma)]
  if (gone.length === 0 || come.length === 0) return []
  return [...gone, ...come].some(({ flags }) => (flags & CLAIMS) !== 0)
    ? [became(wordingOf(gone[0]!), wordingOf(come[0]!))]
    : []
}

/** `According to`, or the verb alone. */
function wordingOf({ key, text }: Token): string {
  return key === 'according' ? `${text} to` : text
}

/** The words that report speech in the sentences at an edit: `according to experts` may move from their end to their head. */
function speechAt(block: EditedBlock, edit: WordEdit, side: Side, reader: TokenReader): readonly Token[] {
  const { start, end } = edit.scenes[side]
  return speechIn(sentencesAround(block.text(side), start, end), reader)
}

/** The sentences of which a range of a text is a part, within reach. */
function sentencesAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SENTENCE_LENGTH), start)
  const after = text.slice(end, end + SENTENCE_LENGTH)
  const first = [...before.matchAll(SENTENCE_BREAKS)].at(-1)
  const last = ENDS_SENTENCE.test(text.slice(start, end)) ? 0 : after.search(SENTENCE_END)
  return text.slice(
    start - before.length + (first === undefined ? 0 : first.index + first[0].length),
    last < 0 ? end + after.length : end + last,
  )
}

/** The words of a text that report speech, by the lists of labels or by the grammar of speech. */
function speechIn(text: string, reader: TokenReader): Token[] {
  const tokens = reader.read(text)
  return tokens.filter(
    (token) =>
      isReport(token, tokens[token.index - 1]?.key) || isSpeechWord(token.key, reader.lexicon.language),
  )
}

function verbsIn(text: string, reader: TokenReader): Token[] {
  const tokens = reader.read(text)
  return tokens.filter((token) => isReport(token, tokens[token.index - 1]?.key))
}
