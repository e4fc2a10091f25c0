// Tasks: pages that show a comparison, from the texts to the bytes of the page.

import { Problem } from '../../contract/problems.ts'
import type { Printing } from '../../pages/diff/head.ts'
import { diffPage } from '../../pages/diff/page.tsx'
import { diffTitle, titleSides } from '../../pages/diff/title.ts'
import type { DiffView } from '../../pages/diff/view.ts'
import { EmbedPage } from '../../pages/embed-page.tsx'
import { ComparePage } from '../../pages/forms/compare-page.tsx'
import type { Site } from '../../pages/frame/layout.tsx'
import type { Hashed } from '../../service/scores/comparisons.ts'
import { readText } from '../../service/uploads/uploads.ts'
import type { Task } from '../../service/work/compute.ts'
import { charactersOfPair } from '../../service/work/sizes.ts'
import { type Pieces, pagePieces } from '../../service/work/text-bytes.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import { type WrittenPage, writtenPage } from '../answers/page-answer.ts'
import { bodyOf, faultOfForm, formOf, type SentForm, textField } from '../requests/form-reading.ts'

interface StoredPair {
  readonly left: FullVersion
  readonly right: FullVersion
}

interface DiffPageInput extends StoredPair {
  readonly site: Site
  readonly view: DiffView
  readonly printings: { readonly left: Printing; readonly right: Printing }
}

export const diffPageTask: Task<DiffPageInput, WrittenPage> = {
  name: 'diff-page',
  size: charactersOfPair,
  work: ({ left, right, site, view, printings }, comparisons) => {
    const comparison = comparisons.of(left, right, view.ignore)
    return writtenPage(diffPage({ site, comparison, view, ...printings, pasted: null }))
  },
}

interface EmbedInput extends StoredPair {
  readonly view: DiffView
  readonly origin: string
}

export const embedPageTask: Task<EmbedInput, WrittenPage> = {
  name: 'embed-page',
  size: charactersOfPair,
  work: ({ left, right, view, origin }, comparisons) => {
    const comparison = comparisons.of(left, right, view.ignore)
    const refs = { left: left.ref, right: right.ref }
    return writtenPage(<EmbedPage {...{ comparison, view, refs, origin }} sides={titleSides(left, right)} />)
  },
}

/** The sentence that summarizes the changes. */
export const diffTitleTask: Task<StoredPair, string> = {
  name: 'diff-title',
  size: charactersOfPair,
  work: ({ left, right }, comparisons) => diffTitle(comparisons.of(left, right, []), titleSides(left, right)),
}

interface CompareFormInput {
  readonly form: SentForm
  readonly maxBytes: number
  readonly site: Site
  readonly view: DiffView
}

interface FormAnswer {
  readonly status: 200 | 400 | 409 | 413 | 422
  readonly html: Pieces
}

/** Two pasted texts: their diff, or the form again with its errors. */
export const compareFormTask: Task<CompareFormInput, FormAnswer> = {
  name: 'compare-form',
  size: ({ form }) => form.body.byteLength,
  work: async ({ form: sent, maxBytes, site, view }, comparisons) => {
    const form = await formOf(sent)
    try {
      const left = await readSide(form, 'left', maxBytes)
      const right = await readSide(form, 'right', maxBytes)
      const comparison = comparisons.of(left.document, right.document, view.ignore)
      const pasted = { left: left.text, right: right.text }
      return {
        status: 200,
        html: await pagePieces(diffPage({ site, comparison, view, ...UNSTORED, pasted })),
      }
    } catch (error) {
      const { detail, status } = faultOfForm(error)
      const [left, right] = [textField(form, 'left'), textField(form, 'right')]
      return { status, html: await pagePieces(<ComparePage {...{ site, left, right }} problem={detail} />) }
    }
  },
}

const UNSTORED = {
  left: { name: 'First text', stored: null },
  right: { name: 'Second text', stored: null },
}

interface ReadSide {
  readonly document: Hashed
  /** The text, if it is short enough to go back into the form. */
  readonly text: string
}

async function readSide(form: FormData, name: 'left' | 'right', maxBytes: number): Promise<ReadSide> {
  const body = await bodyOf(form, name, `${name}File`, maxBytes)
  const label = name === 'left' ? 'first' : 'second'
  if (!body.text.trim())
    throw new Problem('unusable-text', `The ${label} text is empty: paste one, or choose a file.`)
  const { document, contentHash } = await readText(body, {}, name)
  const text =
    body.kind === 'text' ? body.text : document.paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  return { document: { ...document, contentHash }, text }
}
