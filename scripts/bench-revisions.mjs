// npm run bench:revisions [-- --language thai --pairs 20 --seed 1]: long articles with few changes, beside wikidiff2.

import { runBundled } from '../bench/bundle.mjs'

await runBundled('revisions.ts', [], process.argv.slice(2))
