// A diff to frame on another site: the change in a sentence, the bar, and the inline text.
import type { Comparison } from '../core/model.ts'
import { diffBody } from './diff/body.ts'
import { wordShares } from './diff/counts.ts'
import { sceneOf } from './diff/scene.ts'
import { shareBar } from './diff/share-bar.ts'
import { diffTitle, type TitleSides } from './diff/title.ts'
import { type DiffView, viewQuery } from './diff/view.ts'
import { diffPath, embedPath, pairOf } from './frame/addresses.ts'
import { scoreFigure } from './frame/figures.ts'

interface EmbedPageProps {
  readonly comparison: Comparison
  readonly view: DiffView
  /** Refs and names of the two sides. */
  readonly refs: { readonly left: string; readonly right: string }
  readonly sides: TitleSides
  readonly origin: string
}

export function EmbedPage({ comparison, view, refs, sides, origin }: EmbedPageProps) {
  const inline: DiffView = { ...view, layout: 'inline', only: view.only === 'quotes' ? null : view.only }
  const path = embedPath(pairOf(refs.left, refs.right))
  const scene = sceneOf(comparison, inline, { kind: 'links', path }, refs)
  const title = diffTitle(comparison, sides)
  const whole = origin + diffPath(refs.left, refs.right, viewQuery(view, { from: 0 }))
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="canonical" href={whole} />
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body class="embed">
        <main>
          <h1>
            <a href={whole} target="_blank" rel="noopener">
              {title}
            </a>
          </h1>
          <p class="summary">
            <b class="amount">{scoreFigure(comparison.similarity.score)}</b> {comparison.summary}
          </p>
          {shareBar(wordShares(comparison, scene.words))}
          <div class="texts inline">{diffBody(scene)}</div>
        </main>
        <footer class="facts">
          <bdi>{sides.left}</bdi> → <bdi>{sides.right}</bdi> ·{' '}
          <a href={whole} target="_blank" rel="noopener">
            The whole comparison on Variorum
          </a>
        </footer>
      </body>
    </html>
  )
}
