// Kills: versions by which an agency withdraws its story. A kill is not a take, so nothing in it replaces wording of the take
// before it; all of that is withdrawn, or restored in the substitute that follows.

import type { Document } from '../model.ts'
import type { Printing } from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import { vocabularyOf } from '../words/vocabulary.ts'

/** A kill says that the story is withdrawn, and perhaps why; a longer text is a story. */
const MOST_WORDS = 150
/** Scripts without spaces have more words to a line, by the dictionary. */
const MOST_CHARACTERS = 1_000
/** Share of the previous take's words: a take continues it, a kill may only name its headline. */
const SHARED_WITH_TAKE = 0.5
/** Characters from the beginning: a kill says so at once. */
const HEAD_PARAGRAPHS = 3

/**
 * Labels that a desk writes above it, before a mark or the end of the line. In capitals, since news may begin “Killed: …” or
 * “Withdrawal – …”, too.
 */
const TITLES = [
  '(?:(?:BULLETIN|MANDATORY|URGENT|ADVISORY) )*KILL(?: KILL)*(?: (?:BULLETIN|NOTICE|ADVISORY|MANDATORY))?|WITHDRAWN',
  '[Ss](?:TORY|tory) (?:REMOVED|WITHDRAWN|KILLED|[Rr]emoved|[Ww]ithdrawn|[Kk]illed)|STORNO|ANNULLIERUNG|ZURÜCKGEZOGEN',
  'ANNULATION|ANULACIÓN|ANULADA|ANULAÇÃO|ANNULLAMENTO|INTREKKING|ANULOWANIE|ANULOWANO|İPTAL|АННУЛИРОВАНО|АННУЛЯЦИЯ|АНУЛЬОВАНО',
].join('|')
const TITLE = new RegExp(
  String.raw`^[\s(（[【*"“«_-]*(?:${TITLES})(?=\s*(?:[:：.!–—)\]）】*_,]|-|\(|$))`,
  'u',
)
const UNSPACED_TITLE =
  /^\s*(?:[(（[【［〔]\s*(?:撤稿|取消し|取り消し|配信取り消し)\s*[)）\]】］〕]|撤稿\s*[:：]|(?:[[［(]\s*)?(?:배포|기사|전문) 취소)/u

/**
 * An agency's words for withdrawing its own copy. A witness retracts his story and a service its tsunami alert, too: so
 * the words must be a desk's.
 */
const SENTENCES = [
  '(?:story|dispatch|news item|news alert|snap)[^!?]{0,100}?(?:is|are|has been|have been) (?:wrong and (?:is|are) )?(?:hereby )?(?:withdrawn|killed)',
  '(?:withdraws?|withdrew|withdrawn|retracts?|retracted|killed) (?:its|our|this) (?:\\p{L}+ ){0,2}(?:story|dispatch|alert)',
  "(?:kill|do not (?:use|publish|run)|don[’']t (?:use|publish|run)) (?:the|our|this) (?:\\p{L}+ ){0,2}(?:story|dispatch|alert)",
  '(?:eil|agentur)?meldung(?:en)?[^!?]{0,100}?(?:zurückgezogen|annulliert|storniert|gegenstandslos)',
  '(?:zieht|ziehen) (?:ihre|die|diese) (?:\\p{L}+ ){0,2}(?:eil|agentur)?meldung[^!?]{0,100}?zurück',
  'verwenden sie (?:die|diese|unsere) (?:\\p{L}+ ){0,2}(?:eil|agentur)?meldung',
  "(?:veuillez annuler|nous annulons|prière d[’']annuler|annule (?:sa|la|notre)) (?:\\p{L}+ ){0,2}dépêche|dépêche[^!?]{0,100}?(?:est annulée|annulée par)",
  '(?:anul(?:en|amos|ar|a)|retir(?:en|amos)|no (?:utilicen|utilizar|publiquen|publicar)) (?:la|nuestra|esta) (?:\\p{L}+ ){0,2}(?:noticia|despacho|información)|(?:noticia|despacho)[^!?]{0,100}?(?:queda|ha sido|está) anulad[oa]',
  '(?:anul(?:em|amos|ar)|cancel(?:em|amos|ar)|não (?:utilizem|utilizar|publicar)) (?:a|nossa|esta) (?:\\p{L}+ ){0,2}(?:notícia|matéria)',
  '(?:annullare|annulliamo|non utilizzare|non pubblicare) (?:la|nostra|questa) (?:\\p{L}+ ){0,2}notizia|notizia[^!?]{0,100}?(?:è|va|viene) annullata',
  '(?:ons|dit|het) (?:\\p{L}+ ){0,2}(?:nieuws)?bericht[^!?]{0,100}?(?:is|wordt) (?:ingetrokken|vervallen)',
  '(?:telegrammet|meldingen|denna nyhet|denne meldingen)[^!?]{0,60}?(?:dras tillbaka|återkallas|trekkes tilbake|trekkes tilbage|annulleres)',
  '(?:anulujemy|wycofujemy) (?:\\p{L}+ ){0,2}(?:depeszę|informację|wiadomość)|(?:depesza|informacja)[^!?]{0,60}?(?:anulowana|wycofana)',
  'haberimiz[^!?]{0,60}?(?:iptal edilmiştir|geri çekilmiştir)',
  '(?:аннулир\\p{L}+|просим не использовать|анулює\\p{L}*|анульов\\p{L}+) (?:\\p{L}+ ){0,2}(?:сообщени[ея]|новость|повідомлення)|(?:сообщение|новость|повідомлення)[^!?]{0,100}?(?:аннулир\\p{L}+|анульован\\p{L}+)',
  '(?:إلغاء|سحب|تلغي|تسحب) (?:هذا |هذه )?(?:الخبر|القصة|خبرها|قصتها)',
].join('|')
const WITHDRAWN = new RegExp(String.raw`(?<![\p{L}-])(?:${SENTENCES})(?![\p{L}])`, 'iu')
const WITHDRAWN_UNSPACED =
  /(?:稿件|此稿|该稿|該稿|本稿)[^。]{0,40}?(?:撤回|撤销|撤銷|作废|作廢|取消|勿用)|(?:撤回|撤销|撤銷|取消|请勿使用|勿用)[^。]{0,20}?(?:稿件|此稿|该稿|該稿)|(?:記事|配信)を(?:取り消|取消)|기사를? (?:전문 )?취소합니다/u

type Version = Pick<Printing, 'document' | 'signal'>

/** The takes of a story, without the kills between and after them. A first take is never a kill. */
export function takesOf<P extends Version>(versions: readonly P[]): P[] {
  const takes: P[] = []
  for (const version of versions) {
    const before = takes.at(-1)
    if (before === undefined || !takesBack(version, before.document)) takes.push(version)
  }
  return takes
}

/** The kill that ended the story; null if the last version is a take. */
export function lastKill<P extends Version>(versions: readonly P[]): P | null {
  const last = takesOf(versions).at(-1)
  return last === undefined ? null : (versions[versions.indexOf(last) + 1] ?? null)
}

/** By its sender's signal, whatever the text; else by what the text says in place of `before`. */
export function takesBack({ document, signal }: Version, before: Document): boolean {
  return signal === 'kill' || signal === 'withdraw' || isWithdrawal(document, before)
}

/** False if a kill repeats the story that it withdraws. */
export function isNotice(document: Document, before: Document): boolean {
  return document.words > 0 && sharedWords(before, document) < SHARED_WITH_TAKE
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
