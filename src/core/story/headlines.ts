// Under which headlines does a story run, who printed each, and from when until when?
import { compare, parseDocument } from '../compare.ts'
import type { Change, Document } from '../model.ts'
import type { Dated, HeadlineItem, Headlines } from './story-answers.ts'

/** What the headlines need of a printing. */
export type Headlined = Dated & { readonly document: Pick<Document, 'headline' | 'language'> }

interface Spell {
  readonly text: string
  readonly ref: string
  readonly from: number
  readonly until: number | null
}

/**
 * All versions of all articles. Consecutive versions with one headline are one spell, from the time of the first until
 * that of the version which changed it; `ref` is the first. The earliest headline comes first.
 */
export function headlinesOf(versions: readonly Headlined[]): Headlines {
  const spells = [...byArticle(versions).values()].flatMap(spellsOf)
  spells.sort((a, b) => a.from - b.from || (a.ref < b.ref ? -1 : 1))
  const items = new Map<string, HeadlineItem['printings'][number][]>()
  for (const { text, ref, from, until } of spells) {
    const printings = items.get(text) ?? []
    printings.push({ ref, from: timeText(from), until: until === null ? null : timeText(until) })
    items.set(text, printings)
  }
  return { items: [...items].map(([text, printings]) => ({ text, printings })) }
}

/** The headlines of one article, in order. */
export interface ArticleHeadlines {
  readonly source: string
  readonly headlines: readonly {
    /** The first version that has it. */
    readonly ref: string
    readonly from: string
    readonly until: string | null
    /** From the previous headline to this one; for the first, the headline itself. */
    readonly changes: readonly Change[]
  }[]
}

/** The same spells by article, with what each headline changed; articles without headlines are left out. */
export function headlinesByArticle(versions: readonly Headlined[]): ArticleHeadlines[] {
  return [...byArticle(versions).values()].flatMap((article) => {
    const spells = spellsOf(article)
    const [first] = article
    if (!first || spells.length === 0) return []
    const { language } = first.document
    const headlines = spells.map(({ text, ref, from, until }, at) => ({
      ref,
      from: timeText(from),
      until: until === null ? null : timeText(until),
      changes: changesOf(spells[at - 1]?.text ?? text, text, language),
    }))
    return [{ source: first.source, headlines }]
  })
}

function changesOf(before: string, text: string, language: string | null): readonly Change[] {
  const [left, right] = [before, text].map((line) => parseDocument(line, { language }))
  return compare(left!, right!).blocks.flatMap(({ changes }) => changes)
}

/** The versions of each article in the order of their numbers. */
export function byArticle<P extends Pick<Dated, 'articleId' | 'number'>>(
  versions: readonly P[],
): Map<string, P[]> {
  const articles = new Map<string, P[]>()
  for (const version of [...versions].sort((a, b) => a.number - b.number)) {
    const list = articles.get(version.articleId)
    if (list) list.push(version)
    else articles.set(version.articleId, [version])
  }
  return articles
}

function spellsOf(versions: readonly Headlined[]): Spell[] {
  const spells: Spell[] = []
  for (const [at, { ref, time, document }] of versions.entries()) {
    const before = versions[at - 1]?.document.headline ?? null
    const text = document.headline
    if (text === null || text === before) continue
    const changed = versions.slice(at + 1).find((later) => later.document.headline !== text)
    spells.push({ text, ref, from: time, until: changed?.time ?? null })
  }
  return spells
}

/** RFC 3339 in UTC, with a fraction only if there is one. */
function timeText(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}
