// The names of news agencies, in the languages of the press, and which of them mean the same one.

/**
 * An agency. `exact`: names in exactly these letters: `AP` and `dpa` are agencies, `pa` is not. `names`: in any case, with
 * white space or a hyphen for a space. `bracketed`: ordinary words of the language, which name the agency only alone in
 * brackets.
 */
interface Agency {
  readonly exact?: string
  readonly names?: string
  readonly bracketed?: string
}

const AGENCIES: readonly Agency[] = [
  {
    exact: 'rtr, RTR',
    names:
      'Reuters, Thomson Reuters, Рейтер, Рейтерс, Ройтерс, رويترز, 路透, 路透社, ロイター, ロイター通信, 로이터, 로이터통신, רויטרס, रॉयटर्स, रायटर्स, रॉयटर, Ρόιτερς',
  },
  {
    exact: 'AP, أ ب, أ.ب',
    names:
      'Associated Press, Ассошиэйтед Пресс, أسوشيتد برس, أسوشييتد برس, الأسوشيتد برس, 美联社, 美聯社, AP通信, AP통신, एपी, Ασοσιέιτεντ Πρες, סוכנות AP',
  },
  {
    exact: 'AFP, АФП, أ ف ب, أ.ف.ب, أ. ف. ب, ا ف ب, ا.ف.ب, أف ب',
    names:
      'Agence France-Presse, France-Presse, Франс Пресс, فرانس برس, وكالة الأنباء الفرنسية, 法新社, 法国新闻社, 法國新聞社, AFP通信, AFP통신, एएफपी, Γαλλικό Πρακτορείο, Fransız Haber Ajansı, סוכנות הידיעות הצרפתית, איי-אף-פי',
  },
  {
    exact: 'dpa, DPA, ДПА, د ب أ, د.ب.أ, د. ب. أ',
    names:
      'Deutsche Presse-Agentur, Deutschen Presse-Agentur, German Press Agency, dpa-infocom, وكالة الأنباء الألمانية, 德新社, डीपीए',
  },
  { exact: 'UPI', names: 'United Press International, 合众国际社, 合眾國際社' },
  { exact: 'PA', names: 'Press Association, PA Media, PA News Agency' },
  { exact: 'CP', names: 'Canadian Press, La Presse canadienne, Presse canadienne' },
  { exact: 'AAP', names: 'Australian Associated Press' },
  {
    names:
      'Bloomberg, Bloomberg News, Блумберг, بلومبرغ, بلومبيرغ, 彭博, 彭博社, ブルームバーグ, 블룸버그, ब्लूमबर्ग, בלומברג',
  },
  { names: 'Dow Jones, Dow Jones Newswires' },
  // Germany, Austria, Switzerland
  { exact: 'SID', names: 'Sport-Informations-Dienst' },
  { exact: 'epd', names: 'Evangelischer Pressedienst' },
  { exact: 'KNA', names: 'Katholische Nachrichten-Agentur' },
  { exact: 'dts', names: 'dts Nachrichtenagentur' },
  { exact: 'APA', names: 'Austria Presse Agentur' },
  { exact: 'sda, SDA, ATS', names: 'Keystone-SDA, Keystone-ATS, Agence télégraphique suisse' },
  // Southern Europe and Latin America
  { exact: 'ANSA', names: 'Agenzia ANSA' },
  { names: 'Adnkronos' },
  { names: 'Agenzia Italia', bracketed: 'AGI' },
  { names: 'Askanews' },
  { exact: 'EFE', names: 'Agencia EFE' },
  { names: 'Europa Press' },
  { names: 'Notimex' },
  { names: 'Télam' },
  { names: 'Prensa Latina' },
  { names: 'Colprensa' },
  { exact: 'Lusa', names: 'Agência Lusa' },
  { names: 'Agência Brasil' },
  { names: 'Estadão Conteúdo' },
  { names: 'Folhapress' },
  {
    names: 'Αθηναϊκό Πρακτορείο, Αθηναϊκό Μακεδονικό Πρακτορείο, ΑΠΕ-ΜΠΕ, ΑΠΕ ΜΠΕ, ANA-MPA',
    bracketed: 'ΑΠΕ',
  },
  // The Low Countries and the North
  { exact: 'ANP', names: 'Algemeen Nederlands Persbureau' },
  { exact: 'Belga, BELGA' },
  { exact: 'NTB' },
  { exact: 'STT' },
  { exact: 'TT', names: 'Tidningarnas Telegrambyrå' },
  { names: 'Ritzau' },
  { exact: 'BNS' },
  { exact: 'LETA' },
  { exact: 'ELTA' },
  // Central and eastern Europe
  { exact: 'PAP, ПАП', names: 'Polska Agencja Prasowa, Polskiej Agencji Prasowej, Polską Agencję Prasową' },
  { exact: 'IAR', names: 'Informacyjna Agencja Radiowa' },
  { exact: 'ČTK, CTK', names: 'Česká tisková kancelář' },
  { exact: 'TASR' },
  { exact: 'SITA' },
  { exact: 'MTI', names: 'Magyar Távirati Iroda, MTI' },
  { exact: 'BTA, БТА' },
  { exact: 'TANJUG', names: 'Tanjug, Танјуг' },
  { exact: 'HINA' },
  { exact: 'STA' },
  { names: 'Agerpres' },
  { names: 'Mediafax' },
  { exact: 'TASS, ITAR-TASS, ТАСС, ИТАР-ТАСС', names: '塔斯社, タス通信, 타스통신', bracketed: 'تاس' },
  { exact: 'RIA, РИА', names: 'RIA Novosti, РИА Новости, РИА «Новости», 俄新社, نوفوستي' },
  { names: 'Sputnik, سبوتنيك, 卫星通讯社' },
  { names: 'Interfax, Интерфакс, 国际文传电讯社, インタファクス通信' },
  { names: 'Interfax-Ukraine, Интерфакс-Украина, Інтерфакс-Україна' },
  { names: 'Ukrinform, Укринформ, Укрінформ' },
  { exact: 'УНИАН, УНІАН', names: 'Unian' },
  { exact: 'БЕЛТА', names: 'BelTA, БелТА' },
  // The Near and Middle East
  { exact: 'AA', names: 'Anadolu, Anadolu Agency, Anadolu Ajansı, الأناضول, Анадолу' },
  { exact: 'DHA', names: 'Demirören Haber Ajansı' },
  { exact: 'İHA', names: 'İhlas Haber Ajansı' },
  { exact: 'KUNA', names: 'وكالة الأنباء الكويتية', bracketed: 'كونا' },
  { exact: 'WAM', names: 'وكالة أنباء الإمارات', bracketed: 'وام' },
  { exact: 'SPA', names: 'Saudi Press Agency, وكالة الأنباء السعودية', bracketed: 'واس' },
  { exact: 'QNA', names: 'وكالة الأنباء القطرية', bracketed: 'قنا' },
  { exact: 'MENA, أ ش أ, أ.ش.أ', names: 'وكالة أنباء الشرق الأوسط' },
  { names: 'وكالة الأنباء الأردنية', bracketed: 'Petra, بترا' },
  { exact: 'IRNA', names: 'وكالة الأنباء الإيرانية', bracketed: 'إرنا' },
  { exact: 'SANA', bracketed: 'سانا' },
  { exact: 'WAFA', bracketed: 'وفا' },
  { names: 'סוכנות הידיעות עתים', bracketed: 'עיתים, עתים' },
  // Africa
  { exact: 'NAN', names: 'News Agency of Nigeria' },
  { exact: 'SAPA' },
  // South Asia
  { exact: 'PTI', names: 'Press Trust of India, पीटीआई, प्रेस ट्रस्ट ऑफ इंडिया, पीटीआई-भाषा', bracketed: 'भाषा' },
  { exact: 'ANI', names: 'Asian News International, एएनआई' },
  { exact: 'IANS', names: 'Indo-Asian News Service, आईएएनएस' },
  { exact: 'UNI', names: 'United News of India, यूएनआई, यूनीवार्ता', bracketed: 'वार्ता' },
  // East and South-East Asia
  {
    names:
      'Xinhua, Xinhua News Agency, Синьхуа, 新华社, 新華社, 新华网, 新華網, 新华通讯社, 新華通訊社, 新華社通信, شينخوا, 신화통신, 신화사, शिन्हुआ',
  },
  { names: 'China News Service, 中新社, 中新网, 中新網, 中国新闻社, 中国新闻网, 中國新聞社' },
  { exact: 'CNA', names: 'Central News Agency, 中央社, 中央通讯社, 中央通訊社' },
  { names: 'Kyodo, Kyodo News, 共同社, 共同通信, 共同通信社, 교도통신', bracketed: '共同' },
  { names: 'Jiji, Jiji Press, 時事通信, 時事通信社, 时事社, 時事社, 지지통신', bracketed: '時事, 时事' },
  { names: 'Yonhap, 연합뉴스, 聯合ニュース, 韩联社, 韓聯社, Рёнхап', bracketed: '연합' },
  { names: 'Newsis, 뉴시스' },
  { exact: 'KCNA', names: '朝中社, 朝鮮中央通信, 조선중앙통신' },
  { exact: 'Antara, ANTARA', names: 'Kantor Berita Antara' },
  { exact: 'Bernama, BERNAMA' },
  { exact: 'TTXVN, VNA', names: 'Thông tấn xã Việt Nam' },
]

