// Scripts without spaces: what counts as a word, what is scored, and how a change in them is shown.
import { expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import { countWords, lengthInWords } from '../../../src/core/words/words.ts'

test.each([
  ['条约将失效', 5],
  ['ミサイルを', 5],
  ['ｶﾞｿﾘﾝ', 4],
  ['𠮷野家', 3],
  // A consonant with its vowels and tones, also with the vowel written before it.
  ['ประเทศ', 4],
  ['น้ำ', 1],
  ['ເມືອງ', 3],
  ['ក្រុង', 2],
  ['၁၂၃', 1],
  ['သည်။', 2],
  ['苹果发布iPhone 15', 6],
  ['a plain line', 3],
])('%s has so many words: %i', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('two signs are as long as a word', () => {
  expect(lengthInWords('条约将于八月失效')).toBe(4)
  expect(lengthInWords('条约 will 失效')).toBe(3)
  expect(lengthInWords('the treaty will lapse')).toBe(4)
})

test.each([
  ['中方希望有关各方保持冷静，专家表示。', '中方希望有关各方保持平静，专家表示。', '冷静', '平静'],
  ['会议将在下周举行，各方均已确认。', '会议将在下月举行，各方均已确认。', '下周', '下月'],
  ['集会には約三千人が参加したと発表した。', '集会には約五千人が参加したと発表した。', '三千', '五千'],
  ['รัฐมนตรีกล่าวเมื่อวันพุธว่าจะลาออก', 'รัฐมนตรีกล่าวเมื่อวันศุกร์ว่าจะลาออก', 'พุธ', 'ศุกร์'],
])('a change within a word shows the whole word: %s', (left, right, deleted, inserted) => {
  const { blocks } = compare(left, right)
  const changes = blocks.flatMap((block) => block.changes)
  expect(changes.filter(({ op }) => op === 'delete').map(({ text }) => text)).toEqual([deleted])
  expect(changes.filter(({ op }) => op === 'insert').map(({ text }) => text)).toEqual([inserted])
})

test.each([
  ['他没有批准。', '他批准了。'],
  ['她不同意签字。', '她同意签字了。'],
])('a short sentence that keeps most of its signs is edited: %s', (left, right) => {
  expect(compare(left, right).blocks.map(({ kind }) => kind)).toEqual(['edited'])
})

test('a day is a value though no sign of it is a number', () => {
  const { blocks } = compare('会议将于明日举行。', '会议将于昨日举行。')
  const kinds = blocks.flatMap(({ changes }) =>
    changes.filter(({ op }) => op !== 'equal').map((c) => c.kinds),
  )
  expect(kinds).toEqual([['number'], ['number']])
})

test.each(['ั', '่', 'ຸ', 'ិ', 'ာ'])('a mark with nothing before it is no word: %s', (mark) => {
  expect(countWords(`กข ${mark} กข`)).toBe(4)
  expect(countWords(`${mark}กข`)).toBe(2)
})

test('what is counted does not depend on how a change is shown', () => {
  const { similarity } = compare('银行周一宣布降息。', '银行周一宣布加息。')
  expect(similarity.words).toEqual({ left: 8, right: 8, kept: 7, moved: 0, removed: 1, added: 1 })
  expect(similarity.score).toBe(14 / 16)
})

test('no dictionary is asked for a score', () => {
  const { Segmenter } = Intl
  const pair = ['外交部发言人表示希望各方冷静。', '外交部发言人表示要求各方克制。'] as const
  const before = compare(...pair).similarity
  try {
    Object.assign(Intl, {
      Segmenter: class {
        segment = (text: string) => [...text].map((segment, index) => ({ segment, index, isWordLike: true }))
      },
    })
    expect(compare(...pair).similarity).toEqual(before)
  } finally {
    Object.assign(Intl, { Segmenter })
  }
})

test('reports of other things by the same office are not related', () => {
  const left = '中华人民共和国外交部发言人周三在例行记者会上表示，中方愿意同有关各方一道推动对话。'
  const right = '国家森林公园的管理人员昨天在山谷里发现了一只受伤的大熊猫，目前它正在接受兽医治疗。'
  expect(compare(left, right).similarity.relation).toBe('unrelated')
})

test('a text too long for a dictionary is compared as precisely as a short one', () => {
  const text = Array.from(
    { length: 9_000 },
    (_, n) => `第${n}次会谈在日内瓦举行，双方没有达成任何协议。`,
  ).join('\n\n')
  const { precise, similarity } = compare(text, text.replace('第70次会谈', '第70次谈判'))
  expect(precise).toBe(true)
  expect(similarity.words.left).toBeGreaterThan(2 ** 17)
})
