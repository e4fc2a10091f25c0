// Texts in any character set that `TextDecoder` reads: its tables turned round. Node writes UTF-8 alone.

const WINDOWS_1252_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The bytes of a text; fails where the character set lacks a sign of it. */
export function encoded(text: string, charset: string): Uint8Array {
  if (charset.startsWith('utf-16')) return utf16(text, charset.endsWith('be'))
  const table = tableOf(charset)
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign)
      if (!bytes) throw new Error(`${charset} has no ${sign}`)
      return bytes
    }),
  )
}

/** ISO-2022-JP of a text, with its escapes: the bytes of EUC-JP without their high bits. */
export function iso2022jp(text: string): Uint8Array {
  return Uint8Array.from(
    text.split(/([\u0000-\u007f]+)/).flatMap((part, n) => {
      if (n % 2 === 1) return [...new TextEncoder().encode(part)]
      if (part === '') return []
      return [0x1b, 0x24, 0x42, ...[...encoded(part, 'euc-jp')].map((byte) => byte & 0x7f), 0x1b, 0x28, 0x42]
    }),
  )
}

function utf16(text: string, big: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !big)
  return new Uint8Array(view.buffer)
}

function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(charset, { fatal: true })
  const put = (...bytes: number[]) => {
    const sign = signOf(decoder, charset, bytes)
    if (sign !== null && !table.has(sign)) table.set(sign, bytes)
  }
  for (let first = 0; first < 256; first++) put(first)
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) put(first, second)
  tables.set(charset, table)
  return table
}

function signOf(decoder: TextDecoder, charset: string, bytes: readonly number[]): string | null {
  const [byte = 0] = bytes
  if (charset === 'windows-1252' && bytes.length === 1 && byte >= 0x80 && byte < 0xa0)
    return WINDOWS_1252_MARKS[byte - 0x80]!
  try {
    const sign = decoder.decode(Uint8Array.from(bytes))
    return [...sign].length === 1 ? sign : null
  } catch {
    return null
  }
}
