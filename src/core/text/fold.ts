// When are two words, or two lines, the same except for case and typography? Folding is for comparison only: the original
// text is always kept.

const ASCII = /^[\x20-\x7e]*$/
const INVISIBLE = /\u00ad|\u0640|[\u200b-\u200d]|\u2060|[\ufe00-\ufe0f]|\ufeff/g
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\uff07`]/g
const HYPHENS = /[\u2010\u2011]/g
const QUOTATION_MARKS =
  /[\u201c-\u201f\u00ab\u00bb\u2039\u203a\u2018-\u201b\u300c-\u300f\u2032\u2033\u00b4`']/g
const DASHES = /[\u2012-\u2015\u2212\u2010\u2011]|-{2,3}/g

/** A word without case, soft hyphens, compatibility forms and typographic apostrophes. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  return (
    word
      // Comes first: the compatibility form of a lone acute accent is a space and a mark.
      .replace(APOSTROPHES, "'")
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(HYPHENS, '-')
      .toLowerCase()
      .normalize('NFC')
  )
}

/** ASCII without a mark that folds, single spaces between: most lines. A hyphen stands alone. */
const PLAIN_LINE = /^[!-&(-,./0-_a-~]*(?:[ -][!-&(-,./0-_a-~]+)*$/

/** A line without case, kind of quotation mark, dash and space: lines that fold alike differ only in house style. */
export function foldText(text: string): string {
  if (PLAIN_LINE.test(text)) return text.toLowerCase().trimStart()
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTATION_MARKS, '"')
    .replace(DASHES, '-')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}
