// Shared by all parts of a diff page: the comparison, the view, the planned rows, and the navigation to other views.
import type { Comparison } from '../../core/model.ts'
import { directed, textAttributes } from '../frame/direction.ts'
import { figure } from '../frame/figures.ts'
import { type Markup, markup, type Written } from '../frame/markup.ts'
import type { Plan } from './rows.ts'
import { BLOCK_PARAGRAPHS, paragraphNumbers, planDiff } from './rows.ts'
import { type DiffView, viewQuery } from './view.ts'
import { type WordCounts, wordCounts } from './word-counts.ts'

/**
 * Navigation to another view of the same pair: a link for stored texts, a form for pasted ones, nothing for pasted
 * texts too long for a form.
 */
export type Navigation =
  | { readonly kind: 'links'; readonly path: string }
  | { readonly kind: 'form'; readonly form: string; readonly action: string }
  | { readonly kind: 'none' }

export interface Scene {
  readonly comparison: Comparison
  readonly view: DiffView
  readonly plan: Plan
  readonly ways: Navigation
  /** Refs of the two sides if they are stored. */
  readonly refs: { readonly left: string; readonly right: string } | null
  readonly numbers: { readonly left: readonly (number | null)[]; readonly right: readonly (number | null)[] }
  /** Word counts by paragraph. */
  readonly words: WordCounts
  /** `lang` and `dir` attributes of each side. */
  readonly directed: { readonly left: Markup; readonly right: Markup }
}

export function sceneOf(
  comparison: Comparison,
  view: DiffView,
  ways: Navigation,
  refs: Scene['refs'],
): Scene {
  const { left, right } = comparison
  return {
    comparison,
    view,
    plan: planDiff(comparison, view),
    ways,
    refs,
    words: wordCounts(comparison),
    numbers: { left: paragraphNumbers(left), right: paragraphNumbers(right) },
    directed: {
      left: directed(textAttributes(left.language)),
      right: directed(textAttributes(right.language)),
    },
  }
}

/** Address of another view of the pair; null if it needs a form. */
function viewHref({ ways, view }: Scene, change: Partial<DiffView>, anchor = ''): string | null {
  if (ways.kind !== 'links') return null
  return `${ways.path}${viewQuery(view, { from: 0, ...change })}${anchor && `#${anchor}`}`
}

/** Link to a paragraph: within the page if it is there, else to the part that has it. */
export function paragraphHref(scene: Scene, side: 'left' | 'right', index: number): string | null {
  const block = (side === 'left' ? scene.plan.blockOfLeft : scene.plan.blockOfRight)[index]
  if (block === undefined) return null
  const shown = scene.comparison.blocks[block]![side].slice(0, BLOCK_PARAGRAPHS)
  if (!shown.includes(index)) return blockHref(scene, block)
  return anchorHref(scene, block, `${side === 'left' ? 'l' : 'r'}${index}`)
}

export function blockHref(scene: Scene, block: number): string | null {
  return anchorHref(scene, block, `b${block}`)
}

function anchorHref(scene: Scene, block: number, anchor: string): string | null {
  if (scene.plan.shown.has(block)) return `#${anchor}`
  return viewHref(scene, { only: null, folded: false, from: block }, anchor)
}

/** More numbers than this are given as a count. */
const MOST_NUMBERS = 12

/** Displayed paragraph numbers: `5`, `5–7`, `5, 9`. */
export function numbered({ numbers }: Scene, side: 'left' | 'right', indexes: readonly number[]): string {
  const name = (index: number) => numbers[side][index] ?? 'the headline'
  const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? 0]
  const inOrder = indexes.length > 1 && last - first === indexes.length - 1
  if (inOrder) return `${name(first)}–${name(last)}`
  const shown = indexes.slice(0, MOST_NUMBERS).map(name).join(', ')
  const left = indexes.length - MOST_NUMBERS
  return left > 0 ? `${shown} and ${figure(left)} more` : shown
}

interface LinkLook {
  readonly current?: boolean
  readonly class?: string
  readonly anchor?: string
  /** Keyboard shortcut that a script binds to it. */
  readonly shortcut?: string
}

/** A link to another view of the pair, or the button that sends the form for it; nothing if neither is possible. */
export function viewLink(
  scene: Scene,
  change: Partial<DiffView>,
  label: Written,
  look: LinkLook = {},
): Markup {
  const { ways, view } = scene
  if (ways.kind === 'none') return markup``
  const attributes = [
    look.class && markup` class="${look.class}"`,
    look.current && markup` aria-current="true"`,
    look.shortcut && markup` data-key="${look.shortcut}"`,
  ].map((attribute) => attribute || null)
  if (ways.kind === 'links') {
    return markup`<a href="${viewHref(scene, change, look.anchor)}"${attributes}>${label}</a>`
  }
  const action = `${ways.action}${viewQuery(view, { from: 0, ...change })}`
  return markup`<button type="submit" form="${ways.form}" formaction="${action}"${attributes}>${label}</button>`
}
