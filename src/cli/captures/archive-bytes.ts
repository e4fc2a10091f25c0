// Streams the bytes of an archive file, decompressed if needed, in bounded memory.
import { createReadStream, fstatSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fileFault } from '../file-faults.ts'
import { UsageError } from '../outcome.ts'
import { STANDARD_INPUT } from '../texts.ts'
import { LARGEST_RATIO, UNPACKED_WITHOUT_RATIO } from './bounds.ts'
import { DamagedArchive } from './capture.ts'

/** Magic bytes of files that people take for WARC files, and how to handle them. */
const OTHER_FORMATS: readonly (readonly [start: string, advice: string])[] = [
  ['PK\x03\x04', 'it is a ZIP file. Unpack a WACZ file, and name the WARC files in its folder archive.'],
  [
    '\x28\xb5\x2f\xfd',
    'it is packed by zstd. Unpack it on the way: zstd -dc FILE | variorum import --warc -',
  ],
  ['BZh', 'it is packed by bzip2. Unpack it on the way: bzip2 -dc FILE | variorum import --warc -'],
  ['\xfd7zXZ', 'it is packed by xz. Unpack it on the way: xz -dc FILE | variorum import --warc -'],
  [
    'filedesc:',
    'it is an ARC file, the format before WARC. Convert it, for example with arc2warc or warcit.',
  ],
]

/**
 * Throws UsageError if the file cannot be read or has another format, and DamagedArchive if its compression is broken
 * or it is a decompression bomb.
 */
export async function* archiveBytes(path: string): AsyncGenerator<Uint8Array> {
  const parts = fileParts(path)
  const first = await parts.next()
  if (first.done) return
  refuseOtherFormats(path, first.value)
  const packed = first.value[0] === 0x1f && first.value[1] === 0x8b
  const all = withFirst(first.value, parts)
  yield* packed ? unpackedParts(all) : all
}

async function* fileParts(path: string): AsyncGenerator<Uint8Array> {
  try {
    if (path === STANDARD_INPUT && fstatSync(0).isDirectory())
      throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    yield* path === STANDARD_INPUT ? process.stdin : createReadStream(path)
  } catch (error) {
    throw new UsageError(
      `Could not read ${path === STANDARD_INPUT ? 'standard input' : path}: ${fileFault(error)}.`,
    )
  }
}

function refuseOtherFormats(path: string, start: Uint8Array): void {
  const text = Buffer.from(start.subarray(0, 16)).toString('latin1')
  const other = OTHER_FORMATS.find(([begins]) => text.startsWith(begins))
  if (other) throw new UsageError(`Could not read ${path}: ${other[1]}`)
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/** Each record is a gzip member of its own; Node's stream reads all members. */
async function* unpackedParts(parts: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let packed = 0
  let unpacked = 0
  const countedParts = (async function* () {
    for await (const part of parts) {
      packed += part.length
      yield part
    }
  })()
  // A read error ends the stream with that error, so that it is thrown below.
  const stream: AsyncIterable<Uint8Array> = pipeline(Readable.from(countedParts), createGunzip(), () => {})
  try {
    for await (const part of stream) {
      unpacked += part.length
      if (unpacked > UNPACKED_WITHOUT_RATIO && unpacked > packed * LARGEST_RATIO)
        throw new DamagedArchive(`it unpacks to more than ${LARGEST_RATIO} times its size`)
      yield part
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw new DamagedArchive('its gzip data is damaged or truncated')
    throw error
  }
}
