// ninjs, the wire's JSON: versions 1 (`headline`, `body_xhtml`), 2 and 3 (`headlines`, `bodies`).
import { decodeEntities } from '../plain.ts'
import {
  firstSaid,
  type ItemBody,
  type ItemResult,
  type OtherText,
  versionNumber,
  type WireItem,
} from './item.ts'
import { heaviest, signalOfCode, signalOfMessage, signalOfVersion } from './signals.ts'
import { latestOf, wireTimeOf } from './times.ts'

type Json = { readonly [key: string]: unknown }

/** Fields of version 1 with the story, the best first. */
const BODY_FIELDS = ['body_xhtml', 'body_html', 'body_richtext', 'body_text', 'body_plain'] as const
const MAIN_ROLES = new Set(['', 'main', 'body', 'full', 'article', 'html', 'text'])
const HTML_TYPE = /html|xml/i
const TAG = /<\/?[a-z][^<>]*>/i

export function readNinjs(content: string): ItemResult {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return { ok: false, problem: 'The ninjs is not well-formed JSON.' }
  }
  if (!isObject(value)) return { ok: false, problem: 'ninjs is a JSON object, one for each item.' }
  const item = inSmallLetters(isObject(value.newsItem) ? value.newsItem : value)
  const isNinjs = ['uri', 'guid', 'headline', 'headlines', 'bodies', ...BODY_FIELDS].some(
    (name) => name in item,
  )
  if (!isNinjs) {
    return { ok: false, problem: 'The JSON is not ninjs: it has neither uri nor headlines nor bodies.' }
  }
  return { ok: true, item: itemOf(item) }
}

/** Version 3 writes `versionCreated` and `contentType` where the others use lower case. */
function inSmallLetters(object: Json): Json {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]))
}

function itemOf(item: Json): WireItem {
  const version = versionNumber(lineOf(item.version) ?? lineOf(item.versionnumber))
  const note = lineOf(item.ednote)
  const bodies = bodiesOf(item)
  const body = bestOf(bodies)
  return {
    id: firstSaid(lineOf(item.uri), lineOf(item.guid)),
    version,
    source: firstSaid(
      nameOf(item.provider),
      lineOf(item.source),
      nameOf(item.infosources),
      lineOf(item.copyrightholder),
    ),
    headline: headlineOf(item),
    byline: firstSaid(lineOf(item.by), lineOf(item.byline), authorsOf(item)),
    dateline: firstSaid(lineOf(item.dateline)),
    language: firstSaid(lineOf(item.language)),
    publishedAt: latestOf([
      wireTimeOf(lineOf(item.versioncreated)) ?? wireTimeOf(lineOf(item.firstcreated)),
      wireTimeOf(lineOf(item.embargoed)),
    ]),
    modifiedAt: wireTimeOf(lineOf(item.contentmodified)),
    url: firstSaid(lineOf(item.canonicalurl), lineOf(item.url)),
    section: null,
    credit: firstSaid(lineOf(item.creditline)),
    signal: signalOf(item, note, version),
    note,
    body,
    others: othersOf(item, note, bodies, body),
    complete: !['partial', 'incomplete'].includes(lineOf(item.representationtype) ?? ''),
  }
}

function signalOf(item: Json, note: string | null, version: number | null): WireItem['signal'] {
  const codes = [item.signal, item.signals].flat().flatMap(codesOf)
  const heaviestSignal = heaviest([
    signalOfCode(lineOf(item.pubstatus)),
    ...codes.map(signalOfCode),
    signalOfMessage(note),
  ])
  return heaviestSignal ?? signalOfVersion(version)
}

/** A signal is a code, or an object with one. */
function codesOf(signal: unknown): string[] {
  const codes = isObject(signal)
    ? [signal.code, signal.qcode, signal.uri, signal.literal, signal.name]
    : [signal]
  return codes.filter((code) => typeof code === 'string')
}

function headlineOf(item: Json): string | null {
  const all = objectsOf(item.headlines)
  const main = all.find(({ role }) => role === 'main') ?? all.find(({ role }) => !role) ?? all[0]
  return firstSaid(
    plainLine(main?.value, main?.contenttype),
    plainLine(item.headline, null),
    plainLine(item.headline_main, null),
  )
}

/** The tags of a headline are removed only if it is markup; `&amp;` is decoded in a headline of any type. */
function plainLine(value: unknown, type: unknown): string | null {
  const line = lineOf(value)
  if (line === null) return null
  const isHtml = typeof type === 'string' && HTML_TYPE.test(type)
  return decodeEntities(isHtml ? line.replace(/<[^<>]*>/g, '') : line)
}

/** Version 3 lists who worked on the item; only some of them wrote it. */
function authorsOf(item: Json): string {
  const authors = objectsOf(item.contributors).filter(({ rel, role, roles }) =>
    /author|writer|reporter|byline/i.test([rel, role, roles].flat().join(' ')),
  )
  return authors.flatMap(({ name }) => lineOf(name) ?? []).join(', ')
}

interface Rendering extends ItemBody {
  readonly isMain: boolean
}

function bodiesOf(item: Json): Rendering[] {
  const bodies = objectsOf(item.bodies).flatMap(({ role, contenttype, value }): Rendering[] => {
    if (typeof value !== 'string' || value.trim() === '') return []
    const isMain = MAIN_ROLES.has(lineOf(role)?.toLowerCase() ?? '')
    return [{ kind: kindOf(value, contenttype), content: value, isMain }]
  })
  if (bodies.length > 0) return bodies
  return BODY_FIELDS.flatMap((name): Rendering[] => {
    const value = item[name]
    if (typeof value !== 'string' || value.trim() === '') return []
    const kind = /text|plain/.test(name) && name !== 'body_richtext' ? 'text' : 'html'
    return [{ kind, content: value, isMain: true }]
  })
}

/** If the item does not declare the type of its body, tags decide. */
function kindOf(value: string, type: unknown): ItemBody['kind'] {
  if (typeof type === 'string') return HTML_TYPE.test(type) ? 'html' : 'text'
  return TAG.test(value) ? 'html' : 'text'
}

function bestOf(bodies: readonly Rendering[]): Rendering | null {
  const main = bodies.filter(({ isMain }) => isMain)
  const among = main.length > 0 ? main : bodies
  return among.find(({ kind }) => kind === 'html') ?? among[0] ?? null
}

function othersOf(
  item: Json,
  note: string | null,
  bodies: readonly Rendering[],
  chosen: Rendering | null,
): OtherText[] {
  const descriptions = [
    ...objectsOf(item.descriptions).map(({ value }) => lineOf(value)),
    lineOf(item.description_text),
  ]
  const all: OtherText[] = [
    { reason: 'note to editors', text: note ?? '' },
    ...descriptions.map((text) => ({ reason: 'abstract' as const, text: text ?? '' })),
    ...bodies
      .filter((body) => body !== chosen)
      .map(({ content }) => ({
        reason: 'other rendering' as const,
        text: content.replace(/<[^<>]*>/g, ' '),
      })),
  ]
  return all.filter(({ text }) => text.trim() !== '')
}

function nameOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (!isObject(first)) return lineOf(first)
  return firstSaid(lineOf(first.name), lineOf(first.literal))
}

function objectsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject).map(inSmallLetters) : []
}

function lineOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
