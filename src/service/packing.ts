// Values as messages between threads. A text of 100,000 paragraphs is as many objects, which cost a message a tenth of a
// second on each side; packed it is one string and two arrays.
import type { Paragraph, Role } from '../core/model.ts'

const ROLES: readonly Role[] = ['body', 'headline', 'subheading', 'boilerplate']
const ROLE_NUMBERS = Object.fromEntries(ROLES.map((role, n) => [role, n])) as Record<Role, number>

/** All that a paragraph has. One with more is sent as it is. */
const FIELDS: Readonly<Record<keyof Paragraph, true>> = { index: true, text: true, role: true }

/** The key under which every document has its paragraphs. */
const PARAGRAPHS = 'paragraphs'

class PackedParagraphs {
  constructor(
    readonly text: string,
    /** Where each paragraph ends in `text`. */
    readonly ends: Int32Array,
    /** Numbers of ROLES. */
    readonly roles: Uint8Array,
  ) {}
}

/** The same value with the paragraphs of every document in it packed. What holds none stays the same object. */
export function packed(value: unknown): unknown {
  return mapped(value, (list) => (Array.isArray(list) ? packParagraphs(list) : null))
}

/** What was packed. Paragraphs are new objects, everything else is what the message held. */
export function unpacked(value: unknown): unknown {
  return mapped(value, (list) => (isPacked(list) ? unpackParagraphs(list) : null))
}

/** Null where these are no paragraphs of a document, counted from 0. */
function packParagraphs(list: readonly unknown[]): PackedParagraphs | null {
  if (list.length > 0 && !Object.keys(list[0] ?? {}).every((field) => field in FIELDS)) return null
  const ends = new Int32Array(list.length)
  const roles = new Uint8Array(list.length)
  const texts = new Array<string>(list.length)
  let end = 0
  for (let n = 0; n < list.length; n++) {
    const paragraph = list[n]
    if (!isParagraph(paragraph) || paragraph.index !== n) return null
    end += paragraph.text.length
    texts[n] = paragraph.text
    ends[n] = end
    roles[n] = ROLE_NUMBERS[paragraph.role]
  }
  return new PackedParagraphs(texts.join(''), ends, roles)
}

function unpackParagraphs({ text, ends, roles }: PackedParagraphs): Paragraph[] {
  const paragraphs = new Array<Paragraph>(ends.length)
  for (let index = 0, start = 0; index < ends.length; index++) {
    const end = ends[index]!
    paragraphs[index] = { index, text: text.slice(start, end), role: ROLES[roles[index]!]! }
    start = end
  }
  return paragraphs
}

/** Copies what leads to a list that `replacement` replaces, and nothing else. */
function mapped(value: unknown, replacement: (list: unknown) => unknown): unknown {
  if (Array.isArray(value)) return mappedItems(value, replacement)
  if (!isPlainObject(value)) return value
  let copy: Record<string, unknown> | null = null
  for (const [key, item] of Object.entries(value)) {
    const changed = (key === PARAGRAPHS && replacement(item)) || mapped(item, replacement)
    if (changed === item) continue
    copy ??= { ...value }
    copy[key] = changed
  }
  return copy ?? value
}

function mappedItems(items: readonly unknown[], replacement: (list: unknown) => unknown): readonly unknown[] {
  // Lists of texts and numbers may be long, and hold no documents.
  if (typeof items[0] !== 'object') return items
  let copy: unknown[] | null = null
  for (let n = 0; n < items.length; n++) {
    const changed = mapped(items[n], replacement)
    if (changed === items[n]) continue
    copy ??= [...items]
    copy[n] = changed
  }
  return copy ?? items
}

/** A message has lost its classes. */
function isPacked(value: unknown): value is PackedParagraphs {
  return typeof value === 'object' && value !== null && 'ends' in value && value.ends instanceof Int32Array
}

function isParagraph(value: unknown): value is Paragraph {
  const { text, role } = (value ?? {}) as Partial<Paragraph>
  return typeof text === 'string' && role !== undefined && role in ROLE_NUMBERS
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
