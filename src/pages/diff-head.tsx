// The head of a diff: which two printings these are, with the ways to other versions and other printings.
import type { Article, Version } from '../store/store.ts'
import { articlePath, diffPath, outsideLink } from './addresses.ts'
import type { Scene } from './diff-scene.tsx'
import { viewQuery } from './diff-view.ts'
import { countOf } from './figures.ts'
import { Unseen, When } from './layout.tsx'
import type { StoryLabel } from './story-list.tsx'

/** One side of a diff: what it is called, and where it is stored what else could stand in its place. */
export interface Printing {
  readonly name: string
  readonly stored: {
    readonly version: Version
    readonly story: StoryLabel | null
    /** Versions of the article, newest first; at most what a list can show. */
    readonly versions: readonly Version[]
    /** Other articles of the story. */
    readonly others: readonly Article[]
  } | null
}

interface HeadProps {
  readonly scene: Scene
  readonly left: Printing
  readonly right: Printing
}

export function DiffHead({ scene, left, right }: HeadProps) {
  return (
    <section class="pair" aria-label="The two printings">
      <PrintingHead scene={scene} printing={left} side="left" />
      <SwapLink scene={scene} />
      <PrintingHead scene={scene} printing={right} side="right" />
    </section>
  )
}

function SwapLink({ scene: { refs, view } }: { readonly scene: Scene }) {
  if (!refs) return <span class="swap" />
  return (
    <a
      class="swap"
      href={diffPath(refs.right, refs.left, viewQuery(view, { from: 0 }))}
      title="Swap the sides"
    >
      <span aria-hidden="true">⇄</span>
      <Unseen>Swap the sides</Unseen>
    </a>
  )
}

interface SideProps {
  readonly scene: Scene
  readonly printing: Printing
  readonly side: 'left' | 'right'
}

function PrintingHead({ scene, printing, side }: SideProps) {
  const document = scene.comparison[side]
  const { stored } = printing
  return (
    <article class={`printing ${side}`}>
      <p class="source">
        {stored ? <a href={articlePath(stored.version.articleId)}>{printing.name}</a> : printing.name}
      </p>
      <h2 {...scene.attributes[side]}>{document.headline ?? <i class="dim">No headline</i>}</h2>
      <p class="facts">
        {stored ? (
          <>
            <When time={stored.version.publishedAt ?? stored.version.capturedAt} /> ·{' '}
          </>
        ) : null}
        {countOf(document.words, 'word')}
        <Original url={stored?.version.url ?? null} />
      </p>
      {stored ? <Picker scene={scene} stored={stored} side={side} /> : null}
    </article>
  )
}

function Original({ url }: { readonly url: string | null }) {
  const link = outsideLink(url)
  if (!link) return null
  return (
    <>
      {' '}
      ·{' '}
      <a href={link.href} rel="noopener noreferrer nofollow">
        {link.host}
      </a>
    </>
  )
}

interface PickerProps {
  readonly scene: Scene
  readonly stored: NonNullable<Printing['stored']>
  readonly side: 'left' | 'right'
}

function Picker({ scene, stored, side }: PickerProps) {
  const { version, versions, others } = stored
  const of = versions.length > 1 ? ` of ${versions.length}` : ''
  const label = `Version ${version.number}${of}`
  if (versions.length < 2 && !others.length) return <p class="facts">{label}</p>
  const to = (ref: string) => hrefWith(scene, side, ref)
  return (
    <details class="picker">
      <summary>
        {label}
        <Unseen>; compare another on the {side}</Unseen>
      </summary>
      <div class="choices">
        <ul>
          {versions.map((other) => (
            <li>
              <a href={to(other.ref)} aria-current={other.ref === version.ref ? 'true' : undefined}>
                Version {other.number}
              </a>{' '}
              <span class="dim">
                <When time={other.publishedAt ?? other.capturedAt} />
              </span>
            </li>
          ))}
        </ul>
        {others.length ? (
          <ul>
            {others.map((article) => (
              <li>
                <a href={to(article.latest)}>{article.source}</a> <span class="dim">{article.headline}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </details>
  )
}

function hrefWith({ refs, view }: Scene, side: 'left' | 'right', ref: string): string {
  const left = side === 'left' ? ref : (refs?.left ?? '')
  const right = side === 'right' ? ref : (refs?.right ?? '')
  return diffPath(left, right, viewQuery(view, { from: 0 }))
}
