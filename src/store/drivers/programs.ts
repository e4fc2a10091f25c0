// Finds the programs that run in a thread or process of their own: files of dist/ that scripts/build.mjs makes.
import { existsSync } from 'node:fs'

/** Built of these: the writer of a file (file/writer-thread.ts), and the process that copies one (server/sync-program.ts). */
export type ProgramName = 'writer-thread' | 'sync-program'

/** The built file: beside this code if that is built too, else in dist/ of a folder above. Throws if it is missing. */
export function builtProgram(name: ProgramName): URL {
  let folder = new URL('./', import.meta.url)
  for (;;) {
    const file = [`${name}.js`, `dist/${name}.js`]
      .map((path) => new URL(path, folder))
      .find((url) => existsSync(url))
    if (file) return file
    const above = new URL('../', folder)
    if (above.href === folder.href) throw new Error(`dist/${name}.js is missing: run \`npm run build\`.`)
    folder = above
  }
}
