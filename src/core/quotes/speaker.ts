// Who says a quotation? The verb of speech nearest to it leads to a name: "…," said X; X said: "…"; according to X.
// A pronoun stands for the last person who spoke or was named; a surname for the full name given before.
import { CLAIMS, COMMON, type Lexicon, OFFICE, PRONOUN, SAYS } from '../kinds/lexicon.ts'
import { namesAmong } from '../kinds/names.ts'
import { type Token, TokenReader } from '../kinds/tokens.ts'
import type { QuotePart } from './find.ts'
import { Persons } from './persons.ts'

/** Characters around a quotation in which its attribution is looked for. */
const REACH = 160
const REPORTS = SAYS | CLAIMS
const CAPITAL = /^\p{Lu}/u
const PERSONAL: ReadonlySet<string> = new Set([
  'he',
  'she',
  'er',
  'sie',
  'il',
  'elle',
  'él',
  'ella',
  'он',
  'она',
])
const ACCORDING: ReadonlySet<string> = new Set(['according', 'selon', 'según', 'laut', 'согласно', 'словам'])
const SENTENCE_END = /[.!?…](?=["”’»“')\]]*\s+["“„«‘]?\p{Lu})/u
const INTRODUCED = /:\s*["“„«»‘'「『`]*$/u
const SENTENCE_ENDS = new RegExp(SENTENCE_END, 'gu')
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'la',
  'le',
  'von',
  'van',
  'der',
  'den',
  'al',
  'bin',
  'ibn',
  'del',
  'da',
  'di',
  'du',
  'el',
])

/** Answers for the quotations of one text in order, remembering who was named. */
export class Speakers {
  private readonly paragraphs: readonly { readonly text: string }[]
  private readonly reader: TokenReader
  private readonly lexicon: Lexicon
  private readonly persons: Persons
  /** Speaker of the quotation asked about before. */
  private previous: string | null = null

  constructor(paragraphs: readonly { readonly text: string }[], lexicon: Lexicon) {
    this.paragraphs = paragraphs
    this.lexicon = lexicon
    this.reader = new TokenReader(lexicon)
    this.persons = new Persons(paragraphs, lexicon)
  }

  /** The speaker of a quotation; ask in order, with its neighbours. */
  of(
    parts: readonly QuotePart[],
    previous: readonly QuotePart[] | undefined,
    next: readonly QuotePart[] | undefined,
  ): string | null {
    this.persons.readTo(parts[0]!)
    const speaker = this.between(parts) ?? this.around(parts, previous, next)
    if (speaker) this.persons.last = speaker
    this.previous = speaker
    return speaker
  }

  /** The attribution that interrupts it. */
  private between(parts: readonly QuotePart[]): string | null {
    for (let at = 1; at < parts.length; at++) {
      const from = parts[at - 1]!
      const to = parts[at]!
      if (from.paragraph !== to.paragraph) continue
      const speaker = this.inWindow(this.paragraphs[to.paragraph]!.text.slice(from.end, to.start), 'behind')
      if (speaker) return speaker
    }
    return null
  }

  private around(
    parts: readonly QuotePart[],
    previous: readonly QuotePart[] | undefined,
    next: readonly QuotePart[] | undefined,
  ): string | null {
    const first = parts[0]!
    const behind = this.inWindow(this.behind(parts.at(-1)!, next), 'behind')
    if (behind) return behind
    const window = this.before(first, previous)
    const before = this.inWindow(window, 'before')
    if (before) return before
    // `said it was "finished" and "dead"`: one sentence, one speaker.
    const follows =
      previous?.at(-1)?.paragraph === first.paragraph && window.length < REACH && !/[.!?…]/.test(window)
    return follows ? this.previous : null
  }

