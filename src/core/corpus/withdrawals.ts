// A version by which an agency takes its story back: a kill. It is no take of the story, so nothing in it replaces
// wording of the take before it; all of that is withdrawn, or stands again in the substitute that follows.
import { isScored } from '../document.ts'
import type { Document } from '../model.ts'
import { vocabularyOf } from './vocabulary.ts'

/** A kill says that the story is withdrawn, and perhaps why; a longer text is a story. */
const MOST_WORDS = 150
/** Scripts without spaces have more words to a line, as the dictionary cuts them. */
const MOST_CHARACTERS = 1_000
/** Of the words of the take before: a take goes on from it, a kill may name its headline. */
const SHARED_WITH_TAKE = 0.5
/** It says so at once. */
const HEAD_PARAGRAPHS = 3

/** What a desk writes above it, with a mark or the end of the line behind. */
const TITLES = [
  '(?:(?:bulletin|mandatory|urgent|advisory) )*kill(?: kill)*(?: (?:bulletin|notice|advisory|mandatory))?|(?:story )?(?:withdrawn|withdrawal|killed)|story (?:removed|withdrawn|killed|deleted)|storno|annullierung|annulliert|zurückgezogen',
  'annulation|anulación|anulada|anulação|cancelamento|annullamento|intrekking|anulowanie|anulowano|iptal',
  'аннулировано|аннулирование|аннуляция|анульовано|إلغاء|سحب|ביטול',
].join('|')
const TITLE = new RegExp(
  String.raw`^[\s(（[【*"“«_-]*(?:${TITLES})(?=\s*(?:[:：.!–—)\]）】*_,]|-|\(|$))`,
  'iu',
)
const UNSPACED_TITLE =
  /^\s*[(（[【［〔*■◆]?\s*(?:撤稿|撤回|撤销|撤銷|作废|取消し|取り消し|取消|배포 취소|기사 취소|전문 취소|취소)\s*(?:[)）\]】］〕:：]|$)/u

/** What is taken back, and the words that take it back, on either side of it. */
const WITHDRAWING: readonly (readonly [what: string, verbs: string])[] = [
  [
    'story|stories|dispatch|news item|news alert|headline|snap',
    `(?:is|are|was|were|has been|have been|been|being) (?:hereby )?(?:withdrawn|killed|retracted|removed)|withdraws?|withdrew|withdrawn|retracts?|retracted|kills?|(?:do not|don['’]t|not) (?:use|publish|run)`,
  ],
  [
    'meldung|eilmeldung|agenturmeldung',
    'zurückgezogen|zieht|ziehen|annulliert|storniert|hinfällig|gegenstandslos|verwenden sie|nicht (?:mehr )?(?:verwenden|zu verwenden|veröffentlichen)|nicht mehr',
  ],
  ['dépêche|alerte|papier', 'annulée?s?|annuler|annule|annulons|retirée?|ne pas (?:utiliser|publier)'],
  ['noticia|despacho', 'anulada?|anulen|anula|anulamos|retirada|no (?:utilizar|publicar|usar)'],
  ['notícia|matéria', 'anulada|anular|cancelada|retirada|não (?:utilizar|publicar|usar)'],
  [
    'notizia|dispaccio|lancio',
    'annullata|annullare|annullato|ritirata|ritirato|non (?:utilizzare|pubblicare)',
  ],
  ['bericht|nieuwsbericht', 'ingetrokken|vervallen|niet (?:gebruiken|publiceren)'],
  [
    'artikeln|texten|nyheten|telegrammet|meldingen|saken|artikkelen|historien|nyheden|artiklen',
    'dras tillbaka|återkallas|trekkes|trukket tilbake|trukket tilbage|annulleres|tilbakekalles|tilbagekaldes',
  ],
  [
    'depesza|depeszę|informacja|informację|wiadomość',
    'anulowana|anulujemy|wycofana|wycofujemy|wycofuje|anuluje',
  ],
  ['haber|haberi|haberimiz', 'iptal|geri çek\\p{L}*|kullanmayınız'],
  [
    'сообщение|сообщения|новость|новости|заметку|повідомлення',
    'аннулир\\p{L}+|снимается|снята|отзывается|отозвано|просим не использовать|анульов\\p{L}+|анулює\\p{L}*',
  ],
  ['الخبر|القصة|خبرها|قصتها', 'ألغي|ألغيت|تلغي|إلغاء|سحب|سحبت|تسحب|عدم استخدام'],
]

const WITHDRAWN = new RegExp(
  WITHDRAWING.map(([what, verbs]) => {
    const [noun, verb] = [whole(what), whole(verbs)]
    return `${noun}[^!?。]{0,100}?${verb}|${verb}[^.!?。]{0,60}?${noun}`
  }).join('|'),
  'iu',
)
const WITHDRAWN_UNSPACED =
  /(?:稿件|此稿|该稿|該稿|报道|報道|報導|记事|記事|配信|기사)[^。]{0,40}?(?:撤回|撤销|撤銷|作废|取消|勿用|取り消し|取消し|취소)|(?:撤回|撤销|撤銷|取消|请勿使用|勿用)[^。]{0,20}?(?:稿件|此稿|该稿|報道|报道|報導)/u

/** The takes of a story, without the kills between and behind them. A first take is never a kill. */
export function takesOf<P extends { readonly document: Document }>(versions: readonly P[]): P[] {
  const takes: P[] = []
  for (const version of versions) {
    const before = takes.at(-1)
    if (before === undefined || !isWithdrawal(version.document, before.document)) takes.push(version)
  }
  return takes
}

/** The kill that ended the story; null where a take is the last. */
export function lastKill<P extends { readonly document: Document }>(versions: readonly P[]): P | null {
  const last = takesOf(versions).at(-1)
  return last === undefined ? null : (versions[versions.indexOf(last) + 1] ?? null)
}

/** `STORY REMOVED: …`, `The story headlined … is withdrawn. Please do not use.`, in place of `before`. */
export function isWithdrawal(document: Document, before: Document): boolean {
  const scored = document.paragraphs.filter(({ role }) => isScored(role)).map(({ text }) => text)
  const characters = scored.reduce((sum, text) => sum + text.length, 0)
  if (document.words > MOST_WORDS || characters > MOST_CHARACTERS) return false
  const head = scored.slice(0, HEAD_PARAGRAPHS)
  const titled = document.headline === null ? head : [document.headline, ...head]
  const hasTitle = titled.some((line) => TITLE.test(line) || UNSPACED_TITLE.test(line))
  const saysSo = hasTitle || head.some((line) => WITHDRAWN.test(line) || WITHDRAWN_UNSPACED.test(line))
  return saysSo && sharedWords(before, document) < SHARED_WITH_TAKE
}

/** Share of the different words of a text that another has. */
function sharedWords(text: Document, other: Document): number {
  const [words, others] = [vocabularyOf(text), vocabularyOf(other)]
  return words.size === 0 ? 0 : [...words].filter((word) => others.has(word)).length / words.size
}

function whole(words: string): string {
  return String.raw`(?<![\p{L}])(?:${words})(?![\p{L}])`
}
