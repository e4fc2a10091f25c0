// The words and letters that the hostile texts are made of.

export const NAMES: readonly string[] = (
  'Lavrov Peskov Putin Merkel Macron Trump Pompeo Bolton Stoltenberg Gorbachev Reagan Moscow Washington Berlin Paris ' +
  'London Kyiv Warsaw Brussels Geneva Helsinki Beijing Tokyo Seoul Delhi Ankara Tehran Cairo Madrid Rome Vienna Prague ' +
  'Oslo Smith Jones Miller Garcia Novak Ivanov Petrov Schmidt Dubois Rossi Silva Tanaka Wang Nguyen Khan'
).split(' ')

/** Per script some letters or syllables of it. */
export const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hiragana: [...'あいうえおかきくけこさしすせそたちつてとなにのはひふへほまみむめもやゆよらりるれろわをん'],
  Katakana: [...'アイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモヤユヨラリルレロワヲン'],
  'loose kana': ['か\u3099', 'は\u309a', 'ｶﾞ', 'ﾊﾟ', 'ｱ', 'ｲ', 'き'],
  Thai: [...'กขคงจชซญดตถทธนบปผฝพฟมยรลวศสหอะาิีุูเแโใไ่้'],
  Lao: [...'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອະາິີເແໂ'],
  Khmer: [...'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអាិីុូ្'],
  Myanmar: [...'ကခဂဃငစဆဇဈညတထဒဓနပဖဗဘမယရလဝသဟာိီုူေ်'],
  Hangul: [...'가나다라마바사아자차카타파하고노도로모보소오조초한국미정부대통령'],
  Arabic: [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىًٌ'],
  Hebrew: [...'אבגדהוזחטיכלמנסעפצקרשת'],
  Devanagari: [...'अआइईउऊएऐओऔकखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूेैोौं्'],
  Cyrillic: [...'абвгдежзийклмнопрстуфхцчшщъыьэюяЁёЙ'],
  Greek: [...'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς'],
}

/** Per language words that its rules look at, among others. */
export const OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  German:
    'der die das nicht kein Herr Frau sagte laut Merkel Vertrag am Montag 5,3 Millionen möglicherweise Straße und'.split(
      ' ',
    ),
  French:
    'le la ne pas dit-il selon M. Macron traité lundi 5,3 millions peut-être l’accord d’armes et que «non»'.split(
      ' ',
    ),
  Spanish:
    'el la no dijo según Sr. Sánchez tratado lunes 5,3 millones quizás acuerdo y que ¿qué? ¡no! él'.split(
      ' ',
    ),
  Russian:
    'не сказал заявил по словам Лавров договор понедельник 5,3 миллиона возможно и что «нет» он она'.split(
      ' ',
    ),
  Arabic: 'لا قال وفقا الرئيس معاهدة الاثنين 5.3 مليون ربما و أن «لا» هو هي السلام'.split(' '),
  Hindi: 'नहीं कहा अनुसार राष्ट्रपति संधि सोमवार 5.3 करोड़ शायद और कि वह है में'.split(' '),
}
