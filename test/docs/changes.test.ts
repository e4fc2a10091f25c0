// Can docs/changes.md be trusted? Every example of its tables is compared again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHANGE_KINDS } from '../../src/core/model.ts'
import { ROOT } from '../cli/processes.ts'
import { verdict } from '../core/kinds/kinds-notation.ts'

const DOCUMENT = readFileSync(join(ROOT, 'docs', 'changes.md'), 'utf8')
const ROW = /^\| ([^|]*\[[^|]*\][^|]*?) *\| ((?:`\w+` *)+)\| (low|normal|high) *\|$/gm

const rows = [...DOCUMENT.matchAll(ROW)].map(([, line, kinds, significance]) => ({
  line: line!,
  expected: [...kinds!.matchAll(/\w+/g)]
    .map(([kind]) => kind)
    .concat(significance!)
    .join(' '),
}))

test('there are examples of each kind that it explains', () => {
  for (const kind of ['name', 'attribution', 'negation', 'hedge', 'spelling', 'typography', 'wording'])
    expect(rows.filter(({ expected }) => expected.startsWith(kind)).length).toBeGreaterThan(0)
})

test.each(CHANGE_KINDS)('the kind %s is in the documentation', (kind) => {
  expect(DOCUMENT).toContain(`\`${kind}\``)
  expect(readFileSync(join(ROOT, 'docs', 'scores.md'), 'utf8')).toContain(`\`${kind}\``)
})

test.each(rows)('$line is $expected', ({ line, expected }) => {
  expect(verdict(line)).toBe(expected)
})
