// npm run deploy [-- --env libsql] [--dry-run]: migrates the database, then deploys the Worker. Default: Cloudflare D1,
// created if missing. --env libsql: the server in DATABASE_URL. --dry-run prints the commands and bundles.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installPackages, root } from './setup.mjs'

const CONFIG = join(root, 'wrangler.toml')
const WRANGLER = join('node_modules', 'wrangler', 'bin', 'wrangler.js')
const VARIORUM = join('bin', 'variorum.mjs')
const DATABASE_NAME = /^database_name = "([^"]+)"$/m
const DATABASE_ID = /^database_id = "[^"]+"$/m

const { env: environment = '', 'dry-run': dryRun } = readFlags()
await installPackages()
if (environment === 'libsql') migrateServer()
else migrateD1()
run('wrangler', ['deploy', '--env', environment, ...(dryRun ? ['--dry-run'] : [])], { always: true })
console.log(
  dryRun
    ? 'Nothing was deployed.'
    : `Deployed. Without a token it answers 503; where it has none yet, run:
  npx wrangler secret put ADMIN_TOKEN --env "${environment}"`,
)

function readFlags() {
  const options = { env: { type: 'string' }, 'dry-run': { type: 'boolean' } }
  try {
    const { values } = parseArgs({ options })
    if (values.env === undefined || values.env === '' || values.env === 'libsql') return values
    fail(
      `There is no environment ${values.env} in wrangler.toml; leave --env out for D1, or use --env libsql.`,
    )
  } catch (error) {
    fail(error.message)
  }
}

/** The Worker's secret cannot be read back, so this shell must hold the same address. */
function migrateServer() {
  if (!process.env.DATABASE_URL) {
    fail(
      'Set DATABASE_URL (and DATABASE_AUTH_TOKEN) as the secrets of the Worker have them, to migrate that server.',
    )
  }
  run('variorum', ['migrate'])
}

function migrateD1() {
  if (!DATABASE_ID.test(readFileSync(CONFIG, 'utf8'))) nameDatabase()
  run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote', '--env', ''])
}

/** Creates the database if the account has none of that name, and writes its id into wrangler.toml. */
function nameDatabase() {
  const config = readFileSync(CONFIG, 'utf8')
  const [line, name] = DATABASE_NAME.exec(config) ?? fail('wrangler.toml names no database.')
  if (dryRun)
    return console.log(`would find or make the D1 database ${name} and write its id into wrangler.toml`)
  if (!idOf(name)) run('wrangler', ['d1', 'create', name, '--update-config=false'])
  const id = idOf(name)
  if (!id)
    fail(`The database ${name} was made, but the account does not list it yet. Run this again in a moment.`)
  writeFileSync(CONFIG, config.replace(line, `${line}\ndatabase_id = "${id}"`))
}

function idOf(name) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [WRANGLER, 'd1', 'list', '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0)
    fail(`Your account could not be asked for its databases; is wrangler logged in?\n${stdout}${stderr}`)
  return JSON.parse(stdout.slice(stdout.indexOf('['))).find((database) => database.name === name)?.uuid
}

function run(program, args, { always = false } = {}) {
  const words = [program, ...args.map((arg) => arg || '""')].join(' ')
  console.log(`${dryRun && !always ? 'would run' : 'running'}: ${words}`)
  if (dryRun && !always) return
  const script = program === 'wrangler' ? WRANGLER : VARIORUM
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail(`“${words}” ended with ${status}. Nothing after it was done.`)
}

function fail(why) {
  console.error(why)
  process.exit(1)
}
