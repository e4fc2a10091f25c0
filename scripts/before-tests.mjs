// Run once before the tests: brings up to date what they start as programs and threads.
import { buildBundles } from './build.mjs'

export const setup = async () => {
  await buildBundles()
}
