// What a diff comes to: the score, the relation in a sentence, the bar of words, and every other score with its meaning.
import type { Relation, Similarity } from '../core/model.ts'
import { wordShares } from './diff-counts.ts'
import { numbered, paragraphHref, type Scene } from './diff-scene.tsx'
import { countOf, percent, scoreFigure } from './figures.ts'
import { ShareBar } from './share-bar.tsx'

export const RELATIONS: Readonly<Record<Relation, string>> = {
  identical: 'Identical',
  reprint: 'Reprint',
  'edited-reprint': 'Edited reprint',
  excerpt: 'Excerpt',
  rewrite: 'Rewrite',
  related: 'Related',
  unrelated: 'Unrelated',
}

export function Verdict({ scene }: { readonly scene: Scene }) {
  const { comparison } = scene
  const { similarity, summary } = comparison
  const relation = RELATIONS[similarity.relation]
  const said = summary.toLowerCase().startsWith(relation.toLowerCase())
  return (
    <section class="verdict" aria-label="In short">
      <p class="score">
        <b>{scoreFigure(similarity.score)}</b> <span>the same wording</span>
      </p>
      <div>
        <p class="summary">
          {said ? null : <b>{relation}. </b>}
          {said ? <Lead text={summary} length={relation.length} /> : summary}
        </p>
        {comparison.precise ? null : (
          <p class="dim">
            These texts are too far apart to be compared in every detail: the changes are shown coarsely.
          </p>
        )}
        <ShareBar shares={wordShares(comparison)} />
        <Scores scene={scene} similarity={similarity} />
      </div>
    </section>
  )
}

function Lead({ text, length }: { readonly text: string; readonly length: number }) {
  return (
    <>
      <b>{text.slice(0, length)}</b>
      {text.slice(length)}
    </>
  )
}

function Scores({ scene, similarity }: { readonly scene: Scene; readonly similarity: Similarity }) {
  const { containment, resemblance, cosine, headline, longestPassage } = similarity
  return (
    <details class="scores">
      <summary>All scores</summary>
      <dl>
        <Score
          name="Left in right"
          value={percent(containment.leftInRight)}
          means="of the left text’s words survive"
        />
        <Score
          name="Right in left"
          value={percent(containment.rightInLeft)}
          means="of the right text’s words come from the left"
        />
        <Score name="Resemblance" value={scoreFigure(resemblance)} means="shared runs of five words" />
        <Score
          name="Cosine"
          value={scoreFigure(cosine)}
          means="shared vocabulary: stays high when a text is reworded"
        />
        {headline ? (
          <Score
            name="Headlines"
            value={scoreFigure(headline.similarity)}
            means="how alike the two headlines are"
          />
        ) : null}
        <div>
          <dt>Longest passage</dt>
          <dd>
            <b>{countOf(longestPassage.words, 'word')}</b>{' '}
            <PassagePlace scene={scene} similarity={similarity} />
          </dd>
        </div>
      </dl>
    </details>
  )
}

function Score({
  name,
  value,
  means,
}: {
  readonly name: string
  readonly value: string
  readonly means: string
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> <span>{means}</span>
      </dd>
    </div>
  )
}

function PassagePlace({ scene, similarity }: { readonly scene: Scene; readonly similarity: Similarity }) {
  const { right } = similarity.longestPassage
  if (right === null) return null
  return (
    <span>
      verbatim, in{' '}
      <a href={paragraphHref(scene, 'right', right) ?? undefined}>
        paragraph {numbered(scene, 'right', [right])}
      </a>
    </span>
  )
}
