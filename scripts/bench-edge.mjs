// npm run bench:edge [-- --pairs N --seconds N --seed N --only file|server|d1|edge]: the service on Node and in workerd, on each database.
import { runBundled } from '../bench/bundle.mjs'

await runBundled('edge.ts', [], process.argv.slice(2))
