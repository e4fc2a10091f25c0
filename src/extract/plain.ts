// The text of any HTML in one pass over the tags, without a tree: for markup over the limits of a tree, for tags within
// Markdown and structured data.
import { Tokenizer } from 'htmlparser2'
import { collapse } from './markup.ts'

/** Elements without text for readers. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'head',
  'title',
  'textarea',
  'select',
])
/** Inline tags; any other begins a new paragraph. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

/** True for an inline tag. */
export function isInlineTag(name: string): boolean {
  return INLINE.has(name.toLowerCase())
}

/** The paragraphs of any HTML in linear time and without recursion. Text in unclosed scripts and styles is left out. */
export function plainParagraphs(html: string): string[] {
  const paragraphs: string[] = []
  let text = ''
  let silent = ''
  const end = () => {
    const paragraph = collapse(text)
    if (/[\p{L}\p{N}]/u.test(paragraph)) paragraphs.push(paragraph)
    text = ''
  }
  scan(html, {
    text: (piece) => {
      if (silent === '') text += piece
    },
    open: (name) => {
      if (!INLINE.has(name)) end()
      if (silent === '' && SILENT.has(name)) silent = name
    },
    close: (name) => {
      if (!INLINE.has(name)) end()
      if (name === silent) silent = ''
    },
  })
  end()
  return paragraphs
}

/** Text with its entities as characters: `AT&amp;T` is `AT&T`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  let out = ''
  const add = (piece: string) => {
    out += piece
  }
  scan(text.replaceAll('<', '&lt;'), { text: add, open: () => {}, close: () => {} })
  return out
}

interface Listener {
  readonly text: (text: string) => void
  readonly open: (name: string) => void
  readonly close: (name: string) => void
}

function scan(html: string, listener: Listener): void {
  const ignore = () => {}
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => listener.text(html.slice(start, end)),
      ontextentity: (codepoint) => listener.text(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => listener.open(nameAt(start, end)),
      onclosetag: (start, end) => listener.close(nameAt(start, end)),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
