// Bytes as base64, since JSON only holds strings.

/** `btoa` takes a string; it is built this many characters at a time. */
const CHUNK = 8_192

export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let part = ''
    for (const byte of bytes.subarray(at, at + CHUNK)) part += String.fromCharCode(byte)
    parts.push(part)
  }
  return btoa(parts.join(''))
}

/** Null if the text is not base64. */
export function bytesOfBase64(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
