// Who sent a request, by the connection and by what proxies say.
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { type Caller, callerOf } from '../../../src/http/middleware/callers.ts'

async function callerFrom(
  peer: string | undefined,
  headers: Record<string, string> = {},
  trusted?: string,
): Promise<Caller> {
  const { trustedProxies } = readConfig({ TRUSTED_PROXIES: trusted })
  const app = new Hono().get('/', (c) => c.json(callerOf(c, trustedProxies)))
  const env = peer === undefined ? {} : { incoming: { socket: { remoteAddress: peer } } }
  return (await (await app.request('/', { headers }, env)).json()) as Caller
}

const forwarded = (value: string) => ({ 'X-Forwarded-For': value })

describe('the caller', () => {
  test.each<[string, string, string, string | undefined, string]>([
    ['is the other end', '203.0.113.9', '', undefined, '203.0.113.9'],
    ['in one form', '::ffff:203.0.113.9', '', undefined, '203.0.113.9'],
    ['of IPv6 by its network', '2001:db8:1:2:3:4:5:6', '', undefined, '2001:db8:1:2::/64'],
    ['with a zone', 'fe80::1%eth0', '', undefined, 'fe80:0:0:0::/64'],
    ['whom a proxy here names', '127.0.0.1', '198.51.100.4', undefined, '198.51.100.4'],
    ['over IPv6 too', '::1', '198.51.100.4', undefined, '198.51.100.4'],
    ['last', '127.0.0.1', '1.1.1.1, 198.51.100.4', undefined, '198.51.100.4'],
    ['with a port', '127.0.0.1', '198.51.100.4:4711', undefined, '198.51.100.4'],
    ['in brackets', '127.0.0.1', '[2001:db8:1:2::9]:4711', undefined, '2001:db8:1:2::/64'],
    ['wrapped', '127.0.0.1', '::ffff:198.51.100.4', undefined, '198.51.100.4'],
    ['but not whom anyone names', '203.0.113.9', '198.51.100.4', undefined, '203.0.113.9'],
    ['unless the proxy is named', '172.17.0.1', '198.51.100.4', '172.17.0.1', '198.51.100.4'],
    ['or its network', '172.17.0.1', '198.51.100.4', '10.0.0.0/8 172.16.0.0/12', '198.51.100.4'],
    ['of IPv6', 'fd00::7', '198.51.100.4', 'fd00::/8', '198.51.100.4'],
    ['written as IPv6', '::ffff:172.17.0.1', '198.51.100.4', '::ffff:172.16.0.0/108', '198.51.100.4'],
    ['a proxy beyond the named ones is none', '172.32.0.1', '198.51.100.4', '172.16.0.0/12', '172.32.0.1'],
    ['loopback is not trusted where others are named', '127.0.0.1', '198.51.100.4', '10.0.0.1', '127.0.0.1'],
    ['but can be named', '127.0.0.1', '198.51.100.4', 'loopback,10.0.0.1', '198.51.100.4'],
    ['nobody is trusted', '127.0.0.1', '198.51.100.4', 'none', '127.0.0.1'],
    [
      'behind two proxies',
      '127.0.0.1',
      '9.9.9.9, 198.51.100.4, 10.0.0.1',
      'loopback 10.0.0.1',
      '198.51.100.4',
    ],
    ['of trusted ones the first', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.0/8', '10.0.0.3'],
    ['a proxy that hides', '127.0.0.1', '198.51.100.4, unknown', undefined, '127.0.0.1'],
    ['or writes nonsense', '127.0.0.1', '198.51.100.4, 127.1', undefined, '127.0.0.1'],
    ['or nothing', '127.0.0.1', ' , ,', undefined, '127.0.0.1'],
  ])('%s', async (_, peer, named, trusted, address) => {
    const caller = await callerFrom(peer, named === '' ? {} : forwarded(named), trusted)
    expect(caller.address).toBe(address)
  })

  test('on Workers is whom Cloudflare names', async () => {
    const headers = { 'CF-Connecting-IP': '198.51.100.4', ...forwarded('1.1.1.1') }
    expect(await callerFrom(undefined, headers)).toEqual({ address: '198.51.100.4', local: false })
    expect(await callerFrom('203.0.113.9', headers)).toEqual({ address: '203.0.113.9', local: false })
  })
})

describe('this machine', () => {
  test.each<[string, Record<string, string>, string | undefined, boolean]>([
    ['127.0.0.1', {}, undefined, true],
    ['::1', {}, undefined, true],
    ['::ffff:127.0.0.5', {}, undefined, true],
    ['10.0.0.1', {}, undefined, false],
    ['127.0.0.1', forwarded('127.0.0.1'), undefined, true],
    ['127.0.0.1', forwarded('198.51.100.4'), undefined, false],
    ['127.0.0.1', forwarded('127.0.0.1, 198.51.100.4'), undefined, false],
    ['127.0.0.1', forwarded('unknown'), undefined, false],
    // A client of the network of proxies that makes an entry up.
    ['10.0.0.1', forwarded('127.0.0.1, 10.1.1.1'), '10.0.0.0/8', false],
    ['127.0.0.1', forwarded('127.0.0.1, 10.1.1.1'), 'loopback 10.0.0.0/8', false],
    ['198.51.100.4', forwarded('127.0.0.1'), undefined, false],
    // A proxy that does not say for whom it asks.
    ['127.0.0.1', { Forwarded: 'for=127.0.0.1' }, undefined, false],
    ['127.0.0.1', { 'X-Real-IP': '127.0.0.1' }, undefined, false],
    ['127.0.0.1', { Via: '1.1 proxy' }, undefined, false],
    ['127.0.0.1', { 'X-Forwarded-Proto': 'https' }, undefined, false],
  ])('from %s with %o, trusting %s: %s', async (peer, headers, trusted, local) => {
    expect((await callerFrom(peer, headers, trusted)).local).toBe(local)
  })
})
