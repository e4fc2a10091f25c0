// The corrections of a story: each change the base made, which printings carry the old wording and which the new, and
// how long they took.
import type { Carries, Correction, Corrections } from '../core/corpus/model.ts'
import { diffPath } from './addresses.ts'
import { flow } from './diff-text.ts'
import { directed, type TextAttributes } from './direction.ts'
import { countOf, duration, figure } from './figures.ts'
import { type Markup, markup } from './markup.ts'
import { type Names, namesOf, type Printed, StoryFrame, type StoryFrameProps } from './story-frame.tsx'

interface CorrectionsPageProps extends Omit<StoryFrameProps, 'view' | 'finding'> {
  readonly corrections: Corrections
  readonly printings: readonly Printed[]
  readonly attributes: TextAttributes
}

const MOST_SHOWN = 200
const CARRIES: readonly (readonly [Carries, string])[] = [
  ['old', 'Old wording'],
  ['both', 'Both'],
  ['new', 'New wording'],
  ['neither', 'Neither'],
]

export function CorrectionsPage({ corrections, printings, attributes, ...frame }: CorrectionsPageProps) {
  const names = namesOf(printings)
  const { items } = corrections
  const stale = new Set(
    items.flatMap((item) => item.printings.filter(({ carries }) => carries === 'old').map(({ ref }) => ref)),
  )
  const said = items.length
    ? `The base made ${countOf(items.length, 'change')}; ${countOf(stale.size, 'printing')} ${stale.size === 1 ? 'carries' : 'carry'} an old wording.`
    : 'The base has not changed its text.'
  return (
    <StoryFrame {...frame} view="corrections" finding={said}>
      <section class="view" aria-labelledby="corrections-title">
        <h2 id="corrections-title">Who carried the correction</h2>
        <p class="note">{said}</p>
        {steps(items.slice(0, MOST_SHOWN)).map((step) => stepOf(step, names, attributes))}
        {items.length > MOST_SHOWN ? (
          <p class="dim">{countOf(items.length - MOST_SHOWN, 'more change')} in the JSON.</p>
        ) : null}
      </section>
    </StoryFrame>
  )
}

/** The changes of one version after another, the newest first. */
function steps(items: readonly Correction[]): Correction[][] {
  const found: Correction[][] = []
  for (const item of items) {
    const last = found.at(-1)
    if (last?.[0]?.to === item.to && last[0].from === item.from) last.push(item)
    else found.push([item])
  }
  return found.reverse()
}

function stepOf(step: readonly Correction[], names: Names, attributes: TextAttributes): Markup {
  const [first] = step
  const [from, to] = [first?.from ?? '', first?.to ?? '']
  return markup`<h3><a href="${diffPath(from, to)}">${names.of(from)} → ${names.of(to)}</a> <span class="dim">${countOf(
    step.length,
    'change',
  )}</span></h3><ol class="corrections">${step.map((item) => correction(item, names, attributes))}</ol>`
}

function correction(item: Correction, names: Names, attributes: TextAttributes): Markup {
  return markup`<li><p class="text"${directed(attributes)}>${flow(item.changes)}</p><ul class="carriers">${CARRIES.map(
    ([carries, said]) => carriers(item, carries, said, names),
  )}</ul></li>`
}

function carriers(
  { to, printings }: Correction,
  carries: Carries,
  said: string,
  names: Names,
): Markup | null {
  const those = printings.filter((printing) => printing.carries === carries)
  if (!those.length) return null
  const who = those.map(({ ref, seconds }, at) => {
    const after = seconds !== null && markup` <span class="dim">after ${duration(seconds)}</span>`
    return markup`${at ? ', ' : ''}<a href="${diffPath(to, ref)}"><bdi>${names.of(ref)}</bdi></a>${after}`
  })
  return markup`<li class="${carries}"><b>${said} · ${figure(those.length)}</b> ${who}</li>`
}
