// The corrections of a story: printings that still have what the base corrected; then every change of the base,
// numbers, names, quotations and negations first, with who has which wording and after how long.

import type { ChangeKind } from '../../core/model.ts'
import type { Corrections } from '../../core/story/story-answers.ts'
import {
  type ChangedSentence,
  changedSentences,
  type SentencePrinting,
  type Uncorrected,
} from '../../core/wire/changed-sentences.ts'
import { signalName } from '../article/signals.ts'
import { tagNote } from '../diff/notes.ts'
import { MOST_TAGS, namesOfKinds, tagsOfChanges } from '../diff/tags.ts'
import { flow } from '../diff/text.ts'
import { diffPath } from '../frame/addresses.ts'
import { directed, type TextAttributes } from '../frame/direction.ts'
import { countOf, delay, figure, ofTheOthers } from '../frame/figures.ts'
import { Markup, markup } from '../frame/markup.ts'
import { FactsTable } from './facts-table.tsx'
import { type Names, Note, namesOf, type Printed, StoryFrame, type StoryFrameProps } from './frame.tsx'

interface CorrectionsPageProps extends Omit<StoryFrameProps, 'view' | 'finding'> {
  readonly corrections: Corrections
  readonly printings: readonly Printed[]
  readonly attributes: TextAttributes
}

const MOST_SHOWN = 200
const MOST_UNCORRECTED = 100
/** Changes of these kinds make a printing wrong. */
const GRAVE: readonly ChangeKind[] = ['number', 'quote', 'name', 'negation']
/** Characters of old and new wording together. */
const MOST_OF_A_NAME = 40
const UNCORRECTED_COLUMNS = [{ name: 'Printing' }, { name: 'To correct', takesRest: true }]

export function CorrectionsPage({ corrections, printings, attributes, ...frame }: CorrectionsPageProps) {
  const names = namesOf(printings)
  const sentences = changedSentences(corrections.items)
  const findingText = frame.isPending ? '' : finding(sentences, names)
  return (
    <StoryFrame {...frame} view="corrections" finding={findingText}>
      <section class="view" aria-labelledby="corrections-title">
        <h2 id="corrections-title">Who carried the correction</h2>
        <Note>{findingText}</Note>
        <StillUncorrected sentences={sentences} names={names} attributes={attributes} />
        {steps(sentences.slice(0, MOST_SHOWN)).map((step) => stepOf(step, names, attributes))}
        {sentences.length > MOST_SHOWN ? (
          <p class="dim">{countOf(sentences.length - MOST_SHOWN, 'more change')} in the JSON.</p>
        ) : null}
      </section>
    </StoryFrame>
  )
}

/** Counts articles by their newest version. */
function finding(sentences: readonly ChangedSentence[], names: Names): string {
  const [first] = sentences
  if (!first) return 'The base has not changed its text.'
  const others = first.printings.filter(({ ref }) => names.isNewest(ref))
  const stale = new Set(
    sentences.flatMap(({ printings }) =>
      printings
        .filter(({ ref, uncorrected }) => names.isNewest(ref) && uncorrected.length)
        .map(({ ref }) => ref),
    ),
  )
  const carriers = stale.size
    ? `${ofTheOthers(stale.size, others.length)} still ${stale.size === 1 ? 'carries' : 'carry'} an old wording`
    : 'no other printing carries an old wording now'
  if (sentences.at(-1)?.isWithdrawal)
    return `The base has withdrawn the story; ${printersOf(stale.size, others.length)}.`
  return `The base made ${countOf(sentences.length, 'change')}; ${carriers}.`
}

function printersOf(count: number, others: number): string {
  return count === 0
    ? 'no other printing has it now'
    : `${ofTheOthers(count, others)} still ${count === 1 ? 'prints' : 'print'} it`
}

interface StillUncorrectedProps {
  readonly sentences: readonly ChangedSentence[]
  readonly names: Names
  readonly attributes: TextAttributes
}

/** Per article, the errors of its newest version that matter. */
function StillUncorrected({ sentences, names, attributes }: StillUncorrectedProps) {
  const byRef = new Map<string, Markup[]>()
  for (const sentence of sentences) {
    for (const { ref, uncorrected } of sentence.printings) {
      if (!names.isNewest(ref)) continue
      for (const one of uncorrected) {
        if (!sentence.isWithdrawal && !matters(one)) continue
        byRef.set(ref, [...(byRef.get(ref) ?? []), toPutRight(one, sentence, attributes)])
      }
    }
  }
  if (byRef.size === 0) return null
  const newest = sentences.at(-1)?.to ?? ''
  return (
    <>
      <h3>Still uncorrected</h3>
      <FactsTable
        label="Printings that are still uncorrected"
        columns={UNCORRECTED_COLUMNS}
        rows={[...byRef].slice(0, MOST_UNCORRECTED).map(([ref, notes]) => ({
          head: markup`<a href="${diffPath(newest, ref)}"><bdi>${names.of(ref)}</bdi></a>`,
          cells: [markup`<ul class="uncorrected">${notes}</ul>`],
        }))}
      />
    </>
  )
}

