// Tasks: the scores, and the whole comparison in a format, of two stored versions or of two uploaded texts.

import type { DiffFormat } from '../../contract/formats.ts'
import { parseJson } from '../../contract/json-bytes.ts'
import { parseWith } from '../../contract/parse.ts'
import type { Comparison, IgnorableKind, Similarity } from '../../core/model.ts'
import { diffInFormat } from '../../formats/diff.ts'
import { comparisonJson, textJson, versionJson, writtenTextJson } from '../../service/answers.ts'
import { compareBody, readSides } from '../../service/pasted-texts.ts'
import type { Task } from '../../service/work/compute.ts'
import { jsonPieces } from '../../service/work/json-pieces.ts'
import { charactersOfPair } from '../../service/work/sizes.ts'
import { type Bytes, type Pieces, piecesOf } from '../../service/work/text-bytes.ts'
import type { FullVersion } from '../../store/versions-model.ts'

interface StoredPair {
  readonly left: FullVersion
  readonly right: FullVersion
  readonly ignore: readonly IgnorableKind[]
}

export const similarityTask: Task<StoredPair, Similarity> = {
  name: 'similarity',
  size: charactersOfPair,
  work: ({ left, right, ignore }, comparisons) => comparisons.scores(left, right, ignore),
}

export const diffTask: Task<StoredPair & { readonly format: DiffFormat }, Pieces> = {
  name: 'diff',
  size: charactersOfPair,
  work: ({ left, right, ignore, format }, comparisons) => {
    const comparison = comparisons.of(left, right, ignore)
    const json = () => comparisonJson(versionJson(left), versionJson(right), comparison, ignore)
    return diffPieces(format, { left: left.ref, right: right.ref }, comparison, json)
  },
}

/** Like `diffInFormat`, but JSON, the longest format, is never held as one string. */
function diffPieces(
  format: DiffFormat,
  names: { readonly left: string; readonly right: string },
  comparison: Comparison,
  json: () => object,
): Pieces {
  if (format === 'json') return jsonPieces({ ...json() })
  return piecesOf(diffInFormat(format, names, comparison, json))
}

interface SentTexts {
  /** JSON in the shape of `POST /compare`. */
  readonly body: Bytes
  readonly maxBytes: number
  readonly ignore: readonly IgnorableKind[]
  readonly format: DiffFormat
}

/** Throws problems. */
export const compareTask: Task<SentTexts, Pieces> = {
  name: 'compare',
  size: ({ body }) => body.byteLength,
  work: async ({ body, maxBytes, ignore, format }, comparisons) => {
    const { left, right } = await readSides(parseWith(compareBody, parseJson(body)), maxBytes)
    const comparison = comparisons.of(left, right, ignore)
    const side = format === 'json' ? writtenTextJson : textJson
    const json = () => comparisonJson<object>(side(left), side(right), comparison, ignore)
    return diffPieces(format, { left: 'left', right: 'right' }, comparison, json)
  },
}
