// Peak memory of one comparison, measured in a process of its own as growth of resident memory after both texts exist.
// Uncollected garbage counts, so it is an upper bound.

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { type CaseName, casePair } from './cases.ts'
import { OURS } from './peers.ts'

const MARK = '--memory-of'

/** Bytes. Starts this same bundle again as a child process. */
export function peakMemory(name: CaseName, words: number, seed: number): number {
  const args = ['--expose-gc', process.argv[1]!, MARK, name, String(words), String(seed)]
  const child = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`The memory of ${name} was not measured: ${child.stderr}`)
  return Number(child.stdout)
}

/** In the child process: measures, prints the bytes, and exits. */
export function answerMemoryQuestion(args: readonly string[]): boolean {
  const [mark, name, words, seed] = args
  if (mark !== MARK) return false
  const { left, right } = casePair(name as CaseName, Number(words), Number(seed))
  globalThis.gc?.()
  const before = forgetPeak()
  const result = OURS.run(left, right)
  console.log(result ? residentPeak() - before : 0)
  return true
}

/** Resident bytes now; on Linux this also resets the peak. */
function forgetPeak(): number {
  if (process.platform !== 'linux') return residentPeak()
  writeFileSync('/proc/self/clear_refs', '5')
  return process.memoryUsage.rss()
}

function residentPeak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const peak = /^VmHWM:\s*(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8'))
  return Number(peak?.[1]) * 1024
}
