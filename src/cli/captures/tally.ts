// Tallies the outcome of archive records: counts by reason, and names where somebody may want to look.
import type { ImportResultJson } from '../../client.ts'
import { complain, print, printJsonLine } from '../output.ts'
import { SKIPS, type Skip, type SkipReason } from './capture.ts'

/** Archives have thousands of these and nobody misses them, so they are only counted. */
const COUNTED_ALONE: ReadonlySet<SkipReason> = new Set(['not-html', 'status', 'front-page', 'other-address'])

/** Problems that describe a page rather than a fault. */
const SKIP_OF_STATUS: Readonly<Record<number, SkipReason>> = { 413: 'too-long', 422: 'no-article' }

export type Tally = ReturnType<typeof createTally>

/** `json`: one line of JSON per outcome. */
export function createTally(json: boolean) {
  const counts = { stored: 0, unchanged: 0, refused: 0 }
  const skips = new Map<SkipReason, number>()
  const faults: string[] = []

  function skip({ what, reason }: Skip, because?: string): void {
    skips.set(reason, (skips.get(reason) ?? 0) + 1)
    if (json)
      printJsonLine({ url: what, skipped: reason, ...(because !== undefined && { problem: because }) })
    else if (!COUNTED_ALONE.has(reason)) complain(`${what}: skipped: ${because ?? `${SKIPS[reason]}.`}`)
  }

  return {
    skip,

    /** The service's answer for a capture. Pages without an article are skipped, not refused. */
    result(url: string, time: number, { status, ref, problem }: ImportResultJson): void {
      const reason = SKIP_OF_STATUS[status]
      if (reason !== undefined) {
        skip({ what: url, reason }, problem)
        return
      }
      const capturedAt = new Date(time).toISOString()
      if (status === 201) counts.stored++
      else if (status === 200) counts.unchanged++
      else counts.refused++
      if (json) printJsonLine({ url, capturedAt, status, ref, problem })
      else if (problem) complain(`${url} of ${capturedAt}: ${problem}`)
    },

    /** A file that could not be read to its end. */
    fault(sentence: string): void {
      faults.push(sentence)
      complain(sentence)
    },

    /** True if the service refused something or an archive is damaged. */
    close(): boolean {
      const { stored, unchanged, refused } = counts
      const reasons = [...skips].map(([reason, count]) => `${SKIPS[reason]}: ${count}`)
      const skippedCount = [...skips.values()].reduce((sum, count) => sum + count, 0)
      const reasonList = reasons.length > 0 ? ` (${reasons.join(', ')})` : ''
      if (!json)
        print(
          `${stored} stored, ${unchanged} unchanged, ${refused} refused, ${skippedCount} skipped${reasonList}\n`,
        )
      return refused > 0 || faults.length > 0
    },
  }
}
