// The words of values as plain lists: `form|form=meaning`, a space between entries, `_` for a space within a form. Forms are
// lower case. Each language is a folder; `languages.ts` has them all.

/** Words that state values. */
export interface ValueWords {
  /** Whole numbers below a thousand with words of their own. */
  readonly numbers: string
  /** What multiplies the number before it: hundred, thousand, million, with their short forms. */
  readonly scales: string
  /** Words between the parts of a number: twenty *and* one. */
  readonly links?: string
  /** Numbers are written as one word: zweihundertdrei. */
  readonly joined?: boolean
  /** Units may stand before tens: vierundzwanzig. */
  readonly unitsFirst?: boolean
  /** Forms of one that are articles, too. */
  readonly articles?: string
  readonly ordinals?: string
  /** Denominators: third=3. */
  readonly parts?: string
  /** Between a whole and its half: one *and a* half. */
  readonly andPart?: string
  /** Magnitudes without a number: dozens, hundreds. */
  readonly rough?: string
  /** Before a magnitude: several hundred. */
  readonly several?: string
  /** Doubled, twice, threefold. */
  readonly multiples?: string
  /** Between the whole and the decimals: two *point* five. */
  readonly point?: string
  /** January first; `|` between the forms of one month. */
  readonly months: string
  /** Monday first. */
  readonly weekdays: string
  /** Days from today: yesterday=-1. */
  readonly days?: string
  /** Links within a date: 5 *de* marzo. */
  readonly dateLinks?: string
  readonly decades?: string
  readonly units: string
  readonly currencies?: string
  /** The certainty of a value, before it: about, over, under, least, most, nearly. */
  readonly bounds: string
  /** The same, behind it: 20 or more. */
  readonly boundsBehind?: string
  /** Times of day that are words: noon=12:00, pm=pm; `hour` is what follows an hour. */
  readonly clock?: string
  /** Before a time: at. */
  readonly clockLead?: string
  /** Behind an age in years: old. */
  readonly aged?: string
  /** Between the ends of a range: 5 *to* 10. */
  readonly ranges?: string
  /** Things that are counted in Roman numerals: chapter IV. */
  readonly numbered?: string
  /** Before a number in a sequence: No. 5. */
  readonly numero?: string
  /** True if a comma separates the decimals, a full stop the thousands. */
  readonly decimalComma?: boolean
}
