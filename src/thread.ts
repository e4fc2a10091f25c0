// The program of each thread in the pool (src/node/threads.ts): runs one task after the other, with a comparison cache
// of its own.
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { Problem } from './contract/problems.ts'
import { TASKS } from './http/tasks.ts'
import type { Order, Reply } from './node/threads.ts'
import { createComparisons } from './service/scores/comparisons.ts'
import { finish, GivenUp, isGenerator } from './service/work/compute.ts'
import { packed, unpacked } from './service/work/packing.ts'

/** Size of the comparison cache in characters: some 15 MB of comparisons. */
const REMEMBERED = { entries: 64, characters: 1_000_000, entryCharacters: 500_000 }

/**
 * A larger heap is collected after the work that grew it. An idle thread collects nothing, and would hold its garbage
 * beside the other threads' work.
 */
const LARGE_HEAP_BYTES = 96 * 1024 * 1024

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const tasks = new Map(TASKS.map((task) => [task.name, task]))
const comparisons = createComparisons(REMEMBERED)

export default async function perform(order: Order): Promise<unknown> {
  try {
    return await replyTo(order)
  } finally {
    if (getHeapStatistics().total_heap_size > LARGE_HEAP_BYTES) collect()
  }
}

async function replyTo({ name, input, flag }: Order): Promise<unknown> {
  const task = tasks.get(name)
  if (!task) throw new Error(`This thread has no task ${name}.`)
  try {
    // Threads.run packed the input of the task with this name.
    const work = task.work(unpacked(input) as never, comparisons)
    const value = isGenerator(work) ? await finish(work, () => endIfSet(flag)) : await work
    return replyOf({ value: packed(value) }, buffersOf(value))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { code, detail, errors, headers } = error
    return replyOf({ problem: { code, detail, errors, headers } }, [])
  }
}

function endIfSet(flag: Int32Array): void {
  if (Atomics.load(flag, 0) !== 0) throw new GivenUp('The request was cancelled.')
}

/** Buffers are transferred, not copied. */
function replyOf(reply: Reply, buffers: ArrayBuffer[]): unknown {
  return move({ [valueSymbol]: reply, [transferableSymbol]: buffers })
}

/** The buffers of bytes and pieces, alone or as a field of the value. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (Array.isArray(value) || value instanceof Uint8Array) return buffersOfBody(value)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(buffersOfBody)
}

function buffersOfBody(body: unknown): ArrayBuffer[] {
  if (body instanceof Uint8Array) return body.buffer instanceof ArrayBuffer ? [body.buffer] : []
  return Array.isArray(body) && body[0] instanceof Uint8Array ? body.flatMap(buffersOfBody) : []
}
