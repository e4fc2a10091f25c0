// The words by which texts are indexed: those of the core, folded, without accents of alphabets, ASCII cut at every mark;
// in scripts without spaces single letters, so that a word inside a sentence matches. Texts and queries pass through the
// same functions.
import { foldWord } from '../text/fold.ts'
import { isUnspaced } from '../words/unspaced-words.ts'
import { wordsOf } from '../words/words.ts'

const ASCII = /^[\x00-\x7f]*$/
/** Typographic characters of the press that belong to no word: most texts have nothing else beyond plain letters. */
const TYPOGRAPHY = /[\u00a0\u00a7\u00ab\u00b7\u00bb\u2010-\u2027\u202f-\u2032\u2039\u203a]/g
/** Accents of alphabets, and the vowel signs of Hebrew and Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/gu
const PLAIN_WORD = /(?:[a-z0-9]|[^\x00-\x7f])+/g

/** Letters that Unicode doesn't decompose, in the spelling of people without a key for them. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ĸ: 'k',
    ŋ: 'ng',
    ŧ: 't',
  },
}
const TO_SPELL = /[ßæœøłđðþħıĸŋŧ]/gi
/** In scripts without spaces, a sign with the sound mark after it, as in decomposed and halfwidth kana. */
const SIGN = /.[\u3099\u309a\uff9e\uff9f]?/gsu

/** A word, or a letter of a script without spaces, as indexed, with its range in the text. */
export interface SearchWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** The words of a text with spaces between; ASCII keeps its marks, at which the index cuts too. */
export function searchText(text: string): string {
  if (ASCII.test(text)) return text
  const plain = text.replace(TYPOGRAPHY, ' ')
  if (ASCII.test(plain)) return plain
  const bare = bareOf(plain)
  if (ASCII.test(bare)) return bare
  return searchWords(text)
    .map(({ word }) => word)
    .join(' ')
}

/** The same words with their ranges. A range may serve several words: those of `AT&T`. */
export function searchWords(text: string): SearchWord[] {
  return wordsOf(text).flatMap(({ start, end }) => {
    const raw = text.slice(start, end)
    return isUnspaced(text, start) ? letters(raw, start) : parts(foldWord(raw), start, end)
  })
}

function letters(raw: string, start: number): SearchWord[] {
  let at = start
  return (raw.match(SIGN) ?? []).map((letter) => {
    const letterWord = { word: foldWord(letter), start: at, end: at + letter.length }
    at += letter.length
    return letterWord
  })
}

function parts(folded: string, start: number, end: number): SearchWord[] {
  const bare = ASCII.test(folded) ? folded : bareOf(folded).normalize('NFC')
  return (bare.match(PLAIN_WORD) ?? []).map((word) => ({ word, start, end }))
}

/** Without the accents of alphabets; other characters are decomposed. */
function bareOf(text: string): string {
  const bare = text.normalize('NFD').replace(ACCENTS, '')
  return bare.replace(TO_SPELL, (letter) => SPELLED[letter.toLowerCase()] ?? letter)
}
