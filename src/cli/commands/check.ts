// variorum check: verifies a database against its invariants, and repairs what can be repaired.
import { readConfig } from '../../config.ts'
import { counted } from '../../core/prose.ts'
import { type CheckedFinding, type CheckTotals, checkLibrary, openForCheck } from '../../store/check/check.ts'
import { type StoredTexts, storedTexts } from '../../store/check/scores.ts'
import type { OpenDatabase } from '../../store/drivers/connect.ts'
import { command } from '../command.ts'
import { isOn, operandsOf, wordOf } from '../flags.ts'
import { print, printJsonLine } from '../output.ts'

interface Options {
  readonly env: NodeJS.ProcessEnv
  readonly repair: boolean
  readonly json: boolean
}

export const checkCommand = command<Options>(
  {
    name: 'check',
    operands: '',
    about:
      'Checks a whole library: texts against their hashes, versions against articles, both indexes against the texts. ' +
      'Prints a line for each fault and a summary; exits with 1 if a fault is left.',
    flags: {
      database: {
        takes: 'URL',
        help: 'Database; default DATABASE_URL. DATABASE_AUTH_TOKEN is sent to a server.',
      },
      repair: { help: 'Repair what can be repaired; no text and no number of a version is changed.' },
      json: { help: 'Print each fault, and the summary, as a line of JSON.' },
    },
    examples: ['variorum check', 'variorum check --repair --database file:./data/variorum.db'],
  },
  {
    options: (typed) => {
      operandsOf(typed, [])
      const url = wordOf(typed, 'database')
      return {
        env: url === undefined ? process.env : { ...process.env, DATABASE_URL: url },
        repair: isOn(typed, 'repair'),
        json: isOn(typed, 'json'),
      }
    },
    work: async ({ env, repair, json }) => {
      const { databaseUrl, databaseSyncUrl, databaseShards, databaseAuthToken } = readConfig(env)
      const urls = [databaseSyncUrl ?? databaseUrl, ...databaseShards]
      const databases = await openAll(urls, databaseAuthToken)
      try {
        const texts = storedTexts(databases)
        let left = 0
        for (const [n, url] of urls.entries()) {
          const totals = await checkDatabase(databases[n]!, texts, { repair, json })
          if (json) printJsonLine({ database: url, ...totals })
          else print(`${urls.length > 1 ? `${url}: ` : ''}${sentence(totals, repair)}\n`)
          left += totals.faults - totals.repaired
        }
        return left > 0 ? 'faulty' : 'done'
      } finally {
        await Promise.all(databases.map((database) => database.close()))
      }
    },
  },
)

/** All databases or none: the content of one can only be judged beside the others. */
async function openAll(urls: readonly string[], authToken: string | null): Promise<OpenDatabase[]> {
  const opened: OpenDatabase[] = []
  try {
    for (const url of urls) opened.push(await openForCheck({ url, authToken }))
    return opened
  } catch (error) {
    await Promise.all(opened.map((database) => database.close()))
    throw error
  }
}

function checkDatabase(
  database: OpenDatabase,
  texts: StoredTexts,
  { repair, json }: Pick<Options, 'repair' | 'json'>,
): Promise<CheckTotals> {
  return checkLibrary(database, {
    repair,
    isFile: database.isOwn,
    texts,
    tell: (finding) => {
      if (json) printJsonLine(finding)
      else print(`${line(finding, repair)}\n`)
    },
  })
}

function line({ kind, where, what, repaired }: CheckedFinding, repair: boolean): string {
  const end = repair ? `  (${repaired ? 'repaired' : 'left alone'})` : ''
  return `${kind.padEnd(12)}  ${where}  ${what}${end}`
}

function sentence(
  { versions, paragraphs, articles, faults, repaired }: CheckTotals,
  repair: boolean,
): string {
  const checked = `${counted(versions, 'version')}, ${counted(paragraphs, 'paragraph')}, ${counted(articles, 'article')} checked`
  if (faults === 0) return `${checked}: no fault`
  const mended = repair ? `, ${repaired} repaired, ${faults - repaired} left alone` : ''
  return `${checked}: ${counted(faults, 'fault')}${mended}`
}
