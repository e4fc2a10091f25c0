// The lines of a diff that stand for paragraphs shown elsewhere: unchanged runs, and places that paragraphs moved from.
import type { PropsWithChildren } from 'hono/jsx'
import { countWords } from '../core/words.ts'
import type { AwayNote, PlacedBlock } from './diff-rows.ts'
import { blockHref, numbered, type Scene, ViewLink } from './diff-scene.tsx'
import { countOf } from './figures.ts'

const LEAD_CHARS = 90

/** Where paragraphs stood that moved: a link to where they are now. */
export function AwayRow({ scene, row }: { readonly scene: Scene; readonly row: AwayNote }) {
  const { comparison } = scene
  const first = comparison.left.paragraphs[row.left[0] ?? 0]?.text ?? ''
  const place = comparison.blocks[row.target]?.right ?? []
  const label = `${row.left.length > 1 ? 'Paragraphs' : 'Paragraph'} ${numbered(scene, 'left', row.left)}`
  return (
    <p class="away" id={`away${row.target}`}>
      <a href={blockHref(scene, row.target) ?? undefined}>
        {row.up ? '↑' : '↓'} {label} moved {row.up ? 'up' : 'down'} to {numbered(scene, 'right', place)}
      </a>{' '}
      <q class="lead" {...scene.attributes.left}>
        {lead(first)}
      </q>
    </p>
  )
}

interface FoldRowProps {
  readonly scene: Scene
  readonly run: readonly PlacedBlock[]
  readonly listed: boolean
}

/** A run of unchanged paragraphs: opens in place over `children`, or where it is too long, links to the open text. */
export function FoldRow({ scene, run, listed, children }: PropsWithChildren<FoldRowProps>) {
  const first = run[0]?.index ?? 0
  if (listed) {
    return (
      <details class="folded" id={`f${first}`}>
        <summary class="fold">
          <FoldLabel scene={scene} run={run} />
        </summary>
        {children}
      </details>
    )
  }
  return (
    <ViewLink scene={scene} change={{ folded: false, from: first }} class="fold" anchor={`b${first}`}>
      <FoldLabel scene={scene} run={run} />
    </ViewLink>
  )
}

function FoldLabel({ scene, run }: { readonly scene: Scene; readonly run: readonly PlacedBlock[] }) {
  const { paragraphs } = scene.comparison.right
  const texts = run.flatMap(({ block }) => block.right.map((at) => paragraphs[at]?.text ?? ''))
  const words = texts.reduce((sum, text) => sum + countWords(text), 0)
  return (
    <>
      <b>{countOf(texts.length, 'unchanged paragraph')}</b> <span class="dim">{countOf(words, 'word')}</span>{' '}
      <span class="lead" {...scene.attributes.right}>
        {lead(texts[0] ?? '')}
      </span>
    </>
  )
}

function lead(text: string): string {
  if (text.length <= LEAD_CHARS) return text
  const cut = text.slice(0, LEAD_CHARS)
  const space = cut.lastIndexOf(' ')
  const whole = space > LEAD_CHARS / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole} …`
}
