// Datelines in the forms of agencies all over the world, what only looks like one, and headlines below slugs and notes.
import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../../src/core/text/document.ts'
import { datelineLength, readDateline } from '../../../../src/core/text/head-facts.ts'

const STORY = 'The harbour was closed on Monday after a storm broke two piers, officials said.'

describe('a dateline', () => {
  test.each<[string, string | null]>([
    ['MOSCOW, Russia – ', 'MOSCOW, Russia'],
    ['WASHINGTON (AP) _ ', 'WASHINGTON'],
    ['LONDON/PARIS, Jan 3 (Reuters) - ', 'LONDON/PARIS, Jan 3'],
    ['Berlin (dpa) - ', 'Berlin'],
    ['Hamburg (dpa/lno) - ', 'Hamburg'],
    ['Frankfurt am Main (dpa) – ', 'Frankfurt am Main'],
    ['Wien (APA) - ', 'Wien'],
    ['MADRID, 3 ene (EFE).- ', 'MADRID, 3 ene'],
    ['Ciudad de México, 3 ene (EFE).- ', 'Ciudad de México, 3 ene'],
    ['Bogotá, 12 de diciembre (EFE).– ', 'Bogotá, 12 de diciembre'],
    ['Buenos Aires, 3 de enero (Télam) - ', 'Buenos Aires, 3 de enero'],
    ['Roma, 3 gen. (askanews) - ', 'Roma, 3 gen.'],
    ['(ANSA) - ROMA, 03 GEN - ', 'ROMA, 03 GEN'],
    ['ROMA, 3 GEN - (ANSA) - ', 'ROMA, 3 GEN'],
    ['AGI - ', null],
    ['Lisboa, 03 jan 2019 (Lusa) – ', 'Lisboa, 03 jan 2019'],
    ['BRUSSEL 03/01 (BELGA) = ', 'BRUSSEL 03/01'],
    ['Paris, 3 jan 2019 (AFP) - ', 'Paris, 3 jan 2019'],
    ['BEIJING, Jan. 3 (Xinhua) -- ', 'BEIJING, Jan. 3'],
    ['New Delhi, Jan 3 (PTI) ', 'New Delhi, Jan 3'],
    ['Budapest, 2019. január 3., csütörtök (MTI) - ', 'Budapest, 2019. január 3., csütörtök'],
    // An agency that is in no list.
    ['Tórshavn, 3. mai (Føroyatíðindi) - ', 'Tórshavn, 3. mai'],
    ['MOSCOW, January 3. /TASS/. ', 'MOSCOW, January 3'],
    ['МОСКВА, 3 января. /ТАСС/. ', 'МОСКВА, 3 января'],
    ['Москва. 3 января. INTERFAX.RU - ', 'Москва. 3 января'],
    ['新华社北京1月3日电 ', '北京1月3日'],
    ['【ワシントン共同】', 'ワシントン'],
    ['(서울=연합뉴스) 홍길동 기자 = ', '서울'],
    ['القاهرة (رويترز) - ', 'القاهرة'],
  ])('%s', (dateline, place) => {
    expect(readDateline(dateline + STORY)).toBe(place)
    expect(datelineLength(dateline + STORY)).toBe(dateline.length)
  })

  test.each([
    'Jan Smith (AP) - the photographer - said that it was cold.',
    'President Obama (left) - who was there - said so.',
    'Monday (12 May) - the day of the vote - was cold.',
    'Apple (AAPL) - which rose 3 percent - said so.',
    'Angela Merkel (CDU) - Bundeskanzlerin - sagte das.',
    'Der Verein (FC) - gegründet 1900 - sagte das.',
    'John Smith, 45 (Leeds) - The sailor said so.',
    'Barcelona, 12 goles (récord) - El puerto fue cerrado.',
    'Python (PSF) - The language was used.',
    '- The harbour was closed.',
  ])('is none: %s', (text) => {
    expect(datelineLength(text)).toBe(0)
  })

  test('is looked for at the beginning alone', () => {
    for (const part of ['A, ', 'A(', 'AB/', 'A-', '北', 'Ab de ']) {
      expect(datelineLength(part.repeat(200_000))).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('a headline below what the agency put above it', () => {
  const headline = 'Storm closes harbour of Northport'
  const below = `${headline}\n\nNORTHPORT (AP) — ${STORY}`
  test.each([
    'BC-STORM-2NDLD',
    'storm-harbour 1stld-writethru',
    'a0123 BC-EU--Storm,1st Ld-Writethru,0450',
    'TEMPETE-PORT (PREV)',
    'bdt0123 4 pl 250 dpa 0456\n\nSturm/Hafen/\n(Zusammenfassung 1500 - Neu: Zitate)',
    '(Eds: UPDATES throughout with quotes from the mayor and\nadds details on the ferry. With photos.)\n',
    'URGENT\n',
  ])('%s', (above) => {
    const read = parseDocument(`${above}\n${below}`)
    expect(read).toMatchObject({ headline, dateline: 'NORTHPORT' })
    const roles = read.paragraphs.map(({ role }) => role)
    expect(roles.slice(-2)).toEqual(['headline', 'body'])
    expect(new Set(roles.slice(0, -2))).toEqual(new Set(['boilerplate']))
    // Given with the upload it is the same line.
    expect(parseDocument(`${above}\n${below}`, { headline }).paragraphs).toEqual(read.paragraphs)
  })

  test('a note below it is a note as a whole', () => {
    const note = '(Recasts with quotes, adds details on ferry service\nand background on the storm)'
    const { paragraphs } = parseDocument(`${headline}\n\n${note}\n\nNORTHPORT (AP) — ${STORY}`)
    expect(paragraphs.map(({ role }) => role)).toEqual(['headline', 'boilerplate', 'body'])
  })

  test('below a slug a sentence is none', () => {
    expect(parseDocument(`BC-STORM-2NDLD\n${STORY}\n\n${STORY} ${STORY}`).headline).toBeNull()
  })
})
