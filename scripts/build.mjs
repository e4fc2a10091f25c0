// Bundles the entry points into dist/ if a source is newer than the last build. Two bundles: the service and the
// command line for Node (split, so that a command loads only what it needs), and the library and the client for any
// runtime.
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BUNDLES_STAMP, isFresh, TYPES_STAMP } from './freshness.mjs'
import { installPackages, isMain, root, run } from './setup.mjs'

const dist = join(root, 'dist')

// Not bundled: the database driver has a native part, and threads start from a file of the pool's package.
const EXTERNAL = ['@libsql/client', '@libsql/client/*', 'libsql', 'piscina']

// Bundled CommonJS packages load Node's modules through require.
const REQUIRE_BANNER =
  "import { createRequire as variorumRequire } from 'node:module';" +
  'const require = variorumRequire(import.meta.url);'

/** Brings the bundles in dist/ up to date; true if it built. Installs packages first. */
export async function buildBundles() {
  if (isFresh(BUNDLES_STAMP)) return false
  const started = new Date()
  await installPackages()
  const { build } = await import('esbuild')
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    outdir: 'dist',
    target: 'es2023',
    write: false,
    minifySyntax: true,
    minifyWhitespace: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
    loader: { '.sql': 'text' },
  }
  const parts = await Promise.all([
    build({
      ...shared,
      entryPoints: {
        node: 'src/node.ts',
        cli: 'src/cli.ts',
        config: 'src/config.ts',
        thread: 'src/thread.ts',
        'writer-thread': 'src/store/drivers/file/writer-thread.ts',
        'sync-program': 'src/store/drivers/server/sync-program.ts',
      },
      platform: 'node',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      external: EXTERNAL,
      banner: { js: REQUIRE_BANNER },
    }),
    build({
      ...shared,
      entryPoints: { compare: 'src/core/compare.ts', client: 'src/client.ts' },
      platform: 'neutral',
      mainFields: ['module', 'main'],
    }),
  ])
  const files = parts.flatMap((part) => part.outputFiles)
  for (const file of files) replaceFile(join(dist, basename(file.path)), file.contents)
  removeOldChunks(new Set(files.map((file) => basename(file.path))))
  stamp(BUNDLES_STAMP, started)
  return true
}

/** Writes the type declarations of the library and the client to dist/types. False if there are type errors. */
export async function buildTypes() {
  if (isFresh(TYPES_STAMP)) return true
  const started = new Date()
  await installPackages()
  const typed = await run(process.execPath, [
    join('node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'scripts/tsconfig.types.json',
  ])
  if (typed) stamp(TYPES_STAMP, started)
  return typed
}

// Two builds may run at once, and a program may start meanwhile, so each file is replaced atomically.
function replaceFile(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

function removeOldChunks(current) {
  for (const name of readdirSync(dist)) {
    if (/^chunk-\w+\.js$/.test(name) && !current.has(name)) rmSync(join(dist, name), { force: true })
  }
}

// A source saved during the build must count as newer, so the stamp has the time of the start.
function stamp(file, time) {
  writeFileSync(file, `${time.toISOString()}\n`)
  utimesSync(file, time, time)
}

if (isMain(import.meta.url)) {
  await buildBundles()
  if (!(await buildTypes())) process.exitCode = 1
}
