// Imports wire items, one line each, and reports the outcome by file name.

import type { Client } from '../../client.ts'
import { complain, printJsonLine } from '../output.ts'
import { requestBody } from '../request-body.ts'
import type { DocumentItem } from './documents.ts'

interface ItemSettings {
  /** The source of all items; null: each item names its own. */
  readonly source: string | null
  readonly story: string | null
  readonly json: boolean
}

export interface ItemCounts {
  stored: number
  unchanged: number
  refused: number
  skipped: number
}

/** Adds to the counts; errors go to standard error as they occur. */
export async function importItems(
  client: Client,
  items: AsyncIterable<DocumentItem> | Iterable<DocumentItem>,
  { source, story, json }: ItemSettings,
  counts: ItemCounts,
): Promise<void> {
  const names: string[] = []
  const fields = { ...(source !== null && { source }), ...(story !== null && { story }) }
  async function* lines(): AsyncGenerator<string> {
    for await (const each of items) {
      if (each.kind === 'skipped') {
        counts.skipped++
        if (json) printJsonLine({ file: each.name, skipped: each.problem })
        else complain(`${each.name}: skipped: ${each.problem}`)
        continue
      }
      names.push(each.story.name)
      yield `${JSON.stringify({ ...fields, ...each.story.body })}\n`
    }
  }
  const body = requestBody(encoded(lines()))
  for await (const { line, status, ref, problem } of client.import(body)) {
    const file = names[line - 1] ?? ''
    if (status === 201) counts.stored++
    else if (status === 200) counts.unchanged++
    else counts.refused++
    if (json) printJsonLine({ file, status, ref, problem })
    else if (problem) complain(`${file}: ${problem}`)
  }
}

async function* encoded(lines: AsyncGenerator<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}
