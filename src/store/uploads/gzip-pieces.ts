// Bytes as gzip, cut into pieces that fit one value of the database.

/** gzip of the bytes, in pieces of at most this length. */
export async function packed(bytes: Uint8Array, pieceBytes: number): Promise<Uint8Array[]> {
  const whole = await throughStream(bytes, new CompressionStream('gzip'))
  const pieces: Uint8Array[] = []
  for (let start = 0; start < whole.length; start += pieceBytes) {
    pieces.push(whole.slice(start, start + pieceBytes))
  }
  return pieces
}

/** Up to this size Node's own gunzip takes some milliseconds at most, and a quarter of what a stream takes. */
const AT_ONCE_BYTES = 512 * 1024

/** The bytes again, from the pieces in order. Rejects unless they are a whole gzip. */
export async function unpacked(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  const zlib = whole.length <= AT_ONCE_BYTES ? globalThis.process?.getBuiltinModule?.('node:zlib') : undefined
  return zlib ? zlib.gunzipSync(whole) : throughStream(whole, new DecompressionStream('gzip'))
}

async function throughStream(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  // A `BlobPart` excludes shared memory, which no text has.
  const through = new Blob([bytes as BlobPart]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(through).arrayBuffer())
}
