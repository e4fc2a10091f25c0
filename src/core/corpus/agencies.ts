// The names of news agencies and the phrases that credit them, in the languages that papers print.

/** Abbreviations, written as here: `pa` is no agency, `AP` and `dpa` are. */
const ABBREVIATIONS =
  'AP AFP dpa DPA UPI PA ANSA EFE TASS ITAR-TASS ANI PTI IANS KUNA WAM AAP CNA SID epd KNA APA sda SDA ATS ANP NTB ' +
  'STT TT Lusa PAP ČTK CTK MTI BTA TANJUG HINA STA BNS LETA ELTA SPA MENA QNA NAN SAPA RIA AA dts CP UNI ТАСС ' +
  'ИТАР-ТАСС УНИАН БЕЛТА ПАП أ.ف.ب'

/** Names, in any case. A space stands for white space or a hyphen. */
const NAMES = [
  'Reuters',
  'Thomson Reuters',
  'Associated Press',
  'Agence France-Presse',
  'France-Presse',
  'Deutsche Presse-Agentur',
  'United Press International',
  'Press Association',
  'PA Media',
  'Press Trust of India',
  'Canadian Press',
  'La Presse canadienne',
  'Australian Associated Press',
  'Bloomberg',
  'Bloomberg News',
  'Dow Jones',
  'Dow Jones Newswires',
  'Interfax',
  'Interfax-Ukraine',
  'RIA Novosti',
  'Sputnik',
  'Xinhua',
  'Xinhua News Agency',
  'China News Service',
  'Kyodo',
  'Kyodo News',
  'Jiji',
  'Jiji Press',
  'Yonhap',
  'Anadolu',
  'Anadolu Agency',
  'Anadolu Ajansı',
  'Europa Press',
  'Agencia EFE',
  'Notimex',
  'Télam',
  'Prensa Latina',
  'Agência Lusa',
  'Agência Brasil',
  'Adnkronos',
  'Belga',
  'Keystone-SDA',
  'Keystone-ATS',
  'Ritzau',
  'Tanjug',
  'Ukrinform',
  'Unian',
  'BelTA',
  'Agerpres',
  'MTI',
  'Antara',
  'Bernama',
  'Рейтер',
  'Рейтерс',
  'Ассошиэйтед Пресс',
  'Франс Пресс',
  'РИА Новости',
  'РИА «Новости»',
  'Интерфакс',
  'Синьхуа',
  'Блумберг',
  'Укринформ',
  'Укрінформ',
  'رويترز',
  'فرانس برس',
  'أسوشيتد برس',
  'الأناضول',
  '新华社',
  '新華社',
  '中新社',
  '路透社',
  '路透',
  '法新社',
  '美联社',
  '美聯社',
  '共同社',
  '中央社',
  '共同通信',
  '時事通信',
  'ロイター',
  '연합뉴스',
  '로이터',
] as const

/** Credit to agencies without their names: `with agencies`, `mit Material der Agenturen`. */
const UNNAMED = [
  String.raw`(?:with|from|by|and|staff and|additional) (?:\p{L}+ ){0,3}(?:news |wire |press )?(?:agenc(?:y|ies)|wires|wire services?)(?: (?:material|reports?|input|copy))?`,
  String.raw`^\W*(?:news |wire )?agencies\W*$`,
  `mit (?:material (?:von|der|aus) )?(?:nachrichten)?agentur(?:en|material|meldungen)?`,
  String.raw`^\W*agenturen\W*$|quelle:? (?:nachrichten)?agenturen`,
  String.raw`avec (?:les |des )?agences(?: de presse)?|^\W*agences\W*$`,
  String.raw`con (?:información de |despachos de |material de )?(?:las )?agencias|^\W*agencias\W*$`,
  String.raw`com (?:informações de |as )?agências|^\W*agências\W*$`,
  String.raw`con (?:le )?agenzie|^\W*agenzie\W*$`,
  `по (?:материалам|сообщениям|данным) (?:информационных |новостных )?(?:информ)?агентств`,
  `за (?:матеріалами|повідомленнями) (?:інформ)?агентств`,
  `met (?:medewerking van )?(?:pers|nieuws)?agentschappen|ajanslar|agencje`,
] as const

