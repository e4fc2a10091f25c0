// The clauses for wordings that changed, were dropped or added, each counted once.
import { became, countedClause, quoted, WORDING_LENGTH } from './phrases.ts'

/** Wordings; null if one is too long to show. */
export interface Wordings {
  readonly changed: (string | null)[]
  readonly dropped: (string | null)[]
  readonly added: (string | null)[]
}

const LINE_BREAK = /[\n\r]/

export function noWordings(): Wordings {
  return { changed: [], dropped: [], added: [] }
}

/** Clauses of changed, dropped and added, in this order. */
export function wordingClauses({ changed, dropped, added }: Wordings, noun: string): string[] {
  return [
    clauseOf(changed, noun, 'changed'),
    clauseOf(dropped.map(shown), noun, 'dropped'),
    clauseOf(added.map(shown), noun, 'added'),
  ].filter((clause) => clause !== '')
}

/** Repeated wordings count once; wordings too long to show count each. */
function clauseOf(wordings: readonly (string | null)[], noun: string, what: string): string {
  const seen = new Set<string>()
  const isNew = (wording: string | null) => {
    const key = wording?.toLowerCase()
    return key === undefined || (!seen.has(key) && seen.add(key) !== undefined)
  }
  const different = wordings.filter(isNew)
  return countedClause(different.length, noun, what, different)
}

export function becameOnOneLine(gone: string, come: string): string | null {
  return LINE_BREAK.test(gone + come) ? null : became(gone, come)
}

function shown(words: string | null): string | null {
  return words === null || words.length > WORDING_LENGTH || LINE_BREAK.test(words) ? null : quoted(words)
}
