// Coarsens a comparison with more edits than anyone reads: kept words between two edits join them, the shortest runs
// first, until few enough edits are left. The result is exact.
import type { BlockText } from './present.ts'

/** Longer runs always stay: a block has far fewer runs of so many words than edits allowed. */
const LONGEST_RUN = 64

/** Drops the partners of words in short runs until at most `most` edits are left; true if it dropped any. */
export function joinEdits(partner: Int32Array, left: BlockText, right: BlockText, most: number): boolean {
  const runs = runLengths(partner, left, right)
  const least = leastLength(runs, most)
  if (least <= 1) return false
  for (let from = 0; from < runs.length; from += Math.max(1, runs[from]!))
    if (runs[from]! < least) partner.fill(-1, from, from + Math.max(1, runs[from]!))
  return true
}

/** At the first word of each run that is identical on both sides: its length; 0 at other words. */
function runLengths(partner: Int32Array, left: BlockText, right: BlockText): Int32Array {
  const runs = new Int32Array(partner.length)
  let from = 0
  for (let l = 0; l < partner.length; l++) {
    if (partner[l]! < 0) continue
    const goesOn = runs[from]! > 0 && from + runs[from]! === l && isWholeTo(l, partner, left, right)
    if (!goesOn) from = l
    runs[from]!++
  }
  return runs
}

/** Is a kept word identical to its partner, together with the word before it and the text between? */
function isWholeTo(l: number, partner: Int32Array, left: BlockText, right: BlockText): boolean {
  const r = partner[l]!
  if (partner[l - 1] !== r - 1) return false
  const from = left.starts[l - 1]!
  const fromR = right.starts[r - 1]!
  const length = left.ends[l]! - from
  if (right.ends[r]! - fromR !== length) return false
  for (let i = 0; i < length; i++)
    if (left.text.charCodeAt(from + i) !== right.text.charCodeAt(fromR + i)) return false
  return true
}

/** The shortest length of which there are at most `most` runs. */
function leastLength(runs: Int32Array, most: number): number {
  const counts = new Int32Array(LONGEST_RUN + 1)
  let count = 0
  for (let at = 0; at < runs.length; at++) {
    if (runs[at] === 0) continue
    counts[Math.min(LONGEST_RUN, runs[at]!)]!++
    count++
  }
  let least = 1
  while (count > most && least < LONGEST_RUN) count -= counts[least++]!
  return least
}
