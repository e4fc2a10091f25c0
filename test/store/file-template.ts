// Database files made once for a process and copied for each test: making the schema takes the processor a tenth of a
// second, and hundreds of tests want one.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

/** Writes a database file to a path where there is none. */
export type WriteFile = (path: string) => Promise<void>

/** What writes copies of a library that `fill` fills when the first one is wanted. */
export function copiesOf(fill: (store: Store) => Promise<unknown>): WriteFile {
  let made: Promise<Uint8Array> | undefined
  return async (path) => {
    made ??= makeFile(fill)
    writeFileSync(path, await made, { flag: 'wx' })
  }
}

/** Writes a library without anything in it. */
export const writeEmptyFile = copiesOf(async () => {})

async function makeFile(fill: (store: Store) => Promise<unknown>): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-template-'))
  const path = join(folder, 'library.db')
  try {
    const store = await openStore({ url: `file:${path}` })
    try {
      await fill(store)
    } finally {
      await store.close()
    }
    return readClosedFile(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The bytes of a library that is closed. Throws where its log holds more. */
export function readClosedFile(path: string): Uint8Array {
  const log = `${path}-wal`
  if (existsSync(log) && statSync(log).size > 0) throw new Error(`${log} is not written back.`)
  return readFileSync(path)
}
