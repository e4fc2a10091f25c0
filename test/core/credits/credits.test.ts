// Credit lines as papers print them, and what is none.

import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../src/core/compare.ts'
import { creditIn, houseOf } from '../../../src/core/credits/credits.ts'
import { ask, printing } from '../story/printings.ts'
import { creditsOf } from '../story/whole-answers.ts'

const BODY = [
  'The river rose by four metres in the night and flooded the old town, the mayor said on Monday afternoon.',
  'About 1,200 people were brought to safety by the fire service and by neighbours who came with boats.',
  'Engineers opened the gates of the upper dam at noon to let the lake take the rest of the water in time.',
  'The water is expected to fall before the weekend, the weather office said in its report of the evening.',
]

const house = houseOf([printing({ id: 'example-wire', text: BODY.join('\n\n') })])
const creditOf = (...paragraphs: string[]) => creditIn(parseDocument(paragraphs.join('\n\n')), house)

describe('a line of its own', () => {
  test.each([
    'Reporting by Reuters.',
    'Reporting by Jane Doe and John Roe; Editing by Mary Major for Reuters',
    'The Associated Press contributed to this report.',
    'AP contributed',
    'With material from AFP',
    'Source: Bloomberg',
    '© dpa-infocom, dpa:201224-99-820017/3',
    'Mit Material von dpa',
    'Quelle: dpa',
    'dpa/AFP',
    'Avec AFP',
    '(avec Reuters)',
    'Con información de EFE.',
    'Fuente: Europa Press',
    'Com informações da Reuters',
    'По данным ТАСС',
    'Источник: РИА Новости',
    'За матеріалами Укрінформ',
    'Met medewerking van ANP',
    '新华社供本报专稿',
    'jj/dpa/afp',
    'lsw/dpa',
    'apa/red',
    'ats/afp',
    'dpa, AFP, rtr',
    'STT–AFP',
    'From news services',
    '(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)',
    'Example Wire',
    'EXAMPLE WIRE contributed to this article.',
    'With agencies',
    'With agency material.',
    'Staff and agencies',
    'Mit Agenturmaterial',
    'Avec les agences de presse',
    'Con información de agencias',
    'По материалам информационных агентств',
    'By the Associated Press',
    'Associated Press writer Jane Doe in Geneva contributed to this report.',
    'With inputs from ANI and PTI',
    'This story was originally published by Reuters.',
    'Dieser Text wurde mit Material der dpa erstellt.',
    '20 Minutes avec AFP',
    'La rédaction avec AFP',
    'Con fonti di agenzia',
    'Com agências de notícias',
    'Guardian staff and agencies in Paris',
    'Źródło: PAP',
    'Kaynak: Anadolu Ajansı',
    'Πηγή: ΑΠΕ-ΜΠΕ',
    'Sumber: Antara',
    'स्रोत: पीटीआई',
    'מקור: רויטרס',
    'المصدر: وكالة الأنباء الفرنسية',
    '(أ ف ب)',
    '(وكالات)',
    '（共同）',
    '（時事）',
    '（ロイター）',
    '【共同】',
    '来源：中新网',
    '出典：ロイター',
    '출처: 연합뉴스',
    // The picture is another's, or both are the agency's.
    'Photo: AP; text: Reuters',
    'Text und Foto: dpa',
  ])('%s', (line) => {
    expect(creditOf(...BODY, line)).toBe(line)
    expect(creditOf('By Runa Holm', ...BODY, line)).toBe(line)
  })
})

