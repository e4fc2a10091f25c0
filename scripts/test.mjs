// npm test: installs what is missing, checks types, runs every test but the stress tests, and ends with one line of
// counts. File names are passed to vitest: `npm test -- test/cli`.
// npm run test:fast (--fast): no type check, and no test that starts a browser, server, process or large database, or
// that runs random rounds, whole stories or texts of megabytes.
// npm run test:stress (--stress): all random rounds and the largest texts.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBundles, buildTypes } from './build.mjs'
import { installChromium, installPackages, installSqld, root, run } from './setup.mjs'

const [flag, ...rest] = process.argv.slice(2)
const suite = flag === '--fast' || flag === '--stress' ? flag : 'all'
const files = suite === 'all' ? process.argv.slice(2) : rest

await installPackages()
if (suite === 'all') {
  await installChromium()
  await installSqld()
}
await buildBundles()
// Some tests read the declarations; the other types are checked while the tests run.
const declared = suite !== 'all' || (await buildTypes())
const [checked, { passed, failed }] = await Promise.all([
  suite !== 'all' || checkTypes(),
  runTests([...argumentsOf(suite), ...files]),
])
const typesHold = declared && checked
if (!typesHold) console.log('Types do not hold: see the messages of tsc above.')
const allFailed = failed + (typesHold ? 0 : 1)
console.log(`${passed} passed, ${allFailed} failed`)
process.exit(allFailed === 0 && passed > 0 ? 0 : 1)

/** Incremental: a second run takes a quarter of the time. */
function checkTypes() {
  const memory = join('node_modules', '.cache', 'variorum', 'types.tsbuildinfo')
  const args = ['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', memory]
  return runPackage('typescript/bin/tsc', args)
}

/** What vitest excludes. With named files, nothing is excluded. */
function argumentsOf(suite) {
  if (files.length > 0) return []
  if (suite === '--stress') return ['--tags-filter=stress', ...filesWithStress()]
  return ['--tags-filter=!stress', ...(suite === '--fast' ? ['--mode=fast'] : [])]
}

/** Only these files: vitest would load every file to look for the tag. */
function filesWithStress() {
  return readdirSync(join(root, 'test'), { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join('test', name))
    .filter((name) => readFileSync(join(root, name), 'utf8').includes("'stress'"))
}

/** Runs vitest with its usual output, and reads the counts from its report file. */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = await runPackage('vitest/vitest.mjs', ['run', ...reporters, ...args])
  const { passed, failed } = existsSync(report)
    ? countResults(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1 }
  rmSync(folder, { recursive: true, force: true })
  // An error outside of every test fails no test, but fails the run.
  return { passed, failed: ended ? failed : Math.max(1, failed) }
}

// A file that fails before its first test counts as one failed test.
function countResults(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

function runPackage(script, args) {
  return run(process.execPath, [join('node_modules', script), ...args])
}