/** What stands before or after the name in a line of credit. Lines with neither are taken where they are short. */
const LINE_PHRASES =
  String.raw`report(?:ing|ed|s)?\b|contribut|material|source|source:|credit|copyright|©|\(c\)|courtesy|with |from |via |by |by:|written|compiled|` +
  `quelle|mit |von |berichte?|bericht|redaktion|` +
  `avec |source :|d['’]après|selon|par |` +
  `con información|con |fuente|por |información|` +
  `com |fonte|informações|` +
  `по данным|по материалам|по информации|по сообщению|источник|с использованием|сообщает|передает|передаёт|` +
  `за даними|джерело|bron|met |källa|kilde|źródło|za |kaynak|المصدر|بحسب|نقلا عن|来源|據|据|電|电|提供|出典|配信`

/** In a sentence of the article: the agency is named as where the news comes from, not as who was spoken to. */
const SENTENCE_PHRASES = {
  before: `according to|as reported by|reports? (?:by|from)|reported by|по данным|по сообщению|по информации|как сообщает|сообщает|сообщило|передает|передаёт|пишет|как передает|за даними|повідомляє|laut|nach angaben (?:von|der)|wie|selon|d['’]après|indique|rapporte|según|informó|informa|segundo|secondo|riporta|据|據`,
  after: `report(?:s|ed)|has reported|said in a report|сообщает|передает|передаёт|сообщило|повідомляє|meldet|berichtet|meldete|berichtete|rapporte|a rapporté|informó|informa|reporta|报道|報道|報導|電|电`,
} as const

/** The known agencies and `own`, the names of the wire copy's source: an expression that finds any of them, whole. */
export function agencyPattern(own: readonly string[]): string {
  const isUnspaced = (name: string) => /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)
  const longestFirst = (a: string, b: string) => b.length - a.length
  const named = [...own, ...NAMES].filter((name) => name !== '').sort(longestFirst)
  const spaced = named.filter((name) => !isUnspaced(name)).map((name) => anyCase(name))
  const short = ABBREVIATIONS.split(' ').sort(longestFirst).map(escaped)
  const unspaced = named.filter(isUnspaced).map(escaped)
  return `(?:(?<![\\p{L}\\p{N}])(?:${[...spaced, ...short].join('|')})(?![\\p{L}\\p{N}])|${unspaced.join('|')})`
}

export const UNNAMED_AGENCIES = new RegExp(UNNAMED.join('|'), 'iu')

/** Does a short line with an agency's name credit it? */
export const CREDIT_PHRASE = new RegExp(`(?<![\\p{L}])(?:${LINE_PHRASES})`, 'iu')

/** A phrase of a sentence that credits one of `agencies`. */
export function sentenceCredit(agencies: string): RegExp {
  const article = `(?:the |der |die |die Agentur |l['’]|la |el |агентство |агентства |агентству )?`
  const before = anyCase(SENTENCE_PHRASES.before, true)
  const after = anyCase(SENTENCE_PHRASES.after, true)
  return new RegExp(
    String.raw`(?<![\p{L}])(?:${before})\s*${article}${agencies}|${agencies}\s*(?:${after})(?![\p{L}])`,
    'u',
  )
}

/** An expression that takes letters in either case, so that abbreviations beside it need not be. */
function anyCase(text: string, isPattern = false): string {
  const source = isPattern ? text : escaped(text).replace(/[ -]+|\\-/gu, '[\\s-]+')
  return source.replace(/(\\[pPbsSdDwWu](?:\{[^}]*\})?)|(\p{L})/gu, (whole, kept?: string, letter = '') => {
    if (kept !== undefined) return whole
    const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
    return lower === upper || lower.length !== 1 || upper.length !== 1 ? letter : `[${lower}${upper}]`
  })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\«»]/g, (sign) => (sign === '«' || sign === '»' ? sign : `\\${sign}`))
}
