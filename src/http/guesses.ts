// Is someone trying out tokens? Counts the wrong ones of each caller, for a minute, in bounded memory.
import type { Context } from 'hono'
import { isLoopback } from '../config.ts'
import { sha256Hex } from './hashing.ts'
import { Problem } from './problems.ts'

/** Different wrong tokens that a caller may send within the window. */
const MOST_WRONG = 20
const WINDOW_MS = 60_000
/** Callers remembered; the one whose window began first is forgotten first. */
const MOST_CALLERS = 10_000

export interface Guesses {
  /** Throws `too-many-requests` while the caller has sent too many wrong tokens. */
  check(c: Context): void
  /** The same wrong token again counts once: that is a script with an old token, and nobody who guesses. */
  wrong(c: Context, token: string): Promise<void>
}

interface Caller {
  /** Milliseconds since 1970. */
  readonly until: number
  readonly digests: Set<string>
}

export function createGuesses(clock: () => Date): Guesses {
  const callers = new Map<string, Caller>()
  const known = (address: string): Caller | undefined => {
    const caller = callers.get(address)
    if (caller === undefined || caller.until > clock().getTime()) return caller
    callers.delete(address)
    return undefined
  }
  const remember = (address: string): Caller => {
    const caller: Caller = { until: clock().getTime() + WINDOW_MS, digests: new Set() }
    callers.set(address, caller)
    const [oldest] = callers.keys()
    if (callers.size > MOST_CALLERS && oldest !== undefined) callers.delete(oldest)
    return caller
  }
  return {
    check: (c) => {
      const caller = known(callerOf(c))
      if (caller === undefined || caller.digests.size < MOST_WRONG) return
      const seconds = Math.max(1, Math.ceil((caller.until - clock().getTime()) / 1000))
      const detail = `${MOST_WRONG} wrong tokens came from this address. Try again in ${seconds} seconds.`
      throw new Problem('too-many-requests', detail, [], { 'Retry-After': String(seconds) })
    },
    wrong: async (c, token) => {
      const digest = await sha256Hex(token)
      const address = callerOf(c)
      const { digests } = known(address) ?? remember(address)
      if (digests.size < MOST_WRONG) digests.add(digest)
    },
  }
}

/**
 * Where the request came from: on Node the other end of the connection, or whom a proxy on this machine names, which
 * stands last; on Workers whom Cloudflare names.
 */
export function callerOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const peer = incoming?.socket?.remoteAddress?.replace(/^::ffff:/, '')
  if (peer === undefined) return c.req.header('cf-connecting-ip') ?? ''
  const named = isLoopback(peer) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return named || peer
}
