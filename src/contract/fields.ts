// The schemas of request fields: requests are parsed with them, and the API is described by them.
import * as v from 'valibot'
import { IGNORABLE_KINDS, type IgnorableKind } from '../core/model.ts'
import { MAX_LINE_LENGTH, oneLine } from '../core/text/one-line.ts'
import { ARTICLE_ID, MAX_SLUG_LENGTH, parsePair, parseRef, SLUG } from './refs.ts'
import { readTime } from './times.ts'
import { normalizeUrl } from './urls.ts'

const MAX_SOURCE_LENGTH = 100
const MAX_CURSOR_LENGTH = 4096
const MAX_QUERY_LENGTH = 200
const MAX_LIMIT = 200
const DEFAULT_LIMIT = 50
const DEFAULT_MIN = 0.1
/** Language, then script, region and variants, in the syntax of BCP 47. */
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** A text field read by `parse`, which returns null for bad syntax. */
function parsed<T>(parse: (text: string) => T | null, message: string) {
  return v.pipe(
    v.string(message),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== null) return value
      addIssue({ message })
      return NEVER
    }),
  )
}

function lineOf(text: string): string | null {
  const line = oneLine(text)
  return line.length <= MAX_LINE_LENGTH ? line : null
}

/** A name as it is stored; null if it is invalid. */
export function sourceOf(text: string): string | null {
  const source = oneLine(text.normalize('NFC').replaceAll('\ufeff', ' '))
  return source !== '' && [...source].length <= MAX_SOURCE_LENGTH ? source : null
}

/** In the canonical case of BCP 47; null if it is not a language tag. */
export function languageOf(text: string): string | null {
  if (text.length > 35 || !LANGUAGE.test(text)) return null
  const [primary = '', ...rest] = text.split('-')
  return [primary.toLowerCase(), ...rest.map(subtagCase)].join('-')
}

/** In the canonical case of BCP 47: `Cyrl`, `GB`, `oxendict`. */
function subtagCase(tag: string): string {
  if (tag.length === 2) return tag.toUpperCase()
  if (tag.length === 4 && /^[A-Za-z]/.test(tag))
    return tag.charAt(0).toUpperCase() + tag.slice(1).toLowerCase()
  return tag.toLowerCase()
}

function ignoreOf(text: string): readonly IgnorableKind[] | null {
  const kinds = text.split(',').map((kind) => kind.trim())
  if (!kinds.every((kind) => IGNORABLE_KINDS.some((known) => known === kind))) return null
  return IGNORABLE_KINDS.filter((kind) => kinds.includes(kind))
}

function limitOf(text: string): number | null {
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= MAX_LIMIT ? limit : null
}

function paragraphOf(text: string): number | null {
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null
}

const described = <S extends v.GenericSchema>(schema: S, description: string, example?: string) =>
  v.pipe(schema, v.metadata({ description, ...(example !== undefined && { examples: [example] }) }))

export const sourceField = described(
  parsed(sourceOf, `must be a name of 1 to ${MAX_SOURCE_LENGTH} characters, such as tass or example.com`),
  `Who printed it: 1 to ${MAX_SOURCE_LENGTH} characters; white space is trimmed, and runs of it become one space.`,
  'example.com',
)

export const slugField = described(
  v.pipe(
    v.string('must be a slug such as inf-treaty'),
    v.regex(SLUG, 'must be a slug of a-z, 0-9 and single hyphens, such as inf-treaty'),
    v.maxLength(MAX_SLUG_LENGTH, `must have at most ${MAX_SLUG_LENGTH} characters`),
  ),
  'The slug of a story.',
  'inf-treaty',
)

export const articleIdField = described(
  v.pipe(
    v.string('must be the id of an article'),
    v.regex(ARTICLE_ID, 'must be the id of an article: 1 to 64 letters, digits, hyphens or underscores'),
  ),
  'The id of an article.',
)

