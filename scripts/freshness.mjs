// Is a build newer than every source? Small and without other imports, because the command line checks at each start.
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['src', 'schema', 'scripts/build.mjs', 'package-lock.json', 'tsconfig.json']

/** A file that a completed build leaves, with the build's start as its time. */
export const BUNDLES_STAMP = `${root}dist/.bundled`
export const TYPES_STAMP = `${root}dist/.typed`

/** True if the stamp exists and nothing that the build read is newer. */
export function isFresh(stamp) {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs
  return built !== undefined && SOURCES.every((source) => isOlder(root + source, built))
}

// Times of folders count too: a deleted file changes its folder.
function isOlder(path, time) {
  const stats = statSync(path)
  if (stats.mtimeMs > time) return false
  return !stats.isDirectory() || readdirSync(path).every((name) => isOlder(`${path}/${name}`, time))
}
