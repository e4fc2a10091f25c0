// Runs in workerd: the D1 driver over many empty databases, asked from outside batch by batch (see d1.ts), and
// held to the limits that Cloudflare's own have.

import { type D1Binding, openD1 } from '../../../src/store/drivers/d1.ts'
import type { Statement } from '../../../src/store/drivers/database.ts'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import { type Asked, decode, encode } from './d1-wire.ts'

const worker = {
  async fetch(request: Request, env: Readonly<Record<string, D1Binding>>): Promise<Response> {
    const { database, kind, batch, session } = decode(await request.text()) as Asked
    try {
      const opened = openD1(env[database]!)
      checkLimits(batch)
      const rows = await opened[kind](batch, session ?? undefined)
      for (const row of rows.flat()) checkSize('A row', Object.values(row))
      return new Response(encode({ rows, bookmark: session?.bookmark ?? null }))
    } catch (error) {
      const { name, message } = error as Error
      const reason = error instanceof StoreUnavailable ? error.reason : null
      return new Response(encode({ name, message, reason }), { status: 500 })
    }
  },
}

/** What Cloudflare's D1 refuses and the one here takes (its page on limits, November 2026). */
const MOST_PARAMETERS = 100
const MOST_SQL_BYTES = 100_000
const MOST_ROW_BYTES = 2_000_000

function checkLimits(batch: readonly Statement[]): void {
  for (const { sql, args } of batch) {
    if (args.length > MOST_PARAMETERS) throw new Error(`${args.length} parameters: ${sql}`)
    if (bytesOf(sql) > MOST_SQL_BYTES)
      throw new Error(`A statement of ${bytesOf(sql)} bytes: ${sql.slice(0, 99)}`)
    for (const value of args) checkSize(`A parameter of ${sql.slice(0, 99)}`, [value])
  }
}

function checkSize(what: string, values: readonly unknown[]): void {
  const bytes = values.reduce<number>((sum, value) => sum + bytesOf(value), 0)
  if (bytes > MOST_ROW_BYTES) throw new Error(`${what} takes ${bytes} bytes.`)
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length
  return value instanceof Uint8Array || value instanceof ArrayBuffer ? value.byteLength : 8
}

export { worker as default }
