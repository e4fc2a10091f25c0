// Runs once before the tests: builds the programs and threads that they start.
import { buildBundles } from './build.mjs'

export const setup = async () => {
  await buildBundles()
}
