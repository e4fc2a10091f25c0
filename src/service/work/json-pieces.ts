// Values as JSON in pieces of bytes, without ever holding the whole as a string.
import { ROLES, type Role } from '../../core/model.ts'
import type { Columns } from '../../core/text/columns.ts'
import { ByteWriter, type Pieces } from './text-bytes.ts'

const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, COMMA, COLON] = [0x5b, 0x5d, 0x7b, 0x7d, 0x2c, 0x3a]

const encoder = new TextEncoder()
const INDEX = encoder.encode('{"index":')
const TEXT = encoder.encode(',"text":')
const ROLE_ENDS = Object.fromEntries(
  ROLES.map((role) => [role, encoder.encode(`,"role":"${role}"}`)]),
) as Readonly<Record<Role, Uint8Array>>

/** The paragraphs of a text, written from its columns: it may have 700,000, and no object is made for any. */
export class WrittenParagraphs {
  readonly columns: Pick<Columns, 'texts' | 'roles'>

  constructor(columns: Pick<Columns, 'texts' | 'roles'>) {
    this.columns = columns
  }
}

/** The bytes of `JSON.stringify`. The value is plain: no `toJSON`, no functions. */
export function jsonPieces(value: Readonly<Record<string, unknown>>): Pieces {
  const writer = new ByteWriter()
  writeObject(writer, value)
  return writer.end()
}

function writeValue(writer: ByteWriter, value: unknown): void {
  if (typeof value === 'string') writer.string(value)
  else if (typeof value === 'number') writer.number(value)
  else if (Array.isArray(value)) writeList(writer, value)
  else if (value instanceof WrittenParagraphs) writeParagraphs(writer, value)
  else if (typeof value === 'object' && value !== null)
    // Every object has such fields.
    writeObject(writer, value as Readonly<Record<string, unknown>>)
  else writer.text(typeof value === 'boolean' ? String(value) : 'null')
}

function writeList(writer: ByteWriter, list: readonly unknown[]): void {
  writer.mark(OPEN_LIST)
  for (let at = 0; at < list.length; at++) {
    if (at > 0) writer.mark(COMMA)
    writeValue(writer, list[at])
  }
  writer.mark(CLOSE_LIST)
}

function writeParagraphs(writer: ByteWriter, { columns: { texts, roles } }: WrittenParagraphs): void {
  writer.mark(OPEN_LIST)
  for (let p = 0; p < texts.length; p++) {
    if (p > 0) writer.mark(COMMA)
    writer.ascii(INDEX)
    writer.number(p)
    writer.ascii(TEXT)
    writer.string(texts[p]!)
    writer.ascii(ROLE_ENDS[roles[p]!])
  }
  writer.mark(CLOSE_LIST)
}

/** `for … in` makes no list of keys, which many small objects would feel. */
function writeObject(writer: ByteWriter, value: Readonly<Record<string, unknown>>): void {
  writer.mark(OPEN_OBJECT)
  let isFirst = true
  for (const key in value) {
    const field = value[key]
    if (field === undefined) continue
    if (!isFirst) writer.mark(COMMA)
    isFirst = false
    writer.string(key)
    writer.mark(COLON)
    writeValue(writer, field)
  }
  writer.mark(CLOSE_OBJECT)
}
