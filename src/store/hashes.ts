// SHA-256 of texts, in hexadecimal: the name under which the database knows a paragraph.

type Sha256 = (text: string) => string | Promise<string>

const encoder = new TextEncoder()

/**
 * The hashes of the texts, in their order. On Node its own hash is used where the runtime offers it:
 * for a paragraph it costs a tenth of `crypto.subtle`, which makes a promise and a thread's round trip of each.
 */
export async function hashesOf(texts: readonly string[]): Promise<string[]> {
  return Promise.all(texts.map(sha256))
}

const sha256: Sha256 = builtInSha256() ?? subtleSha256

function builtInSha256(): Sha256 | null {
  const crypto = globalThis.process?.getBuiltinModule?.('node:crypto')
  return crypto ? (text) => crypto.createHash('sha256').update(text).digest('hex') : null
}

async function subtleSha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The hexadecimal digits of a content hash. Throws RangeError unless it is `sha256:` and 64 of them. */
export function digitsOf(contentHash: string): string {
  const digits = /^sha256:([0-9a-f]{64})$/.exec(contentHash)?.[1]
  if (digits === undefined) throw new RangeError(`“${contentHash}” is not a content hash.`)
  return digits
}
