// Bytes in, a text out: in the character set that the byte order mark, the content type or the page names or, where none of
// them does, that the bytes tell. What can not be decoded is a problem that says what was tried.
//
// Bytes beyond ASCII that are valid UTF-8 are UTF-8 whatever is declared: no other text looks so, and wrong labels are common.
import { charsetOfMark, labelsOfPage } from './declared.ts'
import { detect } from './detect.ts'
import { binaryProblem } from './file-formats.ts'
import { charsetOf, countBeyondAscii, decodeAs, decodeLoosely } from './labels.ts'

type DecodeResult =
  | {
      readonly ok: true
      /** With the byte order mark, if there is one. */
      readonly text: string
      /** The declared label if it is that of the text, else the standard's name. */
      readonly charset: string
    }
  | { readonly ok: false; readonly problem: string }

interface Declared {
  readonly label: string
  /** The standard's name. */
  readonly charset: string
  /** Where the label comes from, for problems. */
  readonly by: string
}

/**
 * Limit of undecodable characters, per decodable ones beyond ASCII: a page is damaged rather than in another character set.
 */
const DAMAGED = 50
const REPLACED = /\ufffd/g
/** Character sets that write other scripts in bytes of ASCII need one of these. */
const SWITCH = /[\u0000\u001b]/
const SWITCHED = /^(?:utf-16|iso-2022)/

/** `label` is the charset of the content type, null where it has none. Linear; never throws. */
export function decodeBytes(bytes: Uint8Array, isMarkup: boolean, label: string | null): DecodeResult {
  const binary = binaryProblem(bytes)
  if (binary !== null) return { ok: false, problem: binary }
  const mark = charsetOfMark(bytes)
  if (mark !== null) return decodeByMark(bytes, isMarkup, mark)
  const utf8 = decodeAs(bytes, 'utf-8')
  const declared = () => declaredOf(bytes, isMarkup, label)
  if (utf8 === null) return decodeOther(bytes, isMarkup, declared())
  const switched = SWITCH.test(utf8) ? switchedOf(bytes, isMarkup, declared()) : null
  return switched ?? { ok: true, text: utf8, charset: 'utf-8' }
}

function declaredOf(bytes: Uint8Array, isMarkup: boolean, label: string | null): Declared[] {
  const labels = [
    { label, by: 'the content type' },
    ...(isMarkup ? labelsOfPage(bytes).map((name) => ({ label: name, by: 'the page' })) : []),
  ]
  return labels.flatMap(({ label, by }) => {
    const charset = charsetOf(label)
    return charset === null ? [] : [{ label: label!.trim().toLowerCase(), charset, by }]
  })
}

function decodeByMark(bytes: Uint8Array, isMarkup: boolean, charset: string): DecodeResult {
  const text = decodeAs(bytes, charset) ?? (isMarkup ? damagedText(bytes, charset) : null)
  if (text !== null) return { ok: true, text, charset }
  return {
    ok: false,
    problem: `The text begins with the byte order mark of ${charset} and is not valid ${charset}.`,
  }
}

/** UTF-16 and ISO-2022-JP without a byte beyond ASCII. */
function switchedOf(
  bytes: Uint8Array,
  isMarkup: boolean,
  declared: readonly Declared[],
): DecodeResult | null {
  const declaredText = decodeStrictly(
    bytes,
    declared.filter(({ charset }) => SWITCHED.test(charset)),
  )
  if (declaredText) return declaredText
  const detected = detect(bytes, isMarkup)
  return detected && SWITCHED.test(detected.charset) ? { ok: true, ...detected } : null
}

function decodeOther(bytes: Uint8Array, isMarkup: boolean, declared: readonly Declared[]): DecodeResult {
  const utf8 = damagedText(bytes, 'utf-8')
  if (utf8 !== null) {
    if (isMarkup) return { ok: true, text: utf8, charset: 'utf-8' }
    return { ok: false, problem: damagedProblem(utf8) }
  }
  const decoded = decodeStrictly(bytes, declared) ?? (isMarkup ? decodeDamaged(bytes, declared) : null)
  if (decoded) return decoded
  // The sender's label beats a guess; a page's labels are often those of its template.
  const detected = isMarkup || declared.length === 0 ? detect(bytes, isMarkup) : null
  return detected ? { ok: true, ...detected } : { ok: false, problem: undecodable(declared) }
}

function decodeStrictly(bytes: Uint8Array, declared: readonly Declared[]): DecodeResult | null {
  for (const { label, charset } of declared) {
    const text = decodeAs(bytes, charset)
    if (text !== null) return { ok: true, text, charset: label }
  }
  return null
}

function decodeDamaged(bytes: Uint8Array, declared: readonly Declared[]): DecodeResult | null {
  for (const { label, charset } of declared) {
    const text = damagedText(bytes, charset)
    if (text !== null) return { ok: true, text, charset: label }
  }
  return null
}

/** The text with U+FFFD for the few undecodable characters; null if there are more than a few. */
function damagedText(bytes: Uint8Array, charset: string): string | null {
  const text = decodeLoosely(bytes, charset)
  const beyond = countBeyondAscii(text)
  const replaced = text.match(REPLACED)?.length ?? 0
  return replaced * (DAMAGED + 1) <= beyond ? text : null
}

function damagedProblem(text: string): string {
  const count = text.match(REPLACED)?.length ?? 0
  const signs = count === 1 ? 'one sign' : `${count} signs`
  return `The text is not valid UTF-8: ${signs} cannot be decoded, the first at position ${text.indexOf('\ufffd')}. Repair it and send it again.`
}

function undecodable(declared: readonly Declared[]): string {
  const failedSets = [
    ...new Set(declared.filter(isOther).map(({ label, by }) => `${label}, which ${by} names`)),
  ]
  if (declared.length === 0) {
    return (
      'The text is not valid UTF-8, and its character set cannot be detected. Name it in the content type, as in ' +
      '“text/plain; charset=windows-1251”, or convert the text to UTF-8 and send it again.'
    )
  }
  const others = failedSets.map((name) => `, nor ${name}`).join('')
  return `The text is not valid UTF-8${others}. Name its character set in the content type, or convert it to UTF-8, and send it again.`
}

function isOther({ charset }: Declared): boolean {
  return charset !== 'utf-8'
}
