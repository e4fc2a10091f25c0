// Throttles callers that guess tokens: counts each caller's wrong tokens for a minute, in bounded memory. The right
// token always works; otherwise one guesser could lock out everybody who shares its address.

import { Problem } from '../../contract/problems.ts'
import { sha256Hex } from '../../service/uploads/content-hash.ts'

/** Different wrong tokens that a caller may send within the window. */
const MOST_WRONG = 20
const WINDOW_MS = 60_000
/** Callers remembered; the oldest window is evicted first. */
const MOST_CALLERS = 10_000

interface TokenThrottle {
  /**
   * Throws `too-many-requests` if the caller has already sent too many wrong tokens. Repeats of one wrong token count
   * once: that is a script with an old token, not a guesser.
   */
  wrong(address: string, token: string): Promise<void>
}

interface Caller {
  /** Start of the window, in milliseconds since 1970. */
  readonly until: number
  readonly digests: Set<string>
}

export function createTokenThrottle(clock: () => Date): TokenThrottle {
  const callers = new Map<string, Caller>()
  const activeCaller = (address: string): Caller | undefined => {
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
    wrong: async (address, token) => {
      const digest = await sha256Hex(token)
      const { digests, until } = activeCaller(address) ?? remember(address)
      if (digests.size >= MOST_WRONG) throw tooMany(until - clock().getTime())
      digests.add(digest)
    },
  }
}

function tooMany(ms: number): Problem {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  const detail = `The token is unknown, and ${MOST_WRONG} others came from this address. Try again in ${seconds} seconds.`
  return new Problem('too-many-requests', detail, [], { 'Retry-After': String(seconds) })
}
