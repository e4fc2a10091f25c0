// npm run fuzz [-- --seed N --rounds N]: checks the laws of the comparison on random pairs until one breaks.

import { runBundled } from '../bench/bundle.mjs'

await runBundled('fuzz.ts', [], process.argv.slice(2))
