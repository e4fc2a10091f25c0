// JSON lines of a stream, one by one as they come.

export async function* jsonLines<T>(stream: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let rest = ''
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const lines = (rest + decoder.decode(chunk.value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      // The server's types: the client does not check them again.
      for (const line of lines) if (line.trim()) yield JSON.parse(line) as T
    }
    rest += decoder.decode()
    if (rest.trim()) yield JSON.parse(rest) as T
  } finally {
    // Whoever stops reading lets the connection go.
    await reader.cancel().catch(() => {})
  }
}

export function emptyStream(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() })
}
