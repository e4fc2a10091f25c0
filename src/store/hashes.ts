// SHA-256 of texts and bytes by the runtime: identifies paragraphs in the database, and answers in their ETags.

/** Hashes the bytes of a list one after the other. */
export type Hashable = string | Uint8Array<ArrayBuffer> | readonly Uint8Array<ArrayBuffer>[]

const encoder = new TextEncoder()

type NodeCrypto = typeof import('node:crypto')

let known: NodeCrypto | null | undefined

/** Node's own hashes; null on a runtime without them. Loaded with the first hash: that takes milliseconds. */
function nodeCrypto(): NodeCrypto | null {
  if (known === undefined) known = globalThis.process?.getBuiltinModule?.('node:crypto') ?? null
  return known
}

/**
 * 32 bytes. Prefers Node's own hash: for a paragraph it costs a tenth of `crypto.subtle`, which makes a promise and a
 * thread's round trip for each; Node's answers at once.
 */
export function sha256(content: Hashable): Uint8Array | Promise<Uint8Array> {
  const crypto = nodeCrypto()
  if (!crypto) return subtleSha256(content)
  const hash = crypto.createHash('sha256')
  for (const part of isList(content) ? content : [content]) hash.update(part)
  return hash.digest()
}

function isList(content: Hashable): content is readonly Uint8Array<ArrayBuffer>[] {
  return Array.isArray(content)
}

async function subtleSha256(content: Hashable): Promise<Uint8Array> {
  if (isList(content)) return subtleSha256(new Uint8Array(await new Blob([...content]).arrayBuffer()))
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** The hexadecimal hashes of the texts, in their order. */
export async function hashesOf(texts: readonly string[]): Promise<string[]> {
  const crypto = nodeCrypto()
  // In one call, without an object for each text, and as one string.
  if (crypto && 'hash' in crypto) return texts.map((text) => crypto.hash('sha256', text, 'hex'))
  return (await Promise.all(texts.map(sha256))).map(hexOf)
}

export function hexOf(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]
  return hex
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The hexadecimal digits of a content hash. Throws RangeError unless it is `sha256:` and 64 of them. */
export function digitsOf(contentHash: string): string {
  const digits = /^sha256:([0-9a-f]{64})$/.exec(contentHash)?.[1]
  if (digits === undefined) throw new RangeError(`“${contentHash}” is not a content hash.`)
  return digits
}
