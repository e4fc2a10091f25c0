// The reprints page: printings that share wording with a pasted or stored text, and the text with the shared passages
// marked.

import { largestOf } from '../../core/lists.ts'
import type { Paragraph } from '../../core/model.ts'
import { percent } from '../../core/prose.ts'
import { MOST_PASSAGES } from '../../core/reprints/passages.ts'
import type { Reprint } from '../../core/story/story-answers.ts'
import { isolated } from '../../core/text/directions.ts'
import { RELATIONS } from '../diff/verdict.ts'
import { TextBox } from '../forms/text-box.tsx'
import { articlePath, diffPath, storyPath } from '../frame/addresses.ts'
import { directed, textAttributes } from '../frame/direction.ts'
import { countOf, figure } from '../frame/figures.ts'
import { Layout, type Site } from '../frame/layout.tsx'
import { type Markup, markup } from '../frame/markup.ts'
import { Meter } from '../frame/meter.tsx'
import { storyName } from '../story/list.tsx'
import { markPassages } from './passage-marks.ts'

/** The query text. */
export interface QueryText {
  /** Ref if it is stored; null for a pasted text. */
  readonly ref: string | null
  /** `Harbour Post: Kremlin warns`, or `Your text`. */
  readonly name: string
  readonly language: string | null
  readonly paragraphs: readonly Paragraph[]
}

interface ReprintsPageProps {
  readonly site: Site
  /** Null before the first search. */
  readonly queryText: QueryText | null
  readonly items: readonly Reprint[]
  readonly complete: boolean
  /** True if single shared phrases count too, not only a tenth of a text or more. */
  readonly every: boolean
  /** Cursor of the next page; null at the end. */
  readonly next: string | null
  /** True if this page continues another. */
  readonly further?: boolean
  /** The text in the box, which is sent again for the next page. */
  readonly text: string
  readonly problem?: string | null
}

const SHOWN_PASSAGES = 12
const MOST_TEXT_CHARS = 200_000

export function ReprintsPage(props: ReprintsPageProps) {
  const { site, queryText, problem, text, every } = props
  return (
    <Layout
      site={site}
      title={queryText ? `${isolated(queryText.name)}: who prints it` : 'Who prints this text?'}
      description={
        queryText ? finding(queryText, props) : 'Paste a text and see who prints all or part of it.'
      }
      section="reprints"
      path={queryText?.ref ? `/reprints?of=${queryText.ref}` : '/reprints'}
      scripts={['drop']}
    >
      <header class="opening">
        <h1>Who prints this text?</h1>
        {queryText ? (
          <p class="note">{finding(queryText, props)}</p>
        ) : (
          <p class="note">
            Paste a text, or a part of one, to find every stored printing that shares wording with it.
          </p>
        )}
      </header>
      {problem ? (
        <p class="problem" role="alert">
          {problem}
        </p>
      ) : null}
      {queryText ? <Answer {...props} queryText={queryText} /> : null}
      <Ask text={text} every={every} again={queryText !== null} />
    </Layout>
  )
}

function finding({ name }: QueryText, { items, next, further = false }: ReprintsPageProps): string {
  const [most] = items
  if (!most) return `${isolated(name)}: no ${further || next ? 'more' : 'stored'} text shares its wording.`
  const sources = items.slice(0, 3).map(({ source }) => isolated(source))
  const rest = items.length > 3 ? ` and ${figure(items.length - 3)} more` : ''
  if (further || next) {
    const phrase = further ? 'also printed by' : 'most like it'
    return `${isolated(name)}, ${phrase}: ${sources.join(', ')}${rest}.`
  }
  const share = items.length === 1 ? 'shares' : 'share'
  return `${isolated(name)}: ${countOf(items.length, 'printing')} ${share} wording, ${sources.join(', ')}${rest}.`
}

type AnswerProps = ReprintsPageProps & { readonly queryText: QueryText }