describe('in the copy itself', () => {
  test.each([
    ['MOSCOW (Reuters) - The talks will begin on Monday.', '(Reuters)'],
    ['WASHINGTON, Dec. 18 (AP) — The talks will begin on Monday.', '(AP)'],
    ['МОСКВА, 18 декабря. /ТАСС/. Переговоры начнутся в понедельник.', '/ТАСС/'],
    ['Paris (AFP) – Les discussions commenceront lundi.', '(AFP)'],
    ['Berlin (dpa) - Die Gespräche beginnen am Montag.', '(dpa)'],
    ['LONDON, March 3, AP - The talks will begin on Monday in Geneva.', 'AP'],
    ['Reuters - The talks will begin on Monday, the ministry said.', 'Reuters'],
    ['МОСКВА, 3 марта - РИА Новости. Переговоры начнутся в понедельник.', 'РИА Новости'],
    ['Москва. 3 марта. INTERFAX.RU - Переговоры начнутся в понедельник.', 'INTERFAX'],
    ['New Delhi, Mar 3 (PTI) The talks will begin on Monday, a minister said.', '(PTI)'],
    ['【金沢＝共同】石川県の川が増水し、旧市街が浸水した。', '【金沢＝共同】'],
    ['【ワシントン時事】米大統領は月曜日に記者会見で述べた。', '【ワシントン時事】'],
    ['［ロンドン　１８日　ロイター］ - 英国の首相は月曜日に述べた。', '［ロンドン　１８日　ロイター］'],
    ['新华社北京1月15日电 中国外交部发言人周一表示，洪水已经退去。', '新华社北京1月15日电'],
    ['（中央社記者李明台北18日電）外交部發言人週一表示，洪水已經退去。', '中央社記者李明台北18日電'],
    ['(서울=연합뉴스) 홍길동 기자 = 강물이 밤새 4미터 불어났다고 말했다.', '(서울=연합뉴스)'],
    ['باريس (أ ف ب) قال رئيس البلدية يوم الاثنين إن النهر ارتفع.', '(أ ف ب)'],
    ['واشنطن - رويترز - قال رئيس البلدية يوم الاثنين إن النهر ارتفع.', 'رويترز'],
    ['नयी दिल्ली, 18 दिसंबर (भाषा) महापौर ने सोमवार को कहा कि नदी बढ़ गई।', '(भाषा)'],
  ])('the dateline: %s', (first, credit) => {
    expect(creditOf(first, ...BODY)).toBe(credit)
  })

  test.each([
    ['Переговоры начнутся в понедельник, сообщает ТАСС со ссылкой на министерство.', 'сообщает ТАСС'],
    ['Die Gespräche beginnen am Montag, wie die dpa berichtet, in Genf und nicht in Wien.', 'wie die dpa'],
    [
      'Talks will begin on Monday, Reuters reported, in Geneva and not in Vienna after all.',
      'Reuters reported',
    ],
    ['Les discussions commenceront lundi, selon l’AFP, à Genève et non à Vienne comme prévu.', 'selon l’AFP'],
    [
      'Las conversaciones empezarán el lunes, según EFE, en Ginebra y no en Viena como estaba previsto.',
      'según EFE',
    ],
    ['ロイターによると、川の水位は月曜日の夜に下がり始めた。', 'ロイターによると'],
    ['外交部发言人周一表示，新华社报道称，洪水已经退去。', '新华社报道'],
    ['ذكرت وكالة رويترز أن النهر ارتفع أربعة أمتار في الليل.', 'ذكرت وكالة رويترز'],
  ])('a phrase: %s', (sentence, credit) => {
    expect(creditOf(...BODY, sentence, ...BODY)).toBe(credit)
  })

  test.each(['(dpa)', '（共同）', '（ロンドン＝時事）', '【ロイター】', '/TASS/'])(
    'a name in brackets at the end of a paragraph: %s',
    (credit) => {
      expect(creditOf(...BODY, `The bridge stays closed until Friday, the town hall said. ${credit}`)).toBe(
        credit,
      )
    },
  )
})

describe('no credit', () => {
  test.each([
    [
      'a source who spoke to an agency',
      '“We have seen nothing like it,” the mayor told Reuters on the bridge.',
    ],
    [
      'a word that looks like an agency',
      'Pa said he would ask the sta of the union about the rea of the field.',
    ],
    [
      'agencies of the state',
      'Federal agencies sent help to the town and to the villages along the river that night.',
    ],
    ['members of a club', 'Drivers with AA membership can call the number on their card.'],
    ['a thing of that name', 'Sputnik was launched in 1957.'],
    ['agencies of another trade', 'Most of the maids were hired from agencies in Manila.'],
    ['an agency as a witness', 'A Reuters photographer saw three bodies.'],
    ['the same in German', 'Ein Fotograf der dpa sah drei Tote.'],
    ['the same in Chinese', '新华社记者在现场看到三具尸体。'],
    ['the same in Arabic', 'شاهد مصور رويترز ثلاث جثث في الشارع.'],
    ['an index of that name', 'Shares fell with the Dow Jones.'],
    ['an ordinary word that ends like an agency', '米韓が月曜日に演習を行った。（米韓共同）'],
    [
      'an abbreviation before a title',
      'Palestinian Authority (PA) President Abbas spoke on Monday in the town hall.',
    ],
    ['initials of two hands', 'jlm/pcr'],
    ['a name behind a sentence', 'The mayor said so, AP members heard, and left.'],
    ['an abbreviation explained', 'The company (once a unit of Dow Jones) fell.'],
    ['nothing at all', 'The town hall will open again on Thursday, if the water falls as it is expected to.'],
  ])('%s', (_, sentence) => {
    expect(creditOf(...BODY, sentence)).toBeNull()
  })
})

