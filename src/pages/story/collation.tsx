// The collation of a story: every paragraph of the base against every printing. It shows at a glance which paragraph
// everyone cut and who rewrote the lead.

import { isSignOff } from '../../core/credits/sign-offs.ts'
import { largestOf } from '../../core/lists.ts'
import { percent } from '../../core/prose.ts'
import type { Addition, Collation, CollationCell, CollationRow } from '../../core/story/story-answers.ts'
import { isNotice } from '../../core/text/notices.ts'
import { diffPath } from '../frame/addresses.ts'
import { directed, type TextAttributes } from '../frame/direction.ts'
import { countOf, figure } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import {
  type Names,
  namesOf,
  type Printed,
  StoryFrame,
  type StoryFrameProps,
  storyViewPath,
} from './frame.tsx'

interface CollationPageProps extends Omit<StoryFrameProps, 'view' | 'finding'> {
  readonly collation: Collation
  readonly printings: readonly Printed[]
  readonly attributes: TextAttributes
  /** The displayed number of each paragraph of the base; null for a headline. */
  readonly numbers: readonly (number | null)[]
}

/** A larger table is hard to read; the JSON has the rest. */
const MOST_COLUMNS = 40
const MOST_ROWS = 400
const MOST_ADDED_AT_A_PLACE = 12
const LEAD_CHARS = 160

export function CollationPage(props: CollationPageProps) {
  const { collation, printings, attributes, numbers, ...frame } = props
  const names = namesOf(printings)
  const findingText = frame.isPending ? '' : finding(collation, numbers)
  const { base } = collation
  return (
    <StoryFrame {...frame} view="collation" finding={findingText}>
      <section class="view" aria-labelledby="collation-title">
        <h2 id="collation-title">Paragraph by paragraph</h2>
        <p class="note">
          {findingText} A cell opens the place in the comparison, a paragraph all its wordings.
        </p>
        {base !== null && collation.printings.length ? (
          <section class="scroll tall" tabindex={0} aria-label="Collation">
            {collationTable(
              { ...collation, base },
              { names, slug: frame.story.slug, chosenBase: frame.chosenBase ?? null, attributes, numbers },
            )}
          </section>
        ) : frame.isPending ? null : (
          <p class="empty">No other printing is stored yet.</p>
        )}
        <Left collation={collation} />
      </section>
    </StoryFrame>
  )
}

function Left({ collation: { printings, rows } }: { readonly collation: Collation }) {
  const [columns, lines] = [printings.length - MOST_COLUMNS, rows.length - MOST_ROWS]
  if (columns <= 0 && lines <= 0) return null
  const left = [
    columns > 0 ? countOf(columns, 'more printing') : '',
    lines > 0 ? countOf(lines, 'more paragraph') : '',
  ].filter(Boolean)
  return <p class="dim">{left.join(' and ')} in the JSON.</p>
}

/**
 * A sentence about the paragraph that most printings cut and the one that most printings edited. Headlines, correction
 * notices and sign-offs are ignored: they differ everywhere.
 */
