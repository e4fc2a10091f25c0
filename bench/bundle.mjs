// Node 20 does not run TypeScript: bundles an entry of this folder to a file beside node_modules, with external
// packages, and runs it in a process with the flags it needs.

import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildBundles } from '../scripts/build.mjs'
import { runToEnd } from '../scripts/ending.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files locate their neighbours by import.meta.url, which a bundle would change. */
const ownAddresses = {
  name: 'own addresses',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/](test|bench)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const address = JSON.stringify(pathToFileURL(path).href)
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', address) }
    })
  },
}

/**
 * Bundles `bench/<entry>` and runs it with these Node flags and arguments. Exits with that process's exit code, and
 * passes signals on to it.
 */
export async function runBundled(entry, flags, args) {
  // Threads run what was built.
  await buildBundles()
  const folder = join(root, 'node_modules', '.cache', 'variorum')
  const outfile = join(folder, basename(entry).replace(/\.ts$/u, '.mjs'))
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [join(root, 'bench', entry)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [ownAddresses],
  })
  const words = ['--enable-source-maps', ...flags, outfile, ...args]
  const { status, error } = await runToEnd(process.execPath, words, { stdio: 'inherit' })
  if (error) throw error
  process.exit(status ?? 1)
}
