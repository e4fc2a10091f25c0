// Are two words forms of one noun, so that the numbers before them count the same things: `two children` and `a child`?

/** Plurals with another vowel or another word, in both orders. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'man=men person=people foot=feet tooth=teeth goose=geese mouse=mice'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
const SHORTEST_STEM = 3
/** Letters of an ending: child-ren, compan-ies. */
const LONGEST_ENDING = 3
const MARKS = /\p{M}/gu

/** Both in lower case; false for an empty word. */
export function areOneNoun(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  if (one === other || IRREGULAR.get(one) === other || IRREGULAR.get(other) === one) return true
  const [a, b] = [plain(one), plain(other)]
  let stem = 0
  while (stem < a.length && stem < b.length && a[stem] === b[stem]) stem++
  const longest = Math.max(a.length, b.length)
  return stem >= SHORTEST_STEM && stem * 2 >= longest && longest - stem <= LONGEST_ENDING
}

/** Männer as Manner. */
function plain(word: string): string {
  return word.normalize('NFD').replace(MARKS, '')
}
