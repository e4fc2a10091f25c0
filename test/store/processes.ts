// Starts test/store/uploader.ts as processes, bundled as the program itself is: one file, migrations inside.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

export interface Answer {
  readonly kind: 'created' | 'unchanged'
  readonly ref: string
  readonly text: string
}

export interface Uploader {
  readonly process: ChildProcess
  /** Grows while it runs. */
  readonly answers: Answer[]
  /** Resolves when it ended: its exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>
}

/** The bundle stands anywhere; packages are found where this test finds them. */
const packages: Plugin = {
  name: 'packages',
  setup(bundle) {
    bundle.onResolve({ filter: /^(libsql|@libsql\/.*)$/ }, ({ path }) => ({
      path: import.meta.resolve(path),
      external: true,
    }))
  },
}

/** Bundles the uploader into `folder` and answers its path. */
export async function bundleUploader(folder: string): Promise<string> {
  const outfile = join(folder, 'uploader.mjs')
  const entry = fileURLToPath(new URL('./uploader.ts', import.meta.url))
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    plugins: [packages],
  })
  return outfile
}

export function startUploader(script: string, mode: string, url: string, name = 'one'): Uploader {
  const child = spawn(process.execPath, [script, mode, url, name], { stdio: ['ignore', 'pipe', 'inherit'] })
  const answers: Answer[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => answers.push(JSON.parse(line) as Answer))
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(
    ([[code]]) => code as number | null,
  )
  return { process: child, answers, ended }
}
