// Batches and rows as text, between the tests and workerd.
import type { Session, Statement } from '../../../src/store/drivers/database.ts'

export interface Asked {
  readonly database: string
  readonly kind: 'read' | 'write'
  readonly batch: readonly Statement[]
  readonly session: Session | null
}

/** JSON in which bytes stand as base64. */
export function encode(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (each instanceof ArrayBuffer) return { base64: base64Of(new Uint8Array(each)), buffer: true }
    return each instanceof Uint8Array ? { base64: base64Of(each) } : each
  })
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_, each: unknown) => {
    if (each === null || typeof each !== 'object' || !('base64' in each)) return each
    const bytes = Uint8Array.from(atob(String(each.base64)), (sign) => sign.charCodeAt(0))
    return 'buffer' in each ? bytes.buffer : bytes
  })
}

function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}
