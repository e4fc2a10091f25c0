// The names that a summary has listed so far, to tell whether another name is one of them in another form. Names are kept by what
// two forms of one name share, so that a name is compared with few others.
import { isSameNameForm, nameKeysOf, POSSESSIVE } from '../kinds/names/name-forms.ts'
import { WordMemory } from '../words/word-memory.ts'
import { capitalWordsOf } from './text-words.ts'

/** Caches: each name is compared with others more than once. */
const partsByName = new WordMemory(partsOf)
const initialsByName = new WordMemory(initialsOf)

/** Listed names, in the order of the list. */
export class ListedNames {
  /** Shown by the summary. */
  readonly names: string[] = []
  private readonly whole = new Set<string>()
  private readonly initials = new Set<string>()
  private readonly byKey = new Map<string, Set<string>>()

  /** Lists the name, unless it is listed already: whole, in part, or in another form. */
  add(name: string): void {
    if (this.has(name)) return
    this.names.push(name)
    this.whole.add(name)
    this.initials.add(initials(name))
    for (const word of [name, ...partsByName.of(name)])
      for (const key of nameKeysOf(word)) {
        const names = this.byKey.get(key)
        if (names) names.add(name)
        else this.byKey.set(key, new Set([name]))
      }
  }

  private has(name: string): boolean {
    if (this.whole.has(name) || this.whole.has(initials(name)) || this.initials.has(name)) return true
    // A part of another name shares at least its first word with it.
    for (const word of [name, partsByName.of(name)[0]!])
      for (const key of nameKeysOf(word))
        for (const other of this.byKey.get(key) ?? [])
          if (isSameNameForm(name, other) || isPartOf(name, other)) return true
    return false
  }
}

/** Are two names one, in another form or as initials? */
export function isSameName(left: string, right: string): boolean {
  return left === right || isSameNameForm(left, right) || initials(left) === right || initials(right) === left
}

/** Are all words of a name among those of another? */
export function isPartOf(name: string, other: string): boolean {
  const words = partsByName.of(other)
  return partsByName.of(name).every((word) => words.some((one) => isSameNameForm(word, one)))
}

/** Has a name several words? */
export function hasParts(name: string): boolean {
  return partsByName.of(name).length > 1
}

/** The first letters of the words of a name that have capitals. */
export function initials(name: string): string {
  return initialsByName.of(name)
}

function partsOf(name: string): readonly string[] {
  return name
    .replace(POSSESSIVE, '')
    .toLowerCase()
    .split(/[\s-]+/)
}

function initialsOf(name: string): string {
  return [...capitalWordsOf([name])].map((word) => word[0]).join('')
}
