// A Word file is a ZIP file of XML parts. Those that hold text are unpacked, by fflate (4 KB gzipped, on Workers too), each into
// the room that its entry declares and never more: a bomb is refused, not unpacked. mammoth takes 109 KB for the whole way from
// file to HTML, and its ZIP reader unpacks whatever comes.
import { unzipSync } from 'fflate'
import { childrenOf, parseXml, type XmlElement } from '../xml.ts'

type PartsResult =
  | { readonly ok: true; readonly parts: Parts }
  | { readonly ok: false; readonly problem: string }

export interface Parts {
  readonly document: XmlElement
  /** Null if the file has none. */
  readonly styles: XmlElement | null
  readonly notes: readonly XmlElement[]
  readonly comments: XmlElement | null
}

/** A part with 100,000 words, each run with its own properties, is some 15 MB of XML. */
const MOST_PART_BYTES = 24 * 1024 * 1024
const MOST_BYTES = 32 * 1024 * 1024
/** As many elements as that has. */
const MOST_ELEMENTS = 600_000
const RELATIONS = '_rels/.rels'
const OFFICE_DOCUMENT = /\/officeDocument$/
const WANTED = /^(?:_rels\/\.rels|[^/]+\/(?:document\d*|styles\d*|footnotes|endnotes|comments)\.xml)$/

class PartFault extends Error {}

/** The parts that hold text. Never throws. */
export function partsOf(bytes: Uint8Array): PartsResult {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return { ok: false, problem: 'This is not a Word file (.docx).' }
  try {
    return { ok: true, parts: readParts(unpacked(bytes)) }
  } catch (error) {
    if (error instanceof PartFault) return { ok: false, problem: error.message }
    // fflate's messages for a damaged file: `invalid zip data`, `unexpected EOF`.
    return { ok: false, problem: 'The Word file is damaged: it cannot be unpacked.' }
  }
}

function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0
  const seen = new Set<string>()
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name) || seen.has(name)) return false
      seen.add(name)
      total += originalSize
      if (originalSize > MOST_PART_BYTES || total > MOST_BYTES)
        throw new PartFault(`The Word file has more than ${MOST_BYTES >> 20} MB of text and markup.`)
      return true
    },
  })
}

function readParts(files: Readonly<Record<string, Uint8Array>>): Parts {
  const main = mainPart(files)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const document = partAt(files, main)
  if (document === null) throw new PartFault('This ZIP file is not a Word file: it has no word/document.xml.')
  const notes = ['footnotes', 'endnotes'].map((name) => partAt(files, `${folder}${name}.xml`))
  return {
    document,
    styles: partAt(files, `${folder}styles.xml`),
    notes: notes.filter((part) => part !== null),
    comments: partAt(files, `${folder}comments.xml`),
  }
}

/** The part with the text: nearly always `word/document.xml`. */
function mainPart(files: Readonly<Record<string, Uint8Array>>): string {
  const relations = partAt(files, RELATIONS)
  const relation = childrenOf(relations, 'Relationship').find(({ attributes }) =>
    OFFICE_DOCUMENT.test(attributes.get('Type') ?? ''),
  )
  return relation?.attributes.get('Target')?.replace(/^\//, '') ?? 'word/document.xml'
}

function partAt(files: Readonly<Record<string, Uint8Array>>, name: string): XmlElement | null {
  const bytes = Object.hasOwn(files, name) ? files[name] : undefined
  if (bytes === undefined) return null
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const parsed = parseXml(new TextDecoder(label).decode(bytes), MOST_ELEMENTS)
  if (!parsed.ok) throw new PartFault(`The Word file is damaged: ${name}: ${parsed.problem}`)
  return parsed.root
}
