// Derives every clause of a summary again from the blocks, quotations and documents of the same answer. A clause of a form that is
// not listed here fails.
import type { Block, Change, ChangeKind, Comparison } from '../../../src/core/model.ts'

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const SHOWN = /‘(.+?)’(?= became ‘| went| came|, ‘|; |\.$|\. [A-Z]|$)/gu

/** What a clause says: its form with numbers as N and wordings as W, the first number, and the wordings. */
interface Said {
  readonly form: string
  readonly count: number
  readonly wordings: readonly string[]
}

type Check = (comparison: Comparison, said: Said) => boolean

/** Said where nothing is counted by what it does. */
const UNREAD = 'too much differs for every change to be read'

/** Sentences about which the whole summary is. */
const WHOLE: Readonly<Record<string, Check>> = {
  [UNREAD]: ({ precise }) => !precise,
  'neither text has words to compare': ({ similarity }) =>
    similarity.words.left + similarity.words.right === 0,
  'the paragraphs of the N texts are the same, character for character': ({ blocks }) =>
    blocks.every(({ moved, changes }) => !moved && changes.every(({ op }) => op === 'equal')),
  'the wording is the same': ({ similarity: { words } }) => words.removed + words.added === 0,
  'the N texts share N wording': ({ similarity: { words } }) => words.kept + words.moved === 0,
  'the N texts share almost N wording: N words': ({ similarity: { words } }, { count }) =>
    words.kept + words.moved === count,
  'the N texts share almost N wording: N word': ({ similarity: { words } }) => words.kept + words.moved === 1,
}

const KINDS: Readonly<Record<string, ChangeKind>> = {
  figure: 'number',
  name: 'name',
  negation: 'negation',
  hedge: 'hedge',
  attribution: 'attribution',
}

const CHECKS: readonly (readonly [RegExp, Check])[] = [
  [/^all of the wording kept$/, ({ similarity }) => similarity.containment.leftInRight === 1],
  [
    /^(?:under )?\d+ % of the wording kept$/,
    ({ similarity }, { form, count }) => isShare(similarity.containment.leftInRight, form, count),
  ],
  [/^the lead rewritten$/, (comparison) => rewritten(comparison).some((block) => isLead(comparison, block))],
  [
    /^N paragraphs? rewritten$/,
    (comparison, { count }) =>
      rewritten(comparison).filter((block) => !isLead(comparison, block)).length === count,
  ],
  [
    /^(?:the only paragraph|all N paragraphs|(?:the (?:first|last) )?(?:N )?paragraphs?) (?:cut|added)$/,
    paragraphsCameOrWent,
  ],
  [/^N paragraphs? retold in other words$/, ({ echoes }, { count }) => echoes.length === count],
  [/^N paragraphs? moved$/, ({ similarity }, { count }) => similarity.paragraphs.moved === count],
  [/^N paragraphs? split$/, ({ similarity }, { count }) => similarity.paragraphs.split === count],
  [/^paragraphs merged in N places?$/, ({ similarity }, { count }) => similarity.paragraphs.merged === count],
  [
    /^paragraphs rearranged in N places?$/,
    ({ similarity }, { count }) => similarity.paragraphs.rearranged === count,
  ],
  [/^N sentences? cut$/, (comparison, { count }) => sentenceEnds(comparison, 'delete') >= count],
  [/^N sentences? added$/, (comparison, { count }) => sentenceEnds(comparison, 'insert') >= count],
  [
    /^N sentences? (?:rewritten|moved and edited)$/,
    (comparison, { count }) =>
      sentenceEnds(comparison, 'insert') >= count && sentenceEnds(comparison, 'delete') >= count,
  ],
  [
    /^N (?:sentence|phrase)s? moved$/,
    ({ blocks }, { count }) => new Set(changesOf(blocks).flatMap(({ moved }) => moved ?? [])).size >= count,
  ],
  [/^N (?:figure|name|negation|hedge|attribution)s? (?:changed|dropped|added)/, hasKind],
  [
    /^N words? replaced by (?:its opposite|their opposites)/,
    ({ blocks }, { wordings }) => pairsStand(blocks.filter(isHigh('wording')), wordings),
  ],
  [/^figures changed places in N sentences?$/, ({ blocks }) => blocks.some(isHigh('number'))],
  [/^the headline cut$/, ({ left, right }) => left.headline !== null && right.headline === null],
  [/^a headline added$/, ({ left, right }) => left.headline === null && right.headline !== null],
  [/^the headline (?:changed|restyled)$/, ({ left, right }) => left.headline !== right.headline],
  [/^the dateline dropped$/, ({ left, right }) => left.dateline !== null && right.dateline === null],
  [/^a dateline added$/, ({ left, right }) => left.dateline === null && right.dateline !== null],
  [/^the dateline changed(?:: W became W)?$/, ({ left, right }) => left.dateline !== right.dateline],
  [
    /^N quotations? given to another speaker(?:: W became W)?$/,
    ({ quotes }, { count, wordings: [from, to] }) => {
      const given = quotes.filter(({ status }) => status === 'reattributed')
      return (
        given.length === count &&
        (from === undefined || (given[0]?.speakers.left === from && given[0].speakers.right === to))
      )
    },
  ],
  [
    /^N quotations? altered(?:: W (?:became W|went|came))?$/,
    ({ quotes }, { count }) => quotes.filter(({ status }) => status === 'altered').length >= count,
  ],
  [
    /^N quotations? dropped$/,
    ({ quotes }, { count }) =>
      quotes.filter(({ status, reported }) => status === 'dropped' && !reported).length >= count,
  ],
  [
    /^N quotations? turned into reported speech$/,
    ({ quotes }, { count }) =>
      quotes.filter(({ status, reported }) => status === 'dropped' && reported).length >= count,
  ],
  [
    /^N quotations? added$/,
    ({ quotes }, { count }) => quotes.filter(({ status }) => status === 'added').length >= count,
  ],
  [
    /^(?:typography|case|spelling)(?:(?:, | and )(?:typography|case|spelling))* differs?$/,
    ({ blocks }, { form }) => {
      const kinds = new Set(changesOf(blocks).flatMap((change) => change.kinds))
      return [...kinds].every((kind) => form.includes(kind))
    },
  ],
]

