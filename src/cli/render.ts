// How a comparison is printed: the formats of the API, and colour where a terminal shows it.
import { DIFF_FORMATS, type DiffFormat } from '../contract/formats.ts'
import { type Block, type Comparison, IGNORABLE_KINDS, type IgnorableKind } from '../core/model.ts'
import { diffInFormat } from '../formats/diff.ts'
import { diffText, similarityText, type TextStyle } from '../formats/text.ts'
import { choiceOf, choicesOf, type Flags, isOn, type Typed } from './flags.ts'
import { type Outcome, UsageError } from './outcome.ts'
import { print, printData, printJson, printPainted } from './output.ts'

const COLOURS = ['auto', 'always', 'never'] as const

/** `score` and `summary`: that alone, on a line. */
export type Rendering = DiffFormat | 'score' | 'summary'

export interface RenderOptions {
  readonly rendering: Rendering
  readonly ignore: readonly IgnorableKind[]
  readonly exitCode: boolean
  readonly colour: boolean
}

/** Flags of every command that compares. */
export const FORM_FLAGS: Flags = {
  json: { help: 'The same as --format json.' },
  score: { help: 'Print the score alone, a number from 0 to 1.' },
  ignore: { takes: 'KINDS', help: 'Take such changes as equal: typography,case,spelling.' },
}

export const RENDER_FLAGS: Flags = {
  format: { takes: 'FORMAT', help: 'text (a word diff, the default), json, csv, patch or html.' },
  ...FORM_FLAGS,
  summary: { help: 'Print what happened in a sentence or two.' },
  'exit-code': { help: 'End with 1 if the texts differ.' },
  color: {
    takes: 'WHEN',
    help: 'auto, always or never; auto heeds NO_COLOR and whether this is a terminal.',
  },
}

/** Throws UsageError. */
export function renderOptions(typed: Typed): RenderOptions {
  return {
    rendering: formOf(typed, DIFF_FORMATS, ['json', 'score', 'summary']) ?? 'text',
    ignore: choicesOf(typed, 'ignore', IGNORABLE_KINDS),
    exitCode: isOn(typed, 'exit-code'),
    colour: wantsColour(choiceOf(typed, 'color', COLOURS) ?? 'auto'),
  }
}

/** The form that --format and the switches named after forms ask for; undefined where none does. Throws UsageError. */
export function formOf<F extends string, S extends string>(
  typed: Typed,
  formats: readonly F[],
  switches: readonly S[],
): F | S | undefined {
  const format = choiceOf(typed, 'format', formats)
  const asked = new Set<F | S>(switches.filter((name) => isOn(typed, name)))
  if (format !== undefined) asked.add(format)
  if (asked.size > 1)
    throw new UsageError(`Only one form can be printed; asked for: ${[...asked].join(', ')}.`)
  return [...asked][0]
}

export interface Rendered {
  /** Names of the sides, for the head of a patch. */
  readonly names: { readonly left: string; readonly right: string }
  readonly comparison: Comparison
  /** What --json prints; made only where it is asked for. */
  readonly json: () => unknown
}

/** Prints a comparison, and says whether the texts differ where that was asked. */
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

/** A block that stands elsewhere differs too, though all its words are the same. */
function isDifference(block: Block): boolean {
  return block.moved || block.changes.some(({ op }) => op !== 'equal')
}

// See no-color.org: any value but the empty one counts.
function wantsColour(when: (typeof COLOURS)[number]): boolean {
  if (when !== 'auto') return when === 'always'
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** Strike and underline besides colour: red and green look alike to many. */
const TERMINAL_STYLE: TextStyle = {
  deleted: (text) => paint(text, '9;31'),
  inserted: (text) => paint(text, '4;32'),
  heading: (text) => paint(text, '2'),
}

// A pager may show any line alone, so that each line is painted for itself. What is painted was made visible before, and has
// no escape sequence of its own.
function paint(text: string, code: string): string {
  return text.replace(/[^\n]+/g, (line) => `\u001b[${code}m${line}\u001b[0m`)
}
