// The process that keeps a file up to date with its primary: see sync-process.ts. The first message starts it; each further
// one requests a sync at once.
import Libsql from 'libsql'

export interface SyncOptions {
  readonly path: string
  /** Of the primary. */
  readonly url: string
  readonly authToken: string
  /** Milliseconds between two tries that nobody asks for. */
  readonly everyMs: number
}

/** The outcome of a try: the frame of the primary's log that the file has reached, or why it failed. */
export type SyncReply = { readonly frame: number } | { readonly failure: string }

let database: Libsql.Database | null = null
let options: SyncOptions | null = null

function sync({ path, url, authToken }: SyncOptions): SyncReply {
  try {
    // The types of the driver lack the token.
    const primary = { syncUrl: url, authToken }
    database ??= new Libsql(path, primary)
    return { frame: database.sync().frame_no ?? -1 }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

process.on('disconnect', () => process.exit())
// The signals of a terminal are for the main process, which ends this one.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
process.on('message', (message: SyncOptions) => {
  const first = options === null
  const current = options ?? message
  options = current
  const report = () => process.send?.(sync(current))
  if (first) setInterval(report, current.everyMs)
  report()
})
