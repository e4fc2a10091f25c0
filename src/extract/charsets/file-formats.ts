// Recognises a file of another kind sent as text. Reads its first bytes, as `file` does, and only signatures that can't
// begin a text: a story that mentions `%PDF-1.4` or begins with GIF89a is a story.

/** Signatures are at the start; the header of a PDF may come a little later. */
const HEAD = 1_024
/** Offset of a tar archive's signature. */
const LATEST = 263
/** Within these bytes, binary formats begin to show. */
const EARLY = 16
/** `%PDF`, `%!PS`, `{\rtf`, `<svg`, `BZh`. */
const OPENINGS = new Set(['%', '{', '<', 'B'].map((sign) => sign.charCodeAt(0)))
/** ZIP files list their entries at the end. */
const TAIL = 65_536

interface FileFormat {
  /** With its article, as in "a PDF file". */
  readonly name: string
  readonly signature: RegExp
  /** What to send instead. */
  readonly advice: string
}

const SAVE_AS_TEXT = 'Save it as plain text, HTML or Markdown and send that.'
const SEND_AS_WORD =
  'Send it with its own content type, application/vnd.openxmlformats-officedocument.wordprocessingml.document, or save it as ' +
  'plain text, HTML or Markdown.'
const COPY_TEXT = 'Extract its text, for example with pdftotext, and send that.'
const UNPACK = 'Unpack it and send the texts in it one by one.'
const SHOWN_TEXT = 'Send the text in the picture.'
const SPOKEN_TEXT = 'Send a transcript as text.'
const NO_TEXT = 'Send the text of an article.'

