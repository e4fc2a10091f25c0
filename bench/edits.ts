// Random edits of a wire story, with the truth: each paragraph of the edited text knows its original paragraphs. Used
// by the laws, the fuzzer and the benches.

import { newsParagraph, newsSentence, newsWord } from './news.ts'
import type { Random } from './random.ts'

/** A paragraph of the edited text, with the indexes of the original paragraphs whose wording it has. */
export interface Copy {
  readonly text: string
  readonly from: readonly number[]
}

export type EditName =
  | 'replaceWord'
  | 'insertWord'
  | 'deleteWord'
  | 'moveParagraph'
  | 'splitParagraph'
  | 'mergeParagraphs'
  | 'removeParagraph'
  | 'addParagraph'
  | 'repeatParagraph'
  | 'rewriteSentence'
  | 'flipTypography'

type Edit = (copies: readonly Copy[], random: Random) => readonly Copy[]

/** Each edit changes at most one place, and leaves a text that is too small unchanged. */
export const EDITS: Readonly<Record<EditName, Edit>> = {
  replaceWord: onWords((words, at, random) => words.with(at, newsWord(random))),
  insertWord: onWords((words, at, random) => words.toSpliced(at, 0, newsWord(random))),
  deleteWord: onWords((words, at) => (words.length > 1 ? words.toSpliced(at, 1) : words)),
  moveParagraph,
  splitParagraph,
  mergeParagraphs,
  removeParagraph: (copies, random) =>
    copies.length > 1 ? copies.toSpliced(random.below(copies.length), 1) : copies,
  addParagraph: (copies, random) =>
    copies.toSpliced(random.below(copies.length + 1), 0, { text: newsParagraph(random), from: [] }),
  repeatParagraph: (copies, random) =>
    // The repetition counts as an addition: the original's partner is the first.
    copies.toSpliced(random.below(copies.length + 1), 0, { text: random.pick(copies).text, from: [] }),
  rewriteSentence: onText((text, random) => {
    const sentences = sentencesOf(text)
    return sentences.with(random.below(sentences.length), newsSentence(random)).join(' ')
  }),
  flipTypography: onText(flipTypography),
}

export const EDIT_NAMES = Object.keys(EDITS) as readonly EditName[]

/** The paragraphs unchanged, each its own origin. */
export function uneditedCopies(paragraphs: readonly string[]): Copy[] {
  return paragraphs.map((text, index) => ({ text, from: [index] }))
}

/** Applies the edits one after another, each at a random place. */
export function edited(paragraphs: readonly string[], edits: readonly EditName[], random: Random): Copy[] {
  let copies: readonly Copy[] = uneditedCopies(paragraphs)
  for (const name of edits) if (copies.length > 0) copies = EDITS[name](copies, random)
  return [...copies]
}

/** Each word is replaced (three in five), dropped or preceded by a new one with this probability. */
export function editWords(text: string, rate: number, random: Random): string {
  const words: string[] = []
  for (const word of text.split(' ')) {
    if (!random.chance(rate)) words.push(word)
    else if (random.chance(0.6)) words.push(newsWord(random))
    else if (random.chance(0.5)) words.push(newsWord(random), word)
  }
  return words.length > 0 ? words.join(' ') : text
}

/** The same words in another house's typography: quotation marks, dashes, dots, spaces. */
export function flipTypography(text: string): string {
  const curly = /[“”‘’–…]/u.test(text)
  return curly
    ? text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replaceAll(' – ', ' - ').replaceAll('…', '...')
    : text
        .replace(/(^|\s)"/gu, '$1“')
        .replaceAll('"', '”')
        .replaceAll("'", '’')
        .replaceAll(' - ', ' – ')
        .replaceAll('...', '…')
        .replace(' ', '\u00a0')
}

function onText(change: (text: string, random: Random) => string): Edit {
  return (copies, random) => {
    const at = random.below(copies.length)
    const copy = copies[at]!
    return copies.with(at, { text: change(copy.text, random), from: copy.from })
  }
}

function onWords(change: (words: string[], at: number, random: Random) => string[]): Edit {
  return onText((text, random) => {
    const words = text.split(' ')
    return change(words, random.below(words.length), random).join(' ')
  })
}

function moveParagraph(copies: readonly Copy[], random: Random): readonly Copy[] {
  const from = random.below(copies.length)
  return copies.toSpliced(from, 1).toSpliced(random.below(copies.length), 0, copies[from]!)
}

function splitParagraph(copies: readonly Copy[], random: Random): readonly Copy[] {
  const at = random.below(copies.length)
  const { text, from } = copies[at]!
  const sentences = sentencesOf(text)
  if (sentences.length < 2) return copies
  const cut = 1 + random.below(sentences.length - 1)
  const first = { text: sentences.slice(0, cut).join(' '), from }
  return copies.toSpliced(at, 1, first, { text: sentences.slice(cut).join(' '), from })
}

function mergeParagraphs(copies: readonly Copy[], random: Random): readonly Copy[] {
  if (copies.length < 2) return copies
  const at = random.below(copies.length - 1)
  const [first, second] = [copies[at]!, copies[at + 1]!]
  const from = [...new Set([...first.from, ...second.from])].sort((a, b) => a - b)
  return copies.toSpliced(at, 2, { text: `${first.text} ${second.text}`, from })
}

/** Sentences without a space between them: a full stop (and a closing mark), a space, a capital or a mark. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=\.[”"]?) (?=[\p{Lu}“"])/u)
}
