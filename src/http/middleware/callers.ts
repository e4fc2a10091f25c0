// Who sent a request? On Node the other end of the connection, or whom the proxies before it name; on Workers whom
// Cloudflare names.
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'
import { addressOf, type Network } from '../../config.ts'

export interface Caller {
  /** In one form for each address; of IPv6 the network of 64 bits, which is what one customer is given. */
  readonly address: string
  /** Whether the request came from this machine and through no other. */
  readonly local: boolean
}

type Address = NonNullable<ReturnType<typeof addressOf>>

/** What only a proxy sends. One that leaves X-Forwarded-For out passes for nobody else all the same. */
const OF_PROXIES = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'] as const

/**
 * Each proxy adds to X-Forwarded-For whom it was asked by. So the last entry is believed if the other end of the
 * connection is a proxy we trust, the one before it if the last is one as well, and so on; all else anyone could have
 * written. `Forwarded` (RFC 7239) is not read: a proxy that sets the one passes the other on as the client made it up.
 */
export function callerOf(c: Context, trusted: readonly Network[]): Caller {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const peer = addressOf(incoming?.socket?.remoteAddress ?? '')
  if (peer === null) return { address: c.req.header('cf-connecting-ip') ?? '', local: false }
  const named = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  let [caller, local] = [peer, isLoopback(peer)]
  for (let entry = named.pop(); entry && isTrusted(caller, trusted); entry = named.pop()) {
    const address = addressOf(withoutPort(entry))
    // A proxy may hide whom it speaks for; then it is taken for the caller itself.
    if (address === null) return { address: nameOf(caller), local: false }
    caller = address
    local &&= isLoopback(address)
  }
  const unnamed =
    OF_PROXIES.some((name) => c.req.header(name) !== undefined) && !c.req.header('x-forwarded-for')
  return { address: nameOf(caller), local: local && !unnamed }
}

function isTrusted(address: Address, trusted: readonly Network[]): boolean {
  return trusted.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
}

function isLoopback(address: Address): boolean {
  return address.range() === 'loopback'
}

/** Some write the port as well: `198.51.100.4:4711`, `[2001:db8::1]:4711`. */
function withoutPort(entry: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
}

function nameOf(address: Address): string {
  return address instanceof ipaddr.IPv6
    ? `${address.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : address.toString()
}
