// How certain is a value? About, nearly, at least, up to: the words right before it, or right behind.
import type { Draft } from './draft.ts'
import type { Bound } from './value.ts'
import type { Scene } from './words/scene.ts'

const MOST_WORDS = 5
/** Most words between the words of a bound and its value: `about the 20`. */
const YEAR = /^(?:1[5-9]|20)\d\d$/
/** In languages that set one before an amount. */
const ARTICLES: ReadonlySet<string> = new Set('los las os as gli i le les'.split(' '))
const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the another one some any more its his her their'.split(' '),
)

interface Bounded {
  readonly bound: Bound | null
  /** Half-open range of the bound's words and the value. */
  readonly from: number
  readonly to: number
}

export function boundOf(scene: Scene, draft: Draft): Bounded {
  const { start, end } = draft
  const none = { bound: null, from: start, to: end }
  // Not approximations: talks about Monday, over 2019.
  if (draft.kind === 'date' || draft.kind === 'ordinal' || YEAR.test(scene.text.slice(start, end)))
    return none
  const before = boundBefore(scene, draft.from)
  if (before) return { bound: before.bound, from: scene.at(before.first)!.start, to: end }
  const behind = boundBehind(scene, draft.next)
  return behind ? { ...none, bound: behind.bound, to: scene.at(behind.next - 1)!.end } : none
}

/** The longest run of words that ends right before a value and is a bound. */
function boundBefore(scene: Scene, index: number): { bound: Bound; first: number } | null {
  for (let first = Math.max(0, index - MOST_WORDS); first < index; first++) {
    const match = scene.entryAt(first, (entry) => entry.bound !== undefined)
    if (match === null) continue
    if (match.next === index && isBeside(scene, index)) return { bound: match.entry.bound!, first }
    // `Hasta los 1.184 euros`.
    if (match.next === index - 1 && ARTICLES.has(scene.at(index - 1)!.key) && scene.isClose(index))
      return { bound: match.entry.bound!, first }
  }
  return null
}

function isBeside(scene: Scene, index: number): boolean {
  return scene.isClose(index) || /^ [($€£¥₹−-]$/.test(scene.at(index)?.gap ?? '')
}

function boundBehind(scene: Scene, index: number): { bound: Bound; next: number } | null {
  const mark = scene.at(index)
  if (mark?.text === '+' && mark.gap === '') return { bound: 'over', next: index + 1 }
  if (!scene.isClose(index)) return null
  const match = scene.entryAt(index, (entry) => entry.boundBehind !== undefined)
  if (match === null || isSum(scene, match.next)) return null
  return { bound: match.entry.boundBehind!, next: match.next }
}

/** `4 per cent plus a payment of £600`: another amount follows, and `plus` adds it. */
function isSum(scene: Scene, next: number): boolean {
  if (scene.at(next - 1)?.key !== 'plus') return false
  const behind = scene.at(next)
  return behind !== undefined && (behind.kind !== 'word' || DETERMINERS.has(behind.key))
}
