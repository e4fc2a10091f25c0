// Front matter in JSON: an object whose values are strings, or lists of strings or of people with a name.
import { collapse } from '../markup.ts'
import type { Fields } from './fields.ts'

/** Null if it is not an object. */
export function jsonFields(text: string): Fields | null {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fields = new Map<string, readonly string[]>()
  for (const [key, field] of Object.entries(value)) fields.set(key.toLowerCase(), textsOf(field))
  return fields
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [collapse(value)].filter((text) => text !== '')
  if (Array.isArray(value)) return value.flatMap((entry) => (Array.isArray(entry) ? [] : textsOf(entry)))
  if (typeof value !== 'object' || value === null) return []
  const name: unknown = Reflect.get(value, 'name')
  return typeof name === 'string' ? textsOf(name) : []
}
