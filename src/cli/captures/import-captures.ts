// variorum import --warc and --captures: reads every capture, then uploads them in order of time.

import type { Client } from '../../client.ts'
import type { Outcome } from '../outcome.ts'
import { requestBody } from '../request-body.ts'
import { type CaptureSource, DamagedArchive, isWebAddress } from './capture.ts'
import { openSpool, type Spool } from './spool.ts'
import { createTally, type Tally } from './tally.ts'
import { type UploadSettings, uploadLines } from './upload-lines.ts'

interface CaptureSettings extends UploadSettings {
  /** Captures of other hosts are skipped; null skips none. */
  readonly only: string | null
  readonly json: boolean
}

export async function importCaptures(
  client: Client,
  sources: readonly CaptureSource[],
  settings: CaptureSettings,
): Promise<Outcome> {
  const tally = createTally(settings.json)
  const spool = await openSpool()
  try {
    for (const source of sources) await collect(source, spool, tally, settings)
    await send(client, spool, tally, settings)
  } finally {
    await spool.close()
  }
  return tally.close() ? 'refused' : 'done'
}

async function collect(
  { name, items }: CaptureSource,
  spool: Spool,
  tally: Tally,
  { only }: CaptureSettings,
): Promise<void> {
  try {
    for await (const each of items) {
      if (each.kind === 'skip') {
        tally.skip(each.skip)
        continue
      }
      const { url } = each.kind === 'capture' ? each.capture : each.repetition
      if (only !== null && !url.startsWith(only)) tally.skip({ what: url, reason: 'other-address' })
      else if (isFrontPage(url)) tally.skip({ what: url, reason: 'front-page' })
      else if (each.kind === 'capture') await spool.add(each.capture)
      else spool.repeat(each.repetition)
    }
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error
    tally.fault(`The rest of ${name} is skipped: ${error.message}.`)
  }
}

async function send(client: Client, spool: Spool, tally: Tally, settings: UploadSettings): Promise<void> {
  const { captures, missing } = spool.sorted()
  for (const { url } of missing) tally.skip({ what: url, reason: 'no-original' })
  if (captures.length === 0) return
  const lines = requestBody(uploadLines(spool, captures, settings))
  for await (const result of client.import(lines)) {
    const { url, time } = captures[result.line - 1]!
    tally.result(url, time, result)
  }
}

/** A bare host address is not an article's. */
function isFrontPage(url: string): boolean {
  if (!isWebAddress(url)) return false
  const { pathname, search } = new URL(url)
  return search === '' && /^\/(?:index\.\w{1,5})?$/.test(pathname)
}
