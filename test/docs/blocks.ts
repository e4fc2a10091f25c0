// The shell blocks of a document that are marked to be run, with the output that the document promises.
export interface Block {
  /** The nearest heading above it. */
  readonly heading: string
  readonly script: string
  /** What it must print, `…` standing for anything; null where nothing is promised. */
  readonly output: string | null
}

const MARK = '<!-- tested -->'
const BLOCK = /<!-- tested -->\n+```sh\n([\s\S]*?)\n```(?:\n\nprints\n\n```\w*\n([\s\S]*?)\n```)?/g

/** Every block after the mark `<!-- tested -->`. Throws where a mark is followed by none. */
export function testedBlocks(markdown: string): Block[] {
  const blocks = [...markdown.matchAll(BLOCK)].map((match) => ({
    heading: headingAbove(markdown, match.index),
    script: match[1] ?? '',
    output: match[2] ?? null,
  }))
  const marks = markdown.split(MARK).length - 1
  if (marks !== blocks.length) throw new Error(`${marks} marks, but ${blocks.length} blocks of sh after one.`)
  return blocks
}

/** The promise as an expression: every character counts, but for `…`. */
export function promisePattern(output: string): RegExp {
  const parts = output
    .trim()
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`)
}

function headingAbove(markdown: string, index: number): string {
  const headings = [...markdown.slice(0, index).matchAll(/^#+ (.+)$/gm)]
  return headings.at(-1)?.[1] ?? ''
}
