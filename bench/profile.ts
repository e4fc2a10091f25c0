// Profiles a comparison: samples the running process, and sums the samples by source file (each pass of the core is a
// file) and by function.

import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { findSourceMap } from 'node:module'
import type { TextPair } from './cases.ts'
import { OURS } from './peers.ts'

const SAMPLE_MICROSECONDS = 200
const PROFILED_MS = 3000
const MOST_FUNCTIONS = 12
/** Files and functions below this share are omitted. */
const LEAST_SHARE = 0.005

/** Runs the comparison for some seconds and prints the shares of files and functions. */
export async function printProfile(title: string, { left, right }: TextPair): Promise<void> {
  OURS.run(left, right)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
  await session.post('Profiler.start')
  let runs = 0
  const begun = performance.now()
  for (; performance.now() - begun < PROFILED_MS; runs++) OURS.run(left, right)
  const spent = performance.now() - begun
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  console.log(`\n${title}: ${(spent / runs).toFixed(2)} ms a comparison, sampled over ${runs} runs`)
  printShares(profile, spent / runs)
}

function printShares(profile: Profiler.Profile, millis: number): void {
  const files = new Map<string, number>()
  const functions = new Map<string, number>()
  const hits = profile.nodes.reduce((total, node) => total + (node.hitCount ?? 0), 0)
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const file = sourceOf(callFrame)
    files.set(file, (files.get(file) ?? 0) + hitCount / hits)
    const name = `${callFrame.functionName || 'anonymous'} (${file})`
    functions.set(name, (functions.get(name) ?? 0) + hitCount / hits)
  }
  printLargest('by file', files, files.size, millis)
  printLargest('by function', functions, MOST_FUNCTIONS, millis)
}

function printLargest(
  title: string,
  shares: ReadonlyMap<string, number>,
  most: number,
  millis: number,
): void {
  console.log(`  ${title}`)
  const largest = [...shares].sort(([, a], [, b]) => b - a).slice(0, most)
  for (const [name, share] of largest.filter(([, part]) => part >= LEAST_SHARE))
    console.log(
      `  ${(share * 100).toFixed(1).padStart(5)} %  ${(share * millis).toFixed(2).padStart(8)} ms  ${name}`,
    )
}

/** The source file of a place in the bundle; packages and the runtime under their own names. */
function sourceOf({
  url,
  lineNumber,
  columnNumber,
  functionName,
}: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'runtime'
  const entry = findSourceMap(url.replace('file://', ''))?.findEntry(lineNumber, columnNumber)
  const source = entry && 'originalSource' in entry ? entry.originalSource : url
  return source.replace(/^.*\/(?=node_modules\/|src\/|bench\/)/u, '')
}
