// The one reader of values: figures, number words, fractions, ordinals, percentages, money, measures, ages, dates, times of
// day, Roman numerals, dozens and hundreds, each in a normal form per reading. `5 per cent` is `5%`, `$1.5bn` is
// `1.5 billion dollars`, `5 p.m.` is `17:00`, `3 crore` is `30 million`, ١٢٣ is 123.
import { append } from '../lists.ts'
import { boundOf } from './bounds.ts'
import { timesAt } from './clock.ts'
import { datesAt } from './dates.ts'
import { type Draft, draftOf, measureOfDraft, readingsOf } from './draft.ts'
import { quantityAt } from './quantities.ts'
import { shareRanges } from './ranges.ts'
import { currencyOfSign } from './units.ts'
import type { Value } from './value.ts'
import { romanAt } from './words/roman.ts'
import { Scene } from './words/scene.ts'
import { vocabularyOf } from './words/vocabulary.ts'

const ROMAN = /^[IVXLCDM]+(?:e|ème)?$/
const LAST_ROMAN = 0x58

/** The values that a text states, in order. Linear in the text; `language` is a BCP 47 tag. */
export function readValues(text: string, language: string | null): Value[] {
  const scene = new Scene(text, vocabularyOf(language))
  const drafts = draftsOf(scene)
  const readings = drafts.map(readingsOf)
  shareRanges(scene, drafts, readings)
  return drafts.map((draft, at) => finished(scene, draft, readings[at]!))
}

function draftsOf(scene: Scene): Draft[] {
  const drafts: Draft[] = []
  for (let at = 0; at < scene.lexemes.length; ) {
    const values = draftsAt(scene, at)
    append(drafts, values)
    at = Math.max(at + 1, values.at(-1)?.next ?? 0)
  }
  return drafts
}

/** At most a few values: a day and its year, a time and its zone. */
function draftsAt(scene: Scene, index: number): Draft[] {
  if (!mayBegin(scene, index) || isPartOfName(scene, index)) return []
  const times = timesAt(scene, index)
  if (times.length > 0) return times
  const dates = datesAt(scene, index)
  if (dates.length > 0) return dates
  const one =
    multipleAt(scene, index) ??
    roughAt(scene, index) ??
    quantityAt(scene, index) ??
    ordinalAt(scene, index) ??
    decadeAt(scene, index) ??
    romanAt(scene, index)
  return one ? [one] : []
}

/** Can a value begin here? Most words stop here. */
function mayBegin(scene: Scene, index: number): boolean {
  const { kind, key, text } = scene.at(index)!
  if (kind === 'mark') return text !== '/' && text !== ':'
  if (kind !== 'word' || scene.vocabulary.isHan || scene.mayBegin(key) || currencyOfSign(text) !== undefined)
    return true
  if (key === 'a' || key === 'an' || (text.charCodeAt(0) <= LAST_ROMAN && ROMAN.test(text))) return true
  return scene.isClosedUp(index + 1) && scene.at(index + 1)!.kind === 'mark'
}

/** F-16, G20, COVID-19: figures behind letters are no values. Nor is `300px`, the width of a picture. */
function isPartOfName(scene: Scene, index: number): boolean {
  const lexeme = scene.at(index)!
  const before = scene.at(index - 1)
  if (lexeme.kind === 'figure' && scene.isClosedUp(index + 1) && scene.at(index + 1)!.key === 'px')
    return true
  if (lexeme.kind !== 'figure' || before?.kind !== 'word' || scene.vocabulary.isHan) return false
  return lexeme.gap === '' || (/^[-‐‑]$/.test(lexeme.gap) && /^\p{Lu}[\p{Lu}\p{Nd}]*$/u.test(before.text))
}

/** Doubled, twice. */
function multipleAt(scene: Scene, index: number): Draft | null {
  const lexeme = scene.at(index)!
  if (lexeme.kind === 'figure') return timesOf(scene, index)
  const match = scene.entryAt(index, (entry) => entry.multiple !== undefined)
  // What doubles as another thing is not counted.
  if (/^doubl/.test(lexeme.key) && scene.isClose(index + 1) && scene.at(index + 1)!.key === 'as') return null
  return (
    match &&
    draftOf(scene, 'number', index, match.next, {
      others: [`x${match.entry.multiple}`],
      weak: lexeme.key === 'double' || lexeme.key === 'doble',
    })
  )
}

/** 3 times. */
function timesOf(scene: Scene, index: number): Draft | null {
  const [figure, times] = [scene.at(index)!, scene.at(index + 1)]
  if (times?.key !== 'times' || times.gap !== ' ' || !/^\d{1,3}$/.test(figure.key)) return null
  return draftOf(scene, 'number', index, index + 2, { others: [`x${Number(figure.key)}`] })
}

/** Dozens, tens of thousands, several hundred. */
function roughAt(scene: Scene, index: number): Draft | null {
  const match = scene.entryAt(index, (entry) => entry.rough !== undefined)
  if (match === null) return severalAt(scene, index)
  const link =
    scene.isClose(match.next) && /^(?:of|de|di|d)$/.test(scene.at(match.next)!.key)
      ? match.next + 1
      : match.next
  const more = scene.isClose(link) ? scene.entryAt(link, (entry) => entry.rough !== undefined) : null
  if (more)
    return draftOf(scene, 'number', index, more.next, {
      others: [`${match.entry.rough}_${more.entry.rough}`],
    })
  return draftOf(scene, 'number', index, match.next, { others: [match.entry.rough!] })
}

const MAGNITUDES: Readonly<Record<number, string>> = {
  ...{ 10: 'tens', 12: 'dozens', 100: 'hundreds', 1000: 'thousands', 1e5: 'lakhs', 1e6: 'millions' },
  ...{ 1e7: 'crores', 1e9: 'billions' },
}

/** Several hundred, a few thousand. */
function severalAt(scene: Scene, index: number): Draft | null {
  const several = scene.entryAt(index, (entry) => entry.isSeveral === true)
  if (several === null || !scene.isClose(several.next)) return null
  const scale = scene.entryAt(several.next, (entry) => entry.scale !== undefined)
  const rough = scale && MAGNITUDES[scale.entry.scale!]
  return rough ? draftOf(scene, 'number', index, scale.next, { others: [rough] }) : null
}

/** Written out, first and second may be adverbs and units. */
function ordinalAt(scene: Scene, index: number): Draft | null {
  const match = scene.entryAt(index, (entry) => entry.ordinal !== undefined)
  return (
    match &&
    draftOf(scene, 'ordinal', index, match.next, { others: [`${match.entry.ordinal}th`], weak: true })
  )
}

/** The eighties. */
function decadeAt(scene: Scene, index: number): Draft | null {
  const match = scene.entryAt(index, (entry) => entry.decade !== undefined)
  if (match === null) return null
  const { decade } = match.entry
  return draftOf(scene, 'date', index, match.next, {
    others: decade! >= 100 ? [`${decade}s`] : [`${decade}s`, `19${decade}s`],
  })
}

function finished(scene: Scene, draft: Draft, readings: readonly string[]): Value {
  const { kind, start, end, weak } = draft
  const text = scene.text.slice(start, end)
  const amount = draft.numbers.length > 0 ? draft.numbers[0]! * draft.scale : null
  return {
    kind,
    text,
    start,
    end,
    readings,
    weak,
    amount,
    measure: measureOfDraft(draft),
    ...boundOf(scene, draft),
  }
}
