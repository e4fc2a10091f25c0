// Splits bytes of any length into lines: memory holds one line and one chunk, and no line beyond its limit.

export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long'; readonly number: number }

const LINE_FEED = 10

/** The lines of a body, numbered from 1. Blank ones are counted and left out; the content of one too long is dropped. */
export async function* linesOf(body: ReadableStream<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1
  let pending: Uint8Array[] = []
  let length = 0

  const add = (part: Uint8Array): void => {
    length += part.byteLength
    if (length > limit) pending = []
    else if (part.byteLength > 0) pending.push(part)
  }
  const finish = (): Line | null => {
    const line: Line =
      length > limit ? { kind: 'too-long', number } : { kind: 'line', number, bytes: joined(pending, length) }
    number++
    pending = []
    length = 0
    return line.kind === 'line' && isBlank(line.bytes) ? null : line
  }

  for await (const chunk of chunksOf(body)) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at))
      const line = finish()
      if (line) yield line
      from = at + 1
    }
    add(chunk.subarray(from))
  }
  const last = length > 0 ? finish() : null
  if (last) yield last
}

/** Cancels the body when the caller stops early. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0]
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
