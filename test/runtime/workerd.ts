// The core as it runs at the edge: bundled for no platform in particular, and called in a real workerd.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import type { Sides } from '../core/generators.ts'
import { fetch } from './fetch.ts'

const ENTRY = fileURLToPath(new URL('../../src/core/compare.ts', import.meta.url))
/** No later than the workerd that is installed. */
const COMPATIBILITY_DATE = '2026-04-01'

/** Answers a list of pairs with one comparison a line, each as JSON text. */
const WORKER = `
import { compare } from './compare.mjs'
export default {
  async fetch(request) {
    const pairs = await request.json()
    const lines = pairs.map(({ left, right, options }) => JSON.stringify(compare(left, right, options)))
    return new Response(lines.join('\\n'))
  },
}`

export interface CoreBundle {
  /** Minified, one ES module. */
  readonly code: string
  /** What it still imports from outside, and what the bundler had to warn of. */
  readonly imports: readonly string[]
  readonly warnings: readonly string[]
}

/** The whole core as one module that needs nothing around it. Rejects where an import leads nowhere. */
export async function bundleCore(): Promise<CoreBundle> {
  const { outputFiles, metafile, warnings } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    target: 'es2022',
    logLevel: 'silent',
  })
  return {
    code: outputFiles[0]?.text ?? '',
    imports: Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path)),
    warnings: warnings.map(({ text }) => text),
  }
}

export interface Workerd {
  /** `compare` of each pair in workerd, as JSON text. */
  compare(pairs: readonly Sides[]): Promise<string[]>
  stop(): Promise<void>
}

/** Starts workerd with the bundle; `stop` ends it. Nothing leaves the machine. */
export function startWorkerd(core: CoreBundle): Workerd {
  const worker = new Miniflare({
    modules: [
      { type: 'ESModule', path: 'worker.mjs', contents: WORKER },
      { type: 'ESModule', path: 'compare.mjs', contents: core.code },
    ],
    compatibilityDate: COMPATIBILITY_DATE,
    cf: false,
  })
  return {
    async compare(pairs) {
      const answer = await fetch(await worker.ready, { method: 'POST', body: JSON.stringify(pairs) })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`workerd answered ${answer.status}: ${text.slice(0, 500)}`)
      return text.split('\n')
    },
    stop: () => worker.dispose(),
  }
}
