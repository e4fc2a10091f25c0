// The two texts of a comparison that stores nothing: a string each, or one body field with its details.
import * as v from 'valibot'
import { BODY_KINDS, BODY_NAMES, type BodyKind, bodies } from '../contract/body-kinds.ts'
import { languageField, lineField } from '../contract/fields.ts'
import { tooLarge } from '../contract/problems.ts'
import { withFacts } from '../core/text/columns.ts'
import type { Hashed } from './scores/comparisons.ts'
import { checkLines, readText, typedBody, wrongBodyCount } from './uploads/uploads.ts'

/** JSON may write a character in six bytes (`\u00e9`) where UTF-8 takes two. */
const ESCAPES = 3
const FIELDS_BYTES = 65_536

const side = v.union(
  [
    v.string(),
    v.strictObject({
      ...bodies,
      headline: v.nullish(lineField),
      byline: v.nullish(lineField),
      language: v.nullish(languageField),
    }),
  ],
  `must be a text, or an object with ${BODY_NAMES} and, if known, headline, byline and language`,
)

export const compareBody = v.strictObject({ left: side, right: side })

type Side = v.InferOutput<typeof side>

/** Bytes of JSON for two sides within the limit. */
export function compareBodyLimit(maxBodyBytes: number): number {
  return 2 * (ESCAPES * maxBodyBytes + FIELDS_BYTES)
}

/** Bytes of JSON for one upload within the limit on a line of its own. */
export function lineLimit(maxBodyBytes: number): number {
  return ESCAPES * maxBodyBytes + FIELDS_BYTES
}

/** A line of an import has the extracted paragraphs beside the upload. */
export function importLineLimit(maxBodyBytes: number): number {
  return lineLimit(2 * maxBodyBytes)
}

/** Both sides as documents. Throws the problem of the first bad side. */
export async function readSides(
  sides: v.InferOutput<typeof compareBody>,
  maxBytes: number,
): Promise<{ left: Hashed; right: Hashed }> {
  return {
    left: await readSide('left', sides.left, maxBytes),
    right: await readSide('right', sides.right, maxBytes),
  }
}

async function readSide(name: 'left' | 'right', sent: Side, maxBytes: number): Promise<Hashed> {
  const fields = typeof sent === 'string' ? { text: sent } : sent
  const kinds = BODY_KINDS.filter((kind) => bodyOf(fields, kind) != null)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) throw wrongBodyCount(kinds, name)
  const content = bodyOf(fields, kind) ?? ''
  if (isLonger(content, maxBytes)) throw tooLarge(maxBytes, `${name} text`)
  const facts = typeof sent === 'string' ? {} : sent
  checkLines({ [`${name}.headline`]: facts.headline, [`${name}.byline`]: facts.byline })
  const { document, contentHash } = await readText(typedBody(kind, content), facts, `${name}.${kind}`)
  return withFacts(document, { contentHash })
}

function bodyOf(fields: Partial<Record<BodyKind, string | null>>, kind: BodyKind): string | null | undefined {
  return fields[kind]
}

/** Counts bytes of UTF-8, and only if the number of characters leaves it open. */
export function isLonger(content: string, maxBytes: number): boolean {
  if (content.length > maxBytes) return true
  return content.length * 3 > maxBytes && new TextEncoder().encode(content).byteLength > maxBytes
}
