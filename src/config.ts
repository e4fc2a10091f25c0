// The settings of a running service, parsed once at the start into values that cannot be wrong.

import ipaddr from 'ipaddr.js'

/** An address, and its prefix length in bits. */
export type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number]

export interface Config {
  /** Port 0 lets the system choose a free one. */
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly databaseAuthToken: string | null
  /** A replica of the server at `databaseUrl`, for reads. */
  readonly databaseReplicaUrl: string | null
  /** The server of which the file at `databaseUrl` is a copy, for writes. */
  readonly databaseSyncUrl: string | null
  /** More databases; sources are spread over these and the one at `databaseUrl`. */
  readonly databaseShards: readonly string[]
  /** If set, writes need a bearer token. Null: everything is open (loopback only). */
  readonly adminToken: string | null
  readonly readAccess: 'public' | 'token'
  /** Largest accepted request body in bytes. */
  readonly maxBodyBytes: number
  /** Proxies whose forwarding headers are trusted; on Node only. */
  readonly trustedProxies: readonly Network[]
  /** Limit of concurrent connections; on Node only. */
  readonly maxConnections: number
  /** Sites that may embed a diff in a frame, in CSP syntax: `https://example.com`, `https://*.example.com`. */
  readonly embedOrigins: readonly string[]
  /** Threads for work on long texts; 0: none, and such work blocks everything else. */
  readonly threads: number
  /** Whether to log requests on standard output. */
  readonly log: 'json' | 'off'
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A wrong setting. The message is a sentence that names it and says what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const DEFAULT_PORT = 8787
const DEFAULT_HOST = '127.0.0.1'
const DEFAULT_DATABASE = 'file:./data/variorum.db'
const DEFAULT_MAX_BODY_BYTES = 2 * 1024 * 1024
/** A body is held in memory several times over while it is parsed; a larger one would strain a laptop. */
const LARGEST_MAX_BODY_BYTES = 64 * 1024 * 1024
/** Each takes as much memory as the rest of the process. */
const MOST_THREADS = 64
const DEFAULT_THREADS = 2
const DEFAULT_MAX_CONNECTIONS = 1_000
/** Each takes a file descriptor, and most systems give a process no more. */
const LARGEST_MAX_CONNECTIONS = 100_000
const LOOPBACK = ['127.0.0.0/8', '::1']
/** With more, a list that spans all of them asks for too much at once. */
const MOST_SHARDS = 64
const HOST_NAME = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/
const EMBED_ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/
/** What fits in an Authorization header unescaped. */
const TOKEN = /^[\x21-\x7e]+$/

/** Parses the environment. Throws a `ConfigError` for the first setting that is wrong. */
export function readConfig(env: Environment): Config {
  const config: Config = {
    port: wholeNumber(env, 'PORT', DEFAULT_PORT, 0, 65_535),
    host: readHost(env),
    databaseUrl: readDatabaseUrl(env),
    databaseAuthToken: setting(env, 'DATABASE_AUTH_TOKEN') ?? null,
    databaseReplicaUrl: readServerUrl(env, 'DATABASE_REPLICA_URL'),
    databaseSyncUrl: readServerUrl(env, 'DATABASE_SYNC_URL'),
    databaseShards: readShards(env),
    adminToken: readAdminToken(env),
    readAccess: readReadAccess(env),
    embedOrigins: readEmbedOrigins(env),
    maxBodyBytes: wholeNumber(env, 'MAX_BODY_BYTES', DEFAULT_MAX_BODY_BYTES, 1, LARGEST_MAX_BODY_BYTES),
    threads: wholeNumber(env, 'THREADS', DEFAULT_THREADS, 0, MOST_THREADS),
    trustedProxies: readTrustedProxies(env),
    maxConnections: wholeNumber(env, 'MAX_CONNECTIONS', DEFAULT_MAX_CONNECTIONS, 1, LARGEST_MAX_CONNECTIONS),
    log: readLog(env),
  }
  checkReplicas(config)
  if (config.adminToken === null && !isLoopback(config.host)) {
    throw new ConfigError(
      `ADMIN_TOKEN must be set if HOST is ${config.host}: without a token everyone who reaches that address could write. ` +
        'Set ADMIN_TOKEN to a long random string, or HOST to 127.0.0.1.',
    )
  }
  return config
}

/** Whether an address or host name means this machine alone. Brackets around an IPv6 address are ignored. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
}

/** The canonical address: IPv4 if IPv6 only wraps it. Null if it is invalid. */
export function addressOf(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  // The library also accepts addresses of one number, and octal ones.
  const isAddress = text.includes(':') ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text)
  return isAddress ? ipaddr.process(text) : null
}

/** An empty variable counts as not set: compose files pass on empty ones. */
function setting(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === '' ? undefined : value
}

function wholeNumber(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const value = setting(env, name)
  if (value === undefined) return fallback
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, not ${quoted(value)}.`)
}

function readHost(env: Environment): string {
  const host = (setting(env, 'HOST') ?? DEFAULT_HOST).replace(/^\[(.*)\]$/, '$1')
  if (HOST_NAME.test(host)) return host
  throw new ConfigError(
    `HOST must be an address or a host name such as 127.0.0.1, ::1 or localhost, not ${quoted(host)}.`,
  )
}

function readDatabaseUrl(env: Environment): string {
  const url = setting(env, 'DATABASE_URL') ?? DEFAULT_DATABASE
  if (isDatabase(url)) return url
  throw new ConfigError(
    `DATABASE_URL must be file:PATH, libsql://…, http://… or https://…, not ${quoted(url.slice(0, 100))}.`,
  )
}

