// Articles set as wires and archives set them: hard-wrapped, with indents or blank lines, datelines, tables, ragged lines.

export interface Setting {
  readonly width: number
  readonly indent: number
  readonly blankLines: boolean
  readonly dateline: boolean
  readonly table: boolean
  readonly ragged: boolean
}

export interface SetArticle {
  readonly language: string
  readonly setting: Setting
  readonly paragraphs: readonly string[]
  readonly text: string
}

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The board of the harbour trust met on Monday and put off its decision on the well-known lighthouse until June.',
    'Mr. Harlan said that the repair would cost about 3.4 million crowns, 12 per cent more than a year ago.',
    '“We have waited for ten years,” said Dr. Ines Vahl of the Marine Institute, who lives in Port Sund.',
    'Nobody was hurt.',
    'The ministry had promised in March to pay half of it, but it withdrew the offer after the election.',
    'Boats from Tarn, Brenn and St. Olav will use the old basin, where the water is shallow at low tide.',
    'Critics of the plan ask whether a long-term lease would be cheaper, and they want to see the figures.',
  ],
  de: [
    'Der Stadtrat hat am Montag die Entscheidung über den alten Leuchtturm auf den Juni verschoben.',
    'Nach Angaben der Behörde kostet die Reparatur etwa 3,4 Millionen Euro, 12 Prozent mehr als im Vorjahr.',
    '„Wir warten seit zehn Jahren“, sagte Dr. Ines Vahl vom Institut für Meereskunde in Sundhafen.',
    'Verletzt wurde niemand.',
    'Das Ministerium hatte im März die Hälfte der Kosten zugesagt, zog das Angebot nach der Wahl aber zurück.',
    'Die Boote aus Tarn und Brenn nutzen nun das alte Becken, in dem das Wasser bei Ebbe flach steht.',
  ],
  fr: [
    'Le conseil du port a remis lundi sa décision sur le vieux phare au mois de juin.',
    'La réparation coûterait environ 3,4 millions de couronnes, soit 12 % de plus que l’année précédente.',
    '« Nous attendons depuis dix ans », a dit Inès Vahl, de l’Institut de la mer à Port-Sund.',
    'Personne n’a été blessé.',
    'Le ministère avait promis en mars de payer la moitié, mais il a retiré son offre après les élections.',
  ],
  es: [
    'La junta del puerto aplazó el lunes hasta junio su decisión sobre el viejo faro de la isla.',
    'La reparación costaría unos 3,4 millones de coronas, un 12 por ciento más que hace un año.',
    '«Llevamos diez años esperando», dijo Inés Vahl, del Instituto del Mar, que vive en Puerto Sund.',
    'Nadie resultó herido.',
    'El ministerio había prometido en marzo pagar la mitad, pero retiró su oferta tras las elecciones.',
  ],
  ru: [
    'Совет порта в понедельник отложил решение о старом маяке до июня, сообщили в администрации.',
    'Ремонт обойдётся примерно в 3,4 миллиона крон, что на 12 процентов больше, чем год назад.',
    '«Мы ждём уже десять лет», — сказала Инес Валь из Института моря в городе Сунд.',
    'Никто не пострадал.',
    'Министерство обещало в марте оплатить половину, но после выборов отозвало своё предложение.',
  ],
}
const DATELINES = [
  'PORT SUND, March 4 - ',
  'TARN (AP) — ',
  'BRENN, Lornemark, June 11 (XP) -- ',
  'ST. OLAV – ',
]
const ROWS = [
  'Cod 1,204 vs 1,377',
  'Herring 88 vs 92',
  'Net 71 vs 43',
  'Sales 7,274 vs 4,447',
  'Brenn 2, Tarn 1',
]

/** The article of a seed; the same seed gives the same. */
export function setArticle(seed: number): SetArticle {
  const random = generator(seed)
  const below = (n: number) => Math.floor(random() * n)
  const languages = Object.keys(SENTENCES)
  const language = languages[below(languages.length)]!
  const indent = below(6)
  const setting: Setting = {
    width: 55 + below(18),
    indent,
    blankLines: indent === 0 ? below(4) > 0 : below(3) === 0,
    dateline: below(2) === 0,
    table: below(4) === 0,
    ragged: below(4) === 0,
  }
  const sentences = SENTENCES[language]!
  const prose = Array.from({ length: 3 + below(5) }, () =>
    Array.from({ length: 1 + below(3) }, () => sentences[below(sentences.length)]!).join(' '),
  )
  if (setting.dateline) prose[0] = DATELINES[below(DATELINES.length)]! + prose[0]
  if (indent === 0 && !setting.blankLines) leaveRoom(prose, setting, sentences)
  const set = prose.map((paragraph) => setParagraph(paragraph, setting, random))
  const rows = setting.table ? ROWS.slice(below(2), 4 + below(2)) : []
  if (setting.table) set.push(rows.join('\n'))
  const text = set.join(setting.blankLines ? '\n\n' : '\n')
  return { language, setting, paragraphs: [...prose, ...rows], text: `${text}\n` }
}

/**
 * Where nothing else parts paragraphs, the last line has to have room for another word: else nobody could tell that the
 * paragraph ends. One without gets another sentence.
 */
function leaveRoom(prose: string[], setting: Setting, sentences: readonly string[]): void {
  for (let p = 0; p < prose.length; p++)
    for (let more = 0; more < sentences.length; more++) {
      const last = setParagraph(prose[p]!, setting, () => 1)
        .split('\n')
        .at(-1)!
      if (last.length <= setting.width - 20) break
      prose[p] += ` ${sentences[(p + more) % sentences.length]}`
    }
}

/** Greedy lines; in ragged copy some end a word early. */
export function setParagraph(
  paragraph: string,
  { width, indent, blankLines, ragged }: Omit<Setting, 'dateline' | 'table'>,
  random: () => number,
): string {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let empty = true
  for (const word of paragraph.split(' ')) {
    const early = ragged && (indent > 1 || blankLines) && random() < 0.02
    if (!empty && (early || line.length + 1 + word.length > width)) {
      lines.push(line)
      line = ''
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
