// Bidirectional controls in a text: an embedding it opens must end with it, or it reorders the text behind it. `<bdi>` alone
// doesn't hold: a text may close the isolate that a browser opens for it. (Unicode Standard Annex #9.)

const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/
const EACH_CONTROL = /[\u202a-\u202e\u2066-\u2069]/g
/** Letters of right-to-left scripts, and all code points before them. */
const RUNS_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const POP_EMBEDDING = '\u202c'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** The text with all it opens closed, and without surplus closing controls. Linear; most texts stay as they are. */
export function closed(text: string): string {
  if (!CONTROLS.test(text)) return text
  const open: (typeof POP_EMBEDDING | typeof POP_ISOLATE)[] = []
  let isolates = 0
  const kept = text.replace(EACH_CONTROL, (sign) => {
    if (sign === POP_EMBEDDING) return open.at(-1) === POP_EMBEDDING ? open.pop()! : ''
    if (sign === POP_ISOLATE) {
      if (isolates === 0) return ''
      // An isolate ends the embeddings inside it.
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
 * A name or a line that is safe within a sentence of ours where no markup can isolate it: in titles, labels, feeds. Unchanged
 * unless something in it could change an order.
 */
export function isolated(text: string): string {
  const turns = CONTROLS.test(text) || RUNS_LEFT.test(text)
  return turns ? FIRST_STRONG_ISOLATE + closed(text) + POP_ISOLATE : text
}

/** Tags, and the content of form fields, which is sent back: these stay as they are. */
const PART = /<textarea\b[\s\S]*?<\/textarea>|<[^>]*>|[^<]+/g

/** A page in which every run of text between two tags is closed, so that none reaches into the next. */
export function withClosedTexts(html: string): string {
  if (!CONTROLS.test(html)) return html
  return html.replace(PART, (part) => (part.startsWith('<') ? part : closed(part)))
}
