// Content hashes, and tokens, which are only ever compared as hashes.
import { hexOf, sha256 } from '../../store/hashes.ts'

export async function sha256Hex(text: string): Promise<string> {
  return hexOf(await sha256(text))
}

/** Reads every byte in any case, so that the time taken reveals nothing. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}
