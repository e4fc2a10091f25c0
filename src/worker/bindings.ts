// Parses the environment of a Worker: settings into a Config, bindings into a database. Makes no calls.
import { type Config, ConfigError, type Environment, readConfig } from '../config.ts'
import type { AnalyticsDataset } from '../http/monitoring/analytics.ts'
import { type D1Binding, openD1 } from '../store/drivers/d1.ts'
import { type Guarded, guarded } from '../store/drivers/guard.ts'
import { openRemote } from '../store/drivers/server/remote.ts'
import type { JobsBinding } from './jobs.ts'

/** The bindings and settings of wrangler.toml, and the secrets. Only ASSETS and ADMIN_TOKEN are required. */
export interface Bindings {
  /** The files of public/. */
  readonly ASSETS: { fetch(address: string): Promise<Response> }
  readonly DB?: D1Binding
  readonly ANALYTICS?: AnalyticsDataset
  /** The id of the deployment; the binding is free and needs no resource. */
  readonly CF_VERSION_METADATA?: { readonly id: string }
  /** A Cloudflare Queue whose messages come back to this Worker. */
  readonly JOBS?: JobsBinding
  /** Every setting of docs/operating.md that does not need a machine. */
  readonly [setting: string]: unknown
}

/** The settings of a Worker. Throws a `ConfigError`. */
export function readWorkerConfig(bindings: Bindings): Config {
  const settings: Environment = Object.fromEntries(
    Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  // A Worker has no loopback address: it is public, so HOST does not apply.
  const config = readConfig({ ...settings, HOST: undefined, PORT: undefined })
  if (config.adminToken === null) {
    throw new ConfigError(
      'ADMIN_TOKEN is not set, and without it anyone could write: run `npx wrangler secret put ADMIN_TOKEN` and ' +
        'give it a long random string (for `wrangler dev`, write ADMIN_TOKEN=… into the file .dev.vars).',
    )
  }
  return config
}

/**
 * The databases in the bindings, one unless sources are sharded: the servers of DATABASE_URL and DATABASE_SHARDS, else
 * D1 as DB, DB_2, DB_3 … Throws a `ConfigError`.
 */
export function openWorkerDatabases(bindings: Bindings, config: Config): Guarded[] {
  if (bindings.DATABASE_URL) return [config.databaseUrl, ...config.databaseShards].map(openServer(config))
  if (config.databaseShards.length > 0) {
    throw new ConfigError(
      'DATABASE_SHARDS needs DATABASE_URL; more D1 databases are bound as DB_2, DB_3 and so on.',
    )
  }
  const databases: Guarded[] = []
  for (let binding = bindings.DB; binding !== undefined; binding = boundAs(bindings, databases.length + 1)) {
    databases.push(guarded(openD1(binding), 'd1'))
  }
  if (databases.length > 0) return databases
  throw new ConfigError(
    'There is no database: bind a D1 database as DB in wrangler.toml, or set the secret DATABASE_URL.',
  )
}

function boundAs(bindings: Bindings, number: number): D1Binding | undefined {
  // wrangler.toml decides what is bound under a name.
  return bindings[`DB_${number}`] as D1Binding | undefined
}

function openServer({ databaseAuthToken }: Config): (url: string) => Guarded {
  return (url) => {
    if (url.startsWith('file:')) {
      throw new ConfigError('DATABASE_URL must be libsql://… or https://… here: a Worker has no files.')
    }
    return guarded(openRemote(url, databaseAuthToken ?? undefined, 'at once'), 'server')
  }
}
