// Starts test/store/uploader.ts and exiting-writer.ts as processes, bundled as the program itself is: one file, migrations inside.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

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

/**
 * Bundles these programs of test/store into `folder`, as `<name>.mjs`. They find packages and built programs where this
 * test finds them.
 */
export async function bundlePrograms(folder: string, names: readonly string[]): Promise<void> {
  const entryPoints = names.map((name) => fileURLToPath(new URL(`../${name}.ts`, import.meta.url)))
  const linked = (name: string) =>
    symlink(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), join(folder, name))
  await Promise.all([
    linked('node_modules'),
    linked('dist'),
    build({
      entryPoints,
      bundle: true,
      platform: 'node',
      format: 'esm',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      external: ['libsql', '@libsql/*'],
    }),
  ])
}

/** The exit code of a program that ran with these arguments; null where a signal ended it. */
export async function exitCodeOf(script: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  return code
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
