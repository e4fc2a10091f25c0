// Is a line, or text in brackets, a credit? A credit has little but names and the words of credits; a sentence of the article
// that mentions an agency is not one.
import { dictionaryWords } from '../words/dictionary-words.ts'
import { BRACKETED_NAMES, SMALL_NAMES } from './agencies.ts'
import {
  CREDITS_IN_LINE,
  CREDITS_IN_SENTENCE,
  FEED,
  NAME,
  sentenceCredit,
  UNNAMED_AGENCIES,
  unspacedCredit,
  type Wording,
  wordingOf,
} from './credit-phrases.ts'

const LONGEST_LINE = 30
const LONGEST_CHARACTERS = 400
/** A line with the name and at most so many other words needs no phrase. */
const BARE_WORDS = 5
/** The same for scripts whose names have no capitals. */
const BARE_CASELESS = 3
/** Most unlisted words in a line with the form of a credit. */
const STRANGE_BEFORE = 3
const STRANGE_BEHIND = 2
const FULL_STOP = /[.。．।۔]["'”’»」)\]）】］\s]*$/u

export interface CreditLines {
  /** Matches a name of an agency. */
  readonly agency: RegExp
  /** Matches a phrase such as `Reuters reported`. */
  readonly inSentence: RegExp
  /** A paragraph that names an agency as the source of the text; at the head and the foot the rules are looser. */
  isLine(text: string, isAtEdge: boolean): boolean
  /** Text in brackets that is a credit; `isHead`: in a dateline's, which hold place and name in one. */
  isInBrackets(content: string, isHead?: boolean): boolean
  /** `… he said. (Reuters)`: the credit in brackets at the end of a paragraph, or null. */
  closing(text: string): string | null
  /** The names of agencies in a credit, as printed. */
  namesIn(credit: string): readonly string[]
  /** It mentions agencies without names, whether or not it names others. */
  speaksOfUnnamed(credit: string): boolean
}

/** `pattern` matches the names of agencies. */
export function creditLines(pattern: string): CreditLines {
  const agency = new RegExp(pattern, 'u')
  const every = new RegExp(pattern, 'gu')
  const inSentence = sentenceCredit(pattern)
  const unspaced = unspacedCredit(pattern)
  const isLine = (text: string, isAtEdge: boolean): boolean => {
    if (text.length > LONGEST_CHARACTERS) return false
    const words = dictionaryWords(text).length
    if (words > LONGEST_LINE) return false
    if (!agency.test(text)) {
      const content = WHOLE.exec(text)?.[1]
      if (content !== undefined && (ALONE.test(content) || GLUED.test(content))) return true
      if (isAtEdge && (isShiftSign(text) || FEED.test(text))) return true
      return isAtEdge && words <= LONGEST_LINE / 2 && isUnnamed(text)
    }
    const line = text.replace(every, NAME).replace(JOINED, NAME)
    const beside = dictionaryWords(line).length
    if (isAtEdge && beside <= BARE_WORDS && (isBare(line) || inSentence.test(text)))
      return !hasQuotation(line)
    if (beside > BARE_WORDS && inSentence.test(text)) return false
    if (!isAtEdge && beside > BARE_WORDS * 2) return false
    return (unspaced.test(text) || isCrediting(line)) && !isReport(text)
  }
  const isInBrackets = (content: string, isHead = false): boolean => {
    if (ALONE.test(content) || (isHead && GLUED.test(content))) return true
    return agency.test(content) ? isLine(content, true) : isUnnamed(content)
  }
  return {
    agency,
    inSentence,
    isLine,
    isInBrackets,
    closing: (text) => {
      const match = CLOSING.exec(text)
      return match && isInBrackets(match[1] ?? match[2]!) ? match[0].trim() : null
    },
    namesIn: (credit) => {
      const names = credit.match(every)
      if (names) return names
      if (isShiftSign(credit)) return credit.match(/\p{L}+/gu)!.filter((sign) => SMALL_NAMES.has(sign))
      return credit.match(BRACKETED) ?? []
    },
    speaksOfUnnamed: (credit) => FEED.test(credit) || UNNAMED_AGENCIES.test(credit.replace(every, NAME)),
  }
}

/** `dpa-infocom`, `AFP/kk`, `jj/dpa/afp`: what is joined to a name. */
const JOINED = /(?<=\0[/-])\p{L}{1,7}(?!\p{L})|(?<!\p{L})\p{L}{1,7}(?=\/(?:\p{L}{1,7}\/)?\0)/gu

/** All of a line, and the end of a paragraph. */
const WHOLE = /^\s*[([（【［〔]([^()[\]（）【】［］〔〕]{1,40})[)\]）】］〕]\s*[.。]?\s*$/u
const CLOSING = /[([（【［〔]([^()[\]（）【】［］〔〕]{1,60})[)\]）】］〕][.。]?\s*$|\/([^/]{2,60})\/\.?\s*$/u

const BRACKETED = new RegExp(BRACKETED_NAMES, 'gu')

/** A word that names an agency only in brackets: `共同`, `金沢＝共同`, `नयी दिल्ली, भाषा`. */
const ALONE = new RegExp(
  `^(?:.{0,20}[＝=・、,，/／\\s\\-–—])?\\s*(?:${BRACKETED_NAMES})(?:[\\s　]*[\\d０-９].{0,8})?\\s*$`,
  'u',
)
/** A place and such a word in one, as Japanese papers begin: `【ワシントン時事】`. */
const GLUED = new RegExp(`^[\\p{Script=Han}\\p{Script=Katakana}ー・]{2,12}(?:${BRACKETED_NAMES})$`, 'u')

/** `apa/red`, `ats/afp`: abbreviations in small letters, with nothing beside them but such signs. */
function isShiftSign(text: string): boolean {
  if (!/^[\s(]*\p{Ll}{2,7}(?:\s?\/\s?\p{Ll}{2,7}){1,3}[\s).]*$/u.test(text)) return false
  return text.match(/\p{L}+/gu)!.some((sign) => SMALL_NAMES.has(sign))
}

/** Names, and a person, a place or a day beside them. */
function isBare(line: string): boolean {
  const { strangeBefore, strangeBehind, capitals, caseless, isSentence } = wordingOf(line)
  if (isSentence || strangeBefore + strangeBehind > 0 || capitals > BARE_WORDS) return false
  return caseless <= (FULL_STOP.test(line) ? 0 : BARE_CASELESS)
}

/** An explicit credit. */
function isCrediting(line: string): boolean {
  if (CREDITS_IN_SENTENCE.test(line)) return true
  const wording = wordingOf(line)
  if (wording.strangeBehind > STRANGE_BEHIND) return false
  return CREDITS_IN_LINE.test(line) || isIntroduced(wording, line)
}

/** `With files from AP`, `La rédaction avec AFP`: a preposition, and only names after the name. */
function isIntroduced(wording: Wording, line: string): boolean {
  const { opens, leadsToName, isSentence, strangeBefore, strangeBehind, caseless } = wording
  if (isSentence || strangeBehind > 0 || caseless > BARE_CASELESS + 1) return false
  if (opens) return strangeBefore <= STRANGE_BEFORE
  return leadsToName && strangeBefore <= (FULL_STOP.test(line) ? 0 : 1)
}

/** `Staff and agencies`, `Con información de agencias`. */
function isUnnamed(text: string): boolean {
  const match = UNNAMED_AGENCIES.exec(text)
  if (!match) return false
  const line = text.replace(match[0], NAME)
  const { isSentence, strangeBefore, strangeBehind, capitals, caseless } = wordingOf(line)
  if (isSentence || strangeBehind > 0 || strangeBefore > 1 || capitals > BARE_WORDS || caseless > 1)
    return false
  const head = line.slice(0, line.indexOf(NAME))
  if (!/[\p{L}\p{N}]/u.test(head) || /^(?:staff )?and /iu.test(match[0])) return true
  // `Nurses from agencies in Manila` has the words, too: after them nothing may follow.
  return !/[\p{L}\p{N}]/u.test(line.slice(line.indexOf(NAME) + 1)) && !FULL_STOP.test(line)
}

function hasQuotation(line: string): boolean {
  return /["“«„]/u.test(line)
}

/** A sentence of the article that mentions an agency: as interviewer, employer, or owner of an office. */
function isReport(text: string): boolean {
  return /["“«„]|\btold\b|\bsagte\b|\ba déclaré\b|\bdijo\b|сказал/u.test(text)
}
