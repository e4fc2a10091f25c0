// Numerals of Chinese and Japanese: 三十二, 一千二百, 二〇二四, 3万5千, 1.2億.

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 兩: 2 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
}
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }
const PIECE = /\d+(?:[.,]\d+)*|\D/gu

/** The number of a numeral; null for other words. */
export function hanNumber(numeral: string): number | null {
  const pieces = numeral.match(PIECE) ?? []
  if (pieces.every((piece) => piece in DIGITS)) return Number(pieces.map((piece) => DIGITS[piece]).join(''))
  let [total, group, digit] = [0, 0, -1]
  for (const piece of pieces) {
    if (piece in DIGITS) digit = digit > 0 ? digit * 10 + DIGITS[piece]! : DIGITS[piece]!
    else if (piece in TENS) {
      group += (digit < 0 ? 1 : digit || 1) * TENS[piece]!
      digit = -1
    } else if (piece in MYRIADS) {
      const count = group + Math.max(digit, 0)
      const lower = total % (MYRIADS[piece]! || 1)
      total = total - lower + (lower + (count === 0 && lower === 0 ? 1 : count)) * MYRIADS[piece]!
      group = 0
      digit = -1
    } else {
      const number = Number(piece.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
      if (!Number.isFinite(number)) return null
      digit = number
    }
  }
  return total + group + Math.max(digit, 0)
}
