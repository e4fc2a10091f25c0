// Files for the tests of the store that outlast a test with their connections; only their rows go. The start of the thread
// that writes takes the processor as long as most of these tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenDatabase, openDatabase } from '../../src/store/drivers/connect.ts'
import { storeOn } from '../../src/store/store-on.ts'
import { writeEmptyFile } from './file-template.ts'
import type { Library, MakeLibrary } from './library.ts'
import { emptyTables } from './reuse.ts'

interface PooledFile {
  readonly path: string
  readonly connections: OpenDatabase[]
}

export interface FilePool {
  /** Closing its stores closes nothing; its removal gives the file, emptied, to the next one. */
  readonly make: MakeLibrary
  close(): Promise<void>
}

export function createFilePool(): FilePool {
  const all: PooledFile[] = []
  const free: PooledFile[] = []

  const add = async (): Promise<PooledFile> => {
    const folder = await mkdtemp(join(tmpdir(), 'variorum-pool-'))
    const file = { path: join(folder, 'library.db'), connections: [] }
    await writeEmptyFile(file.path)
    all.push(file)
    return file
  }
  const connect = async ({ path, connections }: PooledFile, n: number): Promise<OpenDatabase> => {
    connections[n] ??= await openDatabase({ url: `file:${path}` })
    return connections[n]
  }
  const make = async (): Promise<Library> => {
    const file = free.pop() ?? (await add())
    let opened = 0
    return {
      open: async (clock = () => new Date()) => {
        const database = await connect(file, opened++)
        return storeOn({ ...database, close: async () => {} }, clock, database.health)
      },
      remove: async () => {
        await emptyTables(await connect(file, 0))
        free.push(file)
      },
    }
  }
  const close = async (): Promise<void> => {
    for (const { path, connections } of all) {
      await Promise.all(connections.map((database) => database.close()))
      await rm(join(path, '..'), { recursive: true })
    }
  }
  return { make, close }
}
