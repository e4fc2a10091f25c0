// The matrix of a story: how much wording every two printings share, as a heat map in which clusters are adjacent.

import { largestOf } from '../../core/lists.ts'
import type { Matrix } from '../../core/story/story-answers.ts'
import { diffPath } from '../frame/addresses.ts'
import { countOf, scoreFigure } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import {
  type Names,
  namesOf,
  type Printed,
  StoryFrame,
  type StoryFrameProps,
  storyViewPath,
} from './frame.tsx'
import { seriation } from './seriation.ts'

/** The value of a cell: the share of both texts that is equal, or the share of the row's text that the column has. */
type MatrixMeasure = 'score' | 'containment'

interface MatrixPageProps extends Omit<StoryFrameProps, 'view' | 'finding'> {
  readonly matrix: Matrix
  readonly printings: readonly Printed[]
  /** Ref of the base. */
  readonly base: string | null
  readonly by: MatrixMeasure
}

/** More printings than this cannot be told apart on a screen. */
const MOST_SHOWN = 60
const LABEL_CHARS = 24
const CLOSEST_PAIRS = 10
/** Steps of the colour scale; the style sheet has as many. */
const SHADES = 6
/** Smaller cells have no room for a number. */
const SMALLEST_WRITTEN = 30

export function MatrixPage({ matrix, printings, base, by, ...frame }: MatrixPageProps) {
  const names = namesOf(printings)
  const pairs = pairsOf(matrix)
  const hidden = matrix.refs.length - MOST_SHOWN
  return (
    <StoryFrame {...frame} view="matrix" finding={finding(names, pairs)}>
      <section class="view" aria-labelledby="matrix-title">
        <h2 id="matrix-title">Who shares whose wording</h2>
        <p class="note">{finding(names, pairs)} A cell opens the comparison of its row with its column.</p>
        <p class="choice">
          <span class="seg">
            <MeasureLink slug={frame.story.slug} measure="score" by={by} label="Same wording" />
            <MeasureLink slug={frame.story.slug} measure="containment" by={by} label="Row found in column" />
          </span>
        </p>
        {matrix.refs.length > 1 ? (
          <div class="beside">
            <div>
              <section class="scroll" tabindex={0} aria-label="Matrix of all printings">
                {heatMap(matrix, by, names, base)}
              </section>
              {legend()}
            </div>
            <ClosestPairs names={names} pairs={pairs} />
          </div>
        ) : (
          <p class="empty">One printing alone has nothing to be compared with.</p>
        )}
        {hidden > 0 ? <p class="dim">{countOf(hidden, 'more printing')} in the JSON.</p> : null}
        {matrix.complete ? null : (
          <p class="dim">Cells without a figure are not computed yet. Reload the page in a while.</p>
        )}
      </section>
    </StoryFrame>
  )
}

interface MeasureLinkProps {
  readonly slug: string
  readonly measure: MatrixMeasure
  readonly by: MatrixMeasure
  readonly label: string
}

function MeasureLink({ slug, measure, by, label }: MeasureLinkProps) {
  return (
    <a
      href={storyViewPath(slug, 'matrix', { by: measure === 'score' ? null : measure })}
      aria-current={measure === by ? 'true' : undefined}
    >
      {label}
    </a>
  )
}

interface Pair {
  readonly left: string
  readonly right: string
  readonly score: number
}

/** Every pair with a score, closest first. */
function pairsOf({ refs, scores }: Matrix): Pair[] {
  const pairs = refs.flatMap((left, row) =>
    refs.slice(row + 1).flatMap((right, at) => {
      const score = scores[row]?.[row + 1 + at]
      return score == null ? [] : [{ left, right, score }]
    }),
  )
  return pairs.sort((a, b) => b.score - a.score)
}

function finding(names: Names, pairs: readonly Pair[]): string {
  const [closest, furthest] = [pairs[0], pairs.at(-1)]
  if (!closest || !furthest) return 'There is nothing to compare yet.'
  const text = `${names.of(closest.left)} and ${names.of(closest.right)} are closest (${scoreFigure(closest.score)})`
  if (pairs.length < 2) return `${text}.`
  return `${text}, ${names.of(furthest.left)} and ${names.of(furthest.right)} furthest apart (${scoreFigure(furthest.score)}).`
}

