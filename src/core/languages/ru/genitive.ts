// Russian and Ukrainian names in the genitive, as they stand behind a noun that they own: адвокат Павла Лебедева is the lawyer of
// Павел Лебедев.

/** Endings of the genitive of given names, each with what the name ends in. */
const GIVEN_ENDINGS: readonly (readonly [genitive: string, nominatives: readonly string[]])[] = [
  ['ии', ['ия']],
  ['ьи', ['ья']],
  ['ы', ['а']],
  ['и', ['а', 'я', 'ь']],
  ['я', ['й', 'ь']],
  ['а', ['']],
]
/** Genitives of names that lose a vowel: Павел, Лев, Пётр. */
const IRREGULAR: ReadonlySet<string> = new Set(['павла', 'льва', 'петра'])
const PATRONYMIC = /(?:вича|вны|ича|ичны|йовича|ївни|івни)$/u
const SURNAME = /(?:[аяыиі]|ого|его|ой|ей|ої|ых|их)$/u

/** May the word be the genitive of a given name that `isGiven` knows? */
export function isGivenGenitive(key: string, isGiven: (key: string) => boolean): boolean {
  if (IRREGULAR.has(key)) return true
  return GIVEN_ENDINGS.some(([ending, nominatives]) => {
    const stem = key.slice(0, -ending.length)
    return key.endsWith(ending) && nominatives.some((nominative) => isGiven(stem + nominative))
  })
}

/** May the word be a patronymic in the genitive: Петровича, Ильиничны? */
export function isPatronymicGenitive(key: string): boolean {
  return PATRONYMIC.test(key)
}

/** May the word be a surname in the genitive: Лебедева, Петровой, Белковского? */
export function isSurnameGenitive(key: string): boolean {
  return SURNAME.test(key)
}
