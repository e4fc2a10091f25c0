// Task: turns the body of an upload into the values that the database stores. Reading, hashing and indexing a long text
// would block the event loop for a second.

import { newVersion, rawBody, type SentBody, type UploadFacts } from '../../service/uploads/uploads.ts'
import { type Caller, type Compute, isTooMuch, type Task } from '../../service/work/compute.ts'
import type { Pieces } from '../../service/work/text-bytes.ts'
import { prepareTexts } from '../../store/uploads/texts.ts'
import type { NewVersion } from '../../store/versions-model.ts'
import { paragraphsPieces } from '../answers/version-body.ts'

/** A shorter text takes a few milliseconds and is read in place. */
const SHORT_BYTES = 32_000

export interface UploadInput {
  readonly fields: UploadFacts
  /** Already decoded if it came in JSON. */
  readonly body: SentBody | (Pick<SentBody, 'kind' | 'bytes'> & { readonly charset: string | null })
  readonly idempotencyKey: string | null
}

interface ReadUpload {
  readonly version: NewVersion
  /** Returned separately if they are not part of the version. */
  readonly paragraphs: Pieces | null
}

/** Throws problems. */
export const uploadTask: Task<UploadInput, ReadUpload> = {
  name: 'upload',
  size: ({ body }) => body.bytes.byteLength,
  work: async (input) => {
    const version = await readHere(input)
    const { mediaType } = version.original
    const paragraphs = version.paragraphs.map(({ text, role }, index) => ({ index, text, role }))
    return {
      version: {
        ...version,
        paragraphs: [],
        original: { mediaType, bytes: new Uint8Array(0) },
        prepared: await prepareTexts(version),
      },
      paragraphs: [...paragraphsPieces(paragraphs)],
    }
  },
}

/** Reads the text where it blocks nobody. Throws problems, and what Compute throws. */
export async function readUpload(compute: Compute, caller: Caller, input: UploadInput): Promise<ReadUpload> {
  if (input.body.bytes.byteLength > SHORT_BYTES) {
    try {
      return await compute.run(uploadTask, input, caller)
    } catch (error) {
      // A thread's failure must not refuse an upload.
      if (!isTooMuch(error)) throw error
    }
  }
  return { version: await readHere(input), paragraphs: null }
}

async function readHere({ fields, body, idempotencyKey }: UploadInput): Promise<NewVersion> {
  const read = 'text' in body ? body : await rawBody(body.kind, body.bytes, body.charset)
  return newVersion(fields, read, idempotencyKey)
}
