// Recognises why a database that answers refuses writes: a full disk, a read-only file, a failing disk, an exhausted plan,
// in the words of SQLite, D1 and libSQL servers. Reads go on as far as they can.
import { type Refusal, StoreUnavailable } from '../failures.ts'

interface Kind {
  readonly reason: Refusal
  readonly words: RegExp
  readonly message: string
  /** When a retry may succeed. */
  readonly seconds: number
}

const KINDS: readonly Kind[] = [
  {
    reason: 'full',
    words:
      /SQLITE_FULL|database or disk is full|exceeded (?:the |its |D1's )?maximum (?:db|database|account) (?:size|storage)/i,
    message: 'The disk of the database is full, or the database has reached its maximum size.',
    seconds: 30,
  },
  {
    reason: 'quota',
    words:
      /\bBLOCKED\b|(?:reads|writes) are blocked|exceeded .{0,60}\b(?:daily|monthly|free tier|plan|quota)\b/i,
    message: 'The quota of the database plan is used up.',
    seconds: 600,
  },
  {
    reason: 'read-only',
    words: /SQLITE_READONLY|attempt to write a readonly database/i,
    message: 'The database is read-only.',
    seconds: 60,
  },
  {
    reason: 'faulty',
    words:
      /SQLITE_IOERR|SQLITE_CANTOPEN|disk I\/O error|unable to open (?:database file|connection to local)/i,
    message: 'The disk of the database cannot be read or written.',
    seconds: 10,
  },
]

const REASONS: ReadonlySet<string> = new Set(KINDS.map(({ reason }) => reason))

/** The message for an error that says so; null for any other. */
export function refusalOf(error: unknown): StoreUnavailable | null {
  const text = wordsOf(error)
  const kind = KINDS.find(({ words }) => words.test(text))
  return kind === undefined ? null : Object.assign(unavailable(kind), { cause: error })
}

/** The message for a database opened read-only. */
export function readOnly(): StoreUnavailable {
  return unavailable(KINDS.find(({ reason }) => reason === 'read-only')!)
}

/** The database refuses to write. */
export type Refused = StoreUnavailable & { readonly reason: Refusal }

export function isRefusal(error: unknown): error is Refused {
  return error instanceof StoreUnavailable && REASONS.has(error.reason)
}

function unavailable({ reason, message, seconds }: Kind): StoreUnavailable {
  return new StoreUnavailable(reason, message, seconds)
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${'code' in error ? String(error.code) : ''} ${error.message}`
}

/** The code of an error of SQLite or of the system, such as `SQLITE_FULL`; null without one. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
