// A command: its help, its flags, and its last two stages, option checking and the work itself.
import { largestOf } from '../core/lists.ts'
import { type Flags, readFlags, type Typed } from './flags.ts'
import type { Outcome } from './outcome.ts'

interface Help {
  readonly name: string
  /** The operands: `A B`. */
  readonly operands: string
  /** One or more sentences for the help. */
  readonly about: string
  readonly flags: Flags
  readonly examples: readonly string[]
}

export interface Command {
  readonly help: Help
  /** Throws UsageError for invalid arguments, before any work is done. */
  run(words: readonly string[]): Promise<Outcome>
}

interface Stages<Options> {
  /** Throws UsageError. */
  readonly options: (typed: Typed) => Options
  readonly work: (options: Options) => Promise<Outcome>
}

/** The width of a default terminal. */
const HELP_WIDTH = 80

/** Chains the stages: words → raw flags → checked options → work. */
export function command<Options>(help: Help, stages: Stages<Options>): Command {
  return { help, run: async (words) => stages.work(stages.options(readFlags(words, help.flags))) }
}

/** The help of one command, as printed by `--help`. */
export function helpText({ name, operands, about, flags, examples }: Help): string {
  const all: Flags = { ...flags, help: { help: 'Show this.' } }
  const rows = Object.entries(all).map(([flag, { takes, help }]) => ({
    left: `--${flag}${takes ? ` ${takes}` : ''}`,
    right: help,
  }))
  return [
    `Usage: variorum ${[name, operands].filter(Boolean).join(' ')} [flags]`,
    '',
    ...wrapped(about),
    '',
    'Flags:',
    ...columns(rows),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}

/** Lines of at most HELP_WIDTH characters, broken between words. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= HELP_WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Two columns, indented by two. */
export function columns(rows: readonly { readonly left: string; readonly right: string }[]): string[] {
  const width = largestOf(rows.map(({ left }) => left.length)) + 2
  return rows.map(({ left, right }) => `  ${left.padEnd(width)}${right}`)
}
