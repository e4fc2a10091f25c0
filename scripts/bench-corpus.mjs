// npm run bench:corpus [-- --articles N --seed N --folder DIR]: speed and size of a library of many articles.

import { runBundled } from '../bench/bundle.mjs'

await runBundled('corpus.ts', [], process.argv.slice(2))
