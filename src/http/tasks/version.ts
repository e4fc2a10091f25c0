// Task: a stored version as an answer.

import type { Task } from '../../service/compute.ts'
import { charactersOf } from '../../service/sizes.ts'
import { type Bytes, bytesOf } from '../../service/text-bytes.ts'
import type { FullVersion } from '../../store/store.ts'
import { etagOf, matchesEtag } from '../caching.ts'
import { paragraphsText } from '../formats/text.ts'
import { versionJson } from '../shapes.ts'

interface AskedVersion {
  readonly version: FullVersion
  readonly format: 'json' | 'text'
  /** If-None-Match: the caller may have the answer already. */
  readonly known: string | null
}

interface WrittenVersion {
  readonly etag: string
  /** Empty where the caller has it already. */
  readonly body: Bytes
}

export const versionTask: Task<AskedVersion, WrittenVersion> = {
  name: 'version',
  size: ({ version }) => charactersOf(version),
  work: async ({ version, format, known }) => {
    const json = versionJson(version)
    const etag = await etagOf(json, format)
    if (matchesEtag(known ?? undefined, etag)) return { etag, body: bytesOf('') }
    return {
      etag,
      body: bytesOf(format === 'text' ? paragraphsText(version.paragraphs) : JSON.stringify(json)),
    }
  },
}
