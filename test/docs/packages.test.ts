// Does package-lock.json hold all that package.json asks for, on every system, so that `npm ci` takes it anywhere?
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, runProgram } from '../cli/processes.ts'

interface Package {
  readonly version?: string
  readonly resolved?: string
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

const readJson = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
const packages: Readonly<Record<string, Package>> = readJson('package-lock.json').packages

/** The folder where Node looks for `name` from `folder`, or undefined where the lock file has none. */
function folderOf(name: string, folder: string): string | undefined {
  for (let from = folder; ; from = from.slice(0, from.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const candidate = `${from && `${from}/`}node_modules/${name}`
    if (packages[candidate]) return candidate
    if (from === '') return undefined
  }
}

function namesAskedBy(entry: Package): string[] {
  const peers = Object.keys(entry.peerDependencies ?? {})
  return [
    ...Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies }),
    ...peers.filter((name) => !entry.peerDependenciesMeta?.[name]?.optional),
  ]
}

function missingPackages(): string[] {
  return Object.entries(packages).flatMap(([folder, entry]) =>
    namesAskedBy(entry)
      .filter((name) => !folderOf(name, folder))
      .map((name) => `${name}, asked by ${folder || 'package.json'}`),
  )
}

test('the lock file names every package of every system', () => {
  expect(missingPackages()).toEqual([])
  const systems = new Set(
    Object.values(packages).flatMap(({ os = [], cpu = [] }) =>
      os.flatMap((system) => cpu.map((processor) => `${system} ${processor}`)),
    ),
  )
  const needed = ['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 arm64', 'win32 x64']
  expect([...systems]).toEqual(expect.arrayContaining(needed))
})

test('the lock file is of this package.json', () => {
  const { dependencies, devDependencies } = readJson('package.json')
  expect(packages['']).toMatchObject({ dependencies, devDependencies })
})

test('the lock file names no registry', () => {
  expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true\n')
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"https?:\/\/[^"]*\.tgz/)
})

test('npm ci takes the lock file without asking a registry', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-packages-'))
  try {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      copyFileSync(join(ROOT, name), join(folder, name))
    }
    const flags = ['--dry-run', '--offline', '--ignore-scripts', '--cache', join(folder, 'cache')]
    const { code, err } = await runProgram('npm', ['ci', ...flags], { cwd: folder })
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
