// node bench/cross-validate-alignment.mjs FILE: do the alignment's thresholds hold for writers they were not chosen on?
// A line of FILE is a pair of drafts aligned by a person: { id: "writer_drafts", old, new: [{ i, p, t }], links: [{
// old, new }] }, where t is sentence i in paragraph p (as in ArgRewrite V.2). Thresholds are chosen on four folds of
// writers and measured on the fifth.
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const FOLDS = 5
const DEALS = 5
const EVENTS = ['links', 'split', 'merged', 'removed', 'added']
/** Candidate values of each threshold, by its name in src/core/align. */
const TRIED = {
  LEAST_IN_ORDER: [0.15, 0.2, 0.25],
  LEAST_ALONE: [0.3, 0.35, 0.4, 0.45, 0.5],
  LEAST_WHOLE: [0.2, 0.22, 0.24, 0.25, 0.26, 0.28],
  LEAST_WHOLE_ELSEWHERE: [0.3, 0.4, 0.5],
}
const NAMES = Object.keys(TRIED)

const root = fileURLToPath(new URL('..', import.meta.url))
const file = process.argv[2]
if (!file) throw new Error('usage: node bench/cross-validate-alignment.mjs FILE')

const { align } = await alignmentWithThresholds()
const pairs = (await readFile(file, 'utf8')).split('\n').filter(Boolean).map(readPair)
const writers = [...new Set(pairs.map(({ writer }) => writer))].sort()
const settings = NAMES.reduce(
  (list, name) => list.flatMap((setting) => TRIED[name].map((value) => ({ ...setting, [name]: value }))),
  [{}],
)
/** Per setting and pair: hits, false positives and misses of each event. */
const tallies = settings.map((setting) => {
  Object.assign(globalThis.thresholds, setting)
  return pairs.map(tallyOf)
})
console.log(`${pairs.length} pairs of ${writers.length} writers, ${settings.length} settings`)
for (let deal = 0; deal < DEALS; deal++) crossValidate(deal)

/** The alignment with its thresholds read from a global, so that they can be set. */
async function alignmentWithThresholds() {
  globalThis.thresholds = {}
  const found = new Set()
  const settable = {
    name: 'settable thresholds',
    setup(bundle) {
      bundle.onLoad({ filter: /core[\\/]align[\\/].*\.ts$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8')
        for (const name of NAMES) {
          if (contents.includes(`const ${name} =`)) found.add(name)
          contents = contents.replaceAll(
            new RegExp(`(?<!const |import .*)\\b${name}\\b(?!,| \\})`, 'gu'),
            `thresholds.${name}`,
          )
        }
        return { loader: 'ts', contents: `declare const thresholds: Record<string, number>\n${contents}` }
      })
    },
  }
  const folder = join(root, 'node_modules', '.cache', 'variorum')
  await mkdir(folder, { recursive: true })
  const outfile = join(folder, 'cross-validate-alignment.mjs')
  await build({
    entryPoints: [join(root, 'src', 'core', 'align', 'aligned.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    plugins: [settable],
  })
  for (const name of NAMES) if (!found.has(name)) throw new Error(`src/core/align has no ${name}`)
  return import(pathToFileURL(outfile).href)
}

function readPair(line) {
  const { id, old, new: revised, links } = JSON.parse(line)
  const left = paragraphsOf(old)
  const right = paragraphsOf(revised)
  const wanted = new Set()
  for (const link of links)
    for (const from of [link.old].flat())
      for (const to of [link.new].flat()) wanted.add(`${left.of.get(from)}-${right.of.get(to)}`)
  return {
    writer: id.split('_')[0],
    left: left.text,
    right: right.text,
    wanted: eventsOf(wanted, left.count, right.count),
    lefts: left.count,
    rights: right.count,
  }
}

function paragraphsOf(sentences) {
  const numbers = [...new Set(sentences.map(({ p }) => p))]
  const texts = numbers.map((number) =>
    sentences
      .filter(({ p }) => p === number)
      .map(({ t }) => t)
      .join(' '),
  )
  return {
    count: numbers.length,
    of: new Map(sentences.map(({ i, p }) => [i, numbers.indexOf(p)])),
    text: texts.map((text) => text.replace(/\s+/gu, ' ')).join('\n\n'),
  }
}

function tallyOf({ left, right, lefts, rights, wanted }) {
  const { groups, pair } = align(left, right)
  const links = new Set()
  for (const group of groups)
    for (const l of group.left)
      for (const r of group.right) links.add(pair.swapped ? `${r}-${l}` : `${l}-${r}`)
  const found = eventsOf(links, lefts, rights)
  return EVENTS.map((event) => {
    const hits = [...found[event]].filter((one) => wanted[event].has(one)).length
    return [hits, found[event].size, wanted[event].size]
  })
}

function eventsOf(links, lefts, rights) {
  const counts = [new Array(lefts).fill(0), new Array(rights).fill(0)]
  for (const link of links) for (const [side, index] of link.split('-').entries()) counts[side][index]++
  const where = (side, holds) =>
    new Set(counts[side].flatMap((count, index) => (holds(count) ? [index] : [])))
  return {
    links,
    split: where(0, (count) => count > 1),
    merged: where(1, (count) => count > 1),
    removed: where(0, (count) => count === 0),
    added: where(1, (count) => count === 0),
  }
}

function crossValidate(deal) {
  const foldOf = new Map(shuffled(writers, deal).map((writer, at) => [writer, at % FOLDS]))
  const measured = EVENTS.map(() => [0, 0, 0])
  const chosen = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = pairs.map(({ writer }) => foldOf.get(writer) === fold)
    const goals = tallies.map((tally) => goalOf(sumOf(tally.filter((_, at) => !isHeldOut[at]))))
    const best = Math.max(...goals)
    const ties = [...settings.keys()].filter((at) => goals[at] > best - 1e-9)
    const choice = ties[ties.length >> 1]
    chosen.push(NAMES.map((name) => settings[choice][name]).join('/'))
    const held = sumOf(tallies[choice].filter((_, at) => isHeldOut[at]))
    for (const [event, sums] of held.entries()) for (const k of [0, 1, 2]) measured[event][k] += sums[k]
  }
  const shown = EVENTS.map((event, at) => `${event} ${f1(measured[at]).toFixed(4)}`)
  console.log(`deal ${deal}: ${shown.join('  ')}  ${NAMES.join('/')}: ${chosen.join('  ')}`)
}

function sumOf(list) {
  return EVENTS.map((_, event) => [0, 1, 2].map((k) => list.reduce((sum, tally) => sum + tally[event][k], 0)))
}

function f1([hits, found, wanted]) {
  return (2 * hits) / Math.max(1, found + wanted)
}

/** Links weigh four times the mean of the others. */
function goalOf([links, ...others]) {
  return 4 * f1(links) + others.reduce((sum, tally) => sum + f1(tally), 0) / 4
}

function shuffled(list, seed) {
  const out = [...list]
  let state = seed * 7919 + 1
  for (let last = out.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const at = state % (last + 1)
    ;[out[last], out[at]] = [out[at], out[last]]
  }
  return out
}
