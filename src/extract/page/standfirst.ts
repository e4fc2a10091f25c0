// Finds the outlet's own summary above the text. It is shown, but outlets do not share it; unless it is the page's
// description: then it is the article's opening.
import { foldLine } from '../facts/fold-line.ts'
import { ancestorsOf } from './headings.ts'
import { isNamedOpening, isNamedStandfirst } from './names.ts'
import type { Passage } from './passages.ts'

/** A standfirst comes before the article's own paragraphs. */
const WITHIN = 3
/** Shorter descriptions may be of the site. */
const LEAST_LENGTH = 40
/** Levels above a paragraph at which the element that names it may be. */
const NAMED_WITHIN = 3

/** The summaries among the first paragraphs of an article. */
export function summariesAmong(passages: readonly Passage[], description: string | null): Set<Passage> {
  const early = passages.length > WITHIN ? passages.slice(0, WITHIN) : []
  return new Set(
    early.filter((passage, i) => {
      // A summary that is set as a heading belongs to the headline, whatever describes the page.
      if (repeatsDescription(passage, description)) return /^h[1-6]$/.test(passage.tag)
      return isNamed(passage, isNamedStandfirst) || (i === 0 && isLoneHeading(passage, passages))
    }),
  )
}

/** True for a paragraph that is the page's description for search engines, whole or cut. */
export function repeatsDescription({ text }: Passage, description: string | null): boolean {
  const [own, whole] = [foldLine(text), foldLine(description ?? '')]
  if (Math.min(own.length, whole.length) < LEAST_LENGTH)
    return own !== '' && own === whole && own.length >= LEAST_LENGTH / 3
  return whole.startsWith(own) || own.startsWith(whole)
}

/** True if the paragraph, or a box with little else in it, is named as a summary or as the text's opening. */
export function isNamedFirst(passage: Passage): boolean {
  return isNamed(passage, isNamedStandfirst) || isNamed(passage, isNamedOpening)
}

function isNamed({ element }: Passage, has: (element: Element) => boolean): boolean {
  return ancestorsOf(element)
    .slice(0, NAMED_WITHIN)
    .some((at, i) => has(at) && (i === 0 || at.children.length <= 2))
}

/** A heading above the text is its summary, unless similar ones follow: then it is a subheading. */
function isLoneHeading(passage: Passage, passages: readonly Passage[]): boolean {
  return (
    /^h[1-6]$/.test(passage.tag) && passages.every((other) => other === passage || other.tag !== passage.tag)
  )
}
