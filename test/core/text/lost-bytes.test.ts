// Control characters in a text: signs that lost half of their bytes, or a reason to refuse it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../../../src/core/text/acceptable.ts'

const SEED = Number(process.env.SEED ?? 20181226)

const PARAGRAPHS = [
  'LYON – The mayor’s office said on Monday that the “old” bridge, which André Müller’s firm built in 1987, will be closed.',
  '“We can’t wait any longer,” said Andrée Señor, who runs a café beside it. “It’s the town’s last one.”',
  'The closure – 14 months, by the firm’s count – costs shops on both banks a third of their takings, a survey found.',
  'São Paulo’s engineers came to look; their word was “crème brûlée”. Nobody laughed, the ‘mayor’ least of all.',
]
const PLAIN =
  'The council will vote on it next week, and the owners of the shops have asked to be heard before that, one after the other.'
const TEXT = [...PARAGRAPHS, PLAIN, PLAIN, PLAIN, ...PARAGRAPHS, PLAIN, PLAIN, PLAIN].join('\n\n')

/** UTF-16 of which only the lower bytes are left. */
function withLostBytes(text: string): string {
  return [...text].map((sign) => (isLost(sign) ? lowerBytes(sign.normalize('NFD')) : sign)).join('')
}

const isLost = (sign: string) => /[–—‘’“”]/.test(sign) || /[\u0300-\u0303\u0308]/.test(sign.normalize('NFD'))

function lowerBytes(text: string): string {
  return [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) & 0xff)).join('')
}

function refusal(text: string): string {
  const checked = checkText(text)
  return checked.ok ? 'accepted' : checked.problem
}

describe('signs that lost half of their bytes', () => {
  test('are read in a text of some length', () => {
    const lost = withLostBytes(TEXT)
    expect(lost).toMatch(/[\u0001\u0013\u0019\u001c\u001d]/)
    expect(checkText(lost)).toEqual({ ok: true, text: TEXT })
  })

  test('are none in a short one', () => {
    expect(refusal(withLostBytes(PARAGRAPHS[1]!))).toMatch(
      /^The text has the control character U\+001C at position 0/,
    )
  })

  const LOST = withLostBytes(TEXT)
  const OTHERS: [string, string][] = [
    ['a bell', LOST.replace('Monday', 'Mon\u0007day')],
    ['an escape', `${LOST}\u001b[0m`],
    ['a zero at the end', `${LOST}\n\u0000`],
    ['zeros and nothing else', TEXT.replace('closed', 'clo\u0000sed')],
    ['an accent that its letter has not', LOST.replace('bridge', 'b\u0001ridge')],
    ['an accent without a letter', LOST.replace('bridge', ' \u0001bridge')],
    ['a mark that begins where none does', LOST.replace('bridge', 'br\u001cidge')],
    ['a mark that ends where none does', LOST.replace('bridge', ' \u001dbridge')],
    ['a dash at the end of a word', LOST.replace('bridge', 'bridge\u0013')],
    ['more than text has', `${LOST}${'\u0019s'.repeat(90)}`],
    [
      'bytes of anything',
      Array.from({ length: 2_000 }, (_, n) => String.fromCharCode((n * 7) % 128)).join(''),
    ],
  ]
  test.each(OTHERS)('%s is a reason to refuse the text', (_, text) => {
    expect(refusal(text)).toMatch(/^The text has the control character U\+00[01][0-9A-F] at position \d+/)
  })

  test(`no text that is accepted has a control character (seed ${SEED})`, () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\u0000',
        '\u0001',
        '\u0003',
        '\u0008',
        '\u0013',
        '\u0019',
        '\u001c',
        '\u001d',
        '\u007f',
      ),
      fc.constantFrom('a ', 'word ', 'e', ', ', 'The long sentence goes on and on. '.repeat(4), '\n\n'),
    )
    const text = fc.array(piece, { minLength: 20, maxLength: 60 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (each) => {
        const checked = checkText(each)
        if (checked.ok) expect(checked.text).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/)
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })
})
