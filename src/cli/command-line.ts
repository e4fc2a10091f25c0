// The command line: runs the command that its words name, on the streams and the environment of the process.
import { type Command, columns, helpText } from './command.ts'
import { exitCodeOf, explainError, UsageError } from './outcome.ts'
import { complain, print } from './output.ts'

interface Entry {
  readonly about: string
  /** Each command is loaded on demand: `compare` must not wait for the server's code. */
  readonly load: () => Promise<Command>
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  compare: {
    about: 'Compare two files and show what changed.',
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  serve: {
    about: 'Start the service: API and pages.',
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  push: {
    about: 'Upload a file as the newest version of an article.',
    load: async () => (await import('./commands/push.ts')).pushCommand,
  },
  similarity: {
    about: 'Show the scores of two stored versions.',
    load: async () => (await import('./commands/similarity.ts')).similarityCommand,
  },
  diff: {
    about: 'Show what changed between two stored versions.',
    load: async () => (await import('./commands/diff.ts')).diffCommand,
  },
  reprints: {
    about: 'List the stored articles that print a text.',
    load: async () => (await import('./commands/reprints.ts')).reprintsCommand,
  },
  gather: {
    about: 'Find stored articles that belong to a story.',
    load: async () => (await import('./commands/gather.ts')).gatherCommand,
  },
  search: {
    about: 'Find stored articles by their words.',
    load: async () => (await import('./commands/search.ts')).searchCommand,
  },
  matrix: {
    about: 'Show the scores of every pair of a story.',
    load: async () => (await import('./commands/story.ts')).storyCommand('matrix'),
  },
  collation: {
    about: 'Show every paragraph of the base in every printing.',
    load: async () => (await import('./commands/story.ts')).storyCommand('collation'),
  },
  wordings: {
    about: 'List all wordings of one paragraph.',
    load: async () => (await import('./commands/story.ts')).storyCommand('wordings'),
  },
  lineage: {
    about: 'Show who most likely copied from whom.',
    load: async () => (await import('./commands/story.ts')).storyCommand('lineage'),
  },
  origins: {
    about: 'Show which version of the wire copy each printing follows.',
    load: async () => (await import('./commands/story.ts')).storyCommand('origins'),
  },
  corrections: {
    about: 'Show which printings have which corrections.',
    load: async () => (await import('./commands/story.ts')).storyCommand('corrections'),
  },
  credits: {
    about: 'Compare copied shares with credit lines.',
    load: async () => (await import('./commands/story.ts')).storyCommand('credits'),
  },
  headlines: {
    about: 'List all headlines of a story.',
    load: async () => (await import('./commands/story.ts')).storyCommand('headlines'),
  },
  vet: {
    about: 'Check one printing against the wire copy.',
    load: async () => (await import('./commands/vet.ts')).vetCommand,
  },
  export: {
    about: 'Write every stored version, one JSON line each.',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  import: {
    about: 'Upload many articles from JSON lines.',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  migrate: {
    about: 'Migrate the tables of a database server to this version.',
    load: async () => (await import('./commands/migrate.ts')).migrateCommand,
  },
  reread: {
    about: 'List stored versions that the current rules read differently.',
    load: async () => (await import('./commands/reread.ts')).rereadCommand,
  },
  check: {
    about: 'Check that texts, articles and indexes of a library agree.',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
}

/** The exit code. Errors of the command are printed, not thrown. `version` names this release. */
export async function runCommandLine(words: readonly string[], version: () => string): Promise<number> {
  try {
    return await runCommand(words, version)
  } catch (error) {
    const { code, message } = explainError(error)
    complain(message)
    return code
  }
}

async function runCommand(words: readonly string[], version: () => string): Promise<number> {
  const [first, ...rest] = words
  if (first === undefined) throw new UsageError(overview())
  if (first === '--version') return say(`${version()}\n`)
  if (first === '--help' || first === 'help')
    return say(rest[0] ? helpText((await find(rest[0])).help) : overview())
  const command = await find(first)
  if (asksForHelp(rest)) return say(helpText(command.help))
  return exitCodeOf(await command.run(rest))
}

async function find(name: string): Promise<Command> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!entry) throw new UsageError(`There is no command "${name}". See variorum --help.`)
  return entry.load()
}

// Words after "--" are operands, whatever they look like.
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  return words.slice(0, end < 0 ? undefined : end).includes('--help')
}

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([left, { about }]) => ({ left, right: about }))
  return [
    'Usage: variorum COMMAND [operands] [flags]',
    '',
    'Compares printings of a story and shows exactly what each one changed.',
    '',
    'Commands:',
    ...columns(rows),
    '',
    'variorum COMMAND --help describes a command. variorum --version prints this version.',
    '',
    'Exit codes: 0 done · 1 the texts differ (with --exit-code), vet has findings, or check left faults',
    '            2 invalid use · 3 the server or the database refused or did not answer',
    '',
  ].join('\n')
}

function say(text: string): number {
  print(text)
  return exitCodeOf('done')
}
