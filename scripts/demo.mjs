// npm run demo: a service with the fixture story, and the address of its most telling diff. Serves until Ctrl-C. With
// --once it checks the pages and ends. --data DIR is the folder of the database: by default data/ in this folder, or a
// temporary folder with --once.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildBundles } from './build.mjs'
import { onEnding } from './ending.mjs'
import { root } from './setup.mjs'

const PREFERRED_PORT = Number(process.env.PORT ?? 8787)
const { once, data } = parseArgs({ options: { once: { type: 'boolean' }, data: { type: 'string' } } }).values
const storyFolder = join(root, 'fixtures', 'inf-treaty')

await buildBundles()
const { createClient } = await import('../dist/client.js')
const passing = once && !data ? mkdtempSync(join(tmpdir(), 'variorum-demo-')) : null
let ending = false
const server = await startService(passing ?? resolve(data ?? join(root, 'data')))
onEnding(endOrExit)
try {
  console.log(`listening on ${server.url}`)
  const pages = await fillLibrary(server.url)
  console.log(`\nWhat ${pages.source} changed:\n  ${pages.diff}`)
  console.log(`All printings of the story:\n  ${pages.story}\n`)
  if (once) await checkPages([pages.diff, pages.story])
  else console.log('Press Ctrl-C to stop.')
} catch (error) {
  // A service that was told to stop answers no more.
  if (!ending) fail(error)
}
if (once || process.exitCode) await end()

function fail(error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** A second signal ends it at once. */
function endOrExit() {
  if (ending) process.exit(1)
  void end()
}

async function end() {
  ending = true
  await server.close()
  if (passing) rmSync(passing, { recursive: true, force: true })
  const { endProcess } = await import('../dist/node.js')
  endProcess()
}

/** Starts the service in this process. The demo is open to this machine only, whatever the environment says. */
async function startService(dataFolder) {
  mkdirSync(dataFolder, { recursive: true })
  const { readConfig } = await import('../dist/config.js')
  const { startServer } = await import('../dist/node.js')
  const port = once || !(await isFree(PREFERRED_PORT)) ? 0 : PREFERRED_PORT
  return startServer(readConfig({ PORT: String(port), DATABASE_URL: `file:${join(dataFolder, 'demo.db')}` }))
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** Uploads the story in the order of its story.json. Repeating it on the same library changes nothing. */
async function fillLibrary(server) {
  const variorum = createClient({ server })
  const story = JSON.parse(readFileSync(join(storyFolder, 'story.json'), 'utf8'))
  const versions = new Map()
  for (const document of [...story.documents, ...story.others]) {
    versions.set(document.file, await uploadDocument(variorum, story.slug, document))
  }
  const base = story.documents.find(({ source }) => source === story.base)
  await variorum.correctStory(story.slug, { title: story.title, base: versions.get(base.file).articleId })
  console.log(`${versions.size} texts are in the library.`)
  const { pair, source } = await mostTelling(variorum, story, versions)
  return { source, diff: `${server}/diff/${pair}`, story: `${server}/stories/${story.slug}` }
}

// The capture time makes a repeated upload the same one, even if a later version exists.
function uploadDocument(
  variorum,
  slug,
  { file, publishedAt, source, story, url, headline, byline, language },
) {
  return variorum.upload({
    source,
    story: story ?? slug,
    url: url ?? undefined,
    headline: headline ?? undefined,
    byline: byline ?? undefined,
    language: language ?? undefined,
    publishedAt,
    capturedAt: publishedAt,
    text: readFileSync(join(storyFolder, file), 'utf8'),
  })
}

/**
 * The printing that altered the most quotations of the take it follows; of several, the one that looks most faithful.
 */
async function mostTelling(variorum, story, versions) {
  const printings = story.documents.filter(({ source, follows }) => follows && source !== story.base)
  const rated = await Promise.all(
    printings.map(async ({ source, file, follows }) => {
      const pair = `${versions.get(follows).ref}...${versions.get(file).ref}`
      const { quotes, score } = await variorum.similarity(pair)
      return { source, pair, altered: quotes.altered, score }
    }),
  )
  rated.sort((a, b) => b.altered - a.altered || b.score - a.score)
  return rated[0]
}

async function checkPages(addresses) {
  for (const address of addresses) {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    const page = await answer.text()
    if (answer.status !== 200 || !page.includes('</html>'))
      throw new Error(`${address} answered ${answer.status}.`)
    console.log(`${address} answers with a page of ${page.length} characters.`)
  }
}
