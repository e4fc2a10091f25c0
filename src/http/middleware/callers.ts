// The caller's address: on Node the remote end of the connection or the address that trusted proxies report; on Workers
// the address that Cloudflare reports.

import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'
import { addressOf, type Network } from '../../config.ts'
import type { Incoming } from '../deps.ts'

export interface Caller {
  /** Normalized. For IPv6, the /64 network, which is what one customer gets. */
  readonly address: string
  /** True if the request came from this machine, without a proxy. */
  readonly local: boolean
}

type Address = NonNullable<ReturnType<typeof addressOf>>

/** Headers that only a proxy sends. A proxy that omits X-Forwarded-For still counts as a proxy. */
const OF_PROXIES = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'] as const

/**
 * Each proxy appends its client to X-Forwarded-For. The last entry is trusted if the remote end is a trusted proxy, the
 * entry before it if the last one is trusted too, and so on; anyone could have written the rest. `Forwarded` (RFC 7239)
 * is ignored: a proxy that sets X-Forwarded-For passes a client's `Forwarded` through.
 */
export function callerOf(c: Context, trusted: readonly Network[]): Caller {
  const { incoming }: Incoming = c.env ?? {}
  const peer = addressOf(incoming?.socket?.remoteAddress ?? '')
  if (peer === null) return { address: c.req.header('cf-connecting-ip') ?? '', local: false }
  const forwardedFor = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  let [caller, local] = [peer, isLoopback(peer)]
  for (let entry = forwardedFor.pop(); entry && isTrusted(caller, trusted); entry = forwardedFor.pop()) {
    const address = addressOf(withoutPort(entry))
    // A proxy may hide its client; then the proxy counts as the caller.
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

/** Some proxies append the port: `198.51.100.4:4711`, `[2001:db8::1]:4711`. */
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
