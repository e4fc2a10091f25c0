// Whom do the words beside a quotation name as its speaker? The verb of speech nearest to it leads to a name: "…,"
// said X; X said: "…"; according to X. Read from those words alone: who a pronoun or an office stands for is
// answered by the persons of the text.

import { CAPITAL, CLAIMS, COMMON, OFFICE, PRONOUN, SAYS } from '../kinds/lexicon.ts'
import { isBeside, nameTest } from '../kinds/names.ts'
import type { Token, TokenReader } from '../kinds/tokens.ts'
import { append } from '../lists.ts'

/** One who may be the speaker: by name, by a pronoun, or by an office. */
export type Claim =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'pronoun' }
  | { readonly by: 'office'; readonly office: string }

/** On which side of the quotation do the words stand? */
export type WindowSide = 'before' | 'behind'

interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly isName: (at: number) => boolean
}

export const REPORTS = SAYS | CLAIMS
const PRONOUN_CLAIM: Claim = { by: 'pronoun' }
const NOBODY: readonly Claim[] = []
/** A shorter window has no room for a verb and a name. */
const SHORTEST = 3
/** Words behind a verb in which its subject is looked for. */
const NAME_REACH = 9
const PERSONAL: ReadonlySet<string> = new Set('he she er sie il elle él ella он она'.split(' '))
const ACCORDING: ReadonlySet<string> = new Set('according selon según laut согласно словам'.split(' '))
const PARTICLES: ReadonlySet<string> = new Set(
  'de la le von van der den al bin ibn del da di du el'.split(' '),
)
const INTRODUCED = /:\s*["“„«»‘'「『`]*$/u
const POSSESSIVE = /['’]s$/

/** Those who may be the speaker, the likeliest first: the first who can be told is. Linear in the window. */
export function claimsIn(window: string, side: WindowSide, reader: TokenReader): readonly Claim[] {
  if (window.length < SHORTEST) return NOBODY
  const tokens = reader.read(window)
  const scene: Scene = {
    text: window,
    tokens,
    isName: nameTest({ tokens, text: window, lexicon: reader.lexicon, startsBlock: true }),
  }
  if (side === 'before' && INTRODUCED.test(window)) {
    const name = introduced(scene)
    if (name !== null) return [{ by: 'name', name }]
  }
  const verb = side === 'behind' ? tokens.findIndex(isReport) : tokens.findLastIndex(isReport)
  return verb < 0 ? NOBODY : claimsAt(scene, verb, side)
}

function isReport(token: Token): boolean {
  return (token.flags & REPORTS) !== 0
}

function claimsAt(scene: Scene, verb: number, side: WindowSide): readonly Claim[] {
  const { tokens } = scene
  const claims: Claim[] = []
  const name = (found: string | null) => {
    if (found !== null) claims.push({ by: 'name', name: found })
  }
  if (ACCORDING.has(tokens[verb]!.key)) {
    name(named(scene, verb + 1, tokens.length))
    return claims
  }
  if (isPersonal(tokens[verb])) claims.push(PRONOUN_CLAIM)
  if (verb > 0) append(claims, subjects(scene, verb))
  if (side === 'before' && verb > 0) return claims
  if (isPersonal(tokens[verb + 1])) claims.push(PRONOUN_CLAIM)
  name(named(scene, verb + 1, Math.min(tokens.length, verb + NAME_REACH)))
  return claims
}

/** `Peskov: "…"`: a name and a colon, without a verb. */
function introduced(scene: Scene): string | null {
  const at = scene.tokens.length - 1
  return scene.isName(at) ? nameText(scene, startOfName(scene, at), at) : null
}

/** Who stands before the verb: a pronoun, the nearest name that is no adjective, or the holder of an office. */
function subjects({ tokens, text, isName }: Scene, verb: number): Claim[] {
  const scene = { tokens, text, isName }
  const claims: Claim[] = []
  if (isPersonal(tokens[verb - 1]) || isPersonal(tokens[verb - 2])) claims.push(PRONOUN_CLAIM)
  const apposed = text.slice(tokens[verb - 1]!.end, tokens[verb]!.start).includes(',')
  for (let at = verb - 1; at >= 0; at--) {
    if (!isName(at)) continue
    const first = startOfName(scene, at)
    const follows = text.slice(tokens[at]!.end, tokens[at + 1]!.start)
    // `the Russian foreign minister said`: a capital before a small word describes, and names nobody.
    const describes = at + 1 < verb && !/[,(–—]/.test(follows)
    // `Jane Doe, a teacher from London, said`: before a comma and the verb, only who stands before a comma speaks.
    const inApposition =
      apposed && tokens.slice(0, first).some((token, i) => text[token.end] === ',' && isName(i))
    if (!describes && !inApposition) return [...claims, { by: 'name', name: nameText(scene, first, at) }]
    at = first
  }
  const { flags, key } = tokens[verb - 1]!
  return (flags & OFFICE) !== 0 ? [...claims, { by: 'office', office: key }] : claims
}

/** The first name among the tokens that does not merely describe what follows. */
function named(scene: Scene, from: number, to: number): string | null {
  const { tokens, text, isName } = scene
  for (let at = from; at < to; at++) {
    if (!isName(at)) continue
    let end = at
    while (end + 1 < to && (isName(end + 1) || isParticle(scene, end + 1)) && standsBeside(scene, end)) end++
    const next = tokens[end + 1]
    const describes =
      next !== undefined &&
      end === at &&
      isBeside(text, tokens[end]!.end, next.start) &&
      (next.flags & (COMMON | PRONOUN | REPORTS | CAPITAL)) === 0
    if (!describes) return nameText(scene, at, end)
  }
  return null
}

/** The subject may be joined to the verb: French dit-il. */
function isPersonal(token: Token | undefined): boolean {
  return token !== undefined && PERSONAL.has(token.key.slice(token.key.lastIndexOf('-') + 1))
}

/** First token of the name that ends at `at`. */
function startOfName(scene: Scene, at: number): number {
  let first = at
  while (first > 0 && (scene.isName(first - 1) || isParticle(scene, first - 1))) first--
  return first
}

function isParticle({ tokens, isName }: Scene, at: number): boolean {
  return PARTICLES.has(tokens[at]?.key ?? '') && isName(at - 1) && isName(at + 1)
}

function standsBeside({ tokens, text }: Scene, at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && isBeside(text, tokens[at]!.end, next.start)
}

function nameText({ tokens, text, isName }: Scene, first: number, last: number): string {
  let from = first
  while (from < last && !isName(from)) from++
  return text.slice(tokens[from]!.start, tokens[last]!.end).replace(POSSESSIVE, '')
}
