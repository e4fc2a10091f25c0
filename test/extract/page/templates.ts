// Pages around articles in five languages, as news systems write them.

export interface Story {
  readonly language: string
  readonly headline: string
  readonly site: string
  readonly text: readonly string[]
}

export const STORIES: readonly Story[] = [
  {
    language: 'en',
    headline: 'Mill owners reject the river toll',
    site: 'The Weir Courier',
    text: [
      'The owners of the seven mills on the Aune said on Friday that they would not pay the new river toll, whatever the county decides.',
      'The toll, which the county wants to levy from the spring, would cost the largest of them some forty thousand crowns in a year.',
      'Their lawyers have asked for a hearing, and hope that it will be held before the snow melts and the wheels can turn again.',
      'A spokesman for the county said that the money was needed to mend the weirs, two of which had given way in the autumn floods.',
      'Anglers, who have fished below the mills for a hundred years, are on the side of the county for the first time that anyone recalls.',
      'The hearing, if there is one, will be led by a judge from the coast who has never owned a boat, a mill or a rod in his life.',
    ],
  },
  {
    language: 'de',
    headline: 'Bergbahn bleibt nach dem Sturm geschlossen',
    site: 'Talbote',
    text: [
      'Die Bergbahn am Hochkar bleibt nach dem Sturm vom Wochenende bis auf Weiteres geschlossen, teilte der Betreiber am Montag mit.',
      'Drei der zwölf Stützen seien beschädigt, hieß es, und das Seil müsse auf seiner ganzen Länge von zwei Kilometern geprüft werden.',
      'Die Wirte auf dem Gipfel rechnen mit einem Ausfall von mehreren Wochen und haben ihre Angestellten nach Hause geschickt.',
      'Der Bürgermeister versprach, dass die Gemeinde die Straße zur Mittelstation räumen werde, sobald die Lawinengefahr es zulasse.',
      'Bei dem Sturm waren auch die Dächer zweier Hütten abgedeckt worden, verletzt wurde nach Angaben der Bergrettung niemand.',
    ],
  },
  {
    language: 'fr',
    headline: 'Le vieux pont rouvre aux piétons',
    site: 'La Gazette du Val',
    text: [
      'Le vieux pont de pierre a rouvert lundi aux piétons, après deux années de travaux qui ont coûté le double de la somme prévue.',
      'Les voitures devront attendre le printemps, a précisé le maire, car les experts veulent encore mesurer les vibrations du tablier.',
      'Les commerçants de la rive gauche se disent soulagés, eux qui avaient perdu un tiers de leurs clients depuis la fermeture.',
      'Une fête est prévue samedi sur le quai, avec des musiciens venus de toute la vallée et un feu d’artifice à la tombée de la nuit.',
    ],
  },
  {
    language: 'ru',
    headline: 'Порт закрыли из-за тумана',
    site: 'Береговой вестник',
    text: [
      'Порт в устье реки закрыли во вторник из-за густого тумана, сообщили в администрации, и суда ждут на рейде уже вторые сутки.',
      'По словам капитана порта, видимость не превышает пятидесяти метров, а ветра, который мог бы разогнать туман, пока не обещают.',
      'Рыбаки опасаются, что не успеют сдать улов до выходных, и просят открыть для небольших лодок хотя бы восточный проход.',
      'Последний раз порт закрывали на такой срок восемь лет назад, когда у входа в гавань сел на мель груженый лесом сухогруз.',
    ],
  },
  {
    language: 'es',
    headline: 'El faro vuelve a alumbrar la bahía',
    site: 'Diario de la Ría',
    text: [
      'El faro del cabo volvió a alumbrar la bahía en la noche del jueves, después de tres meses de averías que nadie supo explicar.',
      'Los técnicos del puerto cambiaron la lámpara y todo el cableado, que según el informe databa de la época de la primera guerra.',
      'Los pescadores recibieron la luz con bocinas y cohetes, y el cura del pueblo bendijo la torre delante de todos los vecinos.',
      'El ayuntamiento estudia ahora abrir la escalera a los turistas durante el verano, siempre que la obra no supere el presupuesto.',
    ],
  },
]

/** A page as most systems write it: navigation, the article's markup, a footer. */
export function pageOf(story: Story, markup: string, head = ''): string {
  return `<!doctype html><html lang="${story.language}"><head><meta charset="utf-8"><title>${story.headline} - ${story.site}</title>${head}
<script>var site = 1</script></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
${markup}<footer><p>© ${story.site}</p></footer></body></html>`
}

/** Paragraphs of a story; `attributes` gives those of each. */
export function paragraphsOf(
  texts: readonly string[],
  attributes: (index: number) => string = () => '',
): string {
  return texts.map((text, i) => `<p${attributes(i)}>${text}</p>`).join('\n')
}
