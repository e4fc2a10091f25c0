// Runs in workerd: the D1 driver over many empty databases, asked from outside batch by batch (see d1.ts).
import { type D1Binding, openD1 } from '../../src/store/d1.ts'
import { StoreUnavailable } from '../../src/store/store.ts'
import { type Asked, decode, encode } from './d1-wire.ts'

const worker = {
  async fetch(request: Request, env: Readonly<Record<string, D1Binding>>): Promise<Response> {
    const { database, kind, batch, session } = decode(await request.text()) as Asked
    try {
      const opened = openD1(env[database]!)
      const rows = await opened[kind](batch, session ?? undefined)
      return new Response(encode({ rows, bookmark: session?.bookmark ?? null }))
    } catch (error) {
      const { name, message } = error as Error
      const reason = error instanceof StoreUnavailable ? error.reason : null
      return new Response(encode({ name, message, reason }), { status: 500 })
    }
  },
}

export { worker as default }