function finding({ rows: all, printings }: Collation, numbers: readonly (number | null)[]): string {
  const story = all.filter(({ index, text }) => numbers[index] && !isNotice(text) && !isSignOff(text))
  const rows = story.length > 0 ? story : all
  const most = (test: (cell: CollationCell) => boolean) => {
    const counts = rows.map((row) => row.cells.filter(test).length)
    const count = largestOf(counts, 0)
    return { count, name: nameOf(rows[counts.indexOf(count)]?.index ?? 0, numbers) }
  }
  const mostCut = most(({ kind }) => kind === 'removed')
  const mostEdited = most(({ kind }) => kind !== 'removed' && kind !== 'unchanged')
  const of = figure(printings.length)
  const parts = [
    mostCut.count ? `${mostCut.name} was cut by ${figure(mostCut.count)} of ${of}` : 'no paragraph was cut',
    mostEdited.count ? `${mostEdited.name} was edited by ${figure(mostEdited.count)}` : 'none was edited',
  ]
  const text = parts.join(', ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function nameOf(index: number, numbers: readonly (number | null)[]): string {
  const number = numbers[index]
  return number ? `paragraph ${number}` : 'the headline'
}

/** Context that every row of the table needs. */
interface Sheet {
  readonly names: Names
  readonly slug: string
  readonly chosenBase: string | null
  readonly attributes: TextAttributes
  readonly numbers: readonly (number | null)[]
}

/** Only for stories with a base; without one there is nothing to show. */
type Based = Collation & { readonly base: string }

/** The table: sticky heads, a row per paragraph, and added paragraphs in place. */
function collationTable(collation: Based, sheet: Sheet): Markup {
  const columns = collation.printings.slice(0, MOST_COLUMNS)
  const heads = columns.map(
    (ref) =>
      markup`<th scope="col"><a href="${diffPath(collation.base, ref)}"><bdi>${sheet.names.of(ref)}</bdi></a></th>`,
  )
  const shown = new Set(columns)
  const added = additionsByPlace(collation.added.filter(({ printing }) => shown.has(printing)))
  const additionsAfter = (place: number | null) =>
    (added.get(place) ?? []).map((row) => additionRow(collation, row, columns, sheet))
  const lines = collation.rows
    .slice(0, MOST_ROWS)
    .flatMap((row) => [paragraphRow(collation, row, columns, sheet), ...additionsAfter(row.index)])
  const shares = columns.map((_, at) => markup`<td>${percent(collation.containment[at] ?? 0)}</td>`)
  return markup`<table class="collation"><thead><tr><th scope="col">Paragraph of the base</th>${heads}</tr></thead><tbody>${additionsAfter(
    null,
  )}${lines}</tbody><tfoot><tr><th scope="row">Share of it from the base</th>${shares}</tr></tfoot></table>`
}

/** A paragraph that the base does not have, with its place in each printing. */
interface AddedRow {
  readonly text: string
  /** Paragraph index by printing. */
  readonly paragraphs: Map<string, number>
}

/** Added paragraphs by the base paragraph that they follow; equal ones of several printings share a row. */
function additionsByPlace(added: readonly Addition[]): Map<number | null, AddedRow[]> {
  const places = new Map<number | null, Map<string, AddedRow>>()
  for (const { after, paragraph, printing, text } of added) {
    const rowsAtPlace = places.get(after) ?? new Map<string, AddedRow>()
    places.set(after, rowsAtPlace)
    const row = rowsAtPlace.get(text) ?? { text, paragraphs: new Map<string, number>() }
    rowsAtPlace.set(text, row)
    if (!row.paragraphs.has(printing)) row.paragraphs.set(printing, paragraph)
  }
  return new Map([...places].map(([after, rows]) => [after, mostPrinted(rows)]))
}

function mostPrinted(rows: ReadonlyMap<string, AddedRow>): AddedRow[] {
  const sorted = [...rows.values()].sort((a, b) => b.paragraphs.size - a.paragraphs.size)
  return sorted.slice(0, MOST_ADDED_AT_A_PLACE)
}

function paragraphRow({ base }: Based, row: CollationRow, columns: readonly string[], sheet: Sheet): Markup {
  const cells = columns.map((ref, at) => {
    const cell = row.cells[at]
    return cell ? cellOf(cell, row.index, base, ref, sheet) : markup`<td></td>`
  })
  const href = storyViewPath(sheet.slug, 'wordings', { paragraph: row.index, base: sheet.chosenBase })
  const number = sheet.numbers[row.index]
  const look = number ? '' : ' headline'
  return markup`<tr><th scope="row"><a class="p${look}" href="${href}"><span class="n">${number}</span> <span${directed(
    sheet.attributes,
  )}>${lead(row.text)}</span></a></th>${cells}</tr>`
}

function cellOf(cell: CollationCell, index: number, base: string, ref: string, sheet: Sheet): Markup {
  const { look, word, description: cellDescription } = wordOf(cell)
  const label = `${sheet.names.of(ref)}: ${nameOf(index, sheet.numbers)} ${cellDescription}`
  return markup`<td class="${look}"><a href="${diffPath(base, ref)}#l${index}" aria-label="${label}" title="${label}">${word}</a></td>`
}

interface CellWord {
  readonly look: string
  readonly word: string
  readonly description: string
}

function wordOf({ kind, moved, similarity }: CollationCell): CellWord {
  if (kind === 'removed') return { look: 'cut', word: 'cut', description: 'was cut' }
  const status = kind === 'unchanged' ? 'kept' : kind
  const share = kind === 'unchanged' ? '' : `, ${percent(similarity)} the same`
  if (moved)
    return {
      look: 'moved',
      word: kind === 'unchanged' ? 'moved' : `moved, ${status}`,
      description: `moved, ${status}${share}`,
    }
  return { look: kind === 'unchanged' ? 'kept' : 'edited', word: status, description: `${status}${share}` }
}

function additionRow({ base }: Based, row: AddedRow, columns: readonly string[], { names }: Sheet): Markup {
  const cells = columns.map((ref) => {
    const paragraph = row.paragraphs.get(ref)
    if (paragraph === undefined) return markup`<td></td>`
    const label = `${names.of(ref)} added this paragraph`
    return markup`<td class="new"><a href="${diffPath(base, ref)}#r${paragraph}" aria-label="${label}" title="${label}">added</a></td>`
  })
  return markup`<tr class="addition"><th scope="row"><span class="p"><span class="n">+</span> <span dir="auto">${lead(row.text)}</span></span></th>${cells}</tr>`
}

function lead(text: string): string {
  return text.length > LEAD_CHARS ? `${text.slice(0, LEAD_CHARS).replace(/[\ud800-\udbff]$/, '')} …` : text
}