/** The clauses of a summary that the rest of its answer does not bear out. */
export function unfounded(comparison: Comparison): string[] {
  const { summary } = comparison
  if (/^The two texts are in different languages: \w+ and \w+\.$/.test(summary))
    return comparison.left.language === comparison.right.language ? [summary] : []
  return clausesOf(summary).filter((clause) => !isFounded(comparison, clause))
}

function isFounded(comparison: Comparison, clause: string): boolean {
  const said = read(clause)
  const whole = WHOLE[said.form]
  if (whole) return whole(comparison, said)
  const check = CHECKS.find(([form]) => form.test(said.form))
  return check?.[1](comparison, said) ?? false
}

/** Clauses end with a semicolon or a full stop, but for those within wordings. */
export function clausesOf(summary: string): string[] {
  const wordings: string[] = []
  const masked = summary.replace(SHOWN, (_, words: string) => `<${wordings.push(words) - 1}>`)
  return masked
    .replace(/\.$/, '')
    .split(/; |\. (?=[A-Z0-9])/)
    .map((clause) => clause.replace(/<(\d+)>/g, (_, at: string) => `‘${wordings[Number(at)]}’`))
}

function read(clause: string): Said {
  const wordings: string[] = []
  const masked = clause.replace(SHOWN, (_, words: string) => {
    wordings.push(words)
    return 'W'
  })
  let count = 1
  const isPercent = masked.includes(' % ')
  const form = (masked[0]!.toLowerCase() + masked.slice(1)).replace(/[a-z]+|\d+(?:,\d{3})*/g, (word) => {
    const number = NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word.replaceAll(',', ''))
    if (Number.isNaN(number)) return word
    count = number
    return isPercent ? word : 'N'
  })
  return { form, count, wordings }
}

function isShare(share: number, form: string, percent: number): boolean {
  if (form.startsWith('under')) return share > 0 && share < 0.01
  if (percent === 0) return share === 0
  return share < 1 && Math.min(99, Math.round(share * 100)) === percent
}

const isBody = ({ left, right }: Comparison, block: Block) => {
  const role = (left.paragraphs[block.left[0] ?? -1] ?? right.paragraphs[block.right[0] ?? -1])?.role
  return role !== 'headline' && role !== 'boilerplate'
}

function rewritten(comparison: Comparison): Block[] {
  return comparison.blocks.filter(
    (block) =>
      block.left.length > 0 && block.right.length > 0 && block.similarity < 0.5 && isBody(comparison, block),
  )
}