function Answer(props: AnswerProps) {
  const { queryText, items, complete, every, next, further } = props
  return (
    <>
      {items.length ? (
        <ol class="reprints">{items.map((item) => reprint(item, queryText))}</ol>
      ) : next === null && !further ? (
        <p class="empty">
          {every
            ? 'Nobody prints any of it here: no stored text has twelve words in a row with it.'
            : 'Nobody prints it here: no stored text shares a tenth of its wording.'}
        </p>
      ) : null}
      {next === null ? null : <Onward {...props} next={next} />}
      {queryText.ref && !every ? (
        <p class="onward">
          <a href={`/reprints?of=${queryText.ref}&every=on`}>Every shared phrase, however short</a>
        </p>
      ) : null}
      {complete ? null : (
        <p class="dim">Some of its wording is so common that a printing may be missing from the list.</p>
      )}
      {items.length ? (
        <section class="asked" aria-labelledby="asked-title">
          <h2 id="asked-title">The text, marked where others have it</h2>
          {markedText(queryText, items)}
        </section>
      ) : null}
    </>
  )
}

/** The next page: a link for a stored text, a form for a pasted one. */
function Onward({ queryText, every, next, text }: AnswerProps & { readonly next: string }) {
  const more = 'More printings'
  if (queryText.ref !== null) {
    const query = new URLSearchParams({ of: queryText.ref, cursor: next, ...(every && { every: 'on' }) })
    return (
      <p class="onward">
        <a href={`/reprints?${query}`}>{more}</a>
      </p>
    )
  }
  if (text === '') return <p class="dim">There are more; the API lists all of them.</p>
  return (
    <form class="onward" method="post" action="/reprints" enctype="multipart/form-data">
      <textarea name="text" hidden>
        {`\n${text}`}
      </textarea>
      <input type="hidden" name="cursor" value={next} />
      {every ? <input type="hidden" name="every" value="on" /> : null}
      <button type="submit">{more}</button>
    </form>
  )
}

function reprint(item: Reprint, queryText: QueryText): Markup {
  const { articleId, containment, headline, passages, ref, relation, source, story } = item
  const share = containment.leftInRight
  const name = headline ?? 'No headline'
  const shown = passages.slice(0, SHOWN_PASSAGES)
  const atLeast = passages.length === MOST_PASSAGES ? ' at least' : ''
  const placeText =
    story && markup` · <a href="${storyPath(story)}">${storyName({ slug: story, title: null })}</a>`
  const compared = queryText.ref && markup` · <a href="${diffPath(queryText.ref, ref)}">Compare</a>`
  return markup`<li><h2><a href="${articlePath(articleId)}"><bdi>${source}</bdi>: <span dir="auto">${name}</span></a></h2><p class="facts">${<Meter share={share} />} <b class="amount">${percent(share)}</b> of the text, ${percent(containment.rightInLeft)} of the printing · ${RELATIONS[relation]}${placeText}${compared}</p><details><summary>${countOf(passages.length, 'passage')}${atLeast}, the longest of ${countOf(
    largestOf(
      passages.map(({ words }) => words),
      0,
    ),
    'word',
  )}</summary><ul class="passages">${shown.map(
    (passage) =>
      markup`<li><q${directed(textAttributes(queryText.language))}>${passage.text}</q> <span class="facts">${countOf(passage.words, 'word')}, paragraph ${figure(passage.queryParagraph + 1)} of the text, ${figure(passage.paragraph + 1)} of the printing</span></li>`,
  )}</ul>${passages.length > shown.length && markup`<p class="dim">${countOf(passages.length - shown.length, 'more passage')}${atLeast}.</p>`}</details></li>`
}

function markedText({ language, paragraphs }: QueryText, items: readonly Reprint[]): Markup {
  let room = MOST_TEXT_CHARS
  const shown = paragraphs.filter(({ text }) => {
    room -= text.length
    return room > 0
  })
  return markup`<div class="reading"${directed(textAttributes(language))}>${shown.map(
    ({ index, text }) => markup`<p id="p${index}">${markPassages(index, text, items)}</p>`,
  )}</div>`
}

interface AskProps {
  readonly text: string
  readonly every: boolean
  readonly again: boolean
}

function Ask({ text, every, again }: AskProps) {
  return (
    <form class="ask" id="ask" method="post" action="/reprints" enctype="multipart/form-data">
      {again ? <h2>Search for another text</h2> : null}
      <TextBox
        id="text"
        name="text"
        fileName="file"
        label="Text"
        fileLabel="or a file: text, Markdown or HTML"
        text={text}
        rows={again ? 5 : 12}
      />
      <p class="tick">
        <label>
          <input type="checkbox" name="every" value="on" checked={every} /> Every shared phrase, however short
        </label>
      </p>
      <p class="submit">
        <button type="submit" class="main">
          Find who prints it
        </button>
        <span class="dim">Nothing is stored.</span>
      </p>
    </form>
  )
}
