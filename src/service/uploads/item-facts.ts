// Decides the source, address and article of a wire item. The fields of the upload override what the item says of itself.
import * as v from 'valibot'
import { BODY_KINDS, type BodyKind, kindOfMediaType, namesSource } from '../../contract/body-kinds.ts'
import { sourceField, sourceOf } from '../../contract/fields.ts'
import { mediaTypeOf } from '../../contract/media-type.ts'
import { badFields, parseWith } from '../../contract/parse.ts'
import { normalizeUrl } from '../../contract/urls.ts'
import type { WireItem } from '../../extract/formats/item.ts'
import { articleOfItem } from '../../store/uploads/item-ids.ts'
import type { NewItem } from '../../store/versions-model.ts'

interface GivenFacts {
  readonly source?: string | null
  readonly url?: string | null
}

interface ItemFacts {
  readonly source: string
  readonly url: string | null
  readonly item: NewItem | null
}

/** The fields of an upload. Throws a 400 that names every wrong one; `source` is wrong if no body could name it. */
export function parseUpload<const E extends v.ObjectEntries>(
  schema: v.StrictObjectSchema<E, undefined>,
  value: unknown,
  kind?: BodyKind,
): v.InferOutput<typeof schema> {
  const kinds = kind === undefined ? kindsIn(value) : [kind]
  if (kinds.some(namesSource)) return parseWith(schema, value)
  // The same fields, of which `source` may not be missing.
  return parseWith(v.strictObject({ ...schema.entries, source: sourceField }), value) as v.InferOutput<
    typeof schema
  >
}

function kindsIn(value: unknown): BodyKind[] {
  if (typeof value !== 'object' || value === null) return []
  const type = Reflect.get(Object(Reflect.get(value, 'original')), 'contentType')
  const original = typeof type === 'string' ? kindOfMediaType(mediaTypeOf(type).type) : null
  const kinds = BODY_KINDS.filter((name) => typeof Reflect.get(value, name) === 'string')
  return original === null ? kinds : [...kinds, original]
}

/** Throws a 400 if neither the upload nor the item says who printed it. */
export async function factsOfItem(given: GivenFacts, item: WireItem | null): Promise<ItemFacts> {
  const source = given.source ?? sourceOf(item?.source ?? '')
  if (source === null) {
    throw badFields([{ path: 'source', message: 'is required: the document names no provider' }])
  }
  const name = item?.id ?? null
  return {
    source,
    url: given.url ?? normalizeUrl(item?.url ?? ''),
    item:
      name === null ? null : { article: await articleOfItem(source, name), number: item?.version ?? null },
  }
}
