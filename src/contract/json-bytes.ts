// Parses JSON from bytes, which must be UTF-8.
import { Problem } from './problems.ts'

/** The JSON value of the bytes; throws a 422 if they are not UTF-8, a 400 if they are not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeStrictly(bytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('bad-request', 'The body is not well-formed JSON.', [
      { path: '', message: 'is not well-formed JSON' },
    ])
  }
}

function decodeStrictly(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('unusable-text', 'The body is not valid UTF-8. Convert it to UTF-8 and send it again.')
  }
}
