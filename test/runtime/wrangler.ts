// Cloudflare's own tool, as a process: what it bundles and migrates is what a deployment gets.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { cleanEnv, ROOT } from '../cli/processes.ts'

const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js')

/** Runs wrangler to its end, without an account and without asking anyone. Rejects with what it printed. */
export async function wrangler(args: readonly string[]): Promise<string> {
  const env = cleanEnv({
    WRANGLER_SEND_METRICS: 'false',
    CI: 'true',
    NO_COLOR: '1',
    CLOUDFLARE_API_TOKEN: '',
  })
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new Error(`wrangler ${args.join(' ')} ended with ${code}:\n${out}\n${err}`)
  return out
}
