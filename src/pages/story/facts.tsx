// Three tables for editors: which take each printing follows, who copied with and without credit, and every headline of
// the story.

import { percent } from '../../core/prose.ts'
import type { ArticleHeadlines } from '../../core/story/headlines.ts'
import type { CreditFinding, Credits, Headlines, Origins } from '../../core/story/story-answers.ts'
import { flow } from '../diff/text.ts'
import { articlePath, diffPath } from '../frame/addresses.ts'
import { countOf, ofTheOthers } from '../frame/figures.ts'
import { When } from '../frame/layout.tsx'
import { Meter } from '../frame/meter.tsx'
import { FactsTable } from './facts-table.tsx'
import { type Names, Note, namesOf, type Printed, StoryFrame, type StoryFrameProps } from './frame.tsx'
import { differing, evidenceList } from './lineage.tsx'

type FactsProps = Omit<StoryFrameProps, 'view' | 'finding'> & { readonly printings: readonly Printed[] }

const MOST_ROWS = 500
const ORIGIN_COLUMNS = [
  { name: 'Printing' },
  { name: 'Follows' },
  { name: 'Share of it from there' },
  { name: 'Evidence', takesRest: true },
]
const CREDIT_COLUMNS = [
  { name: 'Printing' },
  { name: 'Share of it from the base' },
  { name: 'Credit as printed', takesRest: true },
  { name: 'Finding' },
]

export function OriginsPage({ origins, printings, ...frame }: FactsProps & { readonly origins: Origins }) {
  const names = namesOf(printings)
  // Counts articles by their newest version; the table below has all versions.
  const now = origins.items.filter(({ ref }) => names.isNewest(ref))
  const takes = new Set(now.map(({ follows }) => follows))
  const finding = now.length
    ? `${countOf(now.length, 'printing')} ${now.length === 1 ? 'follows' : 'follow'} ${countOf(takes.size, 'version')} of the base.`
    : 'No printing follows the base.'
  const sentence = frame.isPending ? '' : finding
  return (
    <StoryFrame {...frame} view="origins" finding={sentence}>
      <section class="view" aria-labelledby="origins-title">
        <h2 id="origins-title">Which version they printed</h2>
        <Note>{sentence}</Note>
        {origins.items.length ? (
          <FactsTable
            label="Printings and the versions they follow"
            columns={ORIGIN_COLUMNS}
            rows={origins.items
              .slice(0, MOST_ROWS)
              .map(({ ref, follows, containment, evidence, differs }) => ({
                head: <PrintingLink names={names} printing={ref} />,
                cells: [
                  <a href={diffPath(follows, ref)}>
                    <bdi>{names.of(follows)}</bdi>
                  </a>,
                  <>
                    <Meter share={containment} /> <b>{percent(containment)}</b>
                  </>,
                  <>
                    {evidenceList(evidence)}
                    {differing(differs, (other) => diffPath(other, ref))}
                  </>,
                ],
              }))}
          />
        ) : null}
      </section>
    </StoryFrame>
  )
}

const FINDINGS: Readonly<Record<CreditFinding, string>> = {
  credited: 'credited copy',
  'uncredited-copy': 'copy without credit',
  'credit-without-copy': 'credit without copy',
  'own-work': 'its own work',
}

function findingText(finding: CreditFinding, credit: string | null): string {
  if (finding === 'uncredited-copy' && credit !== null) return 'copy with another’s credit'
  return FINDINGS[finding]
}

export function CreditsPage({ credits, printings, ...frame }: FactsProps & { readonly credits: Credits }) {
  const names = namesOf(printings)
  const now = credits.items.filter(({ ref }) => names.isNewest(ref))
  const uncredited = now.filter(({ finding }) => finding === 'uncredited-copy').length
  const finding = uncredited
    ? `${capitalised(ofTheOthers(uncredited, now.length))} copied without a credit.`
    : 'Nobody copied without a credit.'
  const sentence = frame.isPending ? '' : finding
  return (
    <StoryFrame {...frame} view="credits" finding={sentence}>
      <section class="view" aria-labelledby="credits-title">
        <h2 id="credits-title">Copy and credit</h2>
        <Note>{sentence}</Note>
        {credits.items.length ? (
          <FactsTable
            label="Printings and their credits"
            columns={CREDIT_COLUMNS}
            rows={credits.items.slice(0, MOST_ROWS).map(({ ref, against, copied, credit, finding }) => ({
              head: <PrintingLink names={names} printing={ref} />,
              cells: [
                <a
                  class="measure"
                  href={against === null ? articlePath(ref.split('@')[0] ?? '') : diffPath(against, ref)}
                >
                  <Meter share={copied} /> <b>{percent(copied)}</b>
                  {against === null ? null : (
                    <>
                      {' '}
                      of it from <bdi>{names.of(against)}</bdi>
                    </>
                  )}
                </a>,
                credit === null ? <span class="dim">none</span> : <bdi>{credit}</bdi>,
                <span class={`finding ${finding}`}>{findingText(finding, credit)}</span>,
              ],
            }))}
          />
        ) : null}
      </section>
    </StoryFrame>
  )
}

interface HeadlinesPageProps extends FactsProps {
  readonly headlines: Headlines
  readonly articles: readonly ArticleHeadlines[]
}

export function HeadlinesPage({ headlines, articles, printings, ...frame }: HeadlinesPageProps) {
  const names = namesOf(printings)
  const sentence = `${countOf(headlines.items.length, 'headline')} over ${countOf(articles.length, 'printing')}.`
  return (
    <StoryFrame {...frame} view="headlines" finding={sentence}>
      <section class="view" aria-labelledby="headlines-title">
        <h2 id="headlines-title">Every headline</h2>
        <p class="note">{sentence}</p>
        <ol class="headlines">
          {headlines.items.slice(0, MOST_ROWS).map((item) => (
            <li>
              <p class="text" dir="auto">
                {item.text}
              </p>
              <ul class="facts">
                {item.printings.map(({ ref, from, until }) => (
                  <li>
                    <PrintingLink names={names} printing={ref} /> <Spell from={from} until={until} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      {articles.length ? <PaperByPaper articles={articles} /> : null}
    </StoryFrame>
  )
}

/** Each printing with its headlines in order, and what each one changed in the one before. */
function PaperByPaper({ articles }: { readonly articles: readonly ArticleHeadlines[] }) {
  return (
    <section class="view" aria-labelledby="papers-title">
      <h2 id="papers-title">Paper by paper</h2>
      <p class="note">What each new headline changed is marked in it.</p>
      <ol class="papers">
        {articles.slice(0, MOST_ROWS).map(({ source, headlines }) => (
          <li>
            <a href={articlePath(articleOf(headlines[0]?.ref ?? ''))}>
              <bdi>{source}</bdi>
            </a>
            <ol>
              {headlines.map(({ from, until, changes }) => (
                <li>
                  <p class="wording" dir="auto">
                    {flow(changes)}
                  </p>
                  <span class="facts">
                    <Spell from={from} until={until} />
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Spell({ from, until }: { readonly from: string; readonly until: string | null }) {
  return (
    <>
      since <When time={from} />
      {until ? (
        <>
          {' '}
          until <When time={until} />
        </>
      ) : null}
    </>
  )
}

function articleOf(ref: string): string {
  return ref.split('@')[0] ?? ref
}

function PrintingLink({ names, printing }: { readonly names: Names; readonly printing: string }) {
  const id = articleOf(printing)
  return (
    <a href={`${articlePath(id)}?version=${printing.slice(id.length + 1)}`}>
      <bdi>{names.of(printing)}</bdi>
    </a>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
