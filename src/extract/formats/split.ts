// Splits a feed, or a news message, into one document for each story, with the other stories cut out. So each keeps the
// parts of the whole that are about it, as sent.
import { feedItemsOf } from './feed.ts'
import { isText, newsItemsOf } from './newsml.ts'
import { parseXml } from './xml.ts'

type SplitResult =
  | { readonly ok: true; readonly documents: readonly string[] }
  | { readonly ok: false; readonly problem: string }

/** A document for each story, in their order. */
export function splitItems(kind: 'feed' | 'newsml', content: string): SplitResult {
  const parsed = parseXml(content)
  if (!parsed.ok) return parsed
  const all = kind === 'feed' ? feedItemsOf(parsed.root) : newsItemsOf(parsed.root)
  if (all === null || all.length < 2) return { ok: true, documents: [content] }
  const items = [...all].sort((a, b) => a.start - b.start)
  const stories = kind === 'feed' ? items : items.filter(isText)
  const between = items.slice(1).map((item, at) => content.slice(items[at]!.end, item.start))
  const head = content.slice(0, items[0]!.start)
  // Text between the stories of a feed may be about all of them.
  const tail = between.filter((text) => text.trim() !== '').join('') + content.slice(items.at(-1)!.end)
  return { ok: true, documents: stories.map(({ start, end }) => head + content.slice(start, end) + tail) }
}
