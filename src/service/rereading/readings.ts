// Do today's rules read a stored original differently, and how?
//
// A stored version does not say which of its facts were fields of the upload. A headline, byline or dateline that the original
// contains is read again; any other was a field, and stays. A byline or dateline that today's rules do not find stays too, as
// does a known language. Times, source, story and address are never read again.

import type { ChangedPart, ReadFacts, ReadingChange } from '../../contract/answers/reread.ts'
import { Problem } from '../../contract/problems.ts'
import type { Document } from '../../core/model.ts'
import type { Original } from '../../store/model.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import { bodyOfOriginal } from '../imports/original.ts'
import { type ReadText, readText, type SentBody } from '../uploads/uploads.ts'

export type Rereading =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'other'
      readonly change: ReadingChange
      readonly read: ReadText
      readonly body: SentBody
    }
  /** The rules of today take it no more; a sentence. */
  | { readonly kind: 'unreadable'; readonly problem: string }

/** Extracts the original again. Throws only on errors that the text did not cause. */
export async function reread(stored: FullVersion, original: Original): Promise<Rereading> {
  try {
    const body = await bodyOfOriginal(original)
    const read = await readAnew(stored, body)
    const changes = changedParts(stored, read.document)
    if (changes.length === 0) return { kind: 'same' }
    return {
      kind: 'other',
      change: { was: factsOf(stored), now: factsOf(read.document), changes },
      read,
      body,
    }
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return { kind: 'unreadable', problem: error.message }
    throw error
  }
}

async function readAnew(stored: FullVersion, body: SentBody): Promise<ReadText> {
  const { url, language } = stored
  const stands = await lettersIn(body)
  const newFact = (fact: string | null) => (fact === null || stands(fact) ? null : fact)
  const kept = {
    headline: newFact(stored.headline),
    byline: newFact(stored.byline),
    dateline: newFact(stored.dateline),
    language,
    url,
  }
  const read = withKnownFacts(await readText(body, kept, ''), stored)
  if (kept.headline !== null || stored.headline === null || isPartOf(read.document.headline, stored.headline))
    return read
  // Another line that occurs in the text, and may have come with the upload: then all stays as stored.
  const beside = withKnownFacts(await readText(body, { ...kept, headline: stored.headline }, ''), stored)
  return changedParts(stored, beside.document).length === 0 ? beside : read
}

/** A headline without the name of the site is a part of the page's title. */
function isPartOf(headline: string | null, whole: string): boolean {
  return headline !== null && lettersOf(whole).includes(lettersOf(headline))
}

function withKnownFacts(read: ReadText, { byline, dateline }: FullVersion): ReadText {
  const { document } = read
  return {
    ...read,
    document: { ...document, byline: document.byline ?? byline, dateline: document.dateline ?? dateline },
  }
}

/** Whether a body has the letters and digits of a line, even in an attribute or across elements. */
async function lettersIn({ kind, text }: SentBody): Promise<(line: string) => boolean> {
  // Loads the readers on demand; a service that reads nothing starts without them.
  const { decodeEntities } = await import('../../extract/plain.ts')
  const whole = lettersOf(decodeEntities(text))
  const shown = kind === 'html' ? lettersOf(decodeEntities(text.replace(/<[^<>]*>/g, ' '))) : whole
  return (line) => whole.includes(lettersOf(line)) || shown.includes(lettersOf(line))
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

function changedParts(was: FullVersion, now: Document): ChangedPart[] {
  const facts = (['headline', 'byline', 'dateline', 'language'] as const).filter(
    (name) => was[name] !== now[name],
  )
  const isSameText =
    was.paragraphs.length === now.paragraphs.length &&
    was.paragraphs.every(({ text }, n) => text === now.paragraphs[n]!.text)
  if (!isSameText) return [...facts, 'paragraphs']
  const hasSameRoles = was.paragraphs.every(({ role }, n) => role === now.paragraphs[n]!.role)
  return hasSameRoles ? facts : [...facts, 'roles']
}

function factsOf(
  read: Omit<ReadFacts, 'paragraphs'> & { readonly paragraphs: readonly unknown[] },
): ReadFacts {
  const { headline, byline, dateline, language, paragraphs, words } = read
  return { headline, byline, dateline, language, paragraphs: paragraphs.length, words }
}
