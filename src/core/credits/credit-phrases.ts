// How papers credit the source of a text, in their languages: the phrases of lines and of sentences.
import { dictionaryWords } from '../words/dictionary-words.ts'
import { anyCase } from './agencies.ts'

/** Agencies without names: words that make up a credit line. */
const UNNAMED = [
  String.raw`(?:with |from |by |and |staff and |additional )(?:[\p{L}]+ ){0,3}(?:news |wire |press )?(?:agenc(?:y|ies)|wires|wire services?|news services)(?: (?:material|reports?|input|copy))?`,
  'staff and wire reports|(?:news |wire |press )?agencies|wire reports|wire services',
  `(?:mit )?(?:material (?:von|der|aus) )?(?:nachrichten)?agentur(?:en|material|meldungen)|mit agentur`,
  'quelle:? (?:nachrichten)?agenturen',
  'avec (?:les |des )?agences(?: de presse)?|agences(?: de presse)?',
  'con (?:información de |despachos de |material de )?(?:las )?agencias(?: de noticias)?|agencias(?: de noticias)?',
  '(?:com (?:informações de |informações das |as )?)?agências(?: de notícias)?',
  `con (?:le |fonti |fonti di |fonti d['’]|informazioni di |informazioni delle )?agenzi[ae]|fonti? di agenzia|agenzie(?: di stampa)?`,
  '(?:по (?:материалам|сообщениям|данным) )?(?:информационных |новостных )?(?:информ)?агентств',
  '(?:за (?:матеріалами|повідомленнями) )?(?:інформаційних )?(?:інформ)?агентств',
  '(?:met (?:medewerking van )?)?(?:pers|nieuws)?agentschappen|persbureaus',
  'ajanslar|haber ajansları|agencje|agencje prasowe|agentury|nyhetsbyråer|nyhetsbyråerna|uutistoimistot|hírügynökségek|agenții',
  'πρακτορεία|وكالات(?: الأنباء)?|סוכנויות(?: הידיעות)?|एजेंसियां|एजेंसी|综合外电|综合报道|外電|各通信社|外信|외신종합|kantor berita|dari berbagai sumber',
].join('|')

/** `This story has not been edited by our staff and is published from a syndicated feed.` */
export const FEED = /(?<![\p{L}])(?:syndicated|agency|wire|news)[\s-](?:news[\s-])?feed(?![\p{L}])/iu

export const UNNAMED_AGENCIES = new RegExp(`(?<![\\p{L}])(?:${UNNAMED})(?![\\p{L}])`, 'iu')

/** What a credit line begins with, or has right before the name. */
const OPENERS =
  'with|from|via|by|text|words|mit|von|nach|avec|par|selon|con|por|según|com|di|da|dal|met|door|van|med|av|af|fra|från|z|ze|za|od|s|ve|ile|' +
  'с|по|от|из|за|з|від|με|από|dengan|oleh|dari|va|בשיתוף|مع|عن|من'

/** The words of lines of credit beside names. */
const VOCABULARY = new Set(
  (
    `${OPENERS.replaceAll('|', ' ')} ` +
    'the a an of and or via in at for to on news agency agencies wire wires service services report reports reporting reporter ' +
    'reporters correspondent correspondents staff writer writers writing editor editors editing edited compiled copy ' +
    'material materials input inputs information files content contributions contributor contributors story article ' +
    'source sources credit credits our own additional newsroom desk press media bureau online read full original published ' +
    'courtesy colleagues together contributed contributing this ' +
    'der die das dem den des und oder vom aus bei für im nachrichtenagentur agentur agenturen agenturmaterial meldung ' +
    'meldungen redaktion red bericht berichte quelle quellen korrespondent verwendung unter sowie ' +
    'le la les l d de du des et ou à en agence agences presse dépêche rédaction dépêches ' +
    'el los las del y e o agencia agencias redacción información informaciones texto fuente fuentes despachos datos notas ' +
    'os as dos das do em agência agências redação informações fonte fontes ' +
    'il lo i gli della delle dello dei ed dalla cura agenzia agenzie fonti redazione informazioni testo ' +
    'het een onze redactie bron bronnen persbureau medewerking bewerking ' +
    'och og ved vid källa kilde nyhetsbyrån redaktionen bidrag ja lähde és forrás ' +
    'i w na przez oprac opr redakcja źródło źródła agencja podstawie materiałów informacji ' +
    'a ze zdroj redakce kaynak haber ajansı ajans muhabiri sursa ' +
    'и со в агентство агентства агентств редакция источник источники материалам материалов данным сообщению информации ' +
    'использованием участии та від матеріалами даними повідомленнями джерело при корреспондент ' +
    'το ο η του της και πηγή πηγές πρακτορείο πληροφορίες dan sumber laporan kantor berita nguồn theo ' +
    'المصدر وكالة الأنباء أنباء نقلا نقلاً وكالات מקור מאת סוכנות स्रोत एजेंसी संवाददाता'
  ).split(' '),
)

