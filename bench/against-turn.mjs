// A process of its own for one turn of one peer: node against-turn.mjs BUNDLE PAIRS.json MS. Prints the milliseconds of
// processor, garbage collection included, that the comparison of one pair takes once it is warm.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [bundle = '', file = '', length = ''] = process.argv.slice(2)
const { compare } = await import(pathToFileURL(bundle).href)
const pairs = JSON.parse(readFileSync(file, 'utf8'))
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
// Until it has had so much of a processor: on a busy machine, a time by the clock would leave it cold.
const turn = (milliseconds) => {
  const begun = spent()
  let rounds = 0
  do {
    for (const { left, right } of pairs) compare(left, right)
    rounds++
  } while (spent() - begun < milliseconds)
  return (spent() - begun) / rounds / pairs.length
}
turn(Number(length))
console.log(turn(Number(length)))
