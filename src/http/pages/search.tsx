// Search pages: by words, and by wording shared with another text.
import { type Context, Hono } from 'hono'
import type { ReprintsJson } from '../../contract/answers/reprints.ts'
import { languageOf } from '../../contract/fields.ts'
import { fieldProblem, Problem } from '../../contract/problems.ts'
import { parseRef } from '../../contract/refs.ts'
import { parseSearch } from '../../core/search/query.ts'
import { type SearchFilter, SearchPage } from '../../pages/search/page.tsx'
import { type QueryText, ReprintsPage } from '../../pages/search/reprints-page.tsx'
import { findReprints, type ReprintsQuestion } from '../../service/reprints/reprints.ts'
import { readText } from '../../service/uploads/uploads.ts'
import type { Caller, Compute } from '../../service/work/compute.ts'
import { pagePieces } from '../../service/work/text-bytes.ts'
import type { FoundArticle, Page } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import { formPage, page, siteOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { bodyOf, faultOfForm, formOf, readFormBytes, textField } from '../requests/form-reading.ts'
import { storedVersion } from './diff.ts'

const RESULTS_PER_PAGE = 20
const REPRINTS_PER_PAGE = 30
/** Less shared text than this is a phrase, not a reprint. */
const LEAST_SHARE = 0.1
const MOST_QUERY_CHARS = 2_000
const MOST_FILTER_CHARS = 100
/** A pasted text up to this many characters goes back into the box. */
const MOST_HELD = 400_000
/** Reprint requests that one page makes before it shows an empty result. */
const MOST_TRIES = 4

export function searchPages(deps: AppDeps, compute: Compute) {
  const { config } = deps
  return new Hono<AppEnv>()
    .get('/search', requires('read'), async (c) => {
      const filter = searchFilter(c)
      const { items, next } = await searchResults(c.var.store, filter, c.req.query('cursor') ?? null)
      return page(c, deps, <SearchPage {...{ site: siteOf(c, deps), filter, items, next }} />)
    })
    .get('/reprints', requires('read'), async (c) => {
      const site = siteOf(c, deps)
      const { of, cursor = null, every: asksEvery } = c.req.query()
      const every = asksEvery === 'on'
      if (of === undefined) return page(c, deps, <ReprintsPage site={site} {...NOTHING_ASKED} />)
      const ref = parseRef(of)
      if (!ref) throw fieldProblem('of', 'must be a ref, such as <article>@2')
      const version = await storedVersion(c.var.store, ref)
      const question = { text: version, stored: version, ...bounds(every), cursor }
      const answer = await someReprints(c.var.store, compute, c.req.raw, question)
      const { language, paragraphs, source } = version
      const queryText: QueryText = { ref: version.ref, name: source, language, paragraphs }
      const further = cursor !== null
      return page(c, deps, <ReprintsPage {...{ site, queryText, ...answer, every, further, text: '' }} />)
    })
    .post('/reprints', requires('read'), async (c) => {
      const site = siteOf(c, deps)
      const form = await formOf(await readFormBytes(c, config.maxBodyBytes))
      const typed = textField(form, 'text')
      const every = textField(form, 'every') === 'on'
      try {
        const body = await bodyOf(form, 'text', 'file', config.maxBodyBytes)
        if (!body.text.trim()) {
          throw new Problem('unusable-text', 'The text is empty: paste one, or choose a file.')
        }
        const { document, contentHash } = await readText(body, {}, 'text')
        const cursor = textField(form, 'cursor') || null
        const question: ReprintsQuestion = {
          text: { ...document, contentHash },
          stored: null,
          ...bounds(every),
          cursor,
        }
        const answer = await someReprints(c.var.store, compute, c.req.raw, question)
        const { language, paragraphs } = document
        const queryText: QueryText = { ref: null, name: 'This text', language, paragraphs }
        const text = typed.length > MOST_HELD ? '' : typed
        const further = cursor !== null
        const reprintsPage = <ReprintsPage {...{ site, queryText, ...answer, every, further, text }} />
        return formPage(c, await pagePieces(reprintsPage), 200)
      } catch (error) {
        const { detail, status } = faultOfForm(error)
        const formAgain = <ReprintsPage site={site} {...NOTHING_ASKED} text={typed} problem={detail} />
        return formPage(c, await pagePieces(formAgain), status)
      }
    })
}

const NOTHING_ASKED = {
  queryText: null,
  items: [],
  complete: true,
  every: false,
  next: null,
  text: '',
} as const

function bounds(every: boolean) {
  return { min: every ? 0 : LEAST_SHARE, limit: REPRINTS_PER_PAGE }
}

/** A page with results if possible: one request may reach its bound without a result while more candidates remain. */
async function someReprints(
  store: Store,
  compute: Compute,
  caller: Caller,
  question: ReprintsQuestion,
): Promise<ReprintsJson> {
  let answer = await findReprints(store, compute, caller, question)
  for (let tries = 1; tries < MOST_TRIES && answer.items.length === 0 && answer.next !== null; tries++) {
    answer = await findReprints(store, compute, caller, { ...question, cursor: answer.next })
  }
  return answer
}

function searchFilter(c: Context<AppEnv>): SearchFilter {
  const field = (name: string, most: number) => (c.req.query(name) ?? '').trim().slice(0, most)
  const language = field('language', MOST_FILTER_CHARS)
  return {
    q: field('q', MOST_QUERY_CHARS),
    source: field('source', MOST_FILTER_CHARS),
    language: languageOf(language) ?? language,
    story: field('story', MOST_FILTER_CHARS),
  }
}

/** With words: matches, best first. With filters only: newest first. With neither: empty. */
async function searchResults(
  store: Store,
  filter: SearchFilter,
  cursor: string | null,
): Promise<Page<FoundArticle>> {
  const { q, ...fields } = filter
  const narrowed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const page = { limit: RESULTS_PER_PAGE, cursor }
  if (q) return store.search.articles(parseSearch(q), narrowed, page)
  if (!Object.keys(narrowed).length) return { items: [], next: null }
  const { items, next } = await store.articles.list(narrowed, page)
  return { items: items.map((article) => ({ ...article, snippet: [] })), next }
}
