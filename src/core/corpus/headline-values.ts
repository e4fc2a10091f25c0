// Does the headline of a printing still state a figure that the wire has corrected? Only where the newest version states it
// nowhere, and the headline has a word of the corrected sentence.
import type { Document } from '../model.ts'
import { readValues } from '../values/read.ts'
import { numeral } from '../values/value.ts'
import { amountsAt, hasAmount } from './amounts.ts'
import { changedAmounts } from './carried.ts'
import { wordsBeside } from './recast.ts'
import { foldedWords } from './vocabulary.ts'
import type { WireChange } from './wire-changes.ts'

/** The headline of a printing that states what a change put right; null where it has none. */
export type OldHeadline = (change: WireChange, printing: Document) => string | null

/** For the changes from one version to the next; `newest` is the last version of the wire. */
export function oldHeadlines(from: Document, to: Document, newest: Document): OldHeadline {
  let stated: ReadonlySet<string> | null = null
  return (change, printing) => {
    const { old, new: fresh } = changedAmounts(change, from, to)
    if (old.length === 0 || fresh.length === 0 || change.old.stretch === null) return null
    stated ??= statedIn(newest)
    const isStated = (reading: string) => stated!.has(reading)
    if (old.some((amount) => [...amount].some(isStated))) return null
    const beside = wordsBeside(from, change.old.stretch)
    for (const { role, text, index } of printing.paragraphs) {
      if (role !== 'headline' || !foldedWords(text).some((word) => beside.has(word))) continue
      const amounts = amountsAt(printing, { paragraph: index, start: 0, end: text.length })
      const hasOld = old.every((amount) => hasAmount(amounts, amount))
      if (hasOld && !fresh.some((amount) => hasAmount(amounts, amount))) return text
    }
    return null
  }
}

/** All readings of all values of a text. */
function statedIn({ paragraphs, language }: Document): ReadonlySet<string> {
  const stated = new Set<string>()
  for (const { text } of paragraphs)
    for (const { readings, amount } of readValues(text, language)) {
      for (const reading of readings) stated.add(reading)
      if (amount !== null) stated.add(numeral(amount))
    }
  return stated
}