export const refField = described(
  parsed(parseRef, 'must be <article>, <article>@<number>, <article>@latest or <article>@previous'),
  'A version: `<article>@<number>`; `<article>` alone and `<article>@latest` name the newest, `@previous` the one before.',
)

export const baseField = v.optional(
  described(
    parsed(parseRef, 'must be the id of an article, or a ref such as <article>@<number>'),
    "What the printings are held against: an article of the story, or a version of one. By default the story's base.",
  ),
)

export const paragraphField = described(
  parsed(paragraphOf, 'must be the number of a paragraph of the base, counted from 0'),
  'The paragraph of the base, counted from 0.',
)

export const pairField = described(
  parsed(parsePair, 'must be two refs with three dots between them: <article>@1...<article>@2'),
  'Two versions, left first: `<ref>...<ref>`.',
)

export const timeField = described(
  v.pipe(
    v.string('must be a date or a time, as text'),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const read = readTime(dataset.value)
      if ('time' in read) return read.time
      addIssue({ message: read.fault })
      return NEVER
    }),
  ),
  'An RFC 3339 time, or a date, which means its midnight. Seconds and zone may be left out; the default zone is UTC.',
  '2018-12-18T09:30:00Z',
)

export const urlField = described(
  parsed(normalizeUrl, 'must be an address of http or https, without a password, of at most 2000 characters'),
  'Where it was printed. Kept without fragment and tracking parameters.',
  'https://example.com/news/treaty',
)

export const languageField = described(
  parsed(languageOf, 'must be a language tag of BCP 47, such as en or pt-BR'),
  'BCP 47 language tag. Detected from the text if left out.',
  'en',
)

export const lineField = described(
  parsed(lineOf, `must be a line of at most ${MAX_LINE_LENGTH} characters`),
  `A line of text of at most ${MAX_LINE_LENGTH} characters; runs of white space become one space; an empty line counts as left out.`,
)

export const ignoreField = described(
  parsed(ignoreOf, 'must be a list of typography, case and spelling, with commas between them'),
  'Kinds of change to treat as equal, comma-separated: typography, case, spelling.',
  'typography,case',
)

export const limitField = v.optional(
  described(
    parsed(limitOf, `must be a number from 1 to ${MAX_LIMIT}`),
    `Items on a page, 1 to ${MAX_LIMIT}.`,
  ),
  String(DEFAULT_LIMIT),
)

function shareOf(text: string): number | null {
  const share = /^\d{1,9}(?:\.\d{1,20})?$|^\.\d{1,20}$/.test(text) ? Number(text) : -1
  return share >= 0 && share <= 1 ? share : null
}

export const minField = v.optional(
  described(
    parsed(shareOf, 'must be a number from 0 to 1, such as 0.25'),
    'Minimum of the larger containment, 0 to 1.',
  ),
  String(DEFAULT_MIN),
)

export const cursorField = v.optional(
  described(
    v.pipe(
      v.string('must be text'),
      v.minLength(1, 'must be the `next` of an earlier answer'),
      v.maxLength(MAX_CURSOR_LENGTH, 'is not a cursor of this service'),
    ),
    'The `next` of an earlier answer.',
  ),
)

/** Any text. */
export const wordsField = v.optional(
  described(
    v.string('must be text'),
    'Words to search for: all of them, “a phrase”, -without, one OR other, begin*.',
  ),
)

export const searchField = v.optional(
  described(
    v.pipe(
      v.string('must be text'),
      v.maxLength(MAX_QUERY_LENGTH, `must have at most ${MAX_QUERY_LENGTH} characters`),
    ),
    'Only stories with this text in slug or title.',
  ),
)

/** `?format=`: one of the given names. If omitted, `Accept` decides. */
export function formatField<const F extends readonly [string, ...string[]]>(formats: F) {
  return v.optional(
    described(v.picklist(formats, `must be ${formats.join(', ')}`), 'The format; overrides `Accept`.'),
  )
}
