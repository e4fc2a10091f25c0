// What the extraction left out of a page, listed below the text, so that nobody takes the text for the whole page.
import type { Extraction } from '../../core/text/details.ts'
import { countOf, figure } from '../frame/figures.ts'
import { FactsTable } from '../story/facts-table.tsx'

const SOURCES: Readonly<Record<string, string>> = {
  articleBody:
    'The text is from the data that the page gives to search engines: the page itself shows less of it.',
}

/** Empty for a text that is not from a web page, or if nothing was left out. */
export function LeftOut({ extraction }: { readonly extraction: Extraction | undefined }) {
  if (!extraction || (extraction.left.length === 0 && extraction.complete)) return null
  const { kept, page, left, complete, from } = extraction
  return (
    <section class="left-out" aria-labelledby="left-out">
      <h2 id="left-out">What was left out</h2>
      <p>
        {figure(kept)} of {countOf(page, 'word')} of the page were kept.
        {complete ? '' : ' The article may be longer than the text above.'}
        {SOURCES[from] ? ` ${SOURCES[from]}` : ''}
      </p>
      {left.length > 0 ? (
        <details>
          <summary>{countOf(left.length, 'part')}</summary>
          <FactsTable
            label="Parts of the page that were left out"
            columns={[{ name: 'Reason' }, { name: 'Words' }, { name: 'Begins', takesRest: true }]}
            rows={left.map(({ reason, words, begins }) => ({
              head: <span>{reason}</span>,
              cells: [<span>{figure(words)}</span>, <bdi>{begins}</bdi>],
            }))}
          />
        </details>
      ) : null}
    </section>
  )
}
