// The wordings of one paragraph of the base: every variant among the printings, marked against the base, with its
// printings.
import { compare } from '../../core/compare.ts'
import type { Wordings } from '../../core/story/story-answers.ts'
import { flow } from '../diff/text.ts'
import { articlePath } from '../frame/addresses.ts'
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

interface WordingsPageProps extends Omit<StoryFrameProps, 'view' | 'finding'> {
  readonly wordings: Wordings
  readonly printings: readonly Printed[]
  /** The paragraphs of the base in order, and their displayed numbers; null for a headline. */
  readonly paragraphs: readonly string[]
  readonly numbers: readonly (number | null)[]
  /** Index of the selected paragraph. */
  readonly paragraph: number
  readonly attributes: TextAttributes
}

const MOST_WORDINGS = 60
const MOST_LISTED = 400
/** Longer wordings are shown without marks, which would fill a page of their own. */
const MOST_MARKED_CHARS = 20_000

export function WordingsPage(props: WordingsPageProps) {
  const { wordings, printings, paragraphs, numbers, paragraph, attributes, ...frame } = props
  const names = namesOf(printings)
  const { items } = wordings
  const number = numbers[paragraph]
  const finding = `${number ? `Paragraph ${number}` : 'The headline'} has ${countOf(items.length, 'wording')} among ${countOf(
    items.reduce((sum, { refs }) => sum + refs.length, 0),
    'printing',
  )}.`
  const findingText = frame.isPending ? '' : finding
  const baseText = paragraphs[paragraph] ?? ''
  return (
    <StoryFrame {...frame} view="wordings" finding={findingText}>
      <section class="view" aria-labelledby="wordings-title">
        <h2 id="wordings-title">How they word it</h2>
        <p class="note">{findingText} What differs from the base is marked.</p>
        <Choice
          slug={frame.story.slug}
          base={frame.chosenBase ?? null}
          numbers={numbers}
          paragraph={paragraph}
        />
        <ol class="wordings">
          {items.slice(0, MOST_WORDINGS).map((item) => wording(item, baseText, names, attributes))}
        </ol>
        <Missing names={names} missing={wordings.missing} />
        {items.length > MOST_WORDINGS ? (
          <p class="dim">{countOf(items.length - MOST_WORDINGS, 'more wording')} in the JSON.</p>
        ) : null}
      </section>
    </StoryFrame>
  )
}

function Missing({ names, missing }: { readonly names: Names; readonly missing: readonly string[] }) {
  if (!missing.length) return null
  return (
    <p class="facts">
      <b class="amount">{countOf(missing.length, 'printing')} without it:</b>{' '}
      {missing.map((ref, at) => (
        <>
          {at ? ', ' : ''}
          <bdi>{names.of(ref)}</bdi>
        </>
      ))}
    </p>
  )
}

interface ChoiceProps {
  readonly slug: string
  readonly base: string | null
  readonly numbers: readonly (number | null)[]
  readonly paragraph: number
}

function Choice({ slug, base, numbers, paragraph }: ChoiceProps) {
  return (
    <nav class="pages" aria-label="Paragraphs of the base">
      {numbers.slice(0, MOST_LISTED).map((number, index) => (
        <a
          href={storyViewPath(slug, 'wordings', { paragraph: index, base })}
          aria-current={index === paragraph ? 'page' : undefined}
        >
          {number === null ? 'Headline' : figure(number)}
        </a>
      ))}
    </nav>
  )
}

function wording(
  { text, refs }: Wordings['items'][number],
  own: string,
  names: Names,
  attributes: TextAttributes,
): Markup {
  const printingLinks = refs.map((ref, at) => {
    const id = ref.split('@')[0] ?? ref
    return markup`${at ? ', ' : ''}<a href="${articlePath(id)}?version=${ref.slice(id.length + 1)}"><bdi>${names.of(ref)}</bdi></a>`
  })
  const isBase = text === own ? markup` · <b>the base’s wording</b>` : null
  return markup`<li><p class="text"${directed(attributes)}>${marked(own, text)}</p><p class="facts"><b class="amount">${countOf(refs.length, 'printing')}</b> ${printingLinks}${isBase}</p></li>`
}

function marked(own: string, text: string): Markup {
  if (text === own || own.length + text.length > MOST_MARKED_CHARS) return markup`${text}`
  const { blocks } = compare(bare(own), bare(text))
  const [block] = blocks
  if (blocks.length !== 1 || !block) return markup`${text}`
  return flow(block.changes)
}

/** One body paragraph, unchanged: it must not be read as a headline or boilerplate. */
function bare(text: string) {
  const paragraphs = [{ index: 0, text, role: 'body' as const }]
  return { headline: null, byline: null, dateline: null, language: null, words: 0, paragraphs }
}
