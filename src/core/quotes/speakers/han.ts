// Who speaks in Chinese: 外交部发言人毛宁表示：“…”, “…”，毛宁说. Words have no spaces, so the clause before or behind a quotation is
// read by patterns; nobody is named where none fits.
import {
  BEHIND_SUBJECT,
  BODIES,
  COURTESY,
  LONG_SURNAMES,
  SURNAMES,
  TITLES,
  VERBS,
} from '../../languages/zh/speech.ts'
import type { QuotedParagraph } from '../quoted-paragraph.ts'
import type { Spoken } from './pieces.ts'

/** Signs of a clause around a quotation. */
const REACH = 48
const NAME = `(?:(?:${LONG_SURNAMES})|[${SURNAMES}])\\p{Script=Han}{1,2}`
const FOREIGN = '\\p{Script=Han}{1,6}(?:[·‧・]\\p{Script=Han}{1,7})+'

/** The patterns, built on first use. */
interface Patterns {
  readonly before: RegExp
  readonly behind: RegExp
  readonly cut: RegExp
  readonly foreign: RegExp
  readonly courtesy: RegExp
  readonly titled: RegExp
  readonly bare: RegExp
  readonly body: RegExp
}

let patterns: Patterns | null = null

function patternsOf(): Patterns {
  patterns ??= {
    before: new RegExp(
      `([^。！？；;!?“”「」『』，,：:]{1,40}?)(?:${VERBS})(?:道|说|說|称|稱)?[，,：:]?\\s*$`,
      'u',
    ),
    behind: new RegExp(
      `^[”」』"]?[，,]?\\s*([^。！？；;!?“”「」『』，,：:]{1,24}?)(?:${VERBS})(?:道|说|說)?[。，,；;]?`,
      'u',
    ),
    cut: new RegExp(`(?:${BEHIND_SUBJECT})`, 'u'),
    foreign: new RegExp(`(?:.*(?:${TITLES}))?(${FOREIGN})$`, 'u'),
    courtesy: new RegExp(
      `(?:^|[^\\p{Script=Han}])([${SURNAMES}](?:\\p{Script=Han}{0,2}?)(?:${COURTESY}))$`,
      'u',
    ),
    titled: new RegExp(`(?:${TITLES})(\\p{Script=Han}{2,4})$`, 'u'),
    bare: new RegExp(`^(${NAME})$`, 'u'),
    body: new RegExp(`^[\\p{Script=Han}]{0,12}(?:${BODIES})$`, 'u'),
  }
  return patterns
}

const PRONOUN = /^(?:他|她)$/u
/** These begin a clause and not a name. */
const OPENING = /^(?:但|而|不过|不過|对此|對此|同时|同時|其中|据悉|此外|另外)/u

/** The speakers of a Chinese text, null where a text names none. Linear in the quotations. */
export function findHanSpeakers(
  paragraphs: readonly QuotedParagraph[],
  quotations: readonly Spoken[],
): (string | null)[] {
  let last: string | null = null
  return quotations.map(({ parts }) => {
    const first = parts[0]!
    const head = paragraphs[first.paragraph]!.text.slice(Math.max(0, first.start - REACH), first.start - 1)
    let subject = patternsOf().before.exec(head)?.[1]
    for (const { paragraph, end } of parts)
      subject ??= patternsOf().behind.exec(paragraphs[paragraph]!.text.slice(end, end + REACH))?.[1]
    if (subject === undefined) return null
    const speaker: string | null = PRONOUN.test(subjectOf(subject)) ? last : speakerIn(subjectOf(subject))
    last = speaker
    return speaker
  })
}

/** The clause up to what ends its subject. */
function subjectOf(clause: string): string {
  const text = clause.trim().replace(OPENING, '')
  const cut = patternsOf().cut.exec(text)
  return cut === null || cut.index === 0 ? text : text.slice(0, cut.index)
}

function speakerIn(subject: string): string | null {
  const { foreign, courtesy, titled, bare, body } = patternsOf()
  return (
    foreign.exec(subject)?.[1] ??
    courtesy.exec(subject)?.[1] ??
    titled.exec(subject)?.[1] ??
    bare.exec(subject)?.[1] ??
    (body.test(subject) ? subject : null)
  )
}