  /** Text from the quotation to the end of its sentence or to the next quotation. */
  private behind(part: QuotePart, next: readonly QuotePart[] | undefined): string {
    const { text } = this.paragraphs[part.paragraph]!
    const limit = next?.[0]?.paragraph === part.paragraph ? next[0].start : text.length
    const window = text.slice(part.end, Math.min(limit, part.end + REACH))
    const said = text.slice(part.start, part.end)
    // A sentence that ended inside the marks and is followed by a capital has no attribution behind.
    const end = SENTENCE_END.exec(window)
    const sentence = end ? window.slice(0, end.index + 1) : window
    return /[.!?…]\s*$/.test(said) &&
      /^["”’»“」』'\s]+\p{Lu}/u.test(window) &&
      !this.startsWithSpeech(sentence)
      ? ''
      : sentence
  }

  /** `"…!" Lavrov said.` is an attribution though it begins with a capital; `"…!" Lavrov said that…` may be another. */
  private startsWithSpeech(sentence: string): boolean {
    if (!/[.!?…][\s"“„«‘'`]*$/u.test(sentence)) return false
    const tokens = this.reader.read(sentence)
    const verb = tokens.findIndex((token) => (token.flags & REPORTS) !== 0)
    const plain = tokens
      .slice(0, verb)
      .every((token) => CAPITAL.test(token.text) || (token.flags & (PRONOUN | OFFICE)) !== 0)
    return verb >= 1 && verb <= 5 && plain && tokens.length - verb <= 5 && tokens[verb + 1]?.key !== 'that'
  }

  /** Text of the sentence before the quotation, back to the previous one. */
  private before(part: QuotePart, previous: readonly QuotePart[] | undefined): string {
    const { text } = this.paragraphs[part.paragraph]!
    const last = previous?.at(-1)
    const limit = last?.paragraph === part.paragraph ? last.end : 0
    const window = text.slice(Math.max(limit, part.start - REACH), part.start)
    let from = 0
    for (const end of window.matchAll(SENTENCE_ENDS)) from = end.index + 1
    return window.slice(from)
  }

  private inWindow(window: string, side: 'before' | 'behind'): string | null {
    if (window.length < 3) return null
    const tokens = this.reader.read(window)
    const names = namesAmong({ tokens, text: window, lexicon: this.lexicon, startsBlock: true })
    const verbs = tokens.flatMap((token, at) => ((token.flags & REPORTS) !== 0 ? [at] : []))
    const verb = side === 'behind' ? verbs[0] : verbs.at(-1)
    if (side === 'before' && INTRODUCED.test(window)) {
      const introduced = this.introduced(tokens, names, window)
      if (introduced) return introduced
    }
    if (verb === undefined) return null
    if (ACCORDING.has(tokens[verb]!.key)) return this.named(tokens, names, window, verb + 1, tokens.length)
    const subject =
      this.pronoun(tokens[verb]) ?? (verb === 0 ? null : this.subject(tokens, names, window, verb))
    if (subject) return subject
    if (side === 'before' && verb > 0) return null
    return (
      this.pronoun(tokens[verb + 1]) ??
      this.named(tokens, names, window, verb + 1, Math.min(tokens.length, verb + 9))
    )
  }

  /** `Peskov: "…"`: a name and a colon, without a verb. */
  private introduced(tokens: readonly Token[], names: readonly boolean[], text: string): string | null {
    const at = tokens.length - 1
    if (!names[at]) return null
    return this.persons.full(nameText(tokens, names, text, startOfName(tokens, names, at), at))
  }

  /** Who stands before the verb: a pronoun, the nearest name that is no adjective, or the holder of an office. */
  private subject(
    tokens: readonly Token[],
    names: readonly boolean[],
    text: string,
    verb: number,
  ): string | null {
    const person = this.pronoun(tokens[verb - 1]) ?? this.pronoun(tokens[verb - 2])
    if (person) return person
    const apposed = /,/.test(text.slice(tokens[verb - 1]!.end, tokens[verb]!.start))
    for (let at = verb - 1; at >= 0; at--) {
      if (!names[at]) continue
      const first = startOfName(tokens, names, at)
      const follows = text.slice(tokens[at]!.end, tokens[at + 1]!.start)
      // `the Russian foreign minister said`: a capital before a small word describes, and names nobody.
      const describes = at + 1 < verb && !/[,(–—]/.test(follows)
      // `Jane Doe, a teacher from London, said`: before a comma and the verb, only who stands before a comma speaks.
      const inApposition =
        apposed && tokens.slice(0, first).some((token, i) => names[i] && text[token.end] === ',')
      if (!describes && !inApposition) return this.persons.full(nameText(tokens, names, text, first, at))
      at = first
    }
    const office = tokens[verb - 1]!
    return (office.flags & OFFICE) !== 0 ? this.persons.holder(office.key) : null
  }

  private named(
    tokens: readonly Token[],
    names: readonly boolean[],
    text: string,
    from: number,
    to: number,
  ): string | null {
    for (let at = from; at < to; at++) {
      if (!names[at]) continue
      let end = at
      while (
        end + 1 < to &&
        (names[end + 1] || isParticle(tokens, names, end + 1)) &&
        isBeside(tokens, text, end)
      )
        end++
      const next = tokens[end + 1]
      if (
        next &&
        end === at &&
        isBeside(tokens, text, end) &&
        (next.flags & (COMMON | PRONOUN | REPORTS)) === 0 &&
        !CAPITAL.test(next.text)
      )
        continue
      return this.persons.full(nameText(tokens, names, text, at, end))
    }
    return null
  }

  private pronoun(token: Token | undefined): string | null {
    // The subject may be joined to the verb: French dit-il.
    return token && PERSONAL.has(token.key.slice(token.key.lastIndexOf('-') + 1)) ? this.persons.last : null
  }
}

/** First token of the name that ends at `at`. */
function startOfName(tokens: readonly Token[], names: readonly boolean[], at: number): number {
  let first = at
  while (first > 0 && (names[first - 1] || isParticle(tokens, names, first - 1))) first--
  return first
}

function isParticle(tokens: readonly Token[], names: readonly boolean[], at: number): boolean {
  return PARTICLES.has(tokens[at]?.key ?? '') && names[at - 1] === true && names[at + 1] === true
}

function isBeside(tokens: readonly Token[], text: string, at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && /^\.? $/.test(text.slice(tokens[at]!.end, next.start))
}

function nameText(
  tokens: readonly Token[],
  names: readonly boolean[],
  text: string,
  first: number,
  last: number,
): string {
  let from = first
  while (from < last && !names[from]) from++
  return text.slice(tokens[from]!.start, tokens[last]!.end).replace(/['’]s$/, '')
}