/** A number, a name, a quotation or a negation. In scripts without capitals any few words may be a name. */
function matters({ printed, now, kinds, isGrave }: Uncorrected): boolean {
  if (isGrave && kinds.some((kind) => GRAVE.includes(kind))) return true
  const both = `${printed}${now}`
  return (
    now !== null && both.length <= MOST_OF_A_NAME && /\p{Lo}/u.test(both) && !/[\p{Lu}\p{Ll}]/u.test(both)
  )
}

function toPutRight(
  { printed, now, kinds }: Uncorrected,
  { isWithdrawal, isRemoval }: ChangedSentence,
  attributes: TextAttributes,
): Markup {
  const text = directed(attributes)
  // A deleted passage contains words of all kinds.
  const kindsText = isWithdrawal ? 'withdrawn' : isRemoval ? 'cut' : namesOfKinds(kinds)
  const wire =
    now === null
      ? isWithdrawal
        ? 'taken back by the base'
        : 'dropped by the base'
      : markup`now <ins${text}>${now}</ins>`
  return markup`<li><b>${kindsText}</b> <del${text}>${printed}</del>, ${wire}</li>`
}

/** The changes of each version, newest first; within a version, the most important first. */
function steps(sentences: readonly ChangedSentence[]): ChangedSentence[][] {
  const steps: ChangedSentence[][] = []
  for (const sentence of sentences) {
    const last = steps.at(-1)
    if (last?.[0]?.to === sentence.to && last[0].from === sentence.from) last.push(sentence)
    else steps.push([sentence])
  }
  return steps.reverse().map((step) => step.sort((a, b) => rank(a) - rank(b)))
}

function rank({ isAddition, isWithdrawal, changes }: ChangedSentence): number {
  if (isAddition) return 2
  if (isWithdrawal) return 0
  const isGrave = changes.some(
    ({ kinds, significance }) => significance === 'high' && kinds.some((kind) => GRAVE.includes(kind)),
  )
  return isGrave ? 0 : 1
}

function stepOf(step: readonly ChangedSentence[], names: Names, attributes: TextAttributes): Markup {
  const [first] = step
  const [from, to] = [first?.from ?? '', first?.to ?? '']
  const signalText = first?.signal ? ` · ${signalName(first.signal)}` : ''
  return markup`<h3><a href="${diffPath(from, to)}"><bdi>${names.of(from)}</bdi> → <bdi>${names.of(to)}</bdi></a> <span class="dim">${countOf(
    step.length,
    'change',
  )}${signalText}</span></h3><ol class="corrections">${step.map((item) => correction(item, names, attributes))}</ol>`
}

function correction(item: ChangedSentence, names: Names, attributes: TextAttributes): Markup {
  return markup`<li><div>${labels(item)}<p class="text"${directed(attributes)}>${flow(item.changes)}</p></div><ul class="carriers">${carryingOf(
    item,
  ).map(([carries, label]) => carriers(item, carries, label, names))}</ul></li>`
}

/** The notes as in the margin of the diff, and whether nobody adopted the change. */
function labels({ changes, isAddition, isRemoval, isWithdrawal, isNeverTaken }: ChangedSentence): Markup {
  const cut = `<li class="removed">${isWithdrawal ? 'withdrawn' : 'cut'}</li>`
  const shape = isAddition ? '<li class="added">added</li>' : cut
  const notes =
    isAddition || isRemoval || isWithdrawal
      ? shape
      : tagsOfChanges(changes).slice(0, MOST_TAGS).map(tagNote).join('')
  const never = isNeverTaken && !isWithdrawal ? '<li class="flag">never taken up</li>' : ''
  return markup`<ul class="notes">${new Markup(notes + never)}</ul>`
}

type Carrying = readonly (readonly [carries: SentencePrinting['carries'], said: string])[]

/** A printing without an addition has no old wording; a printing without a deleted passage has no new wording. */
function carryingOf({ isAddition, isRemoval, isWithdrawal }: ChangedSentence): Carrying {
  if (isWithdrawal)
    return [
      ['old', 'Prints it'],
      ['new', 'Took it back'],
      ['neither', 'Neither'],
    ]
  return [
    ['old', isAddition ? 'Without it' : 'Old wording'],
    ['part', 'Some of each'],
    ['both', 'Both'],
    ['new', isRemoval ? 'Without it' : 'New wording'],
    ['neither', 'Neither'],
  ]
}

function carriers(
  { to, printings, isAddition }: ChangedSentence,
  carries: SentencePrinting['carries'],
  label: string,
  names: Names,
): Markup | null {
  const carrying = printings.filter((printing) => printing.carries === carries)
  if (!carrying.length) return null
  const printingLinks = carrying.map(({ ref, seconds }, at) => {
    const after = seconds !== null && markup` <span class="dim">${delay(seconds)}</span>`
    return markup`${at ? ', ' : ''}<a href="${diffPath(to, ref)}"><bdi>${names.of(ref)}</bdi></a>${after}`
  })
  const look = carries === 'old' && isAddition ? 'neither' : carries
  return markup`<li class="${look}"><b>${label} · ${figure(carrying.length)}</b> ${printingLinks}</li>`
}
