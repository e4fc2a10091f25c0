// Can the example in docs/scores.md be trusted? Computes every value of its table again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/core/compare.ts'
import { ROOT } from '../cli/processes.ts'

const DOCUMENT = readFileSync(join(ROOT, 'docs', 'scores.md'), 'utf8')

function sideOf(name: string): string {
  const found = new RegExp(`\`\`\`text ${name}\n([\\s\\S]*?)\n\`\`\``).exec(DOCUMENT)?.[1]
  if (found === undefined) throw new Error(`docs/scores.md has no block "text ${name}".`)
  return found
}

/** The value at a path such as `containment.leftInRight`, as the table writes it. */
function shown(value: unknown, path: string): string {
  let at = value
  for (const name of path.split('.')) at = (at as Record<string, unknown>)[name]
  if (typeof at !== 'number') return String(at)
  return Number.isInteger(at) && !/score|cosine|resemblance|containment/.test(path)
    ? String(at)
    : at.toFixed(4)
}

describe('the example of docs/scores.md', () => {
  const comparison = compare(sideOf('left'), sideOf('right'))
  const rows = [...DOCUMENT.matchAll(/^\| `([\w.]+)` +\|.*\| ([^|`]*[^|` ]) +\|$/gm)]

  test('has a row for each score', () => {
    expect(rows.length).toBeGreaterThanOrEqual(8)
  })
  test.each(rows.map((row) => [row[1] ?? '', row[2] ?? '']))('%s is %s', (path, value) => {
    expect(shown(comparison.similarity, path)).toBe(value)
  })
  test('every score has a section', () => {
    for (const name of Object.keys(comparison.similarity))
      expect(DOCUMENT).toMatch(new RegExp(`^## .*\`${name}`, 'm'))
  })
  test('the thresholds of the relations are those of the code', () => {
    const code = readFileSync(join(ROOT, 'src', 'core', 'relation.ts'), 'utf8')
    const thresholds = [...code.matchAll(/^const [A-Z_]+ = ([\d.]+)$/gm)].map((match) => match[1] ?? '')
    expect(thresholds.length).toBeGreaterThanOrEqual(5)
    const rules = /## `relation`([\s\S]*?)\n## /.exec(DOCUMENT)?.[1] ?? ''
    const documented = [...rules.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
    expect(thresholds.filter((threshold) => !documented.includes(Number(threshold)))).toEqual([])
  })
})
