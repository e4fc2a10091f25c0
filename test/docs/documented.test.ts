// Is everything documented? Every route of the API, every flag of the command line, every setting of the service.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { variorum } from '../cli/in-process.ts'
import { ROOT, type Service, startService } from '../cli/processes.ts'

const read = (name: string): string => readFileSync(join(ROOT, 'docs', name), 'utf8')

describe('the documentation', () => {
  let service: Service
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service?.stop())

  test('api.md names every route', async () => {
    const { paths } = await (await fetch(`${service.address}/openapi.json`)).json()
    const routes = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    )
    expect(routes).toEqual(expect.arrayContaining(['POST /versions', 'GET /diff/{pair}']))
    const document = read('api.md')
    expect(routes.filter((route) => !document.includes(`\`${route}\``))).toEqual([])
  })

  test('api.md names every query parameter', async () => {
    const { paths } = await (await fetch(`${service.address}/openapi.json`)).json()
    const names = Object.values<Record<string, { parameters?: { in: string; name: string }[] }>>(paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ parameters = [] }) =>
        parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      )
    expect(names).toEqual(expect.arrayContaining(['source', 'ignore', 'format', 'cursor']))
    const document = read('api.md')
    expect([...new Set(names)].filter((name) => !new RegExp(`[\`?]${name}[=\`]`).test(document))).toEqual([])
  })

  test('command-line.md names every command and flag', async () => {
    const overview = (await variorum(['--help'])).out
    const commands = [...overview.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map((match) => match[1] ?? '')
    expect(commands.length).toBeGreaterThanOrEqual(7)
    const document = read('command-line.md')
    for (const command of commands) {
      const help = (await variorum([command, '--help'])).out
      const flags = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map((match) => match[1] ?? '')
      expect(flags).toContain('--help')
      expect([command, ...flags].filter((word) => !document.includes(word))).toEqual([])
    }
  })

  test('operating.md names every setting', () => {
    const asked = new Set<string>()
    const env = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => void asked.add(String(name)),
        has: () => true,
      },
    )
    readConfig(env)
    expect([...asked]).toEqual(expect.arrayContaining(['PORT', 'DATABASE_URL', 'ADMIN_TOKEN']))
    const document = read('operating.md')
    expect([...asked].filter((name) => !new RegExp(`^\\| \`${name}\` +\\|`, 'm').test(document))).toEqual([])
  })

  test('links of every page lead somewhere', () => {
    for (const name of readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'))) {
      for (const [, file, heading] of read(name).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
        const target = read(file || name)
        const headings = [...target.matchAll(/^#+ (.+)$/gm)].map((match) => slug(match[1] ?? ''))
        if (heading) expect(headings, `${name} links to ${file}#${heading}`).toContain(heading)
      }
    }
  })
})

/** As GitHub makes the anchor of a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}
