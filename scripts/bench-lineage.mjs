// npm run bench:lineage [-- --genealogies 200 --seed 1]: the lineage against seeded genealogies.

import { runBundled } from '../bench/bundle.mjs'

await runBundled('lineage.ts', [], process.argv.slice(2))
