// npm run bench:against -- REF [--only compare,revisions,start,service] [--rounds N] [--case light] [--seed N]: another
// commit beside this tree, in turns in one go. Processor time of processes that do nothing else, so that other work on
// the machine counts for both.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { cleanEnv } from '../test/cli/processes.ts'
import { servicesInTurn } from './against-services.ts'
import { CASE_NAMES, casePair, type TextPair } from './cases.ts'
import { waitedFor } from './load.ts'
import { revisionsOf } from './revision-texts.ts'
import { LANGUAGES } from './revision-words.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TURN = fileURLToPath(new URL('against-turn.mjs', import.meta.url))
const DEFAULTS = { rounds: 9, seed: 1987, only: 'compare,revisions,start' }
/** Of a turn, and of its warm-up. */
const TURN_MS = 1_000
const SIZES = [1_000, 10_000]
const REVISIONS = 6
const WORDS_OF_FILES = 450
/** The system counts in hundredths of a second. */
const STARTS = 5
/** A loss below this is within what two runs of the same commit differ by. */
const LOSS = 1.03

interface Peer {
  readonly name: string
  readonly folder: string
  /** The bundled comparison. */
  readonly bundle: string
}

/** One line of the table: milliseconds of processor of a peer. */
interface Cell {
  readonly name: string
  measure(peer: Peer): Promise<number> | number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    case: { type: 'string' },
    seed: { type: 'string' },
  },
})
const [ref] = positionals
const rounds = Number(values.rounds ?? DEFAULTS.rounds)
const seed = Number(values.seed ?? DEFAULTS.seed)
const only = (values.only ?? DEFAULTS.only).split(',')
const KNOWN = ['compare', 'revisions', 'start', 'service']
if (
  !ref ||
  !Number.isSafeInteger(seed) ||
  !(Number.isSafeInteger(rounds) && rounds > 0) ||
  !only.every((name) => KNOWN.includes(name))
) {
  console.error(
    'npm run bench:against -- REF [--only compare,revisions,start,service] [--rounds N] [--case NAME] [--seed N]',
  )
  process.exit(2)
}
const commit = git('rev-parse', '--verify', `${ref}^{commit}`)
const folder = mkdtempSync(join(tmpdir(), 'variorum-against-'))
try {
  await main()
} finally {
  if (existsSync(join(folder, 'before'))) git('worktree', 'remove', '--force', join(folder, 'before'))
  rmSync(folder, { recursive: true, force: true })
}

async function main(): Promise<void> {
  const peers = [await peerOf(ref!, checkOut()), await peerOf('this tree', ROOT)] as const
  console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}; seed ${seed}`)
  console.log(
    `${ref} is ${commit.slice(0, 7)}; ms of processor, medians of ${rounds} rounds in turn; ratio (quartiles)\n`,
  )
  console.log(
    `  ${'what'.padEnd(40)}${ref!.slice(0, 12).padStart(12)}${'this tree'.padStart(12)}   this tree to ${ref}`,
  )
  const losses: string[] = []
  const tell = (name: string, times: readonly (readonly number[])[]) => {
    const ratios = times.map(([before, now]) => now! / before!)
    const isLoss = quantile(ratios, 0.25) > LOSS
    if (isLoss) losses.push(name)
    const medians = [0, 1].map((peer) =>
      quantile(
        times.map((pair) => pair[peer]!),
        0.5,
      ),
    )
    const spread = [0.5, 0.25, 0.75].map((part) => quantile(ratios, part).toFixed(2))
    console.log(
      `  ${name.padEnd(40)}${medians.map((ms) => ms.toPrecision(3).padStart(12)).join('')}   ${spread[0]} (${spread[1]}–${spread[2]})${isLoss ? ' SLOWER' : ''}`,
    )
  }
  for (const cell of cellsOf()) tell(cell.name, await inTurn(cell, peers))
  if (only.includes('service'))
    await servicesInTurn(
      peers.map((peer) => peer.folder),
      { rounds, seed },
      tell,
    )
  console.log(losses.length === 0 ? '\nNothing is slower.' : `\nSlower: ${losses.join(', ')}.`)
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * part)]!
}

/** The other commit beside this one, built, with the packages that its lock file names. */
function checkOut(): string {
  const at = join(folder, 'before')
  git('worktree', 'add', '--detach', at, commit)
  const lock = (root: string) => readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (lock(at) === lock(ROOT)) symlinkSync(join(ROOT, 'node_modules'), join(at, 'node_modules'))
  else
    execFileSync('npm', ['ci', '--no-fund', '--no-audit'], {
      cwd: at,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  return at
}

async function peerOf(name: string, root: string): Promise<Peer> {
  const bundle = join(folder, `${root === ROOT ? 'now' : 'before'}.mjs`)
  await build({
    entryPoints: [join(root, 'src', 'core', 'compare.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  if (only.some((what) => what === 'start' || what === 'service'))
    execFileSync(process.execPath, [join('scripts', 'build.mjs')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  return { name, folder: root, bundle }
}

function cellsOf(): Cell[] {
  const cells: Cell[] = []
  if (only.includes('compare'))
    for (const words of SIZES)
      for (const name of CASE_NAMES.filter((each) => each.startsWith(values.case ?? '')))
        cells.push(comparison(`${name}, ${words.toLocaleString('en')} words`, [casePair(name, words, seed)]))
  if (only.includes('revisions'))
    for (const language of LANGUAGES)
      cells.push(comparison(`revisions, ${language.name}`, revisionsOf(language, REVISIONS, seed)))
  if (only.includes('start')) cells.push(commandStart())
  return cells
}

function comparison(name: string, pairs: readonly TextPair[]): Cell {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.json`)
  writeFileSync(file, JSON.stringify(pairs))
  const measure = ({ bundle }: Peer) => Number(run([TURN, bundle, file, String(TURN_MS)]))
  return { name, measure }
}

/** The whole process of `variorum compare` on two short files. */
function commandStart(): Cell {
  const [left, right] = [join(folder, 'left.txt'), join(folder, 'right.txt')]
  const pair = casePair('light 2 %', WORDS_OF_FILES, seed)
  writeFileSync(left, pair.left)
  writeFileSync(right, pair.right)
  const measure = ({ folder: root }: Peer) => {
    const before = waitedFor()
    for (let n = 0; n < STARTS; n++) run([join(root, 'bin', 'variorum.mjs'), 'compare', left, right])
    return (waitedFor() - before) / STARTS
  }
  return { name: 'variorum compare, whole process', measure }
}

/** Milliseconds of each peer per round; who begins changes. */
async function inTurn(cell: Cell, peers: readonly Peer[]): Promise<number[][]> {
  const times: number[][] = []
  for (let round = 0; round < rounds; round++) {
    const row: number[] = []
    for (const n of round % 2 === 0 ? [0, 1] : [1, 0]) row[n] = await cell.measure(peers[n]!)
    times.push(row)
  }
  return times
}

/** Runs Node to its end. `variorum compare` ends with 1 where texts differ. */
function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: cleanEnv() })
  if (status === null || status > 1 || stderr !== '')
    throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
  return stdout
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}
