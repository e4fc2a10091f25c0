// What agencies put around a story is boilerplate; what a story says is none.
import { describe, expect, test } from 'vitest'
import { isAgencyLine } from '../../../../src/core/text/copy/agency-lines.ts'
import { parseDocument } from '../../../../src/core/text/document.ts'

describe('lines of agencies', () => {
  test.each([
    ...['***', '* * *', '___', '— — —', '###', '~~~', '–––'],
    ...[
      'BC-LIGHT-2NDLD',
      'BC-EU--Light, 2nd Ld-Writethru,350',
      'LIGHT-TRUST/SALE',
      '(Eds: adds quotes)',
      'URGENT',
    ],
    ...[
      'EILMELDUNG',
      'СРОЧНО',
      '快讯',
      '2nd Ld',
      'TAKE 2',
      'MORE',
      '(more)',
      '-more-',
      '(sigue)',
      '-30-',
      'ENDS',
    ],
    ...[
      '(END)',
      '(完)',
      '(fin)',
      'Story continues',
      'AP-NY-05-04-24 1312EDT',
      'REUTERS 1312 GMT',
      '041312 MAY 24',
    ],
    ...['First Lead', 'SECOND ADD 2', 'UPDATE 3', 'WRITETHRU 1', 'Article continues', 'LD 4'],
    ...['storm-quay 1stld-writethru', 'a0123 BC-EU--Quay,1st Ld-Writethru,0450', 'Quay/Storm/'],
    ...['Note aux rédactions : avec des citations', 'Redaktionshinweis: mit Zitaten', 'Editors: adds quotes'],
    ...['dpa ab cd xx n1', 'jm/kas/mfp', '(Reporting by Ann Berg; Editing by Tom Hale)'],
  ])('%s', (line) => {
    expect(isAgencyLine(line)).toBe(true)
  })

  test.each([
    ...[
      'More',
      'Alert',
      'The end',
      'Ende gut, alles gut',
      'COVID-19',
      'F-16',
      'PORT-AU-PRINCE',
      'More to come from the trust',
    ],
    ...[
      'Storm at the quay',
      'Note well that',
      'edited by hand',
      '1,204',
      '123456',
      'dparture',
      'To 1st place',
    ],
    ...['PORT SUND (AP) — The trust met.', '–', '30', 'Anna Berg', 'A flash of light', 'Cod 1,204 vs 1,377'],
  ])('not %s', (line) => {
    expect(isAgencyLine(line)).toBe(false)
  })

  test('stand apart in wrapped copy and are not scored', () => {
    const text = [
      'BC-LIGHT-2NDLD',
      'PORT SUND, March 4 (XP) - The keepers of the old light have lost their',
      'case against the trust.',
      '   The tower is for sale.',
      '***',
      'ENDS',
    ].join('\n')
    const { paragraphs } = parseDocument(text)
    expect(paragraphs.map((paragraph) => [paragraph.role, paragraph.text.slice(0, 14)])).toEqual([
      ['boilerplate', 'BC-LIGHT-2NDLD'],
      ['body', 'PORT SUND, Mar'],
      ['body', 'The tower is f'],
      ['boilerplate', '***'],
      ['boilerplate', 'ENDS'],
    ])
  })
})
