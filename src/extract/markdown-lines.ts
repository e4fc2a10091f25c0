// Reads a Markdown text line by line, in one pass that ignores what marks enclose, for text over the limits of the parser.
// All its words stay, in their paragraphs; so do the marks of emphasis among them.
import { addDraft, type Draft, headingTag } from './markdown-drafts.ts'
import { decodeEntities, isInlineTag } from './plain.ts'

const START_MARK = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y
const MAY_BE_MARK = /^[ \t]*[->+*\d]/
const HEADING = /^(#{1,6})(?:[ \t]+|$)/
const CLOSING_SIGNS = /[ \t]#+[ \t]*$/
const UNDERLINE = /^(?:=+|-+)$/
const RULE = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/
const FENCE = /^(?:`{3}|~{3})/
const TAG = /<\/?([a-z][a-z0-9-]*)[^<>]*>/gi

/** The paragraphs of any Markdown, in linear time. */
export function draftsByLine(text: string): Draft[] {
  const drafts: Draft[] = []
  let open = ''
  let lines = 0
  const end = (tag?: Draft['tag']) => {
    if (lines > 0) addDraft(drafts, plain(open), tag)
    open = ''
    lines = 0
  }
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const line = text.slice(start, newline < 0 ? text.length : newline)
    start += line.length + 1
    const mark = MAY_BE_MARK.test(line) ? lengthOfMarks(line) : 0
    const content = line.slice(mark).trim()
    // A quotation continues from line to line; each item of a list begins anew.
    if (mark > 0 && line[mark - 1] !== '>') end()
    const sign = content[0]
    const depth = sign === '#' ? HEADING.exec(content)?.[1]?.length : undefined
    if ((sign === '=' || sign === '-') && UNDERLINE.test(content)) end(headingTag(sign === '=' ? 1 : 2))
    else if (sign === undefined || FENCE.test(content) || RULE.test(line)) end()
    else if (depth !== undefined) {
      end()
      addDraft(drafts, plain(content.slice(depth).replace(CLOSING_SIGNS, '')), headingTag(depth))
    } else if (sign === '|') {
      end()
      addDraft(drafts, plain(content.replaceAll('|', ' ')))
    } else {
      open += lines === 0 ? content : `\n${content}`
      lines++
    }
  }
  end()
  return drafts
}

/** Length of indentation and marks of quotations and list items at the beginning of a line. */
function lengthOfMarks(line: string): number {
  let length = 0
  START_MARK.lastIndex = 0
  while (START_MARK.test(line)) length = START_MARK.lastIndex
  return length
}

function plain(text: string): string {
  if (!text.includes('<')) return decodeEntities(text)
  return decodeEntities(text.replace(TAG, (_, name: string) => (isInlineTag(name) ? '' : '\n')))
}
