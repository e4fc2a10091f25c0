#!/usr/bin/env node
// The command. In a checkout the sources may be newer than the build, or there may be none: then it builds first.
import { existsSync } from 'node:fs'

const scripts = new URL('../scripts/', import.meta.url)
if (existsSync(scripts)) {
  const { BUNDLES_STAMP, isFresh } = await import(new URL('freshness.mjs', scripts).href)
  if (!isFresh(BUNDLES_STAMP)) {
    const { buildBundles } = await import(new URL('build.mjs', scripts).href)
    await buildBundles()
  }
}
await import('../dist/cli.js')
