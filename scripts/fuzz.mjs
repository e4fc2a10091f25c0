// npm run fuzz [-- --seed N --rounds N]: asks the laws of the comparison of random pairs until one breaks.

import { runBundled } from '../bench/bundle.mjs'

await runBundled('fuzz.ts', [], process.argv.slice(2))
