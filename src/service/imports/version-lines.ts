// A version as a line of NDJSON: what the export writes, and what an import takes.
//
// A line with `article` and `number` is a version that was read before, maybe by another release. Its facts stand as they
// are, and so do its `paragraphs` and `roles`, which say how its body was read. Nothing is read anew that could differ.

import * as v from 'valibot'
import { bodies } from '../../contract/body-kinds.ts'
import { articleIdField, lineField, timeField } from '../../contract/fields.ts'
import { badFields, parseWith } from '../../contract/parse.ts'
import { parseRef } from '../../contract/refs.ts'
import { wireTime } from '../../contract/times.ts'
import { keysOf } from '../../core/keys.ts'
import type { Document, Paragraph, Role } from '../../core/model.ts'
import { checkMarkup, checkText } from '../../core/text/acceptable.ts'
import { type Details, SIGNALS } from '../../core/text/details.ts'
import { documentAsRead } from '../../core/text/document.ts'
import type { ExportedVersion, ImportedVersion } from '../../store/model.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import {
  checkLines,
  facts,
  headLines,
  type ReadText,
  readText,
  type SentBody,
  unusable,
  versionOf,
  withHash,
} from '../uploads/uploads.ts'
import { originalField, originalOf } from './original.ts'

const NUMBER = 'must be a whole number from 1'
const MARKED_ROLES = ['headline', 'subheading', 'boilerplate'] as const satisfies readonly Role[]
const WORD = /[\p{L}\p{N}]/u

const asWritten = v.nullish(v.string('must be text'))
// A check of the whole list: a problem for each of a million paragraphs helps nobody.
const texts = v.custom<readonly string[]>(isListOfTexts, 'must be a list of texts, none of them empty')
const places = v.custom<readonly number[]>(isListOfPlaces, 'must be a list of paragraphs, counted from 0')

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The fields of a line beside a version's text: see Details. */
const detailFields = {
  modifiedAt: v.nullish(timeField),
  section: asWritten,
  credit: asWritten,
  signal: v.nullish(v.picklist(SIGNALS, `must be one of ${SIGNALS.join(', ')}`)),
  extraction: v.nullish(
    v.strictObject({
      kept: count,
      page: count,
      left: v.array(v.strictObject({ reason: v.string(), words: count, begins: v.string() })),
      complete: v.boolean(),
      from: v.string(),
    }),
  ),
}
const DETAIL_NAMES = keysOf<keyof Details>(detailFields)

/** A line of an import: an upload, or a version of an export. */
export const importLine = v.strictObject({
  ...facts,
  ...bodies,
  original: originalField,
  // Their limit depends on the number: see importedVersion.
  headline: asWritten,
  byline: asWritten,
  dateline: asWritten,
  number: v.nullish(v.pipe(v.number(NUMBER), v.safeInteger(NUMBER), v.minValue(1, NUMBER))),
  paragraphs: v.nullish(texts),
  roles: v.nullish(
    v.strictObject({
      headline: v.optional(places),
      subheading: v.optional(places),
      boilerplate: v.optional(places),
    }),
  ),
  ...detailFields,
  rereadOf: v.nullish(v.string('must be a ref')),
  storyTitle: v.nullish(lineField),
  storyBase: v.nullish(articleIdField),
})

type ImportLine = v.InferOutput<typeof importLine>

/** A line of an import in the form of the store. Throws 400 or 422 problems; stores nothing. */
export async function importedVersion(sent: ImportLine, body: SentBody): Promise<ImportedVersion> {
  checkFields(sent)
  const line = sent.number == null ? { ...sent, ...parseWith(headLines, headOf(sent)) } : sent
  const { source, story, headline, byline, dateline, storyTitle, storyBase } = line
  checkLines({ source, headline, byline, dateline, storyTitle })
  const version = await versionOf(line, await readLine(line, body), body)
  return {
    ...version,
    number: line.number ?? null,
    // For a version the facts of the line count; for an upload those in its text.
    details: line.number == null ? version.details : { ...version.details, ...detailsOf(line) },
    rereadOf: rereadRef(line),
    story: story ?? null,
    storyTitle: storyTitle || null,
    storyBase: storyBase ?? null,
  }
}

/** An upload that recreates a version: same article, number, times, bytes and reading. */
export function exportLine({ version, original, storyTitle, storyBase }: ExportedVersion): object {
  return {
    article: version.articleId,
    number: version.number,
    source: version.source,
    story: version.story,
    url: version.url,
    headline: version.headline,
    byline: version.byline,
    dateline: version.dateline,
    language: version.language,
    publishedAt: version.publishedAt,
    capturedAt: version.capturedAt,
    ...statedDetails(version),
    ...(storyTitle !== null && { storyTitle }),
    ...(storyBase !== null && { storyBase }),
    ...originalOf(original),
    paragraphs: version.paragraphs.map((paragraph) => paragraph.text),
    roles: placesOf(version.paragraphs),
  }
}

