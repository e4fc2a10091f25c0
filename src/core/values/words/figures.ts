// The readings of a figure: 12,400 is 12.400, 12 400, 12'400; 12,40,0 is none. The language decides whether a lone comma or
// full stop separates thousands or decimals; the other reading comes second.

const DIGITS = /^\d+$/
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/
/** A thousands mark with a space beside it. */
const LOOSE_MARK = / , ?|, /g
const GROUPS_OF_SPACES = /^(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:[.,](\d+))?$/
/** Longer ones are kept as they are: an account is no amount. */
const MOST_DIGITS = 18

/** The readings of a figure in ASCII digits, the likeliest first; empty if it is no number. */
export function figureReadings(figure: string, decimalComma: boolean): number[] {
  if (figure.length <= MOST_DIGITS && DIGITS.test(figure)) return [Number(figure)]
  const closed = figure.replace(LOOSE_MARK, ',')
  if (closed !== figure) return figureReadings(closed, false).slice(0, 1)
  if (figure.length > MOST_DIGITS + 8) return []
  if (DIGITS.test(figure)) return [Number(figure)]
  const spaced = GROUPS_OF_SPACES.exec(figure)
  if (spaced) return [Number(`${spaced[1]!.replace(/\D/g, '')}.${spaced[2] ?? 0}`)]
  if (LAKHS.test(figure)) return [Number(figure.replaceAll(',', ''))]
  const marks = [...new Set(figure.replace(/\d/g, ''))]
  if (marks.length === 2) return twoMarks(figure, marks)
  return marks.length === 1 ? oneMark(figure, marks[0]!, decimalComma) : []
}

/** 1,234.5 and 1.234,5: the last mark separates the decimals. */
function twoMarks(figure: string, marks: readonly string[]): number[] {
  const last = marks.reduce((one, other) =>
    figure.lastIndexOf(one) > figure.lastIndexOf(other) ? one : other,
  )
  const parts = figure.split(last)
  if (parts.length !== 2) return []
  const [whole, decimals] = parts as [string, string]
  const groups = whole.split(/\D/)
  if (!areGroups(groups)) return []
  return [Number(`${groups.join('')}.${decimals}`)]
}

function oneMark(figure: string, mark: string, decimalComma: boolean): number[] {
  const parts = figure.split(mark)
  const grouped = areGroups(parts) ? [Number(parts.join(''))] : []
  if (parts.length > 2 || mark === "'") return grouped
  const decimal = Number(parts.join('.'))
  if (grouped.length === 0) return [decimal]
  const partsDecimals = (mark === ',') === decimalComma
  return partsDecimals ? [decimal, ...grouped] : [...grouped, decimal]
}

/** 12 400 but not 0 400 or 2018 400. */
function areGroups(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  return (
    first.length <= 3 && first.length > 0 && !first.startsWith('0') && rest.every((part) => part.length === 3)
  )
}
