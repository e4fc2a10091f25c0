// Names of Slavic languages in the genitive, as they stand behind a noun that they own, or behind `according to`: адвокат Павла
// Лебедева is the lawyer of Павел Лебедев, and według Tuska is what Tusk says.

/** Endings of the genitive, each with the endings of the nominative that it may stand for. */
export type Genitive = readonly (readonly [ending: string, nominatives: readonly string[]])[]

/** Shorter words are no names. */
const SHORTEST_NAME = 3
const PATRONYMIC = /(?:вича|вны|ича|ичны|йовича|ївни|івни)$/u

/** The endings of `iego=i a=,o`: each with its nominatives, the first of which may be empty. */
export function genitiveOf(list: string): Genitive {
  return list
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [ending, nominatives] = entry.split('=') as [string, string]
      return [ending, nominatives.split(',')] as const
    })
}

/** What a folded word may be in the nominative, if it is a genitive. */
export function nominativesOf(key: string, genitive: Genitive): readonly string[] {
  return genitive.flatMap(([ending, nominatives]) =>
    key.length >= SHORTEST_NAME && key.endsWith(ending)
      ? nominatives.map((nominative) => key.slice(0, -ending.length) + nominative)
      : [],
  )
}

/** May the word be a patronymic in the genitive: Петровича, Ильиничны? */
export function isPatronymicGenitive(key: string): boolean {
  return PATRONYMIC.test(key)
}
