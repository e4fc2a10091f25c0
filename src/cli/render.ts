// Prints a comparison in the formats of the API, with colour on a terminal.
import { DIFF_FORMATS, type DiffFormat } from '../contract/formats.ts'
import { type Block, type Comparison, IGNORABLE_KINDS, type IgnorableKind } from '../core/model.ts'
import { diffInFormat } from '../formats/diff.ts'
import { diffText, similarityText, type TextStyle } from '../formats/text.ts'
import { choiceOf, choicesOf, type Flags, isOn, type Typed } from './flags.ts'
import { type Outcome, UsageError } from './outcome.ts'
import { print, printData, printJson, printPainted } from './output.ts'

/** Text stands first: it is what a terminal gets. */
const FORMATS: readonly DiffFormat[] = ['text', ...DIFF_FORMATS.filter((format) => format !== 'text')]
const COLOURS = ['auto', 'always', 'never'] as const

/** `score` and `summary` print only that, on one line. */
type Rendering = DiffFormat | 'score' | 'summary'

export interface RenderOptions {
  readonly rendering: Rendering
  readonly ignore: readonly IgnorableKind[]
  readonly exitCode: boolean
  readonly colour: boolean
}

/** Flags of every command that compares. */
export const FORM_FLAGS: Flags = {
  json: { help: 'The same as --format json.' },
  score: { help: 'Print only the score, a number from 0 to 1.' },
  ignore: { takes: 'KINDS', help: 'Treat changes of these kinds as equal: typography,case,spelling.' },
}

export const RENDER_FLAGS: Flags = {
  format: { takes: 'FORMAT', help: 'text (a word diff, the default), json, csv, patch or html.' },
  ...FORM_FLAGS,
  summary: { help: 'Print only the summary, a few sentences.' },
  'exit-code': { help: 'Exit with 1 if the texts differ.' },
  color: {
    takes: 'WHEN',
    help: 'auto (on a terminal, unless NO_COLOR is set), always or never.',
  },
}

/** Throws UsageError. */
export function renderOptions(typed: Typed): RenderOptions {
  return {
    rendering: formOf(typed, FORMATS, ['json', 'score', 'summary']) ?? 'text',
    ignore: choicesOf(typed, 'ignore', IGNORABLE_KINDS),
    exitCode: isOn(typed, 'exit-code'),
    colour: wantsColour(choiceOf(typed, 'color', COLOURS) ?? 'auto'),
  }
}

/** The format selected by --format or a shorthand switch; undefined if there is none. Throws UsageError. */
export function formOf<F extends string, S extends string>(
  typed: Typed,
  formats: readonly F[],
  switches: readonly S[],
): F | S | undefined {
  const format = choiceOf(typed, 'format', formats)
  const forms = new Set<F | S>(switches.filter((name) => isOn(typed, name)))
  if (format !== undefined) forms.add(format)
  if (forms.size > 1) throw new UsageError(`Only one format can be printed; got: ${[...forms].join(', ')}.`)
  return [...forms][0]
}

interface Rendered {
  /** Names of the sides, for the header of a patch. */
  readonly names: { readonly left: string; readonly right: string }
  readonly comparison: Comparison
  /** The value of --json, computed only if needed. */
  readonly json: () => unknown
}

/** Prints a comparison and, if requested, returns whether the texts differ. */
export async function printComparison(rendered: Rendered, options: RenderOptions): Promise<Outcome> {
  await printAs(rendered, options)
  return options.exitCode && rendered.comparison.blocks.some(isDifference) ? 'differ' : 'done'
}

async function printAs(
  { names, comparison, json }: Rendered,
  { rendering, colour }: RenderOptions,
): Promise<void> {
  switch (rendering) {
    case 'json':
      return printJson(await json())
    case 'summary':
      return print(`${comparison.summary}\n`)
    case 'score':
      return print(similarityText(comparison.similarity))
    case 'text':
      return colour ? printPainted(diffText(comparison, TERMINAL_STYLE)) : print(diffText(comparison))
    default:
      return printData(diffInFormat(rendering, names, comparison, json))
  }
}

/** A moved block is a difference, even if all its words are equal. */
function isDifference(block: Block): boolean {
  return block.moved || block.changes.some(({ op }) => op !== 'equal')
}

// See no-color.org: any value but the empty one counts.
function wantsColour(when: (typeof COLOURS)[number]): boolean {
  if (when !== 'auto') return when === 'always'
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** Strike and underline in addition to colour: many people cannot tell red from green. */
const TERMINAL_STYLE: TextStyle = {
  deleted: (text) => paint(text, '9;31'),
  inserted: (text) => paint(text, '4;32'),
  heading: (text) => paint(text, '2'),
}

// A pager may show any line alone, so each line is coloured on its own. The text is sanitized before, so it contains no
// escape sequences.
function paint(text: string, code: string): string {
  return text.replace(/[^\n]+/g, (line) => `\u001b[${code}m${line}\u001b[0m`)
}
