// What edits of Chinese text do: denials, doubts, who says it, words that exclude each other.
import { expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import { verdict } from './kinds-notation.ts'

test.each([
  ['桥梁[/没有]倒塌，消防员很快到达现场。', 'negation wording high'],
  ['部长[将/不会]出席会议。', 'negation wording high'],
  ['[不过/但是]，计划已经通过。', 'wording normal'],
  ['计划涉及[未来/今后]的发展。', 'wording normal'],
  ['这艘船[/可能]已经离开港口。', 'hedge wording high'],
  ['她[表示/声称]，门是开着的。', 'attribution wording high'],
  ['她[表示/指出]，门是开着的。', 'attribution wording normal'],
  ['[消防部门称，/]火已经扑灭。', 'attribution wording high'],
  ['火灾造成两人[死亡/受伤]。', 'wording high'],
  ['火灾造成两人[死亡/丧生]。', 'wording normal'],
  ['产量今年[上升/下降]了。', 'wording high'],
  ['新楼花了[三/五]年。', 'number high'],
])('%s → %s', (line, expected) => {
  expect(verdict(line, 'zh')).toBe(expected)
})

test('a clause of saying that was lost is told as dropped', () => {
  const text = '两名工人在桥下的河边找到了那只丢失的箱子，箱子里只有几件旧衣服。'
  expect(compare(`警方称，${text}`, text).summary).toMatch(/attribution dropped/)
})
