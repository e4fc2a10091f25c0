// Names are listed once: the index of listed names finds what a comparison with each of them finds.
import { expect, test } from 'vitest'
import { randomOf } from '../../../bench/random.ts'
import { isPartOf, isSameName, ListedNames } from '../../../src/core/summary/listed-names.ts'

const RUNS = 2_000
const NAMES_PER_LIST = 12
const WORDS =
  "Sergei,Lavrov,Lavrovs,Lavrov's,US,American,United States,UK,British,Italy,Italian,Berlin,Москва,Москвы,MP,MPs,EU,European Union," +
  'Union,A,As,Paul,Jean-Paul,St. Mary,Nowak,Nowaka,Wałęsa,Wałęsy,Kim,Kims,Ann,Anna,an-Nasr,Swiss,Switzerland'
const seed = Number(process.env.SEED ?? Date.now() % 100_000)

test(`a name is listed if it is none of those before (SEED=${seed})`, () => {
  const random = randomOf(seed)
  const words = WORDS.split(',')
  for (let run = 0; run < RUNS; run++) {
    const listed = new ListedNames()
    const expected: string[] = []
    for (let n = 0; n < NAMES_PER_LIST; n++) {
      const name = random.chance(0.3) ? `${random.pick(words)} ${random.pick(words)}` : random.pick(words)
      listed.add(name)
      if (!expected.some((other) => isSameName(name, other) || isPartOf(name, other))) expected.push(name)
    }
    expect(listed.names).toEqual(expected)
  }
})
