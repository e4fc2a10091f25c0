// A diff to frame on another site, and the oEmbed answer (oembed.com) by which that site discovers it.
import { type Context, Hono } from 'hono'
import { fieldProblem, Problem } from '../../contract/problems.ts'
import { readDiffView } from '../../pages/diff/view.ts'
import { embedPath, pairOf } from '../../pages/frame/addresses.ts'
import { markup } from '../../pages/frame/markup.ts'
import type { Compute } from '../../service/work/compute.ts'
import { freshJson } from '../answers/caching.ts'
import { originOf, pageOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { framedBy } from '../middleware/headers.ts'
import { diffTitleTask, embedPageTask } from '../tasks/diff-page.tsx'
import { storedPair } from './diff.ts'

const WIDTH = 720
const HEIGHT = 560
const CACHE_SECONDS = 3600

export function embedPages(deps: AppDeps, compute: Compute) {
  const { config } = deps
  return new Hono<AppEnv>()
    .get('/embed/:pair', requires('read'), async (c) => {
      const [left, right] = await storedPair(c.var.store, c.req.param('pair'))
      const view = readDiffView(c.req.query())
      const input = { left, right, view, origin: originOf(c) }
      const answer = await pageOf(c, deps, await compute.run(embedPageTask, input, c.req.raw))
      for (const [name, value] of framedBy(config.embedOrigins)) answer.headers.set(name, value)
      return answer
    })
    .get('/oembed', requires('read'), async (c) => {
      const { url = '', format = 'json', maxwidth, maxheight } = c.req.query()
      if (format !== 'json')
        throw new Problem('not-implemented', 'The answer is only available as JSON: format=json.')
      const pair = pairOfAddress(c, url)
      const [left, right] = await storedPair(c.var.store, pair)
      const title = await compute.run(diffTitleTask, { left, right }, c.req.raw)
      const facts = {
        version: '1.0',
        title,
        provider_name: 'Variorum',
        provider_url: originOf(c),
        cache_age: CACHE_SECONDS,
      }
      // If no site may frame it, the answer is a link.
      if (!config.embedOrigins.length) return freshJson(c, config, { ...facts, type: 'link' })
      const width = atMost('maxwidth', maxwidth, WIDTH)
      const height = atMost('maxheight', maxheight, HEIGHT)
      const source = `${originOf(c)}${embedPath(pairOf(left.ref, right.ref))}`
      const html = markup`<iframe src="${source}" width="${width}" height="${height}" title="${title}" loading="lazy"></iframe>`
      return freshJson(c, config, { ...facts, type: 'rich', html: html.text, width, height })
    })
}

/** The pair in an address of this service. Throws for any other address. */
function pairOfAddress(c: Context<AppEnv>, url: string): string {
  if (!URL.canParse(url)) throw fieldProblem('url', 'must be the address of a diff page of this service')
  const { host, pathname } = new URL(url)
  const pair = /^\/(?:diff|embed)\/([^/]+)$/.exec(pathname)?.[1]
  if (host !== new URL(originOf(c)).host || pair === undefined) {
    throw new Problem('not-found', 'Only diff pages of this service can be embedded.')
  }
  // A pair contains no other percent-encoded character.
  return pair.replaceAll('%40', '@')
}

function atMost(name: string, value: string | undefined, ours: number): number {
  if (value === undefined) return ours
  if (!/^[1-9]\d{0,5}$/.test(value)) throw fieldProblem(name, 'must be a whole number of pixels')
  return Math.min(ours, Number(value))
}
