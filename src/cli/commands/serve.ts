// variorum serve: runs the service in this process, with the settings of `npm start`.
import { readConfig } from '../../config.ts'
import { command } from '../command.ts'
import { operandsOf, type Typed, wordOf } from '../flags.ts'
import { outliveOutput } from '../output.ts'

// Each flag sets one setting; the service checks all values, wherever they come from.
const SETTINGS = { port: 'PORT', host: 'HOST', database: 'DATABASE_URL' } as const

type Settings = Readonly<Record<string, string>>

export const serveCommand = command<Settings>(
  {
    name: 'serve',
    operands: '',
    about: 'Starts the service and prints its address. Flags override the environment.',
    flags: {
      port: { takes: 'N', help: 'Port; default PORT, else 8787. 0 takes a free one.' },
      host: { takes: 'HOST', help: 'Address to listen on; default HOST, else 127.0.0.1.' },
      database: { takes: 'URL', help: 'Database (DATABASE_URL; file:./data/variorum.db).' },
    },
    examples: ['variorum serve', 'variorum serve --port 9000 --database file:/srv/variorum.db'],
  },
  {
    options: settingsOf,
    work: async (settings) => {
      const env = { ...process.env, ...settings }
      readConfig(env) // an invalid setting is invalid use of this command, so throw it here and not in the service
      outliveOutput()
      const { serve } = await import('../../node.ts')
      await serve(env)
      return process.exitCode ? 'unserved' : 'done'
    },
  },
)

function settingsOf(typed: Typed): Settings {
  operandsOf(typed, [])
  const settings = Object.entries(SETTINGS).flatMap(([flag, setting]) => {
    const value = wordOf(typed, flag)
    return value === undefined ? [] : [[setting, value]]
  })
  return Object.fromEntries(settings)
}
