// npm run bench:against -- REF [--only compare,revisions,start,service] [--rounds N]: another commit beside this tree, in turns.
import { runBundled } from '../bench/bundle.mjs'

await runBundled('against.ts', [], process.argv.slice(2))
