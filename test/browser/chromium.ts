// A real Chromium for the tests: the one that CHROMIUM names, which scripts/before-tests.mjs sets to the one that the system has.
// All files of a worker share it.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

// Quiet on the network: a request to another host in a test is then one that a page made.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Nothing here is drawn by a GPU, and no page needs a process of its own: starting one takes longer than most pages. */
const FEW_PROCESSES = ['--in-process-gpu', '--renderer-process-limit=1']

/** Only a hang is too long, for the start and for each step on a page. */
export const HANG_MS = 300_000

let browser: Promise<Browser> | undefined

/** Starts it once, with a fresh profile; it ends with the worker. Throws a sentence that says what to install if there is none. */
export function openChromium(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [...QUIET, ...FEW_PROCESSES],
    timeout: HANG_MS,
  })
  return browser
}

function chromiumPath(): string {
  const named = process.env.CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new Error(
      `CHROMIUM is ${named}, and there is no such file. Set it to the path of a Chromium or Chrome.`,
    )
  }
  throw new Error(
    'The browser tests need Chromium, and none is in the usual places. Install it (on Debian: apt-get install ' +
      'chromium-headless-shell), or set CHROMIUM to the path of a Chromium or Chrome.',
  )
}
