// Writes the migrations of drizzle's journal into one module, so that a bundle carries them: `node schema/embed.mjs`
// after `drizzle-kit generate`. A test holds the module against the folder.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('./migrations/', import.meta.url)
const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8'))

const migrations = journal.entries.map(({ tag, when }) => {
  const text = readFileSync(new URL(`${tag}.sql`, folder), 'utf8')
  const statements = text.split('--> statement-breakpoint').map((statement) => statement.trim())
  return { tag, when, hash: createHash('sha256').update(text).digest('hex'), statements }
})

const module = `// Written by schema/embed.mjs from the files beside it; change those.

export interface Migration {
  /** Name of its file. */
  readonly tag: string
  /** Milliseconds since 1970; orders the migrations. */
  readonly when: number
  /** SHA-256 of its file, in hexadecimal. */
  readonly hash: string
  readonly statements: readonly string[]
}

export const migrations: readonly Migration[] = ${JSON.stringify(migrations, null, 2)}
`

writeFileSync(new URL('index.ts', folder), module)
