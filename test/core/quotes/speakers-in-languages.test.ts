// Who speaks, in languages without a test of their own: verb and subject in any order, an office before its name, a name
// in another case, `according to`, and a verb without a subject.
import { describe, expect, test } from 'vitest'
import { recogniseLanguage } from '../../../src/core/languages/detect.ts'
import { findQuotes } from './quotes-sides.ts'

const speakers = (language: string, text: string) =>
  findQuotes(
    text.split('\n\n').map((paragraph) => ({ text: paragraph })),
    language,
  ).map((quote) => quote.speaker)

type Row = readonly [text: string, ...speakers: (string | null)[]]

const LANGUAGES: Readonly<Record<string, readonly Row[]>> = {
  pl: [
    ['„Most jest już gotowy” – powiedział w piątek burmistrz Adam Lis.', 'Adam Lis'],
    ['Adam Lis obiecał: „Most będzie gotowy”. „Czekamy na farbę” – dodał.', 'Adam Lis', 'Adam Lis'],
    ['Adam Lis milczał. Według Adama Lisa „most stoi mocno i prosto”.', 'Adam Lis'],
    ['Jak zauważyła Ewa Maj, „deszcz padał trzy dni”.', 'Ewa Maj'],
    ['Na murze było napisane „nikt tu nie mieszka”.', null],
    ['Adwokat Adama Lisa, Ewa Maj, powiedziała: „To jest nieprawda”.', 'Ewa Maj'],
  ],
  cs: [
    ['„Most je už hotový,“ uvedl v rozhlase starosta Karel Novák.', 'Karel Novák'],
    [
      '„Most je hotový,“ řekla starostka obce Jana Malá. „Čekáme na barvu,“ dodala.',
      'Jana Malá',
      'Jana Malá',
    ],
    ['Karel Novák mlčel. Podle Karla Nováka je most „pevný a rovný“.', 'Karel Novák'],
    ['Jak poznamenal Karel Novák, „pršelo tři dny“.', 'Karel Novák'],
    ['Na zdi stálo „tady nikdo nebydlí“.', null],
  ],
  uk: [
    ['«Міст уже готовий», — сказав у п’ятницю мер Андрій Лис.', 'Андрій Лис'],
    ['Андрій Лис мовчав. За словами Андрія Лиса, «міст стоїть міцно».', 'Андрій Лис'],
    ['«Міст готовий, — каже Марія Гай, — бо фарба висохла».', 'Марія Гай'],
    ['Марія Гай приїхала. «Міст готовий», — додала вона.', 'Марія Гай'],
  ],
  ru: [
    ['Мария Гай приехала. «Туда можно было просунуть руку», — рассказал один из рабочих.', null],
    ['Павел Гусев молчал. По словам Павла Гусева, «мост стоит крепко».', 'Павел Гусев'],
    ['«Мост готов, — рассказывает Мария Гай, — краска уже высохла».', 'Мария Гай'],
    [
      'Мария Гай приехала. «Мост готов», — добавила она. «Красим», — призналась Гай.',
      'Мария Гай',
      'Мария Гай',
    ],
  ],
  en: [
    ['Her rival, state senator Bill Rowe, said they had ignored “one warning after another”.', 'Bill Rowe'],
    [
      'Her neighbour, retired engineer Clive Rowe, has drawn plans. “It would take six months,” he said.',
      'Clive Rowe',
    ],
    ['Ann Bell, Tom Reed, Joe Mott and others came. “It is late,” they said.', null],
    ['The film, about Clive Rowe, opened to a full house. “It moved me,” a viewer said.', 'a viewer'],
    [
      'Mark Hale was there. The film, about the late Clive Rowe, opened. “It moved me to tears,” he said.',
      null,
    ],
  ],
  it: [
    ['Sara Muschio è arrivata tardi. «Pregate per loro», si legge su un cartello.', null],
    [
      'Il suo vicino, l’ingegnere in pensione Claudio Bruni, ha fatto i suoi disegni. «Ci vorrebbero sei mesi», insiste.',
      'Claudio Bruni',
    ],
    ['«Il ponte è pronto», ha detto lunedì la sindaca Anna Riva.', 'Anna Riva'],
    [
      '«Il ponte è pronto», assicura il ministro dei Trasporti Paolo Bassi. «Si parte», ha aggiunto.',
      'Paolo Bassi',
      'Paolo Bassi',
    ],
    ['«Il ponte è pronto», ha spiegato ai giornalisti Paolo Bassi.', 'Paolo Bassi'],
    ['«Il ponte, spiega Anna Riva, è pronto da ieri».', 'Anna Riva'],
  ],
  es: [
    [
      'Su vecino, el ingeniero jubilado Claudio Montes, ha dibujado sus planos. “Se tardarían seis meses”, insiste.',
      'Claudio Montes',
    ],
    [
      'Para Tomás Arce, un agricultor, el retraso es una molestia. “Pierdo dos semanas”, explica.',
      'Tomás Arce',
    ],
    ['«El puente está listo», dijo el lunes el alcalde de la ciudad, Pablo Ruiz.', 'Pablo Ruiz'],
    [
      '«El puente está listo», afirmó ante los periodistas Pablo Ruiz. «Falta pintar», añadió.',
      'Pablo Ruiz',
      'Pablo Ruiz',
    ],
    ['Pablo Ruiz calló. Su hermana, Carla, discrepa: «El puente no está listo».', 'Carla'],
  ],
  pt: [
    ['“A ponte está pronta”, disse na segunda-feira o prefeito Paulo Dias da Silva.', 'Paulo Dias da Silva'],
    [
      '“A ponte está pronta”, afirmou aos jornalistas Paulo Dias. “Falta pintar”, acrescentou.',
      'Paulo Dias',
      'Paulo Dias',
    ],
  ],
  fr: [
    [
      'Son voisin, l’ingénieur Claude Ronde, a fait ses plans. « Il faudrait six mois », insiste-t-il.',
      'Claude Ronde',
    ],
    [
      'Pour Thomas Arcel, un agriculteur, le temps presse. « Je perds deux semaines », soupire-t-il.',
      'Thomas Arcel',
    ],
    ['« Nous y travaillons », assure-t-on au ministère des Mines.', null],
    ['« Le pont est prêt », a déclaré lundi le maire Paul Rivière.', 'Paul Rivière'],
    ['« Le pont, explique Claire Rivière, est prêt depuis hier ».', 'Claire Rivière'],
    ['D’après Claire Rivière, « le pont est prêt depuis hier ».', 'Claire Rivière'],
  ],
  nl: [
    ['Zoals Anna Smit opmerkte: “De brug is klaar.”', 'Anna Smit'],
    ['Haar man, Frans, denkt er anders over: “De brug is niet klaar.”', 'Frans'],
  ],
  sv: [
    [
      '”Bron är klar”, sade kommunalrådet Anna Holm i måndags. ”Vi målar”, tillade hon.',
      'Anna Holm',
      'Anna Holm',
    ],
    ['Enligt polisens talesperson Maria Nyberg finns det ”ingen fara för någon”.', 'Maria Nyberg'],
    ['På väggen stod ”här bor ingen längre”.', null],
  ],
  no: [
    ['«Broen er klar», sa ordfører Per Bakken mandag. «Vi maler», la han til.', 'Per Bakken', 'Per Bakken'],
    ['Ifølge Per Bakken er broen «trygg og rett».', 'Per Bakken'],
  ],
  da: [
    ['”Broen er klar”, sagde borgmester Per Bak mandag. ”Vi maler”, tilføjede han.', 'Per Bak', 'Per Bak'],
    ['Ifølge Per Bak er broen ”sikker og lige”.', 'Per Bak'],
  ],
  zh: [
    ['外交部发言人毛宁周三在例行记者会上表示：“中方对此坚决反对，已经提出严正交涉。”', '毛宁'],
    ['美国总统乔·拜登说：“我们将继续支持乌克兰的防务。”', '乔·拜登'],
    ['“这座大桥明年就会通车，请大家放心。”市长李建国说。', '李建国'],
    ['“我们昨天晚上都没有睡觉。”居民王芳告诉记者，“水一直在上涨，大家都很害怕。”', '王芳'],
    ['张先生表示：“我不知道这份文件的存在。”', '张先生'],
    ['他说：“这是不可能的事情，请不要相信。”', null],
    ['警方称：“目前没有发现任何可疑的人员。”', '警方'],
    ['清华大学教授陈立强调，“改革不能停下来，必须继续往前走”。', '陈立'],
    ['墙上写着“这里已经没有人居住了”几个大字。', null],
    ['欧阳明认为：“比赛的结果是可以接受的。”他说：“我们还有机会，不会放弃。”', '欧阳明'],
    ['公司声明称，“所有的服务都已经恢复正常”。', '公司声明'],
    ['法国总统马克龙在巴黎指出：“欧洲必须保护自己的利益。”', '马克龙'],
    ['報導指出「市場上的價格已經上漲了兩成」。', null],
    ['台北市長蔣萬安說：「捷運明年就會通車，請大家放心。」', '蔣萬安'],
  ],
  tr: [
    ['Belediye Başkanı Ayşe Demir, “Köprü hazır” dedi.', 'Ayşe Demir'],
    ['Ayşe Demir, Ankara’da konuştu. “Köprü yarın açılacak” diye ekledi.', 'Ayşe Demir'],
    ['Ali Kaya’ya göre “köprü çok sağlam ve düz”.', 'Ali Kaya'],
    ['“Köprü hazır” diyen Ali Kaya, gazetecilere teşekkür etti.', 'Ali Kaya'],
    ['Polis evde “beni artık aramayın” yazılı bir not buldu.', null],
  ],
}

test.each([
  [
    'cs',
    'Most je už hotový a lidé po něm mohou chodit, ale auta na něj ještě nesmí, protože se na něm stále pracuje.',
  ],
  [
    'da',
    'Broen blev bygget af byen efter krigen, og nu er der nogle, som ikke har fået at vide, hvad den har kostet.',
  ],
  [
    'no',
    'Broen ble bygget av byen etter krigen, og nå er det noen som ikke har fått vite hva den har kostet.',
  ],
  [
    'tr',
    'Köprü çok eski ve dar olduğu için bir yıl daha kapalı olarak kalacak, ne kadar süreceği ise belli değil.',
  ],
] as const)('%s is recognised by its words', (tag, text) => {
  expect(recogniseLanguage(text)).toBe(tag)
})

describe.each(Object.keys(LANGUAGES))('%s', (language) => {
  test.each(LANGUAGES[language]!.map(([text, ...wanted]) => [text, wanted] as const))(
    '%s',
    (text, wanted) => {
      expect(speakers(language, text)).toEqual(wanted)
    },
  )
})
