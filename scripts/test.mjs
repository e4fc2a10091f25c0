// npm test: installs what is missing, checks types, runs every test, and closes with one plain line of counts.
// Arguments go to vitest: `npm test -- test/cli`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBundles, buildTypes } from './build.mjs'
import { installChromium, installPackages, installSqld, run } from './setup.mjs'

await installPackages()
await installChromium()
await installSqld()
await buildBundles()
const typesHold = (await runPackage('typescript/bin/tsc', ['--noEmit', '-p', '.'])) && (await buildTypes())
const { passed, failed, ended } = await runTests(process.argv.slice(2))
if (!typesHold) console.log('Types do not hold: see the messages of tsc above.')
console.log(`${passed} passed, ${failed} failed`)
process.exit(typesHold && ended && failed === 0 && passed > 0 ? 0 : 1)

/** Runs vitest with its usual output, and reads the counts from the report that it writes beside it. */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = await runPackage('vitest/vitest.mjs', ['run', ...reporters, ...args])
  const counts = existsSync(report)
    ? countResults(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1 }
  rmSync(folder, { recursive: true, force: true })
  return { ...counts, ended }
}

// A file that fails before its first test runs has no failed test to count: it counts as one.
function countResults(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

function runPackage(script, args) {
  return run(process.execPath, [join('node_modules', script), ...args])
}