function ClosestPairs({ names, pairs }: { readonly names: Names; readonly pairs: readonly Pair[] }) {
  if (!pairs.length) return null
  return (
    <div>
      <h3>The closest</h3>
      <ol class="lines">
        {pairs.slice(0, CLOSEST_PAIRS).map(({ left, right, score }) => (
          <li>
            <b class="amount">{scoreFigure(score)}</b>{' '}
            <a href={diffPath(left, right)}>
              <bdi>{names.of(left)}</bdi> and <bdi>{names.of(right)}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </div>
  )
}

function legend(): Markup {
  const steps = Array.from({ length: SHADES }, (_, shade) => shade)
  return markup`<p class="shades"><span>little in common</span>${steps.map(
    (shade) => markup`<span class="shade-${shade}" aria-hidden="true"></span>`,
  )}<span>the same</span></p>`
}

/** Width of a name in pixels, in the widest of the fonts. East Asian letters are as wide as they are high. */
function widthOf(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign.codePointAt(0)! >= 0x1100 ? 14 : 8), 0)
}

/** The matrix as SVG with text labels. Sizes are in pixels: a wide matrix scrolls in its own box. */
function heatMap(matrix: Matrix, by: MatrixMeasure, names: Names, base: string | null): Markup {
  const order = seriation(matrix.scores, Math.max(0, base === null ? 0 : matrix.refs.indexOf(base))).slice(
    0,
    MOST_SHOWN,
  )
  const cell = order.length > 24 ? 26 : order.length > 12 ? 38 : 52
  const label = 12 + largestOf(order.map((at) => widthOf(shortName(names, matrix.refs[at] ?? ''))))
  const [left, top] = [label, Math.round(label * 0.75) + 8]
  const [width, height] = [
    left + order.length * cell + Math.round(label * 0.75),
    top + order.length * cell + 4,
  ]
  const heads = order.map((at, place) => {
    const name = shortName(names, matrix.refs[at] ?? '')
    const [x, y] = [left + place * cell + cell / 2, top - 8]
    const look = matrix.refs[at] === base ? markup` class="is-base"` : null
    return markup`<text${look} x="${left - 8}" y="${top + place * cell + cell / 2}" text-anchor="end" dominant-baseline="central">${name}</text><text${look} transform="translate(${x} ${y}) rotate(-45)">${name}</text>`
  })
  const rows = order.map((row, y) =>
    order.map((column, x) =>
      cellMark(matrix, by, names, row, column, { x: left + x * cell, y: top + y * cell, size: cell }),
    ),
  )
  return markup`<svg class="heat" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${
    by === 'score' ? 'Share of the same wording' : 'Share of the row that is in the column'
  }">${heads}${rows}</svg>`
}

interface Square {
  readonly x: number
  readonly y: number
  readonly size: number
}

function cellMark(
  matrix: Matrix,
  by: MatrixMeasure,
  names: Names,
  row: number,
  column: number,
  { x, y, size }: Square,
): Markup {
  const [left, right] = [matrix.refs[row] ?? '', matrix.refs[column] ?? '']
  const box = (look: string) =>
    markup`<rect class="${look}" x="${x + 1}" y="${y + 1}" width="${size - 2}" height="${size - 2}" rx="3"/>`
  if (row === column) return box('itself')
  const value = (by === 'score' ? matrix.scores : matrix.containment)[row]?.[column]
  if (value == null) return box('unknown')
  const [figureText, label] =
    by === 'score' ? scoreSaid(names, left, right, value) : shareSaid(names, left, right, value)
  const figure =
    size > SMALLEST_WRITTEN &&
    markup`<text class="on-${shadeOf(value)}" x="${x + size / 2}" y="${y + size / 2}" text-anchor="middle" dominant-baseline="central">${figureText}</text>`
  return markup`<a href="${diffPath(left, right)}" aria-label="${label}"><title>${label}</title>${box(
    `shade-${shadeOf(value)}`,
  )}${figure}</a>`
}

/** The text of a cell and its label; the label contains the text, so that voice control finds both. */
function scoreSaid(names: Names, left: string, right: string, score: number): [string, string] {
  const figure = scoreFigure(score)
  return [figure.replace(/^0/, ''), `${names.of(left)} and ${names.of(right)}: ${figure}`]
}

function shareSaid(names: Names, left: string, right: string, share: number): [string, string] {
  const figure = String(
    share <= 0 ? 0 : share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100))),
  )
  return [figure, `${figure} % of ${names.of(left)} is in ${names.of(right)}`]
}

/** The colour step of a share, from 0. */
function shadeOf(value: number): number {
  return Math.min(SHADES - 1, Math.floor(Math.max(0, value) * SHADES))
}

function shortName(names: Names, ref: string): string {
  const name = names.of(ref)
  return name.length > LABEL_CHARS ? `${[...name].slice(0, LABEL_CHARS - 1).join('')}…` : name
}