/** Bytes as the characters of the same numbers. */
const FORMATS: readonly FileFormat[] = [
  { name: 'a PDF file', signature: /^\s*%PDF-\d\.\d *[\r\n]/, advice: COPY_TEXT },
  { name: 'a PostScript file', signature: /^\x04?%!PS-Adobe-\d\.\d[^\r\n]{0,40}[\r\n]+%/, advice: COPY_TEXT },
  { name: 'an RTF file', signature: /^\s*\{\\rtf\d?\s*[\\{]/, advice: SAVE_AS_TEXT },
  {
    name: 'a Word file of before 2007, or another file of Microsoft Office',
    signature: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    advice: SAVE_AS_TEXT,
  },
  { name: 'a WordPerfect file', signature: /^\xffWPC/, advice: SAVE_AS_TEXT },
  { name: 'a JPEG image', signature: /^(?:\xff\xd8\xff|.{6}(?:JFIF|Exif)\0)/s, advice: SHOWN_TEXT },
  { name: 'a PNG image', signature: /^.PNG\r?\n\x1a\n/s, advice: SHOWN_TEXT },
  { name: 'a GIF image', signature: /^GIF8[79]a.{0,7}[\0-\x08\x0e-\x1f]/s, advice: SHOWN_TEXT },
  { name: 'a WebP image', signature: /^RIFF.{4}WEBPVP8/s, advice: SHOWN_TEXT },
  { name: 'a TIFF image', signature: /^(?:II\*\0|MM\0\*)/, advice: SHOWN_TEXT },
  { name: 'a BMP image', signature: /^BM.{4}\0\0\0\0/s, advice: SHOWN_TEXT },
  { name: 'an icon', signature: /^\0\0[\x01\x02]\0/, advice: SHOWN_TEXT },
  {
    name: 'an AVIF or HEIC image',
    signature: /^\0\0\0.ftyp(?:avi[fs]|hei[cx]|mif1|msf1)/s,
    advice: SHOWN_TEXT,
  },
  {
    name: 'an SVG image',
    signature:
      /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?(?:<!DOCTYPE svg[^>]{0,300}>\s*)?<svg\s[^>]{0,2000}\bxmlns/i,
    advice: SHOWN_TEXT,
  },
  {
    name: 'a video',
    signature: /^(?:\0\0\0.ftyp|\x1a\x45\xdf\xa3|RIFF.{4}AVI |\0\0\x01\xba)/s,
    advice: SPOKEN_TEXT,
  },
  {
    name: 'a sound recording',
    signature: /^(?:ID3[\x02-\x04]|OggS\0|fLaC\0|RIFF.{4}WAVE)/s,
    advice: SPOKEN_TEXT,
  },
  { name: 'a file packed with gzip', signature: /^\x1f\x8b\x08/, advice: UNPACK },
  { name: 'a file packed with bzip2', signature: /^BZh[1-9]1AY&SY/, advice: UNPACK },
  { name: 'a file packed with xz', signature: /^\xfd7zXZ\0/, advice: UNPACK },
  { name: 'a file packed with zstd', signature: /^\x28\xb5\x2f\xfd/, advice: UNPACK },
  { name: 'a 7z archive', signature: /^7z\xbc\xaf\x27\x1c/, advice: UNPACK },
  { name: 'a RAR archive', signature: /^Rar!\x1a\x07/, advice: UNPACK },
  { name: 'a tar archive', signature: /^.{257}ustar[\0 ]/s, advice: UNPACK },
  {
    name: 'a program',
    signature: /^(?:\x7fELF|MZ[^\n]{0,60}\0|\0asm|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe)/s,
    advice: NO_TEXT,
  },
  { name: 'an SQLite database', signature: /^SQLite format 3\0/, advice: NO_TEXT },
  { name: 'a font', signature: /^(?:wOF[F2]\0|OTTO\0|\0\x01\0\0\0)/, advice: NO_TEXT },
]

const ZIP = /^PK(?:\x03\x04|\x05\x06|\x07\x08)/
/** Entries by which one ZIP format differs from another. */
const ZIPPED: readonly FileFormat[] = [
  { name: 'a Word file (.docx)', signature: /word\/document\d?\.xml/, advice: SEND_AS_WORD },
  { name: 'an Excel file (.xlsx)', signature: /xl\/workbook\.(?:xml|bin)/, advice: SAVE_AS_TEXT },
  { name: 'a PowerPoint file (.pptx)', signature: /ppt\/presentation\.xml/, advice: SAVE_AS_TEXT },
  {
    name: 'an OpenDocument text (.odt)',
    signature: /application\/vnd\.oasis\.opendocument\.text/,
    advice: SAVE_AS_TEXT,
  },
  {
    name: 'an OpenDocument file',
    signature: /application\/vnd\.oasis\.opendocument\./,
    advice: SAVE_AS_TEXT,
  },
  { name: 'an e-book (EPUB)', signature: /application\/epub\+zip/, advice: SAVE_AS_TEXT },
  { name: 'a Pages file', signature: /Index\/Document\.iwa/, advice: SAVE_AS_TEXT },
  {
    name: 'a Word or other Office file (.docx, .xlsx, .pptx)',
    signature: /\[Content_Types\]\.xml/,
    advice: SAVE_AS_TEXT,
  },
]
const ARCHIVE: FileFormat = { name: 'a ZIP archive', signature: ZIP, advice: UNPACK }

/** Why bytes are not text: a sentence that names their format and what to send instead; null if they may be text. */
export function binaryProblem(bytes: Uint8Array): string | null {
  if (!mayBeBinary(bytes)) return null
  return sentenceOf(formatOf(charactersOf(bytes.subarray(0, HEAD)), () => charactersOf(ends(bytes))))
}

/** A quick test, false for nearly every text: it begins with letters and has no control character. */
function mayBeBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, LATEST)
  let first = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!
    if (byte < 9 || (byte > 13 && byte < 32) || (byte > 0x7e && i < EARLY)) return true
    if (first === 0 && byte > 32) first = byte
  }
  return first === 0 || OPENINGS.has(first)
}

/** The same for bytes that were decoded into a string, as in a field of JSON. */
export function binaryProblemOfString(text: string): string | null {
  const whole = () => `${text.slice(0, TAIL)}${text.slice(-TAIL)}`
  return sentenceOf(formatOf(text.slice(0, HEAD).replace(/^\ufeff/, ''), whole))
}

function formatOf(head: string, whole: () => string): FileFormat | null {
  if (ZIP.test(head)) {
    const parts = whole()
    return ZIPPED.find(({ signature }) => signature.test(parts)) ?? ARCHIVE
  }
  return FORMATS.find(({ signature }) => signature.test(head)) ?? null
}

function sentenceOf(format: FileFormat | null): string | null {
  return format && `This is ${format.name}, not text. ${format.advice}`
}

function charactersOf(bytes: Uint8Array): string {
  let characters = ''
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let i = start; i < bytes.length; i++) characters += String.fromCharCode(bytes[i]!)
  return characters
}

function ends(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 2 * TAIL) return bytes
  const both = new Uint8Array(2 * TAIL)
  both.set(bytes.subarray(0, TAIL))
  both.set(bytes.subarray(-TAIL), TAIL)
  return both
}
