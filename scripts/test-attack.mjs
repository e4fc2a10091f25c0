// npm run test:attack [-- TEXT…]: sends hostile inputs to a service of its own, and prints the cost of each.
import { runBundled } from '../bench/bundle.mjs'
import { buildBundles } from './build.mjs'

await buildBundles()
await runBundled('../test/attack/run.ts', [], process.argv.slice(2))
