// variorum migrate: migrates a database on a libSQL server to this program's schema. Files are migrated at start.
import { readConfig } from '../../config.ts'
import { migrate } from '../../store/open.ts'
import { command } from '../command.ts'
import { operandsOf, wordOf } from '../flags.ts'
import { print } from '../output.ts'

export const migrateCommand = command<NodeJS.ProcessEnv>(
  {
    name: 'migrate',
    operands: '',
    about:
      'Migrates the tables of a database to this version. A database file is migrated at each start of the service; ' +
      'one on a libSQL server only by this command.',
    flags: {
      database: {
        takes: 'URL',
        help: 'Database; default DATABASE_URL. DATABASE_AUTH_TOKEN is sent to a server.',
      },
    },
    examples: ['variorum migrate --database libsql://library.example.com'],
  },
  {
    options: (typed) => {
      operandsOf(typed, [])
      const url = wordOf(typed, 'database')
      return url === undefined ? process.env : { ...process.env, DATABASE_URL: url }
    },
    work: async (env) => {
      const { databaseUrl, databaseSyncUrl, databaseShards, databaseAuthToken } = readConfig(env)
      for (const url of [databaseSyncUrl ?? databaseUrl, ...databaseShards]) {
        await migrate(url, databaseAuthToken)
        print(`${url} has the tables of this version.\n`)
      }
      return 'done'
    },
  },
)
