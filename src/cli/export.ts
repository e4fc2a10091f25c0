// variorum export: the whole library as JSON lines, streamed to a file or to standard output.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { command } from './command.ts'
import { operandsOf, wordOf } from './flags.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from './server.ts'

interface Options extends ServerOptions {
  readonly output: string | undefined
}

export const exportCommand = command<Options>(
  {
    name: 'export',
    operands: '',
    about: 'Writes every stored version as a JSON line, ready for variorum import.',
    flags: {
      output: { takes: 'FILE', help: 'Write to this file rather than to standard output.' },
      ...SERVER_FLAGS,
    },
    examples: ['variorum export --output library.ndjson', 'variorum export | gzip > library.ndjson.gz'],
  },
  {
    options: (typed) => {
      operandsOf(typed, [])
      return { ...serverOptions(typed), output: wordOf(typed, 'output') }
    },
    work: async ({ output, ...where }) => {
      const lines = Readable.fromWeb((await connect(where).export()) as ReadableStream)
      if (output === undefined) await pipeline(lines, process.stdout, { end: false })
      else await pipeline(lines, createWriteStream(output))
      return 'done'
    },
  },
)
