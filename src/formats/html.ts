// The comparison as a fragment of HTML to paste anywhere: its own style, no script, every character of a text escaped.
import type { Block, Change, Comparison } from '../core/model.ts'

/** Marked by strike and underline too, not by colour alone. */
const STYLE = `
.variorum-diff{font:1rem/1.5 Georgia,serif;max-width:65ch}
.variorum-diff p{white-space:pre-wrap;margin:0 0 1em}
.variorum-diff small{display:block;font:.8rem system-ui,sans-serif;opacity:.7}
.variorum-diff del{color:#9a3412;background:#ffedd5;text-decoration:line-through}
.variorum-diff ins{color:#1e40af;background:#dbeafe;text-decoration:underline}
.variorum-diff .moved{border-left:3px solid #7c3aed;padding-left:.7em}
.variorum-diff .boilerplate{opacity:.6}
`

type Sides = Pick<Comparison, 'blocks' | 'summary'> & {
  readonly right: Pick<Comparison['right'], 'language' | 'paragraphs'>
  readonly left: Pick<Comparison['left'], 'language' | 'paragraphs'>
}

/** A self-contained `<article>`. */
export function diffHtml(comparison: Sides): string {
  const language = comparison.right.language ?? comparison.left.language
  const lang = language ? ` lang="${escapeHtml(language)}"` : ''
  const blocks = comparison.blocks.map((block) => blockHtml(block, isBoilerplate(block, comparison)))
  return `<article class="variorum-diff"${lang}>
<style>${STYLE}</style>
<p class="summary" lang="en">${escapeHtml(comparison.summary)}</p>
${blocks.join('\n')}
</article>
`
}

function blockHtml(block: Block, boilerplate: boolean): string {
  const classes = [block.kind, block.moved && 'moved', boilerplate && 'boilerplate'].filter(Boolean).join(' ')
  const note = noteOf(block)
  return `<p class="${classes}" dir="auto">${note}${block.changes.map(changeHtml).join('')}</p>`
}

function noteOf(block: Block): string {
  if (!block.moved && ['unchanged', 'edited', 'added', 'removed'].includes(block.kind)) return ''
  const status = [block.moved && 'moved', block.kind !== 'unchanged' && block.kind].filter(Boolean).join(', ')
  const from = block.left.map((index) => index + 1).join(', ')
  const to = block.right.map((index) => index + 1).join(', ')
  return `<small lang="en" dir="ltr">${status} (${from} → ${to})</small>`
}

function changeHtml({ op, text, kinds }: Change): string {
  if (op === 'equal') return escapeHtml(text)
  const tag = op === 'delete' ? 'del' : 'ins'
  const title = kinds.length > 0 ? ` title="${kinds.join(', ')}"` : ''
  return `<${tag}${title}>${escapeHtml(text)}</${tag}>`
}

function isBoilerplate(block: Block, { left, right }: Sides): boolean {
  const roles = [
    ...block.left.map((index) => left.paragraphs[index]?.role),
    ...block.right.map((index) => right.paragraphs[index]?.role),
  ]
  return roles.every((role) => role === 'boilerplate')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
