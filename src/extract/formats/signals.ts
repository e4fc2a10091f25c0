// The status of a version according to the wire: IPTC's codes for publishing status and signals, and the words that desks
// write where a format has no code.
import type { Signal } from '../../core/text/details.ts'

/** Weightiest last: an item that is canceled is a kill, whatever else it says. */
const BY_WEIGHT = ['update', 'correction', 'withdraw', 'kill'] as const satisfies readonly Signal[]

/** Publishing status: http://cv.iptc.org/newscodes/pubstatusg2/; `embargoed` is a time, not a signal. */
const STATUSES: Readonly<Record<string, Signal>> = {
  canceled: 'kill',
  cancelled: 'kill',
  withheld: 'withdraw',
}

/** Words of a code such as `sig:correction` or `Mandatory-Kill`, and of the first words of a message to desks. */
const WORDS: Readonly<Record<Signal, RegExp>> = {
  kill: /^(?:kill(?:ed|s)?|cancel(?:l?ed|lation)?|annul(?:ation|ación|ação|lamento)|storno|stornierung|annullierung|аннулирование|anulowanie|intrekking)$/u,
  withdraw:
    /^(?:withdraw(?:n|s|al)?|withh[eo]ld(?:s|ing)?|retract(?:s|ed|ion)?|recall(?:s|ed)?|retrait|retiro|retirada|ritiro|zurückziehung|zurückgezogen|rückruf|отзыв)$/u,
  correction:
    /^(?:correct(?:s|ed|ion|ions|ive)?|clarif(?:y|ies|ied|ication)|fix(?:es|ed)?|erratum|corrigend(?:um|a)|berichtigung|korrektur|korrigiert|richtigstellung|rectificati(?:f|on)|correctif|correcci[oó]n|rectificación|corrección|correção|correzione|rettifica|rectificatie|correctie|rättelse|rettelse|retting|oikaisu|sprostowanie|korekta|исправление|поправка|уточнение)$/u,
  update:
    /^(?:updat(?:e|es|ed|ing)|writethr[uo](?:ugh)?|adds?|additions?|lead|recasts?|expands?|refiles?|repeats?|aktualisierung|aktualisiert|ergänzung|zusammenfassung|mise ?à ?jour|actualité|actualización|actualiza|atualização|aggiornamento|bijgewerkt|uppdatering|oppdatering|обновление|дополнение)$/u,
}
/** What desks write before the decisive word. */
const LEADING = new Set(
  'bulletin mandatory urgent advisory eds editors attention please note notice this item version story bc ap the a an'.split(
    ' ',
  ),
)
/** The word must occur within this many characters of a message; after that it tells a story. */
const HEAD_WORDS = 5

/** The signal of a code: `stat:canceled`, `http://cv.iptc.org/newscodes/signal/correction`, `sig:update`. */
export function signalOfCode(code: string | null | undefined): Signal | null {
  const name = code?.trim().split(/[/#:]/).at(-1)?.toLowerCase() ?? ''
  const status = STATUSES[name]
  return status ?? heaviest(name.split(/[^\p{L}]+/u).map(signalOfWord))
}

/** The signal of a message to desks, by its first words: `Eds: Corrects spelling …`, `MANDATORY KILL`. */
export function signalOfMessage(message: string | null | undefined): Signal | null {
  const words = (message ?? '')
    .slice(0, 400)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
  for (const word of words.slice(0, HEAD_WORDS)) {
    const signal = signalOfWord(word)
    if (signal !== null) return signal
    if (!LEADING.has(word)) return null
  }
  return null
}

/** A second version without a signal is an update. */
export function signalOfVersion(version: number | null): Signal | null {
  return version !== null && version > 1 ? 'update' : null
}

/** The weightiest of several; null if there is none. */
export function heaviest(signals: readonly (Signal | null)[]): Signal | null {
  return BY_WEIGHT.findLast((signal) => signals.includes(signal)) ?? null
}

function signalOfWord(word: string): Signal | null {
  return BY_WEIGHT.findLast((signal) => WORDS[signal].test(word)) ?? null
}
