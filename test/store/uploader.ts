// Runs as a process of its own: uploads to a library and prints a line of JSON for each answer.
// `stream URL` goes on until it is killed; `same URL` and `different URL` make 25 uploads at once.
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { newVersion } from './make.ts'

const [mode, url, name] = process.argv.slice(2) as [string, string, string]

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

async function uploadOne(store: Store, text: string, story: string): Promise<void> {
  const outcome = await store.versions.upload(newVersion(text, { story }))
  if (outcome.kind !== 'created' && outcome.kind !== 'unchanged') throw new Error(JSON.stringify(outcome))
  print({ kind: outcome.kind, ref: outcome.version.ref, text })
}

/** Eight at a time, so that commits hold several uploads and some are always under way. */
async function stream(store: Store): Promise<void> {
  const shared = Array.from({ length: 20 }, (_, n) => `Shared paragraph ${n}.`).join('\n\n')
  const lane = async (story: string) => {
    for (let n = 0; ; n++) await uploadOne(store, `${shared}\n\n${name}, ${story}, text ${n}.`, story)
  }
  await Promise.all(Array.from({ length: 8 }, (_, n) => lane(`story-${n}`)))
}

async function burst(store: Store): Promise<void> {
  const text = (n: number) => (mode === 'same' ? 'The same.\n\nText.' : `Text ${n} of ${name}.`)
  await Promise.all(Array.from({ length: 25 }, (_, n) => uploadOne(store, text(n), 'story')))
}

const store = await openStore({ url })
await (mode === 'stream' ? stream(store) : burst(store))
await store.close()
