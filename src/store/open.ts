// Opens the store on the database at its address.
import { type Addresses, openDatabase } from './drivers/connect.ts'
import { reindex } from './indexes/reindex.ts'
import { checkSchema, migrateDatabase } from './migrate.ts'
import { shardedStore } from './shards/sharded.ts'
import type { Store } from './store.ts'
import { storeOn } from './store-on.ts'

interface StoreOptions extends Addresses {
  /** More databases over which sources are spread, after that of `url`; their order must never change. */
  readonly shardUrls?: readonly string[]
  /** Time of arrival, for uploads without a time. */
  readonly clock?: () => Date
}

/**
 * Creates and migrates an embedded file if needed; does not contact or change a server (`ping` checks that it answers,
 * `migrate` brings it up to date). Throws StoreUnavailable, and TypeError on any other form of address.
 */
export async function openStore({ shardUrls = [], ...options }: StoreOptions): Promise<Store> {
  if (shardUrls.length === 0) return openOne(options)
  const { url, ...rest } = options
  const opening = [url, ...shardUrls].map((each) => openOne({ ...rest, url: each }))
  const opened = (await Promise.allSettled(opening)).map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : null,
  )
  const stores = opened.filter((store) => store !== null)
  if (stores.length < opened.length) {
    await Promise.all(stores.map((store) => store.close()))
    await Promise.all(opening)
  }
  return shardedStore(stores)
}

async function openOne(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options)
  if (database.isOwn) {
    try {
      await migrateDatabase(database)
      await checkSchema(database)
    } catch (error) {
      await database.close()
      throw error
    }
  }
  return storeOn(database, options.clock ?? (() => new Date()), database.health)
}

/** Brings the database at that address to this program's schema, and its texts into the indexes. Throws StoreUnavailable. */
export async function migrate(url: string, authToken?: string | null): Promise<void> {
  const database = await openDatabase({ url, authToken: authToken ?? null })
  try {
    await migrateDatabase(database)
    while (await reindex(database));
  } finally {
    await database.close()
  }
}
