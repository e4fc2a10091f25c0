// Assigns sources to databases. All that an upload has to read (the article it names, the address, the source's printing of
// the story, its last content) belongs to one source, so that an upload stays one transaction in one database. A story's
// printings lie wherever their sources do.
import { randomId } from '../uploads/ids.ts'

/** Tries at an id that leads to its shard; with a hundred shards one in two million misses. */
const MOST_TRIES = 1_500

/** The shard of a key among `shards`: highest random weight, so that a new shard takes over only its share. */
export function shardOf(key: string, shards: number): number {
  let best = 0
  let highest = -1
  for (let shard = 0; shard < shards; shard++) {
    const weight = hash(`${shard}:${key}`)
    if (weight > highest) {
      highest = weight
      best = shard
    }
  }
  return best
}

/** A new article id that `shardOf` leads to that shard. Ids that miss, as imported ones may, are searched everywhere. */
export function idFor(shard: number, shards: number): string {
  let id = randomId()
  for (let tries = 0; tries < MOST_TRIES && shardOf(id, shards) !== shard; tries++) id = randomId()
  return id
}

/** FNV-1a of 32 bits, its bits mixed once more: neighbouring keys differ in few bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let n = 0; n < text.length; n++) h = Math.imul(h ^ text.charCodeAt(n), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
