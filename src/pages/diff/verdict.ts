// The verdict of a diff: the score, the relation in a sentence, the bar of words, and all other scores with their
// meaning.
import type { Comparison, Relation, Similarity } from '../../core/model.ts'
import { percent } from '../../core/prose.ts'
import { countOf, scoreFigure } from '../frame/figures.ts'
import { type Markup, markup } from '../frame/markup.ts'
import { wordShares } from './counts.ts'
import { numbered, paragraphHref, type Scene } from './scene.ts'
import { shareBar } from './share-bar.ts'

export const RELATIONS: Readonly<Record<Relation, string>> = {
  identical: 'Identical',
  reprint: 'Reprint',
  'edited-reprint': 'Edited reprint',
  excerpt: 'Excerpt',
  rewrite: 'Rewrite',
  related: 'Related',
  unrelated: 'Unrelated',
}

export function verdict(scene: Scene): Markup {
  const { comparison } = scene
  const { similarity } = comparison
  const coarse =
    !comparison.precise &&
    markup`<p class="dim">These texts are too far apart to be compared in every detail: the changes are shown coarsely.</p>`
  return markup`<section class="verdict" aria-label="In short"><p class="score"><b>${scoreFigure(
    similarity.score,
  )}</b> <span>the same wording</span></p><div><p class="summary">${lead(comparison)}</p>${coarse}${shareBar(
    wordShares(comparison, scene.words),
  )}${scores(scene, similarity)}</div></section>`
}

/** The sentence, with its relation first and emphasized. */
function lead({ similarity, summary }: Comparison): Markup {
  const relation = RELATIONS[similarity.relation]
  return summary.toLowerCase().startsWith(relation.toLowerCase())
    ? markup`<b>${summary.slice(0, relation.length)}</b>${summary.slice(relation.length)}`
    : markup`<b>${relation}. </b>${summary}`
}

function scores(scene: Scene, similarity: Similarity): Markup {
  const { containment, resemblance, cosine, headline, longestPassage } = similarity
  const lines = [
    score('Left in right', percent(containment.leftInRight), 'of the left text’s words survive'),
    score('Right in left', percent(containment.rightInLeft), 'of the right text’s words come from the left'),
    score('Resemblance', scoreFigure(resemblance), 'shared runs of five words'),
    score('Cosine', scoreFigure(cosine), 'shared vocabulary: stays high when a text is reworded'),
    headline && score('Headlines', scoreFigure(headline.similarity), 'how alike the two headlines are'),
    score('Longest passage', countOf(longestPassage.words, 'word'), passagePlace(scene, similarity)),
  ]
  return markup`<details class="scores"><summary>All scores</summary><dl>${lines}</dl></details>`
}

function score(name: string, value: string, means: string | Markup): Markup {
  return markup`<div><dt>${name}</dt><dd><b>${value}</b> <span>${means}</span></dd></div>`
}

function passagePlace(scene: Scene, { longestPassage: { right } }: Similarity): Markup | string {
  if (right === null) return ''
  const place = `paragraph ${numbered(scene, 'right', [right])}`
  const href = paragraphHref(scene, 'right', right)
  return markup`verbatim, in ${href ? markup`<a href="${href}">${place}</a>` : place}`
}
