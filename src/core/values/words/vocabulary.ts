// The value words of a language by folded form: built once per language.

import { knownLanguage, valueWordsOf } from '../../languages/languages.ts'
import type { ValueWords } from '../../languages/value-words.ts'
import type { Bound } from '../value.ts'

/** The meaning of one word, or of some words in a row. */
export interface Entry {
  /** A whole number below a thousand, or one that stands for itself. */
  number?: number
  scale?: number
  isLink?: boolean
  ordinal?: number
  /** A denominator. */
  part?: number
  rough?: string
  multiple?: number
  month?: number
  weekday?: number
  /** Days from today. */
  day?: number
  decade?: number
  unit?: string
  currency?: string
  bound?: Bound
  boundBehind?: Bound
  /** A time of day, or `am`, `pm`, `hour`. */
  clock?: string
  isClockLead?: boolean
  isDateLink?: boolean
  isAged?: boolean
  isRange?: boolean
  isNumbered?: boolean
  isNumero?: boolean
  isPoint?: boolean
  isSeveral?: boolean
}

export interface Vocabulary {
  readonly language: string
  readonly words: ValueWords
  readonly entries: ReadonlyMap<string, Entry>
  /** Words that may begin a value. */
  readonly begins: ReadonlySet<string>
  /** The first words of entries of several. */
  readonly openings: ReadonlySet<string>
  /** Between a whole and its half: and a. */
  readonly andParts: readonly (readonly string[])[]
  readonly articles: ReadonlySet<string>
  /** Numbers and scales for compounds, longest first, by their first letter. */
  readonly pieces: ReadonlyMap<string, readonly Piece[]>
  readonly isHan: boolean
}

interface Piece {
  readonly form: string
  readonly entry: Entry
}

type Meaning = (value: string) => Entry

const LISTS: readonly (readonly [keyof ValueWords, Meaning])[] = [
  ['numbers', (value) => ({ number: Number(value) })],
  ['scales', (value) => ({ scale: Number(value) })],
  ['ordinals', (value) => ({ ordinal: Number(value) })],
  ['parts', (value) => ({ part: Number(value) })],
  ['rough', (rough) => ({ rough })],
  ['multiples', (value) => ({ multiple: Number(value) })],
  ['days', (value) => ({ day: Number(value) })],
  ['decades', (value) => ({ decade: Number(value) })],
  ['units', (unit) => ({ unit })],
  ['currencies', (currency) => ({ currency })],
  ['bounds', (bound) => ({ bound: bound as Bound })],
  ['boundsBehind', (bound) => ({ boundBehind: bound as Bound })],
  ['clock', (clock) => ({ clock })],
]
const PLAIN_LISTS: readonly (readonly [keyof ValueWords, Entry])[] = [
  ['links', { isLink: true }],
  ['clockLead', { isClockLead: true }],
  ['dateLinks', { isDateLink: true }],
  ['aged', { isAged: true }],
  ['ranges', { isRange: true }],
  ['numbered', { isNumbered: true }],
  ['numero', { isNumero: true }],
  ['point', { isPoint: true }],
  ['several', { isSeveral: true }],
]

const DIACRITICS = /[\u0640\u064b-\u0652\u0670]/g
const ASCII = /^[\x20-\x7e]*$/

/** A word as listed. */
export function foldedWord(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ‘`]/g, "'")
    .replaceAll('ё', 'е')
    .replace(DIACRITICS, '')
    .normalize('NFC')
}

const built = new Map<string, Vocabulary>()

/** For a BCP 47 tag; English if the language is unknown. */
export function vocabularyOf(language: string | null): Vocabulary {
  const tag = knownLanguage(language)
  const cached = built.get(tag)
  if (cached !== undefined) return cached
  const vocabulary = build(tag)
  built.set(tag, vocabulary)
  return vocabulary
}

function build(language: string): Vocabulary {
  const words = valueWordsOf(language)
  const entries = new Map<string, Entry>()
  const openings = new Set<string>()
  const begins = new Set<string>()
  const add = (form: string, entry: Entry) => {
    const key = foldedWord(form.replaceAll('_', ' '))
    entries.set(key, { ...entry, ...entries.get(key) })
    const space = key.indexOf(' ')
    const first = space > 0 ? key.slice(0, space) : key
    if (space > 0) openings.add(first)
    if (mayBegin(entry)) begins.add(first)
  }
  for (const [list, meaning] of LISTS) {
    for (const item of itemsOf(words[list])) {
      const at = item.lastIndexOf('=')
      for (const form of item.slice(0, at).split('|')) add(form, meaning(item.slice(at + 1)))
    }
  }
  for (const [list, entry] of PLAIN_LISTS)
    for (const forms of itemsOf(words[list])) for (const form of forms.split('|')) add(form, entry)
  for (const [at, forms] of itemsOf(words.months).entries())
    for (const form of forms.split('|')) add(form, { month: at + 1 })
  for (const [at, forms] of itemsOf(words.weekdays).entries())
    for (const form of forms.split('|')) add(form, { weekday: at + 1 })
  return {
    ...{ language, words, entries, openings, begins },
    andParts: (words.andPart ?? '')
      .split('|')
      .filter((form) => form !== '')
      .map((form) => form.split('_')),
    articles: new Set(itemsOf(words.articles).map(foldedWord)),
    pieces: words.joined ? piecesOf(entries) : new Map(),
    isHan: language === 'zh' || language === 'ja',
  }
}

function mayBegin(entry: Entry): boolean {
  const { number, scale, ordinal, part, rough, multiple, month, weekday, day, decade, currency, clock } =
    entry
  if (
    [number, scale, ordinal, part, rough, multiple, month, weekday, day, decade, currency].some(
      (one) => one !== undefined,
    )
  )
    return true
  return (
    entry.unit === '%' || clock?.includes(':') === true || entry.isNumero === true || entry.isSeveral === true
  )
}

function itemsOf(list: string | boolean | undefined): string[] {
  return typeof list === 'string' && list !== '' ? list.split(' ') : []
}

/** Parts of compounds. Short forms are none: `mil` is no part of a word. */
function piecesOf(entries: ReadonlyMap<string, Entry>): Map<string, Piece[]> {
  const pieces = new Map<string, Piece[]>()
  for (const [form, entry] of entries) {
    const counts =
      entry.number !== undefined || entry.isLink || (entry.scale !== undefined && entry.scale < 1e6)
    if (!counts || form.includes(' ') || (entry.scale !== undefined && !isWhole(form))) continue
    const list = pieces.get(form[0]!) ?? []
    list.push({ form, entry })
    pieces.set(form[0]!, list)
  }
  for (const list of pieces.values()) list.sort((a, b) => b.form.length - a.form.length)
  return pieces
}

function isWhole(form: string): boolean {
  return ![
    'tsd',
    'tis',
    'tys',
    'mil',
    'stu',
    'dutzend',
    'dozijn',
    'dussin',
    'dusin',
    'düzine',
    'tucet',
    'dozzina',
    'decina',
  ].includes(form)
}
