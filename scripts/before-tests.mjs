// Runs once before the tests: builds the programs and threads that they start, and tells their processes which browser to use.
import { buildBundles } from './build.mjs'
import { findChromium } from './setup.mjs'

export const setup = async () => {
  process.env.CHROMIUM = findChromium() ?? ''
  await buildBundles()
}