/** A line with one of these is a sentence. */
const VERBS = new Set(
  (
    'was were is are has have had will would can could may might must should said says saw did does ' +
    'war waren ist sind hat haben hatte hatten wird werden wurde wurden kann können konnte sagte ' +
    'est sont était étaient ont avait sera peut peuvent es fue era eran han había será puede foi são eram tem pode ' +
    'è sono hanno fu sarà può był była było były jest są był был была было были будет être ' +
    'heeft zijn werd kan är var blev oldu vardır είναι ήταν adalah'
  ).split(' '),
)

/** A sentence with one of these credits the agency it names: `The Associated Press contributed to this report.` */
const CREDITING_SENTENCE = [
  String.raw`contribut\p{L}*\W*$|contribut\p{L}* (?:(?:to|from|in|reporting|material|information|additional)\b.*(?:report|article|story|coverage|piece|dispatch)|reporting\b|from \p{L}+\W*$)`,
  String.raw`(?:this|diese[rsm]?|cet|cette|ce|este|esta|questo|questa|deze|dit|этот|эта|этого) (?:news )?(?:text|artikel|bericht|beitrag|meldung|report|article|story|dispatch|texte|dépêche|artículo|nota|información|texto|artigo|matéria|articolo|testo|notizia|материала?|статья|публикация)(?![\p{L}])`,
  'courtesy of|provided by|distributed by|(?:first|originally) (?:published|appeared)|by arrangement with',
].join('|')

/** These credit the agency if little but names follows. */
const CREDITING_WORDS = [
  String.raw`(?:^|[.;:(|–—-]\s*)(?:with )?(?:additional |original )?(?:reporting|writing|editing|report|text|story|article|compiled|written|edited|produced|translated|published)(?: and \p{L}+)? (?:by|from|for)\b`,
  '(?:material|inputs?|information|files|contributions?|copy|content|reports?|reporting) (?:from|by|provided by|supplied by)',
  '(?:material|materialien|informationen|inhalten?) (?:von|der|aus)|bericht(?:e|en)? (?:von|der|für)',
  "(?:informations?|texte|dépêches?) (?:de|d['’])",
  '(?:información|informaciones|datos|despachos|material|notas) de|elaborad[oa] con',
  'informações d[aeo]s?|informazioni d[ie]',
  'по данным|по материалам|по информации|по сообщению|с использованием|при участии|источник|за даними|за матеріалами|за інформацією|в материале',
  String.raw`na podstawie|materiał\p{L}*|opracowan\p{L}*`,
  'με πληροφορίες|πηγή',
  'نقلا عن|نقلاً عن|بحسب|المصدر|מקור',
].join('|')

/** Labels in front of a name, and marks. */
const LABELS =
  String.raw`(?:^|[\s(（【［\[;,.、。|/–—-])(?:sources?|credits?|text|story|article|copyright|quellen?|fuentes?|fontes?|fonti?|bron(?:nen)?|källa|kilde|lähde|zdroj|źródł[oa]|kaynak|forrás|sursa|πηγή|sumber|nguồn|источники?|джерел[оа]|текст|texte|texto|testo|tekst|المصدر|מקור|स्रोत|来源|來源|出典|出所|配信|配信元|資料|资料|출처|제공|자료)\s*[:：=＝–—/|-]|` +
  String.raw`^\W*(?:quelle|source|copyright|fuente|fonte|bron|källa|kilde|źródło|kaynak|sumber|источник|джерело)\s|©|\(c\)`

/** In scripts without spaces these are right before or after the name. */
const UNSPACED_BEFORE = '据|據|来源于|转自|轉自|编译自|提供|記者|协力|協力|出典|배포|자료'
const UNSPACED_AFTER = '供|电|電|讯|訊|专稿|專稿|特稿|提供|配信|综合|綜合|協力|によると|通信|기자|제공|특약'

/** Does a sentence credit the agency that it names? */
export const CREDITS_IN_SENTENCE = new RegExp(`(?<![\\p{L}])(?:${CREDITING_SENTENCE})|${LABELS}`, 'iu')

