// Which databases do the settings name, and how do they work together? A file; a server; a server whose reads go to a
// replica, which is another server or a file here. Each driver is loaded only where its database is used.
import type { Database } from './database.ts'
import { type DatabaseHealth, type Guarded, guarded } from './guard.ts'
import { replicated, type Written } from './replicated.ts'

export interface Addresses {
  /** `file:…` in this process, or `libsql://`, `https://`, `http://` of a libSQL server. */
  readonly url: string
  /** A replica of that server, which is read instead of it. */
  readonly replicaUrl?: string | null
  /** With a file: the server of which the file is a copy, and which takes the writes. */
  readonly syncUrl?: string | null
  /** What the servers ask for. */
  readonly authToken?: string | null
}

export interface OpenDatabase extends Database {
  /** Whether it is this program's alone to make and to migrate: a file that is no copy. */
  readonly isOwn: boolean
  health(): readonly DatabaseHealth[]
}

/** A file needs none: its driver keeps its own deadlines, and what waits for a lock waits for another process. */
const BY_THE_DRIVER = { deadlines: null }

/** Shorter than that of a primary, which is asked where the replica does not answer. */
const REPLICA_DEADLINES = { deadlines: { read: 2_500, write: 2_500 } }

/** Opens what the addresses name. Throws StoreUnavailable, and TypeError on an address of another form. */
export async function openDatabase(addresses: Addresses): Promise<OpenDatabase> {
  const { url, replicaUrl, syncUrl, authToken = null } = addresses
  if (syncUrl) {
    const { openLocalReplica } = await import('./local-replica.ts')
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
    const { openEmbedded } = await import('./embedded.ts')
    return alone(guarded(await openEmbedded(url), 'file', BY_THE_DRIVER), true)
  }
  return alone(guarded(await openServer(url, authToken), 'server'), false)
}

async function openServer(url: string, authToken: string | null): Promise<Database> {
  if (!/^(libsql|https?):\/\//.test(url)) {
    throw new TypeError(`“${url}” is no database address; it begins with file:, libsql:, https: or http:.`)
  }
  const { openRemote } = await import('./remote.ts')
  return openRemote(url, authToken ?? undefined)
}

function alone(database: Guarded, isOwn: boolean): OpenDatabase {
  return { ...database, isOwn, health: () => [database.health()] }
}

function pairOf(primary: Guarded, replica: Guarded, written?: Written): OpenDatabase {
  const both = replicated(primary, replica, written)
  return { ...both, isOwn: false, health: () => [primary.health(), replica.health()] }
}