/** Only what is set, so that the line of a version without any stays short. */
function statedDetails(version: FullVersion): object {
  const { modifiedAt, section, credit, signal, extraction = null, rereadOf } = version
  const details = {
    modifiedAt: modifiedAt && wireTime(modifiedAt),
    section,
    credit,
    signal,
    rereadOf,
    extraction,
  }
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null))
}

function detailsOf(line: ImportLine): Partial<Details> {
  return Object.fromEntries(DETAIL_NAMES.flatMap((name) => (line[name] == null ? [] : [[name, line[name]]])))
}

/** The version of which this one is a later reading: one of the same article. */
function rereadRef({ rereadOf, article, number }: ImportLine): string | null {
  if (rereadOf == null) return null
  const ref = parseRef(rereadOf)
  if (ref !== null && number != null && ref.articleId === article && typeof ref.version === 'number') {
    return rereadOf
  }
  throw badFields([{ path: 'rereadOf', message: 'must name a numbered version of the same article' }])
}

function checkFields({ article, number, paragraphs, roles, story, storyTitle, storyBase }: ImportLine): void {
  const needed = [
    number != null && article == null && ['number', 'needs an article'],
    paragraphs != null && number == null && ['paragraphs', 'need an article and a number'],
    roles != null && paragraphs == null && ['roles', 'need paragraphs'],
    story == null && (storyTitle ?? storyBase) != null && ['story', 'is needed with storyTitle or storyBase'],
  ].flatMap((problem) => (problem ? [{ path: problem[0]!, message: problem[1]! }] : []))
  if (needed.length > 0) throw badFields(needed)
}

function headOf({ headline, byline, dateline }: ImportLine) {
  return { headline, byline, dateline }
}

function readLine(line: ImportLine, body: SentBody): Promise<ReadText> {
  if (line.number == null) return readText(body, line, '')
  return line.paragraphs == null ? readAgain(line, body) : asRead(line, line.paragraphs, body)
}

/** An export of an earlier release records only the facts of a reading. */
async function readAgain(line: ImportLine, body: SentBody): Promise<ReadText> {
  const { document, publishedAt, details, item } = await readText(body, line, '')
  const { headline, byline, dateline } = document
  return withHash(
    {
      ...document,
      headline: headline === null ? null : line.headline || headline,
      byline: line.byline || byline,
      dateline: line.dateline || dateline,
    },
    publishedAt,
    details,
    item,
  )
}

function asRead(line: ImportLine, paragraphs: readonly string[], body: SentBody): Promise<ReadText> {
  const checked = body.kind === 'text' ? checkText(body.text) : checkMarkup(body.text)
  if (!checked.ok) throw unusable(body.kind, checked.problem)
  checkParagraphs(paragraphs)
  const document = documentAsRead(withRoles(paragraphs, line.roles ?? {}), {
    headline: line.headline || null,
    byline: line.byline || null,
    dateline: line.dateline || null,
    language: line.language ?? null,
  })
  checkHeadline(document)
  return withHash(document, null)
}

function checkParagraphs(paragraphs: readonly string[]): void {
  const whole = paragraphs.join('\n\n')
  const checked = checkText(whole)
  if (!checked.ok) throw unusable('paragraphs', checked.problem)
  if (checked.text !== whole || !WORD.test(whole)) {
    throw unusable(
      'paragraphs',
      'The paragraphs are not valid text: they must have no blank lines and no control characters.',
    )
  }
}

/** A headline is both a fact and a paragraph with nothing but boilerplate above it, or neither. */
function checkHeadline({ headline, paragraphs }: Document): void {
  const places = paragraphs.filter(({ role }) => role === 'headline').map(({ index }) => index)
  const [place = -1] = places
  const isAtHead = paragraphs.slice(0, place).every(({ role }) => role === 'boilerplate')
  const holds = headline === null ? places.length === 0 : places.length === 1 && isAtHead
  if (!holds) {
    throw badFields([
      {
        path: 'roles.headline',
        message:
          'must name the first paragraph that is not boilerplate if the line has a headline, else none',
      },
    ])
  }
}

/** Paragraphs of the body of an article, but for those named. */
function placesOf(paragraphs: readonly Paragraph[]): Partial<Record<Role, number[]>> {
  const named: Partial<Record<Role, number[]>> = {}
  for (const { role, index } of paragraphs) {
    if (role === 'body') continue
    named[role] ??= []
    named[role].push(index)
  }
  return named
}

function withRoles(
  paragraphs: readonly string[],
  named: NonNullable<ImportLine['roles']>,
): { text: string; role: Role }[] {
  const read: { text: string; role: Role }[] = paragraphs.map((text) => ({ text, role: 'body' }))
  for (const role of MARKED_ROLES) {
    for (const place of named[role] ?? []) {
      const paragraph = read[place]
      if (!paragraph) throw badFields([{ path: `roles.${role}`, message: `there is no paragraph ${place}` }])
      paragraph.role = role
    }
  }
  return read
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '')
}

function isListOfPlaces(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0)
}
