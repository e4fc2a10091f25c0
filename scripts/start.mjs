// npm start: builds if needed, then serves in this process, so that signals reach the service.
import { buildBundles } from './build.mjs'
import { npmIsGone } from './ending.mjs'

await buildBundles()
const { serve } = await import('../dist/node.js')
await serve(process.env, npmIsGone)
