// npm run bench [-- --full --profile --words 1000,10000 --case heavy --seed N]: speed beside other diff libraries.

import { runBundled } from '../bench/bundle.mjs'

await runBundled('compare.ts', ['--expose-gc'], process.argv.slice(2))