describe('the credit of a picture is none of the text', () => {
  test.each([
    'Photo: AP/Lars Berg',
    'Foto: dpa',
    'Bild: dpa',
    'Archivfoto: Jane Doe/dpa',
    'Image credit: AFP via Getty Images',
    '(Photo by X/AP)',
    'Photo by J. Doe / AP.',
    '(AP Photo/Lars Berg)',
    'REUTERS/Jane Doe',
    '© picture alliance/dpa | Jörg Carstensen',
    '© РИА Новости / Иван Петров',
    'Фото: ТАСС',
    'Handout via REUTERS',
    'Crédit photo : AFP',
    'Photo AFP',
    'Foto: EFE',
    'Fot. PAP/Jan Nowak',
    'Fotoğraf: AA',
    'ANTARA FOTO/Jane Doe',
    'Φωτ.: AP',
    'फोटो: पीटीआई',
    'صورة: رويترز',
    'צילום: רויטרס',
    '写真：ロイター',
    '（写真＝共同）',
    '图片来源：法新社',
    '新华社记者 李明 摄',
    '[사진=연합뉴스]',
  ])('%s', (line) => {
    expect(creditOf(...BODY, line)).toBeNull()
    expect(creditOf('River in flood', line, ...BODY)).toBeNull()
    expect(creditOf(...BODY, `The market square on Monday. ${line}`)).toBeNull()
    expect(creditOf(...BODY, line, 'Reporting by Reuters.')).toBe('Reporting by Reuters.')
  })
})

describe('the sign-off of the wire', () => {
  const signOff = '(Reporting by Jane Doe in London and John Roe; Editing by Mary Major)'
  const wire = houseOf([printing({ id: 'example-wire', text: [...BODY, signOff].join('\n\n') })])
  const kept = (line: string) => creditIn(parseDocument([...BODY, line].join('\n\n')), wire)

  test('kept whole, in part, and behind a sentence', () => {
    expect(kept(signOff)).toBe(signOff)
    expect(kept('Reporting by Jane Doe; editing by Mary Major')).toBe(
      'Reporting by Jane Doe; editing by Mary Major',
    )
    expect(kept(`The bridge stays closed. ${signOff}`)).toBe(signOff)
  })

  test('of others it is the paper’s own', () => {
    expect(kept('Reporting by Jim Poe; editing by Ann Lee')).toBeNull()
    expect(creditOf(...BODY, signOff)).toBeNull()
  })
})

describe('findings', () => {
  const wire = printing({ id: 'example-wire', text: BODY.join('\n\n') })
  const own =
    'Volunteers have cooked for the whole street since Sunday, and nobody asks who pays for the soup.'
  const finding = (...paragraphs: string[]) =>
    ask(creditsOf([wire], [printing({ id: 'paper', text: paragraphs.join('\n\n') })])).items[0]

  test('copied with and without credit, own work with and without', () => {
    expect(finding(...BODY, 'Reporting by Example Wire.')).toMatchObject({ finding: 'credited' })
    expect(finding(...BODY)).toMatchObject({ finding: 'uncredited-copy', copied: 1, credit: null })
    expect(finding(own, own.replace('soup', 'bread'), 'Source: Reuters')).toMatchObject({
      finding: 'credit-without-copy',
    })
    expect(finding(own)).toMatchObject({ finding: 'own-work', copied: 0 })
  })

  test('a fifth is the bound', () => {
    const four = Array.from({ length: 7 }, (_, k) => own.replace('Sunday', `day ${k}`))
    expect(finding(...four, BODY[0]!)).toMatchObject({ finding: 'own-work' })
    expect(finding(...four.slice(0, 3), BODY[0]!)).toMatchObject({ finding: 'uncredited-copy' })
  })

  test('the share is that of the version that has most of it', () => {
    const second = printing({ id: 'example-wire', number: 2, text: own })
    const { items } = ask(creditsOf([wire, second], [printing({ id: 'paper', text: BODY.join('\n\n') })]))
    expect(items[0]?.copied).toBe(1)
  })
})

