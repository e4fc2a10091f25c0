// Values as messages between threads. A text of 100,000 paragraphs is as many objects, which cost a message a tenth of a
// second on each side; packed it is one string and two arrays.
import type { Paragraph, Role } from '../../core/model.ts'

const ROLES: readonly Role[] = ['headline', 'body', 'subheading', 'boilerplate']

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
  return mapped(value, (list) => (isParagraphs(list) ? packParagraphs(list) : null))
}

/** Paragraphs that are packed without a pause: some milliseconds. */
const PARAGRAPHS_A_TURN = 10_000

/** The same, with pauses for others where texts are long. */
export async function packedInTurns(value: unknown, turn: () => Promise<void>): Promise<unknown> {
  const lists = new Set<readonly unknown[]>()
  mapped(value, (list) => {
    if (!Array.isArray(list)) return null
    lists.add(list)
    // It stands for itself: to look into each of its items would take as long as packing them.
    return list
  })
  const done = new Map<unknown, PackedParagraphs | null>()
  for (const list of lists) done.set(list, await packedList(list, turn))
  return mapped(value, (list) => done.get(list) ?? null)
}

/** Null if the list is not of paragraphs. */
async function packedList(
  list: readonly unknown[],
  turn: () => Promise<void>,
): Promise<PackedParagraphs | null> {
  const parts: PackedParagraphs[] = []
  for (let from = 0; from < list.length; from += PARAGRAPHS_A_TURN) {
    if (from > 0) await turn()
    const some = list.slice(from, from + PARAGRAPHS_A_TURN)
    if (!areParagraphs(some, from)) return null
    parts.push(packParagraphs(some))
  }
  return joined(parts)
}

function joined(parts: readonly PackedParagraphs[]): PackedParagraphs {
  const count = parts.reduce((sum, { ends }) => sum + ends.length, 0)
  const [ends, roles] = [new Int32Array(count), new Uint8Array(count)]
  let [at, end] = [0, 0]
  for (const part of parts) {
    for (let n = 0; n < part.ends.length; n++) ends[at + n] = end + part.ends[n]!
    roles.set(part.roles, at)
    at += part.ends.length
    end += part.text.length
  }
  return new PackedParagraphs(parts.map(({ text }) => text).join(''), ends, roles)
}

/** What was packed. Paragraphs are new objects, everything else is what the message held. */
export function unpacked(value: unknown): unknown {
  return mapped(value, (list) => (isPacked(list) ? unpackParagraphs(list) : null))
}

function packParagraphs(paragraphs: readonly Paragraph[]): PackedParagraphs {
  const ends = new Int32Array(paragraphs.length)
  const roles = new Uint8Array(paragraphs.length)
  let end = 0
  paragraphs.forEach(({ text, role }, n) => {
    end += text.length
    ends[n] = end
    roles[n] = ROLES.indexOf(role)
  })
  return new PackedParagraphs(paragraphs.map(({ text }) => text).join(''), ends, roles)
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

function isParagraphs(value: unknown): value is readonly Paragraph[] {
  return Array.isArray(value) && areParagraphs(value, 0)
}

/** `from`: the index of the first. */
function areParagraphs(list: readonly unknown[], from: number): list is readonly Paragraph[] {
  return list.every((paragraph, at) => isParagraph(paragraph, from + at))
}

function isParagraph(value: unknown, index: number): value is Paragraph {
  // Each field is checked below.
  const paragraph = value as Partial<Paragraph> | null
  return (
    typeof paragraph === 'object' &&
    paragraph !== null &&
    paragraph.index === index &&
    typeof paragraph.text === 'string' &&
    paragraph.role !== undefined &&
    ROLES.includes(paragraph.role) &&
    Object.keys(paragraph).length === 3
  )
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
