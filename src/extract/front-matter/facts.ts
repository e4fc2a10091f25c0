// The facts in the fields of front matter. Times are parsed like those of uploads, and as in YAML: a date is its midnight,
// and a time without a zone is UTC.
import { readByline } from '../../core/text/head-facts.ts'
import { lineIn } from '../../core/text/one-line.ts'
import { rfc3339 } from '../facts/times.ts'
import type { Facts } from '../facts.ts'
import type { Fields } from './fields.ts'
import { type FieldName, keysOf } from './keys.ts'

const DATE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?)[ ]*(Z|[+-]\d\d:?\d\d|UTC|GMT)?)?$/i

/** `title` is the first heading of the text, which overrides a field. */
export function factsOfFields(fields: Fields, title: string | null): Omit<Facts, 'description'> {
  const language = first(fields, 'language') ?? ''
  return {
    headline: title ?? lineOrNull(first(fields, 'headline')),
    byline: bylineOf(fields),
    language: /^([a-z]{2,3})(?:[-_]\w+)*$/i.exec(language)?.[1]?.toLowerCase() ?? null,
    publishedAt: timeOf(first(fields, 'date')),
    modifiedAt: timeOf(first(fields, 'modified')),
    addresses: [first(fields, 'address') ?? ''].filter((url) => /^https?:\/\//.test(url)),
    section: first(fields, 'section'),
    credit: first(fields, 'credit'),
  }
}

function values(fields: Fields, name: FieldName): readonly string[] {
  for (const key of keysOf(name)) {
    const fieldValues = fields.get(key)
    if (fieldValues !== undefined && fieldValues.length > 0) return fieldValues
  }
  return []
}

function first(fields: Fields, name: FieldName): string | null {
  return values(fields, name)[0] ?? null
}

function lineOrNull(text: string | null): string | null {
  return text === null ? null : lineIn(text)
}

/** All writers, without the word before them. */
function bylineOf(fields: Fields): string | null {
  const names = values(fields, 'byline').map((name) => readByline(name) ?? name)
  return names.length === 0 ? null : lineIn(names.join(', '))
}

function timeOf(text: string | null): string | null {
  const parts = DATE.exec(text ?? '')
  if (!parts) return rfc3339(text ?? '')
  const [, year, month = '', day = '', hours = '00:00:00', zone = 'Z'] = parts
  const clock = hours.length < 5 || /^\d:/.test(hours) ? `0${hours}` : hours
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2')
  const time = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${/:\d\d:/.test(clock) ? clock : `${clock}:00`}${offset}`
  return rfc3339(time)
}
