// Markdown's blocks and inline marks, by markdown-it.
//
// Chosen by measuring on 119 hostile texts of 100 KB: nested brackets, runs of marks, quotations in quotations, references, tables,
// lists, underlined headings, HTML, notes. How many took over 5 seconds of processor; parser minified and gzipped.
//   micromark 4 with GFM   75    36 KB
//   @lezer/markdown 1.8    18    20 KB, and knows no references
//   marked 18              15    15 KB
//   commonmark 0.31         5    49 KB, and no tables
//   markdown-it 14          0    16 KB, the slowest .9 seconds
// Of it the two parsers are taken: what finds addresses in plain text and what writes HTML would be another 10 KB.
import type { default as MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it'
import { parseLinkDestination, parseLinkLabel, parseLinkTitle } from 'markdown-it/lib/helpers/index.mjs'
import ParserBlock from 'markdown-it/lib/parser_block.mjs'
import ParserInline from 'markdown-it/lib/parser_inline.mjs'

export type { Token }

export interface ParsedBlocks {
  readonly tokens: readonly Token[]
  /** Parses the content of an `inline` token. It may use references that are defined anywhere in the text. */
  readonly inline: (content: string) => readonly Token[]
}

/** Links in images in links; an unclosed bracket costs as many steps. */
const MAX_INLINE_NESTING = 20
/** The mark of a footnote, in a sentence and before the note itself. */
const NOTE_MARK = /\[\^([^[\]\s]{1,100})\]/y
const NOTE_START = /\[\^([^[\]\s]{1,100})\]:[ \t]*/y
/** A note written in place of its mark. */
const INLINE_NOTE = /\^\[((?:[^[\]]|\[[^[\]]{0,200}\]){1,1000})\]/y
const LEFT_BRACKET = 0x5b
const CARET = 0x5e

const asItIs = (url: string) => url

/** `nesting`: the depth limit of blocks. Deeper ones are left out, so no line of the text may be deeper. */
export function parseBlocks(text: string, nesting: number): ParsedBlocks {
  const notes = new Set<string>()
  const env = {}
  const tokens: Token[] = []
  const blocks = parserOf(nesting, notes)
  blocks.block.parse(text, blocks, env, tokens)
  const inlines = parserOf(MAX_INLINE_NESTING, notes)
  return {
    tokens,
    inline: (content) => {
      const children: Token[] = []
      inlines.inline.parse(content, inlines, env, children)
      return children
    },
  }
}

function parserOf(maxNesting: number, notes: Set<string>): MarkdownIt {
  const block = new ParserBlock()
  const inline = new ParserInline()
  block.ruler.before('table', 'note', (state, line, _, silent) => beginsNote(state, line, silent, notes), {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  inline.ruler.before('link', 'note', (state, silent) => !silent && skipNoteMark(state, notes))
  inline.ruler.before('link', 'inline_note', takeInlineNote)
  const parts = {
    block,
    inline,
    helpers: { parseLinkDestination, parseLinkLabel, parseLinkTitle },
    options: { html: true, linkify: false, maxNesting },
    // No address is shown, so none has to be safe.
    validateLink: () => true,
    normalizeLink: asItIs,
    normalizeLinkText: asItIs,
  }
  // All that the rules of the two parsers use of the class.
  return parts as unknown as MarkdownIt
}

/** A footnote ends the block before it, and without its mark it is a block like others: other rules see to it. */
function beginsNote(state: StateBlock, line: number, silent: boolean, notes: Set<string>): boolean {
  const at = state.bMarks[line]! + state.tShift[line]!
  if (state.src.charCodeAt(at) !== LEFT_BRACKET || state.sCount[line]! - state.blkIndent >= 4) return false
  NOTE_START.lastIndex = at
  const [mark, label] = NOTE_START.exec(state.src) ?? []
  if (mark === undefined || label === undefined) return false
  if (silent) return true
  notes.add(label)
  state.bMarks[line] = at + mark.length
  state.tShift[line] = 0
  state.sCount[line] = state.blkIndent
  return false
}

/** The mark of a footnote is not a word of its sentence. */
function skipNoteMark(state: StateInline, notes: ReadonlySet<string>): boolean {
  if (state.src.charCodeAt(state.pos) !== LEFT_BRACKET) return false
  NOTE_MARK.lastIndex = state.pos
  const [mark, label] = NOTE_MARK.exec(state.src) ?? []
  if (mark === undefined || label === undefined || !notes.has(label)) return false
  state.pos += mark.length
  return true
}

function takeInlineNote(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== CARET) return false
  INLINE_NOTE.lastIndex = state.pos
  const [whole, note] = INLINE_NOTE.exec(state.src) ?? []
  if (whole === undefined || note === undefined) return false
  if (!silent) state.push('note', '', 0).content = note
  state.pos += whole.length
  return true
}
