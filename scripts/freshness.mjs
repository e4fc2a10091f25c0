// Is a build newer than every source? Small and without other imports: the command line asks at each start.
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['src', 'schema', 'scripts/build.mjs', 'package-lock.json', 'tsconfig.json']

/** What the build leaves behind when it is done, bearing the time of its start. */
export const BUNDLES_STAMP = `${root}dist/.bundled`
export const TYPES_STAMP = `${root}dist/.typed`

/** True if the stamp is there and nothing that went into the build is newer. */
export function isFresh(stamp) {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs
  return built !== undefined && SOURCES.every((source) => isOlder(root + source, built))
}

// Folders count with their own times too: a deleted file leaves its mark there.
function isOlder(path, time) {
  const stats = statSync(path)
  if (stats.mtimeMs > time) return false
  return !stats.isDirectory() || readdirSync(path).every((name) => isOlder(`${path}/${name}`, time))
}
