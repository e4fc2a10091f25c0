// The sentences for things that a request names but that are not stored, one for each noun.
import { Problem } from './problems.ts'
import { type Ref, refText } from './refs.ts'

export function noVersion(ref: Ref): Problem {
  return new Problem('not-found', `There is no version ${refText(ref)}.`)
}

export function noStory(slug: string): Problem {
  return new Problem('not-found', `There is no story ${slug}.`)
}

/** A field of the request names an article that is not stored. */
export function noArticle(article: string, path: string): Problem {
  return new Problem('not-found', `There is no article ${article}.`, [
    { path, message: 'names no stored article' },
  ])
}