function isLead({ left, right }: Comparison, block: Block): boolean {
  const lead = (document: Comparison['left']) =>
    document.paragraphs.find(({ role }) => role === 'body')?.index
  return block.left.includes(lead(left) ?? -1) && block.right.includes(lead(right) ?? -1)
}

function paragraphsCameOrWent(comparison: Comparison, { form, count }: Said): boolean {
  const [kind, side] = form.endsWith('cut') ? (['removed', 'left'] as const) : (['added', 'right'] as const)
  const retold = new Set(comparison.echoes.flatMap((echo) => echo[side]))
  const gone = comparison.blocks
    .filter((block) => block.kind === kind && isBody(comparison, block))
    .filter(({ changes }) =>
      changes.some(({ moved, text }) => moved === undefined && /[\p{L}\p{N}]/u.test(text)),
    )
    .flatMap((block) => block[side])
    .filter((index) => !retold.has(index) && /[\p{L}\p{N}]/u.test(comparison[side].paragraphs[index]!.text))
  const body = comparison[side].paragraphs.filter(({ role }) => role !== 'headline' && role !== 'boilerplate')
  const at = (paragraphs: typeof body) => paragraphs.every(({ index }) => gone.includes(index))
  if (gone.length !== count) return false
  if (/^(?:all|the only)/.test(form)) return gone.length === body.length
  if (form.includes('the last')) return at(body.slice(-count))
  return form.includes('the first') ? at(body.slice(0, count)) : true
}

function changesOf(blocks: readonly Block[]): Change[] {
  return blocks.flatMap(({ changes }) => changes)
}

function sentenceEnds({ blocks }: Comparison, op: Change['op']): number {
  return changesOf(blocks.filter(({ left, right }) => left.length > 0 && right.length > 0))
    .filter((change) => change.op === op && change.moved === undefined)
    .reduce((sum, { text }) => sum + (text.match(/[.!?…。！？؟۔।]/gu)?.length ?? 0), 0)
}

const isHigh = (kind: ChangeKind) => (block: Block) =>
  block.changes.some(({ kinds, significance }) => significance === 'high' && kinds.includes(kind))

/** Does some block have the first of each two wordings on its left, and the second on its right? */
function pairsStand(blocks: readonly Block[], wordings: readonly string[]): boolean {
  return wordings.every((wording, at) => {
    const other = at % 2 === 0 ? wordings[at + 1] : wordings[at - 1]
    if (other === undefined) return false
    const [gone, come] = at % 2 === 0 ? [wording, other] : [other, wording]
    return blocks.some((block) => stands(block, 'delete', gone) && stands(block, 'insert', come))
  })
}

/** A wording stands in the text of a side, where an edit touches it. */
function stands({ changes }: Block, op: 'delete' | 'insert', wording: string): boolean {
  const other = op === 'delete' ? 'insert' : 'delete'
  const text = changes.map((change) => (change.op === other ? '' : change.text)).join('')
  return plain(text).includes(plain(wording)) && changes.some((change) => change.op !== 'equal')
}

/** What marks and lone brackets a summary leaves out of a wording. */
function plain(text: string): string {
  return text.replace(/[()[\]\s]+/g, '')
}

function hasKind(comparison: Comparison, { form, count, wordings }: Said): boolean {
  const [, noun, what] = /^N (\w+?)s? (changed|dropped|added)/.exec(form)!
  const kind = KINDS[noun!]!
  const told = comparison.blocks.filter(
    (block) => block.left.length > 0 && block.right.length > 0 && isHigh(kind)(block),
  )
  const edits = changesOf(told).filter(({ op }) => op !== 'equal')
  const words = edits.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  if (told.length === 0 || count > words) return false
  if (
    form.includes('W') &&
    !form.includes('among them') &&
    wordings.length !== count * (what === 'changed' ? 2 : 1)
  )
    return false
  if (what === 'changed') return pairsStand(told, wordings)
  const [op, other] = what === 'dropped' ? (['delete', 'right'] as const) : (['insert', 'left'] as const)
  const isElsewhere = (wording: string) =>
    noun === 'name' &&
    comparison[other].paragraphs.some(({ text }) => text.split(/[^\p{L}\p{M}\p{N}'’-]+/u).includes(wording))
  return wordings.every(
    (wording) => told.some((block) => stands(block, op, wording)) && !isElsewhere(wording),
  )
}
