// Settings: their defaults, and the sentence for each wrong one.

import ipaddr from 'ipaddr.js'
import { describe, expect, test } from 'vitest'
import { ConfigError, isLoopback, readConfig } from '../../src/config.ts'

test('without any setting it is a laptop', () => {
  expect(readConfig({})).toEqual({
    port: 8787,
    host: '127.0.0.1',
    databaseUrl: 'file:./data/variorum.db',
    databaseAuthToken: null,
    databaseReplicaUrl: null,
    databaseSyncUrl: null,
    databaseShards: [],
    adminToken: null,
    readAccess: 'token',
    maxBodyBytes: 2 * 1024 * 1024,
    embedOrigins: [],
    threads: 2,
    maxConnections: 1_000,
    trustedProxies: [
      [ipaddr.parse('127.0.0.0'), 8],
      [ipaddr.parse('::1'), 128],
    ],
    log: 'json',
  })
})

test('everything set', () => {
  const env = {
    PORT: '9000',
    HOST: '0.0.0.0',
    DATABASE_URL: 'libsql://library.example.com',
    DATABASE_AUTH_TOKEN: 'secret',
    ADMIN_TOKEN: 'long-and-random',
    READ_ACCESS: 'public',
    MAX_BODY_BYTES: '1000',
    DATABASE_REPLICA_URL: 'https://replica.example.com',
    LOG: 'off',
    THREADS: '0',
    MAX_CONNECTIONS: '50',
    TRUSTED_PROXIES: '10.0.0.5, fd00::/8',
    EMBED_ORIGINS: 'https://news.example, http://127.0.0.1:3000  https://*.blog.example',
  }
  expect(readConfig(env)).toEqual({
    port: 9000,
    host: '0.0.0.0',
    databaseUrl: 'libsql://library.example.com',
    databaseAuthToken: 'secret',
    databaseReplicaUrl: 'https://replica.example.com',
    databaseSyncUrl: null,
    databaseShards: [],
    adminToken: 'long-and-random',
    readAccess: 'public',
    maxBodyBytes: 1000,
    embedOrigins: ['https://news.example', 'http://127.0.0.1:3000', 'https://*.blog.example'],
    threads: 0,
    maxConnections: 50,
    trustedProxies: [
      [ipaddr.parse('10.0.0.5'), 32],
      [ipaddr.parse('fd00::'), 8],
    ],
    log: 'off',
  })
})

test('set to nothing is not set', () => {
  expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '', READ_ACCESS: '' })).toEqual(readConfig({}))
})

describe('a wrong setting is named', () => {
  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['HOST', 'http://127.0.0.1'],
    ['DATABASE_URL', 'postgres://localhost/x'],
    ['DATABASE_URL', 'data/variorum.db'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file::memory:'],
    ['ADMIN_TOKEN', ''],
    ['ADMIN_TOKEN', 'two words'],
    ['READ_ACCESS', 'everyone'],
    ['MAX_BODY_BYTES', '2MB'],
    ['MAX_BODY_BYTES', '0'],
    ['MAX_CONNECTIONS', '0'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['TRUSTED_PROXIES', '10.0.0'],
    ['TRUSTED_PROXIES', '10'],
    ['TRUSTED_PROXIES', '010.0.0.1'],
    ['TRUSTED_PROXIES', '10.0.0.1:80'],
    ['TRUSTED_PROXIES', '::/129'],
    ['TRUSTED_PROXIES', '::ffff:10.0.0.0/8'],
    ['TRUSTED_PROXIES', '127.0.0.1; 10.0.0.1'],
    ['LOG', 'xml'],
    ['EMBED_ORIGINS', '*'],
    ['EMBED_ORIGINS', 'https://a.example; script-src *'],
    ['EMBED_ORIGINS', 'https://a.example/path'],
    ['EMBED_ORIGINS', "'self'"],
    ['DATABASE_REPLICA_URL', 'file:copy.db'],
    ['DATABASE_SYNC_URL', 'replica'],
    ['DATABASE_SHARDS', 'file:a.db b.db'],
    ['DATABASE_SHARDS', 'file:a.db file:a.db'],
    ['DATABASE_SHARDS', 'file:./data/variorum.db'],
    ['DATABASE_SHARDS', Array.from({ length: 64 }, (_, n) => `file:${n}.db`).join(' ')],
  ])('%s=%j', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })
})

describe('a replica', () => {
  const server = 'https://library.example.com'

  test('of a server is another server, or a file that is a copy', () => {
    expect(readConfig({ DATABASE_URL: server, DATABASE_REPLICA_URL: server }).databaseReplicaUrl).toBe(server)
    expect(readConfig({ DATABASE_SYNC_URL: server }).databaseSyncUrl).toBe(server)
  })

  test('goes together with no shards, of which each has its own', () => {
    const shards = { DATABASE_SHARDS: ' libsql://b.example.com  libsql://c.example.com ' }
    expect(readConfig(shards).databaseShards).toEqual(['libsql://b.example.com', 'libsql://c.example.com'])
    for (const name of ['DATABASE_REPLICA_URL', 'DATABASE_SYNC_URL']) {
      const env = { ...shards, DATABASE_URL: server, [name]: server }
      expect(() => readConfig(env)).toThrow(/^DATABASE_SHARDS has no replicas here/)
    }
  })

  test('of a file there is none, and a server is no copy', () => {
    expect(() => readConfig({ DATABASE_REPLICA_URL: server })).toThrow(
      /^DATABASE_REPLICA_URL needs .* DATABASE_SYNC_URL/,
    )
    expect(() => readConfig({ DATABASE_URL: server, DATABASE_SYNC_URL: server })).toThrow(
      /^DATABASE_SYNC_URL needs the file/,
    )
  })
})

describe('on an address that others reach', () => {
  test.each(['0.0.0.0', '::', '192.168.1.7', 'news.example.com'])('%s needs ADMIN_TOKEN', (host) => {
    expect(() => readConfig({ HOST: host })).toThrow(/^ADMIN_TOKEN must be set if HOST is/)
    expect(readConfig({ HOST: host, ADMIN_TOKEN: 'x' }).host).toBe(host)
  })

  test('loopback is this machine under any of its names', () => {
    for (const host of ['127.0.0.1', '127.8.9.1', 'localhost', 'LOCALHOST', '::1', '[::1]']) {
      expect(isLoopback(host), host).toBe(true)
    }
    for (const host of ['0.0.0.0', '::', '127.0.0.1.example.com', 'localhost.example.com', '128.0.0.1', '']) {
      expect(isLoopback(host), host).toBe(false)
    }
    expect(readConfig({ HOST: '[::1]' }).host).toBe('::1')
  })
})