test('two agencies that print the same quotations have not copied', () => {
  const SAID = '“We will be back next week, and there will be ten thousand of us,” the leader told the crowd.'
  const wire = printing({ id: 'reuters', text: [BODY[0], SAID, BODY[1], BODY[2]].join('\n\n') })
  const own =
    'GENEVA (AP) — Teachers took to the streets on Sunday in anger at plans to cut what the schools are given.'
  const finding = (...paragraphs: string[]) =>
    ask(creditsOf([wire], [printing({ id: 'paper', text: paragraphs.join('\n\n') })])).items[0]
  expect(finding(own, SAID)).toMatchObject({ finding: 'credit-without-copy', credit: '(AP)' })
  expect(finding(own, SAID, BODY[1]!, BODY[2]!)).toMatchObject({ finding: 'uncredited-copy' })
  expect(finding(own.replace('(AP) ', ''), SAID)).toMatchObject({ finding: 'uncredited-copy' })
})

describe('the credit names another agency', () => {
  const copy = BODY.slice(1)
  const item = (source: string, first: string, ...lines: string[]) => {
    const wire = printing({
      id: source,
      text: ['River in flood', `${first}${BODY[0]}`, ...copy].join('\n\n'),
    })
    const paper = printing({ id: 'paper', text: ['River in flood', ...BODY, ...lines].join('\n\n') })
    return ask(creditsOf([wire], [paper])).items[0]!
  }

  test('than the wire, which its source or its dateline names', () => {
    const credit = 'By the Associated Press'
    const finding = 'uncredited-copy'
    expect(item('reuters', '', credit)).toMatchObject({ credit, finding })
    expect(item('ap', '', 'Source: Reuters')).toMatchObject({ finding })
    expect(item('reuters.com', '', credit)).toMatchObject({ credit, finding })
    expect(item('wire', 'LONDON (Reuters) - ', credit)).toMatchObject({ credit, finding })
    expect(item('ap-news', '', 'Source: Reuters, AFP')).toMatchObject({ finding })
    expect(item('kyodo', '', '（時事）')).toMatchObject({ finding })
    expect(item('reuters', '', 'Photo: Reuters; text: AP')).toMatchObject({ finding })
  })

  test.each([
    ['afp', 'Source: France-Presse'],
    ['afp', '来源：法新社'],
    ['afp', 'المصدر: وكالة الأنباء الفرنسية'],
    ['reuters', '（ロイター）'],
    ['reuters', 'Источник: Рейтер'],
    ['dpa', 'Quelle: Deutsche Presse-Agentur'],
    ['apnews.com', 'The Associated Press contributed to this report.'],
    ['kyodo', '（共同）'],
  ])('%s by another name: %s', (source, credit) => {
    expect(item(source, '', credit)).toMatchObject({ credit, finding: 'credited' })
  })

  test('the wire among others, unnamed agencies, and another line that names it', () => {
    expect(item('reuters', '', 'AP, Reuters')).toMatchObject({ finding: 'credited' })
    expect(item('reuters', '', 'AP and agencies')).toMatchObject({ finding: 'credited' })
    expect(item('reuters', '', 'With agencies')).toMatchObject({ finding: 'credited' })
    expect(item('reuters', '', 'By the Associated Press', 'Reporting by Reuters.')).toMatchObject({
      credit: 'Reporting by Reuters.',
      finding: 'credited',
    })
  })

  test('of a wire that is no known agency nothing is held against a credit', () => {
    expect(item('wire', '', 'By the Associated Press')).toMatchObject({ finding: 'credited' })
    expect(item('wire', 'LONDON (Example Wire) - ', 'Source: AFP')).toMatchObject({ finding: 'credited' })
  })
})
