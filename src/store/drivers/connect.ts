// Opens the databases that the settings name: a file; a server; a server with a replica for reads, which is another server
// or a local file. Loads each driver only where it is used.
import type { Database } from './database.ts'
import { type DatabaseHealth, type Guarded, guarded } from './guard.ts'
import { replicated, type Written } from './server/replicated.ts'

export interface Addresses {
  /** `file:…` in this process, or `libsql://`, `https://`, `http://` for a libSQL server. */
  readonly url: string
  /** A replica of that server, which takes the reads. */
  readonly replicaUrl?: string | null
  /** With a file: the server that it copies, and which takes the writes. */
  readonly syncUrl?: string | null
  /** Token of the servers. */
  readonly authToken?: string | null
}

export interface OpenDatabase extends Database {
  /** Whether this program creates and migrates it: true of a file that is not a copy. */
  readonly isOwn: boolean
  health(): readonly DatabaseHealth[]
}

/** A file needs none: its driver keeps its own deadlines, and a lock is held by another process. */
const BY_THE_DRIVER = { deadlines: null }

/** Shorter than that of a primary, which takes over when the replica does not answer. */
const REPLICA_DEADLINES = { deadlines: { read: 2_500, write: 2_500 } }

/** Opens what the addresses name. Throws StoreUnavailable, and TypeError on any other form of address. */
export async function openDatabase(addresses: Addresses): Promise<OpenDatabase> {
  const { url, replicaUrl, syncUrl, authToken = null } = addresses
  if (syncUrl) {
    const { openLocalReplica } = await import('./server/local-replica.ts')
    const primary = guarded(await openServer(syncUrl, authToken), 'primary')
    const file = await openLocalReplica(url, syncUrl, authToken)
    const replica = guarded(file, 'replica', BY_THE_DRIVER)
    const health = () => ({ ...replica.health(), copying: file.copying() })
    return pairOf(primary, { ...replica, health }, (session) => file.follow(session))
  }
  if (replicaUrl) {
    const primary = guarded(await openServer(url, authToken), 'primary')
    return pairOf(primary, guarded(await openServer(replicaUrl, authToken), 'replica', REPLICA_DEADLINES))
  }
  if (/^file:./.test(url)) {
    const { openEmbedded } = await import('./file/embedded.ts')
    return alone(guarded(await openEmbedded(url), 'file', BY_THE_DRIVER), true)
  }
  return alone(guarded(await openServer(url, authToken), 'server'), false)
}

async function openServer(url: string, authToken: string | null): Promise<Database> {
  if (!/^(libsql|https?):\/\//.test(url)) {
    throw new TypeError(
      `“${url}” is not a database address; these begin with file:, libsql:, https: or http:.`,
    )
  }
  const { openRemote } = await import('./server/remote.ts')
  return openRemote(url, authToken ?? undefined)
}

function alone(database: Guarded, isOwn: boolean): OpenDatabase {
  return { ...database, isOwn, health: () => [database.health()] }
}

function pairOf(primary: Guarded, replica: Guarded, written?: Written): OpenDatabase {
  const both = replicated(primary, replica, written)
  return { ...both, isOwn: false, health: () => [primary.health(), replica.health()] }
}
