// The direction of a text, and its `lang` and `dir` attributes.
import { type Markup, markup } from './markup.ts'

const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])
const TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i

export interface TextAttributes {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl' | 'auto'
}

/** `lang` and `dir` of an uploaded text. An unknown language is `lang=""`, with the direction of its letters. */
export function textAttributes(language: string | null): TextAttributes {
  if (!language || !TAG.test(language)) return { lang: '', dir: 'auto' }
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return { lang: language, dir: RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr' }
}

/** The same as attributes of a tag, with a leading space. */
export function directed({ lang, dir }: TextAttributes): Markup {
  return markup` lang="${lang}" dir="${dir}"`
}