function readShards(env: Environment): string[] {
  const urls = (setting(env, 'DATABASE_SHARDS') ?? '').split(/\s+/).filter(Boolean)
  const wrong = urls.find((url) => !isDatabase(url))
  if (wrong === undefined && urls.length < MOST_SHARDS) return urls
  throw new ConfigError(
    wrong === undefined
      ? `DATABASE_SHARDS names ${urls.length} databases; the maximum is ${MOST_SHARDS - 1}.`
      : `DATABASE_SHARDS must be space-separated database addresses, not ${quoted(wrong.slice(0, 100))}.`,
  )
}

function readServerUrl(env: Environment, name: string): string | null {
  const url = setting(env, name)
  if (url === undefined) return null
  if (isServer(url)) return url
  throw new ConfigError(
    `${name} must be libsql://…, http://… or https://…, not ${quoted(url.slice(0, 100))}.`,
  )
}

function isDatabase(url: string): boolean {
  return (/^file:.+$/.test(url) && !url.includes(':memory:')) || isServer(url)
}

function isServer(url: string): boolean {
  return /^(?:libsql|https?):\/\//.test(url) && URL.canParse(url)
}

/** A replica needs a server; it is another server or a file, not both. */
function checkReplicas({ databaseUrl, databaseReplicaUrl, databaseSyncUrl, databaseShards }: Config): void {
  if (databaseShards.length > 0 && (databaseReplicaUrl !== null || databaseSyncUrl !== null)) {
    throw new ConfigError(
      'DATABASE_SHARDS has no replicas here: unset DATABASE_REPLICA_URL and DATABASE_SYNC_URL, and let the address of ' +
        'each database lead to whatever replicas it has.',
    )
  }
  if (databaseShards.includes(databaseUrl) || new Set(databaseShards).size < databaseShards.length) {
    throw new ConfigError('DATABASE_SHARDS names a database twice, or that of DATABASE_URL again.')
  }
  if (databaseReplicaUrl !== null && !isServer(databaseUrl)) {
    throw new ConfigError(
      'DATABASE_REPLICA_URL needs the address of its primary in DATABASE_URL, but that is a file. ' +
        'For a copy in a file set DATABASE_SYNC_URL to that address.',
    )
  }
  if (databaseSyncUrl !== null && isServer(databaseUrl)) {
    throw new ConfigError('DATABASE_SYNC_URL needs the file of the copy in DATABASE_URL: file:PATH.')
  }
}

function readLog(env: Environment): 'json' | 'off' {
  const value = setting(env, 'LOG') ?? 'json'
  if (value === 'json' || value === 'off') return value
  throw new ConfigError(`LOG must be json or off, not ${quoted(value)}.`)
}

/** Set but empty is refused: someone meant to protect the service and would not have. */
function readAdminToken(env: Environment): string | null {
  const token = env.ADMIN_TOKEN
  if (token === undefined) return null
  if (token.trim() === '') {
    throw new ConfigError('ADMIN_TOKEN is set but empty. Set it to a long random string, or unset it.')
  }
  if (TOKEN.test(token)) return token
  throw new ConfigError('ADMIN_TOKEN must be printable ASCII without spaces.')
}

function readReadAccess(env: Environment): 'public' | 'token' {
  const value = setting(env, 'READ_ACCESS') ?? 'token'
  if (value === 'public' || value === 'token') return value
  throw new ConfigError(`READ_ACCESS must be public or token, not ${quoted(value)}.`)
}

function readEmbedOrigins(env: Environment): string[] {
  const origins = (setting(env, 'EMBED_ORIGINS') ?? '').split(/[\s,]+/).filter(Boolean)
  const wrong = origins.find((origin) => !EMBED_ORIGIN.test(origin))
  if (wrong === undefined) return origins
  throw new ConfigError(
    `EMBED_ORIGINS must be a list of sites such as https://example.com https://*.example.org, not ${quoted(wrong.slice(0, 100))}.`,
  )
}

/** `none` trusts nobody. */
function readTrustedProxies(env: Environment): Network[] {
  const names = (setting(env, 'TRUSTED_PROXIES') ?? 'loopback')
    .split(/[\s,]+/)
    .filter((name) => name !== 'none')
  return names
    .flatMap((name) => (name === 'loopback' ? LOOPBACK : [name]))
    .map((name) => {
      const network = networkOf(name)
      if (network !== null) return network
      throw new ConfigError(
        'TRUSTED_PROXIES must be addresses and networks such as 10.0.0.5 172.16.0.0/12 fd00::/8, loopback or none, ' +
          `not ${quoted(name.slice(0, 100))}.`,
      )
    })
}

function networkOf(text: string): Network | null {
  const [, name = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const address = addressOf(name)
  if (address === null) return null
  const all = address.kind() === 'ipv4' ? 32 : 128
  // The first 96 bits of an IPv4 address in IPv6 are those of the wrapping.
  const wrapping = name.includes(':') && all === 32 ? 96 : 0
  const counted = bits === undefined ? all : Number(bits) - wrapping
  return counted >= 0 && counted <= all ? [address, counted] : null
}

function quoted(value: string): string {
  return JSON.stringify(value)
}
