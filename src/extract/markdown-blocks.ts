// The paragraphs of a Markdown text: its blocks from the parser, each as plain text.
import { MAX_START, withinBounds } from './markdown-bounds.ts'
import { addDraft, type Draft, headingTag } from './markdown-drafts.ts'
import { draftsByLine } from './markdown-lines.ts'
import { type ParsedBlocks, parseBlocks, type Token } from './markdown-parser.ts'
import { plainParagraphs } from './plain.ts'

/** A column of a line may begin two blocks, a list and its item. Paragraphs and tables are inside them. */
const NESTING = 2 * MAX_START + 10

const TASK = /^\[[ xX]\][ \t]+/
const STRUCK_START = /^<(?:del|s|strike)\b[^>]*>$/i
const STRUCK_END = /^<\/(?:del|s|strike)\s*>$/i
const BLANK_LINES = /\n\s*\n/

/** The paragraphs and headings of a text, in order. Text over the limits of the parser is read line by line. */
export function markdownDrafts(text: string): Draft[] {
  const { parsed, rest } = withinBounds(text)
  const drafts = parsedDrafts(parseBlocks(parsed, NESTING))
  if (rest !== '') for (const draft of draftsByLine(rest)) drafts.push(draft)
  return drafts
}

function parsedDrafts({ tokens, inline }: ParsedBlocks): Draft[] {
  const drafts: Draft[] = []
  let tag: Draft['tag'] = 'p'
  let beginsItem = false
  let row: string[] | null = null
  for (const token of tokens) {
    if (token.type === 'heading_open') tag = headingTag(Number(token.tag.slice(1)))
    else if (token.type === 'heading_close') tag = 'p'
    else if (token.type === 'list_item_open') beginsItem = true
    else if (token.type === 'tr_open') row = []
    else if (token.type === 'tr_close') {
      // The parser adds the missing cells of a short row, empty.
      addDraft(drafts, (row ?? []).filter((cell) => cell !== '').join(' '))
      row = null
    } else if (token.type === 'html_block')
      for (const part of plainParagraphs(token.content)) addDraft(drafts, part)
    else if (token.type === 'fence' || token.type === 'code_block')
      for (const part of token.content.split(BLANK_LINES)) addDraft(drafts, part)
    else if (token.type === 'inline') {
      const notes: string[] = []
      const words = wordsOf(inline(beginsItem ? token.content.replace(TASK, '') : token.content), notes)
      if (row) row.push(words)
      else addDraft(drafts, words, tag)
      // Inline notes go below the sentence, as notes at the end of a text do.
      for (const note of notes) addDraft(drafts, wordsOf(inline(note), []))
      beginsItem = false
    }
  }
  return drafts
}

/** Without marks: links become their text; images, struck-out text, tags and scripts are dropped. */
function wordsOf(tokens: readonly Token[], notes: string[]): string {
  const lastEnd = tokens.findLastIndex(
    ({ type, content }) => type === 'html_inline' && STRUCK_END.test(content),
  )
  let out = ''
  let struck = 0
  let wasStruck = false
  let isScript = false
  for (const [at, { type, content }] of tokens.entries()) {
    if (type === 's_open') struck++
    else if (type === 's_close') {
      struck--
      wasStruck = true
    } else if (type === 'html_inline') {
      // A mark that is never closed strikes nothing out.
      if (STRUCK_START.test(content) && at < lastEnd) struck++
      else if (STRUCK_END.test(content) && struck > 0) {
        struck--
        wasStruck = true
      }
      isScript = /^<(?:script|style)\b/i.test(content) || (isScript && !content.startsWith('</'))
    } else if (type === 'note') notes.push(content)
    else if (isScript || struck > 0 || type === 'image') continue
    else if (type === 'softbreak' || type === 'hardbreak') out += '\n'
    else {
      out = wasStruck ? joined(out, content) : out + content
      wasStruck = false
    }
  }
  return out
}

/** Removed text leaves no blank before a full stop. */
function joined(before: string, after: string): string {
  return before.endsWith(' ') && /^[ .,;:!?)\]’”»]/.test(after) ? before.trimEnd() + after : before + after
}
