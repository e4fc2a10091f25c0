// Bidirectional controls in a text: what one opens must end with the text, or it turns the order of what stands after it.
// `<bdi>` alone does not hold: a text may close the isolate that a browser opens for it. (Unicode Standard Annex #9.)

const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/
const EACH_CONTROL = /[\u202a-\u202e\u2066-\u2069]/g
/** Letters of the scripts that run from right to left, and what comes before them in their order. */
const RUNS_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const POP_EMBEDDING = '\u202c'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** The text with everything closed that it opens, and without what closes more. Linear; most texts stay as they are. */
export function closed(text: string): string {
  if (!CONTROLS.test(text)) return text
  const open: (typeof POP_EMBEDDING | typeof POP_ISOLATE)[] = []
  let isolates = 0
  const kept = text.replace(EACH_CONTROL, (sign) => {
    if (sign === POP_EMBEDDING) return open.at(-1) === POP_EMBEDDING ? open.pop()! : ''
    if (sign === POP_ISOLATE) {
      if (isolates === 0) return ''
      // An isolate ends the embeddings inside of it.
      while (open.pop() !== POP_ISOLATE);
      isolates--
      return sign
    }
    const opensIsolate = sign >= '\u2066'
    if (opensIsolate) isolates++
    open.push(opensIsolate ? POP_ISOLATE : POP_EMBEDDING)
    return sign
  })
  return kept + open.reverse().join('')
}

/**
 * A name or a line as it may stand in a sentence of ours where no markup can part them: in titles, labels, feeds. Unchanged
 * where nothing in it could turn an order.
 */
export function isolated(text: string): string {
  const turns = CONTROLS.test(text) || RUNS_LEFT.test(text)
  return turns ? FIRST_STRONG_ISOLATE + closed(text) + POP_ISOLATE : text
}

/** Tags, and what stands in a box to be sent again: these stay as they are. */
const PART = /<textarea\b[\s\S]*?<\/textarea>|<[^>]*>|[^<]+/g

/** A page in which every run of text between two tags is closed: none reaches into the next. */
export function withClosedTexts(html: string): string {
  if (!CONTROLS.test(html)) return html
  return html.replace(PART, (part) => (part.startsWith('<') ? part : closed(part)))
}