/** Do these words credit the agency they stand with, if the line is about nothing else? */
export const CREDITS_IN_LINE = new RegExp(`(?<![\\p{L}])(?:${CREDITING_WORDS})`, 'iu')

/** The name with its credit words right before or after it, in scripts without spaces. */
export function unspacedCredit(agency: string): RegExp {
  return new RegExp(
    String.raw`(?:${UNSPACED_BEFORE})\s?(?:${agency})|(?:${agency})\s?(?:${UNSPACED_AFTER})(?![^。]{16})`,
    'u',
  )
}

/** Placeholder for a name in a line whose agencies were removed. */
export const NAME = '\0'

const OPENING = new RegExp(`^[^\\p{L}\\p{N}\0]*(?:${OPENERS})(?![\\p{L}])`, 'iu')
const BEFORE_NAME = new RegExp(
  `(?<![\\p{L}])(?:${OPENERS})\\s+(?:the |la |le |les |el |die |der |dem |l['’])?\0|(?<![\\p{L}])[dl]['’]\0`,
  'iu',
)

/** A line without its agencies, with NAME for each. */
export interface Wording {
  /** It begins with a word such as `with`, or has one right before a name. */
  readonly opens: boolean
  readonly leadsToName: boolean
  /** It has a verb that only sentences have. */
  readonly isSentence: boolean
  /** Words that are neither names nor words of credits, before the last name and after it. */
  readonly strangeBefore: number
  readonly strangeBehind: number
  /** Capitalised words, and figures, other than the words of credits. */
  readonly capitals: number
  /** Words in scripts without capitals other than the words of credits. */
  readonly caseless: number
}

export function wordingOf(line: string): Wording {
  const last = line.lastIndexOf(NAME)
  let [strangeBefore, strangeBehind, capitals, caseless, isSentence] = [0, 0, 0, 0, false]
  for (const { start, end } of dictionaryWords(line)) {
    const word = line.slice(start, end)
    const lower = word.toLowerCase().replace(/[.'’]s?$/u, '')
    if (VERBS.has(lower)) isSentence = true
    else if (VOCABULARY.has(lower)) continue
    else if (/^[\p{Lu}\p{N}]/u.test(word) || /^[\p{L}][’'-]\p{Lu}/u.test(word)) capitals++
    else if (/^\p{Lo}/u.test(word)) caseless++
    else if (start < last) strangeBefore++
    else strangeBehind++
  }
  const [opens, leadsToName] = [OPENING.test(line), BEFORE_NAME.test(line)]
  return { opens, leadsToName, isSentence, strangeBefore, strangeBehind, capitals, caseless }
}

/** In a sentence of the article: the agency is the source of the news, not an interviewer. */
const SENTENCE_PHRASES = {
  before: `according to|as reported by|reports? (?:by|from)|reported by|по данным|по сообщению|по информации|как сообщает|сообщает|сообщило|передает|передаёт|пишет|как передает|за даними|повідомляє|laut|nach angaben (?:von|der)|wie|selon|d['’]après|indique|rapporte|según|informó|informa|segundo|secondo|riporta|据|據|转引|نقلا عن|نقلاً عن|ذكرت(?: وكالة)?|أفادت(?: وكالة)?|بحسب(?: وكالة)?|وفقا لوكالة|وفق وكالة`,
  after: `report(?:s|ed)|has reported|said in a report|сообщает|передает|передаёт|сообщило|повідомляє|meldet|berichtet|meldete|berichtete|rapporte|a rapporté|informó|informa|reporta|报道|報道|報導|报导|電|电|bildirdi|duyurdu|podaje|podała|informuje|meldt|meldde`,
  afterUnspaced: `(?:通信)?(?:によると|によれば|が報じ|は報じ|が伝え|は伝え)|(?:消息)?(?:报道|報道|報導|报导)|(?:통신)?(?:에 따르면|이 보도|가 보도|은 보도|는 보도)`,
} as const

/** A phrase of a sentence that credits one of `agencies`. */
export function sentenceCredit(agencies: string): RegExp {
  const article = `(?:the |der |die |die Agentur |l['’]|la |el |агентство |агентства |агентству )?`
  const before = anyCase(SENTENCE_PHRASES.before, true)
  const after = anyCase(SENTENCE_PHRASES.after, true)
  return new RegExp(
    String.raw`(?<![\p{L}])(?:${before})\s*${article}${agencies}|${agencies}\s*(?:(?:${after})(?![\p{L}])|${SENTENCE_PHRASES.afterUnspaced})`,
    'u',
  )
}
