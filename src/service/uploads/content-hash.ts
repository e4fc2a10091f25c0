// Content hashes, and tokens, which are only ever compared as hashes.
import type { Document } from '../../core/model.ts'
import { columnsOf } from '../../core/text/columns.ts'
import { hexOf, sha256 } from '../../store/hashes.ts'
import { ByteWriter } from '../work/text-bytes.ts'

const LINE_FEED = 0x0a

/** The SHA-256 of what `contentOf` gives, which is never held as one string. */
export async function contentHashOf(document: Pick<Document, 'headline' | 'paragraphs'>): Promise<string> {
  const writer = new ByteWriter()
  writer.text(document.headline ?? '')
  for (const text of columnsOf(document).texts) {
    writer.mark(LINE_FEED)
    writer.mark(LINE_FEED)
    writer.text(text)
  }
  return `sha256:${hexOf(await sha256(writer.end()))}`
}

export async function sha256Hex(text: string): Promise<string> {
  return hexOf(await sha256(text))
}

/** Reads every byte in any case, so that the time taken reveals nothing. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}