/** Words of a source that name its agency's service, office or language: `ap-news`, `dpa-english`. */
const SERVICE_WORDS = /^(?:news|net|online|agency|wire|world|international|english|the|[a-z]{2})$/u

/** The number of the agency with a name, from 0; the name as `keyOf` writes it. */
const KNOWN: ReadonlyMap<string, number> = new Map(
  AGENCIES.flatMap(({ exact, names, bracketed }, agency) =>
    [exact, names, bracketed].flatMap(listed).map((name) => [keyOf(name), agency] as const),
  ),
)

// Letters of scripts with spaces: beside one of them a name would be part of a longer word.
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`
const SPACED_LETTER = String.raw`(?!${UNSPACED})[\p{L}\p{M}\p{N}]`
const BEGINS = `(?<!${SPACED_LETTER})`
const ENDS = `(?!${SPACED_LETTER})`

/** The known agencies and `own`, the names of the wire copy's source, as one expression that matches whole names. */
export function agencyPattern(own: readonly string[]): string {
  const named = AGENCIES.flatMap(({ names }) => listed(names))
  const isUnspaced = (name: string) => new RegExp(`^${UNSPACED}`, 'u').test(name)
  const exact = AGENCIES.flatMap((agency) => listed(agency.exact)).map(
    (name) => [name, escaped(name)] as const,
  )
  const anyCased = [...own, ...named].map((name) => [name, anyCase(name)] as const)
  const all = [...exact, ...anyCased].filter(([name]) => name !== '')
  const longestFirst = all.sort(([a], [b]) => b.length - a.length)
  const sources = (unspaced: boolean) =>
    longestFirst.filter(([name]) => isUnspaced(name) === unspaced).map(([, source]) => source)
  return `(?:${BEGINS}(?:${sources(false).join('|')})${ENDS}|${sources(true).join('|')})`
}

/** Lower-case abbreviations that can't be a person's initials: `apa`, `ats`, `afp`. */
export const SMALL_NAMES: ReadonlySet<string> = new Set(
  AGENCIES.flatMap(({ exact }) => listed(exact))
    .filter((name) => name.length >= 3 && /^\p{L}+$/u.test(name))
    .map((name) => name.toLowerCase()),
)

/** Names that are ordinary words outside brackets. */
export const BRACKETED_NAMES = AGENCIES.flatMap(({ bracketed }) => listed(bracketed)).join('|')

/** The agency with this name; undefined if unknown. */
export function agencyNamed(name: string): number | undefined {
  return KNOWN.get(keyOf(name))
}

/** The agency that a source is, or is a service of: `reuters`, `ap-news`, `xinhuanet`. */
export function agencyOfSource(name: string): number | undefined {
  const words = name.split(' ')
  const bare = words.filter((word) => !SERVICE_WORDS.test(word.toLowerCase()) || words.length === 1).join(' ')
  return agencyNamed(name) ?? agencyNamed(bare) ?? agencyNamed(bare.replace(/(?:news|net)$/iu, ''))
}

/** A case-insensitive version of an expression, so that abbreviations beside it stay case-sensitive. */
export function anyCase(text: string, isPattern = false): string {
  const source = isPattern ? text : escaped(text).replace(/[ -]+|\\-/gu, '[\\s-]+')
  return source.replace(/(\\[pPbsSdDwWu](?:\{[^}]*\})?)|(\p{L})/gu, (whole, kept?: string, letter = '') => {
    if (kept !== undefined) return whole
    const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
    return lower === upper || lower.length !== 1 || upper.length !== 1 ? letter : `[${lower}${upper}]`
  })
}

function listed(names: string | undefined): string[] {
  return names === undefined ? [] : names.split(', ')
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .trim()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, (sign) => `\\${sign}`)
}
