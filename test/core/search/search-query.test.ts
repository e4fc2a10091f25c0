// Does whatever is typed mean what it seems to mean?
import { describe, expect, test } from 'vitest'
import { parseSearch, type SearchQuery } from '../../../src/core/search/query.ts'

/** `a+b|c* -d`: a phrase of two words or a word that begins so, and not d. */
function notation({ groups, without }: SearchQuery): string {
  const said = (phrases: SearchQuery['without'], mark: string) =>
    phrases.map(({ words, prefix }) => words.join('+') + (prefix ? '*' : '')).join(mark)
  const wanted = groups.map((group) => said(group, '|'))
  return [...wanted, ...(without.length ? [`-${said(without, ' -')}`] : [])].join(' ')
}

describe('a query', () => {
  test.each([
    ['missile treaty', 'missile treaty'],
    ['"missile treaty" -nato', 'missile+treaty -nato'],
    ['„missile treaty“ -"north atlantic"', 'missile+treaty -north+atlantic'],
    ['Pershing OR Tomahawk OR', 'pershing|tomahawk'],
    ['OR a or b', 'a or b'],
    ['rus* r* *', 'rus* r'],
    ['AT&T co-operation', 'at+t co+operation'],
    ['"unclosed words', 'unclosed+words'],
    ['- -- "" () NEAR(x', 'near+x'],
  ])('%s', (typed, means) => {
    expect(notation(parseSearch(typed))).toBe(means)
  })

  test.each([
    ['1000', '1000|1+000'],
    ['1,000 1.000', '1+000|1000 1+000|1000'],
    ['"12 500 men"', '12+500+men|12500+men'],
    ['$1,234,567', '1+234+567|1234567'],
    ['"1,000 of 2000"', '1+000+of+2000|1+000+of+2+000|1000+of+2000'],
    ['1000 OR dozens -2000', '1000|1+000|dozens -2000 -2+000'],
    ['999 0123 100* 1,00 0,500 3.14 16.7', '999 0123 100* 1+00 0+500 3+14 16+7'],
  ])('looks for a number however it is written: %s', (typed, means) => {
    expect(notation(parseSearch(typed))).toBe(means)
  })
})
