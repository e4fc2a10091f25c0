// The agency at the head of a text: `MOSCOW (Reuters) -`, `МОСКВА. /ТАСС/.`, `【金沢＝共同】`, `新华社北京1月15日电`.
import type { CreditLines } from './credit-lines.ts'

/** A dateline with its agency ends within so many characters. */
export const DATELINE_CHARACTERS = 160
/** The same for a dateline that ends in only the bracket. */
const NAKED_CHARACTERS = 60

const DIGIT = '[\\d０-９]'

export interface Datelines {
  /** The credit in the dateline of a paragraph, or null. */
  in(paragraph: string): string | null
}

/** `pattern` matches the names of agencies. */
export function datelinesOf(pattern: string, lines: CreditLines): Datelines {
  const bracketed = new RegExp(String.raw`\([^()]{0,40}?${pattern}[^()]{0,40}?\)|/\s?${pattern}\s?/`, 'u')
  const dated = new RegExp(
    String.raw`^.{0,12}?(${pattern}[\p{Script=Han}、·]{0,16}(?:${DIGIT}{1,4}年)?(?:${DIGIT}{1,2}月)?${DIGIT}{1,2}日?(?:电|電|讯|訊))`,
    'u',
  )
  // `МОСКВА, 3 марта - РИА Новости.`, `LONDON, March 3, AP -`, `Москва. 3 марта. INTERFAX.RU -`, `AFP -`.
  const dashed = new RegExp(
    String.raw`^(?:[^–—―-]{2,40}\s*[–—―-]\s*(${pattern})\s*(?:[–—―:]|-\s|\.\s)|(?:[^–—―-]{2,40}[.,]\s+)?(${pattern})(?:\.\p{L}{2,3})?\s*(?:[–—―]|--?\s)(?=.{30}))`,
    'u',
  )
  // `New Delhi, Mar 3 (PTI) The river …`: no mark after the bracket, but a day before it.
  const dayed = new RegExp(
    String.raw`^\p{Lu}[\p{L}\p{M} .'’/-]{1,30},\s*(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,9}\.?)(?:,?\s\d{4})?\s*(\(${pattern}\))\s+[\p{Lu}\p{N}"“‘']`,
    'u',
  )
  const dashedIn = (text: string): string | undefined => {
    const match = dashed.exec(text)
    return match?.[1] ?? match?.[2]
  }
  /** `[ロンドン 18日 ロイター] -`, `(서울=연합뉴스) 홍길동 기자 =`: a bracket at the very beginning, with text after it. */
  const leading = (text: string): string | null => {
    const match = /^\s*(([([（【［〔])([^()[\]（）【】［］〔〕]{2,40})[)\]）】］〕])\s*\S/u.exec(text)
    if (!match || !lines.isInBrackets(match[3]!, /[[【［〔]/u.test(match[2]!))) return null
    return match[1]!
  }
  /** `नयी दिल्ली, 18 दिसंबर (भाषा)`: no mark after the bracket; before it a place and a day. */
  const naked = (text: string): string | null => {
    const match = /^([\p{Lo}\p{M}\p{N}\s,،、.]{2,48})([(（]([^()（）]{2,24})[)）])\s/u.exec(
      text.slice(0, NAKED_CHARACTERS + 30),
    )
    if (!match || lines.agency.test(match[1]!) || !lines.isInBrackets(match[3]!)) return null
    return match[2]!
  }
  return {
    in: (text) => {
      const match = bracketed.exec(text.slice(0, DATELINE_CHARACTERS))
      if (match && endsDateline(text, match.index + match[0].length)) return match[0]
      return dated.exec(text)?.[1] ?? leading(text) ?? dashedIn(text) ?? dayed.exec(text)?.[1] ?? naked(text)
    },
  }
}

/** `MOSCOW (Reuters) - …`: what follows the agency is the dash, or a mark that ends the dateline. */
export function endsDateline(text: string, at: number): boolean {
  return /^\s*(?:[–—―:.-]|--)/u.test(text.slice(at, at + 4))
}
