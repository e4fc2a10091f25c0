// Does every edit get the kinds and the significance it should, and no others? A table with true and false cases
// for each kind; the false ones look like the kind and are another.
import { describe, expect, test } from 'vitest'
import { compare, parseDocument } from '../../../src/core/compare.ts'
import { valueChangesOf } from '../../../src/core/kinds/label.ts'
import { formOf } from '../../../src/core/values/value.ts'
import { changesOf, verdict } from './kinds-notation.ts'

type Case = readonly [line: string, verdict: string]

function table(cases: readonly Case[], language: string | null = 'en'): void {
  test.each(cases)('%s → %s', (line, expected) => {
    expect(verdict(line, language)).toBe(expected)
  })
}

describe('typography', () => {
  table([
    ['He said it was [“/"]fine[”/"].', 'typography low'],
    ["the people[’/']s choice", 'typography low'],
    ["the [people’s/people's] choice", 'typography low'],
    ['The talks [–/—] long delayed [–/—] began.', 'typography low'],
    ['The talks[ - /—]long delayed.', 'typography low'],
    ['One sentence.[  / ]Another.', 'typography low'],
    ['One paragraph.[\n\n/ ]Another.', 'typography low'],
    ['One paragraph.[/\n\n]', 'typography low'],
    ['in the [U.S./US] today', 'typography low'],
    ['[Mr./Mr] Lavrov said', 'typography low'],
    ['red, white[/,] and blue', 'typography low'],
    ['wait[.../…]', 'typography low'],
    ['It ended[./!]', 'typography low'],
    ['He said „[…/...]“ loudly', 'typography low'],
    ['the [womens/women’s] race', 'typography low'],
    ['the [town’s/towns] end', 'typography low'],
    ['the café, the [cafe\u0301/caf\u00e9]', 'typography low'],
    ['It rose[;/,] then fell', 'typography low'],
    // Not typography: the marks say whose words these are.
    ['he said [“/]we will win[”/] now', 'quote high'],
    ['he called it [/"]a disaster[/"] again', 'quote high'],
    // Not typography: the sign changes the figure.
    ['It fell to [/-]5 degrees', 'number high'],
    ['It cost [$/€]5 then', 'number high'],
    ['It fell to [−5/5] degrees', 'number high'],
  ])
})

describe('case', () => {
  table([
    ['the [Treaty/treaty] was signed', 'case low'],
    ['the [president/President] said', 'case low'],
    ['[NATO/Nato] forces', 'case low'],
    ['the [internet/Internet]', 'case low'],
    ['[BREAKING/Breaking] news', 'case low'],
    ['the [“Cold War”/"cold war"] ended', 'typography case low'],
    ['He [said. The/said; the] deal', 'typography case low'],
    // Not case alone.
    ['the [Defence/defense] budget', 'case spelling low'],
    ['the [Treaty/accord] was signed', 'wording normal'],
  ])
})

describe('spelling', () => {
  table([
    ['the [defence/defense] budget', 'spelling low'],
    ['a [colour/color] photograph', 'spelling low'],
    ['[neighbouring/neighboring] states', 'spelling low'],
    ['the [Labour/Labor] Party', 'spelling low'],
    ['an [organisation/organization] said', 'spelling low'],
    ['[privatisation/privatization] plans', 'spelling low'],
    ['to [analyse/analyze] it', 'spelling low'],
    ['the city [centre/center]', 'spelling low'],
    ['ten [kilometres/kilometers] away', 'spelling low'],
    ['a [cancelled/canceled] flight', 'spelling low'],
    ['[travelling/traveling] abroad', 'spelling low'],
    ['a [dialogue/dialog] began', 'spelling low'],
    ['[paediatric/pediatric] care', 'spelling low'],
    ['an aid [programme/program]', 'spelling low'],
    ['aid [programmes/programs]', 'spelling low'],
    ['[sceptical/skeptical] voters', 'spelling low'],
    ['[grey/gray] smoke', 'spelling low'],
    ['a [judgement/judgment] of the court', 'spelling low'],
    ['an [adviser/advisor] to him', 'spelling low'],
    ['[towards/toward] the border', 'spelling low'],
    ['[whilst/while] waiting', 'spelling low'],
    ['[learnt/learned] a lesson', 'spelling low'],
    ['the [Koran/Quran]', 'spelling low'],
    ['a [ceasefire/cease-fire] held', 'spelling low'],
    ['a [cease-fire/cease fire] held', 'spelling low'],
    ['a [well-known/well known] man', 'spelling low'],
    ['to [co-operate/cooperate] fully', 'spelling low'],
    ['an [e-mail/email] said', 'spelling low'],
    ['He [did not/didn’t] go', 'spelling low'],
    ['They [cannot/can’t] go', 'spelling low'],
    ['[It is/It’s] over', 'spelling low'],
    ['a [café/cafe] in Paris', 'spelling low'],
    // Not spelling: other words that look alike.
    ['to win the [prise/prize] then', 'wording normal'],
    ['the [tour/tor] group', 'wording normal'],
    ['they [hoped/hopped] along', 'wording normal'],
    ['the [filled/filed] form', 'wording normal'],
    ['a [metre/matter] away', 'wording normal'],
    ['to [resign/re-sign] the deal', 'wording normal'],
    ['set it [apart/a part]', 'wording normal'],
    ['the [sense/since] of it', 'wording normal'],
    ['a [their/there] problem', 'wording normal'],
    ['the [principle/principal] reason', 'wording normal'],
    ['[its/it’s] over', 'wording normal'],
    ['a [tonne/ton] of steel', 'wording normal'],
    ['the [does/dos] and don’ts', 'wording normal'],
  ])
})

describe('number', () => {
  table([
    ['about [16/18] people died', 'number high'],
    ['[sixteen/eighteen] people died', 'number high'],
    ['[three/two] officials said', 'number high'],
    ['It cost [$5/$6] million', 'number high'],
    ['It cost $5[/ million] then', 'number high'],
    ['It cost $5 [million/billion] then', 'number high'],
    ['It rose [5%/6%] then', 'number high'],
    ['It rose 5 [per cent/percentage points] then', 'number high'],
    ['on July [16/17] he came', 'number high'],
    ['on [July/June] 16 he came', 'number high'],
    ['in [1987/1988] it was', 'number high'],
    ['on [Monday/Tuesday] he', 'number high'],
    ['closed on [Sundays/Saturdays] now', 'number high'],
    ['at [5 p.m./6 p.m.] there', 'number high'],
    ['at [14:30/15:30] there', 'number high'],
    ['the [first/second] time', 'number high'],
    ['the [1980s/1990s] were', 'number high'],
    ['a [20-year-old/21-year-old] man', 'number high'],
    ['[More than 20 people/20 people] died', 'hedge high'],
    ['killing [2,000/20,000] there', 'number high'],
    ['it makes 5 [MW/GW] of power', 'number high'],
    ['it makes [5 kt/5 Mt] a year', 'number high'],
    ['[HK/US]$9 million', 'number high'],
    ['[CHF/SEK] 9 million', 'number high'],
    ['[up to/at least] 20 people', 'hedge high'],
    ['[more/fewer] than 20 people', 'hedge high'],

    ['for [1.5/15] days', 'number high'],
    ['costs [5 dollars/5 euros] there', 'number high'],
    // The same value in another form: a number, but of low significance.
    ['[six/6] people died', 'number low'],
    ['[twenty-five/25] people', 'number low'],
    ['[one hundred and five/105] people', 'number low'],
    ['a [dozen/12] people', 'number low'],
    ['gained [1,000/1000] votes', 'number low'],
    ['rose [5 per cent/5%] in May', 'number low'],
    ['rose 5[ per cent/%] in May', 'number low'],
    ['rose [5 percent/5 per cent] in May', 'number low'],
    ['cost [$1.5 billion/$1.5bn] then', 'number low'],
    ['cost [$5 million/5 million dollars] then', 'number low'],
    ['at [5 p.m./17:00] there', 'number low'],
    ['on [July 16, 2018/16 July 2018] he', 'number low'],
    ['on [July /]16[,/ July] 2018 he', 'number low'],
    ['the [1st/first] time', 'number low'],
    ['[six/6] dead and [20/21] hurt', 'number high'],
    ['[16 of 18/18 of 16] ships', 'number high'],
    // Not a number.
    ['[One/An] official said', 'wording normal'],
    ['no [one/body] came', 'wording normal'],
    ['his [/first ]visit', 'wording normal'],
    ['they [may/might] come', 'wording normal'],
    ['they [march/walk] on', 'wording normal'],
    ['a [second/moment] later', 'wording normal'],
  ])
})

describe('name', () => {
  table([
    ['troops in [Kiev/Moscow] were', 'name high'],
    ['the [State Department/Pentagon] said', 'name attribution high'],
    ['[Lavrov/Ryabkov] said so', 'name attribution high'],
    ['the [Kremlin/White House] said', 'name attribution high'],
    ['[Sergei Lavrov/Sergei Ryabkov] said', 'name attribution high'],
    ['talks with [NATO/OPEC] began', 'name high'],
    ['the [Russian/American] side', 'name high'],
    ['The talks[/ in Geneva] ended', 'name high'],
    ['said [Dr Smith/Dr Jones] then', 'name high'],
    ['[Russia’s/Ukraine’s] plan', 'name high'],
    // The same name, shortened or with its office.
    ['Minister [Sergei /]Lavrov said', 'name normal'],
    ['the minister, [Sergei Lavrov/Lavrov], said', 'name normal'],
    ['[President /]Putin went', 'name normal'],
    ['[Foreign Minister /]Sergei Lavrov went', 'name normal'],
    ['then [He/Kotunica] went', 'name normal'],
    ['[Mr /]Lavrov went', 'name low'],
    ['[Ms/Mrs] Smith went', 'name low'],
    ['the [European Union/EU] agreed', 'name low'],
    ['the [UN/United Nations] agreed', 'name low'],
    // Not a name: capitals for other reasons.
    ['[Officials/Ministers] said no', 'attribution high'],
    ['[Talks/Negotiations] ended', 'wording normal'],
    ['It ended. [However/Still], he came', 'wording normal'],
    ['It ended. [Fighting/Shelling] resumed', 'wording normal'],
    ['[The/A] treaty was signed', 'wording normal'],
    ['He said: “[Everybody/Someone] came”', 'quote high'],
    ['what [I/we] saw', 'wording normal'],
    ['[Police/Troops] came', 'wording normal'],
  ])
})

describe('quote', () => {
  table([
    ['“We will [win/lose] this,” he said', 'quote high'],
    ['“We [may/will] win,” he said', 'quote hedge high'],
    ['“We will [not /]win,” he said', 'quote negation high'],
    ['“We have [16/18] ships,” he said', 'number quote high'],
    ['„Wir werden [siegen/verlieren]“, sagte er', 'quote high'],
    ['« Nous allons [gagner/perdre] », dit-il', 'quote high'],
    ['the “[dreadful/terrible]” treaty', 'quote high'],
    ['He said ‘we will [win/lose]’ again', 'quote high'],
    // Not a changed quotation.
    ['“We will win,” he [said/added]', 'attribution normal'],
    ['“We will win[,”/",] he said', 'typography low'],
    ['“The [colour/color] is wrong,” he said', 'spelling low'],
    ['He [came/went] and said “yes”', 'wording normal'],
    ['the dogs’ owner [came/went] and the cats’ too', 'wording normal'],
    ['in the ’90s he [came/went] in the ’80s', 'wording normal'],
  ])
})

describe('attribution', () => {
  table([
    ['He [said/claimed] the deal was dead', 'attribution high'],
    ['He [said/admitted] that it was so', 'attribution high'],
    ['He [said/insisted] that it was so', 'attribution high'],
    ['He [claims/says] that it was so', 'attribution high'],
    ['He [said/warned] that it was so', 'attribution high'],
    ['He [stated/alleged] that it was so', 'attribution high'],
    ['It is dead[/, he claimed].', 'attribution high'],
    ['It is dead[/, according to officials].', 'attribution high'],
    ['It is dead[, Lavrov insisted/].', 'name attribution high'],
    ['He [said/told reporters] it was so', 'attribution wording normal'],
    ['He [said/added] that it was so', 'attribution normal'],
    // Not attribution: verbs of speech that report nothing, or the same verb.
    ['He [said/says] that it was so', 'wording normal'],
    ['The bomb [claimed/took] ten lives', 'wording normal'],
    ['He was [admitted/taken] to hospital', 'wording normal'],
    ['They [stressed/strained] the beam', 'wording normal'],
    ['He [claimed/claims] the deal was dead', 'wording normal'],
    ['the [revealed/hidden] door', 'wording normal'],
  ])
})

describe('words that judge', () => {
  table([
    ['the new [propaganda/campaign] began', 'wording high'],
    ['the [regime/government] answered', 'wording high'],
    ['a [/terrorist ]group', 'wording high'],
    ['the [regime/regimes] answered', 'wording normal'],
    ['the [group/gang] answered', 'wording normal'],
  ])
  table([['die neue [Propaganda/Werbung] begann', 'wording high']], 'de')

  test('a summary calls them no opposites', () => {
    const text = 'was shown on the wall of the old hall for a whole week in the spring.'
    expect(compare(`The propaganda ${text}`, `The campaign ${text}`).summary).not.toMatch(/opposite/)
    expect(compare(`Prices rose and ${text}`, `Prices fell and ${text}`).summary).toMatch(/opposite/)
  })

  test('a name for a pronoun matters where the other text has it nowhere', () => {
    const weight = (left: string, right: string) =>
      compare(left, right)
        .blocks.flatMap(({ changes }) => changes)
        .find(({ op }) => op === 'insert')
    const first = 'The harbour was closed for a week after the storm.'
    expect(weight(`${first} Then he opened it again.`, `${first} Then Holan opened it again.`)).toMatchObject(
      {
        kinds: ['name'],
        significance: 'high',
      },
    )
    const named = 'The harbour of Mayor Holan was closed for a week.'
    expect(weight(`${named} Then he opened it again.`, `${named} Then Holan opened it again.`)).toMatchObject(
      {
        kinds: ['name'],
        significance: 'normal',
      },
    )
  })
})

describe('negation', () => {
  table([
    ['He did [not /]go', 'negation high'],
    ['He [did/didn’t] go', 'negation high'],
    ['He [never /]went', 'negation high'],
    ['with [/no ]warning', 'negation high'],
    ['He [can/cannot] go', 'negation high'],
    ['It is [legal/illegal] to go', 'negation high'],
    ['It is [possible/impossible] to go', 'negation high'],
    ['He was [likely/unlikely] to go', 'negation high'],
    ['He left [with/without] them', 'negation high'],
    ['[Everybody/Nobody] went', 'negation wording high'],
    // Not a negation gained or lost.
    ['He [does not know/never knows] it', 'wording normal'],
    ['He [did not/didn’t] go', 'spelling low'],
    ['a [note/notice] came', 'wording normal'],
    ['the [important/portant] thing', 'wording normal'],
    ['it was [valuable/invaluable] then', 'wording normal'],
    ['they [play/display] it', 'wording normal'],
    ['a [knot/rope] was', 'wording normal'],
  ])
})

describe('hedge', () => {
  table([
    ['He [may/will] go', 'hedge high'],
    ['He [could/can] go', 'hedge high'],
    ['It was [allegedly /]stolen', 'hedge high'],
    ['It was [reportedly /]stolen', 'hedge high'],
    ['The [suspected /]gunman', 'hedge high'],
    ['It [/probably ]failed', 'hedge high'],
    ['It [appears to have/has] failed', 'hedge high'],
    ['[about /]20 people', 'hedge high'],
    ['[Perhaps he/He] went', 'hedge high'],
    ['It [seemed to fail/failed]', 'hedge high'],
    // Not a hedge gained or lost.
    ['He [may/might] go', 'wording normal'],
    ['talks [about/on] peace', 'wording normal'],
    ['in [May/June] it was', 'number high'],
    ['He [appeared/stood] in court', 'wording normal'],
    ['He went [around/past] them', 'wording normal'],
    ['[possible/possibly] true', 'wording normal'],
  ])
})

describe('wording', () => {
  table([
    ['He [went/ran] home', 'wording normal'],
    ['He [bought/sold] it', 'wording high'],
    ['He went [/quickly ]home', 'wording normal'],
    ['He went home[ again/]', 'wording normal'],
    ['the [big red/red big] car', 'wording normal'],
    ['[/the ]talks', 'wording normal'],
    ['[16 people/18 persons] died', 'number wording high'],
    [
      '[/A whole new sentence that says a good deal about what was not said on Monday by Sergei Lavrov or anybody else in the 16 meetings that may have taken place there before then.]',
      'wording normal',
    ],
  ])
})

describe('other languages', () => {
  describe('German', () => {
    table(
      [
        ['Er [sagte/behauptete], es sei so', 'attribution high'],
        ['Er kam [nicht /]an', 'negation high'],
        ['Er kam [vielleicht /]an', 'hedge high'],
        ['Er [kam/ging] an', 'wording normal'],
        ['Der [Vertrag/Pakt] endete', 'wording normal'],
        ['[drei/vier] Männer', 'number high'],
        ['[drei/3] Männer', 'number low'],
        ['rund [1.000/1000] Männer', 'number low'],
        ['in der [Straße/Strasse]', 'spelling low'],
      ],
      'de',
    )
  })
  describe('French', () => {
    table(
      [
        ['Il a [dit/affirmé] cela', 'attribution high'],
        ['Il [ne /]viendra [pas /]demain', 'negation high'],
        ['Il viendra [peut-être /]demain', 'hedge high'],
        ['Il viendra [demain/hier]', 'number high'],
        ['Il viendra [bientôt/vite]', 'wording normal'],
        ['[trois/quatre] hommes', 'number high'],
        ['à [Paris/Lyon] hier', 'name high'],
        ['5 [pour cent/%] de plus', 'number low'],
      ],
      'fr',
    )
  })
  describe('Spanish', () => {
    table(
      [
        ['Él [dijo/negó] eso', 'attribution high'],
        ['Él [no /]vino', 'negation high'],
        ['Él [quizás /]vino', 'hedge high'],
        ['Él [vino/fue] ayer', 'wording normal'],
        ['[tres/cuatro] hombres', 'number high'],
        ['en [Madrid/Sevilla] ayer', 'name high'],
      ],
      'es',
    )
  })
  describe('Russian', () => {
    table(
      [
        ['Он [сказал/признал], что это так', 'attribution high'],
        ['Он [не /]пришёл', 'negation high'],
        ['Он [возможно /]пришёл', 'hedge high'],
        ['Он [пришёл/ушёл] вчера', 'wording normal'],
        ['[три/четыре] человека', 'number high'],
        ['в [Москве/Киеве] вчера', 'name high'],
        ['[ещё/еще] вчера', 'spelling low'],
      ],
      'ru',
    )
  })
  describe('unknown', () => {
    table([['He [said/claimed] it was so', 'attribution high']], null)
    table([['彼は[行った/来た]。', 'wording normal']], 'ja')
  })
})

describe('values', () => {
  const told = (line: string) =>
    valueChangesOf(changesOf(line), 'en').map(({ differences: { changed, dropped, added } }) => ({
      changed: changed.map((pair) => pair.map(formOf).join(' → ')),
      dropped: dropped.map(formOf),
      added: added.map(formOf),
    }))
  const only = (more: object) => [{ changed: [], dropped: [], added: [], ...more }]

  test.each([
    ['about [16/18] people', '16 → 18'],
    ['cost [$5/$6] million', '5000000 USD → 6000000 USD'],
    ['[twenty-five/26] people', '25 → 26'],
    ['on July [16/17], 2018', '--07-16 → --07-17'],
    ['on July 16, [2018/2019]', '2018 → 2019'],
    ['rose [5%/6 per cent]', '5% → 6%'],
    ['at [5 p.m./18:00] there', '17:00 → 18:00'],
    ['[half a million/600,000] people', '500000 → 600000'],
    ['a [five/six]-year sentence', '60 mo → 72 mo'],
  ])('%s changes one', (line, changed) => expect(told(line)).toEqual(only({ changed: [changed] })))
  test.each([
    ['the [340 /]men', { dropped: ['340'] }],
    ['the [/340 ]men', { added: ['340'] }],
    ['[Staff/Two of the others] went', { added: ['2'] }],
    ['He left.[/ She stayed for 3 hours.]', { added: ['10800 s'] }],
  ])('%s: came or went', (line, which) => expect(told(line)).toEqual(only(which)))
  test.each([
    '[six/6] people',
    'He [went/ran] 5 miles',
    'He went 5 miles',
    'The [45-year-old ]driver[/, 45,] was held',
    '[One/An] official',
  ])('%s has none', (line) => expect(told(line)).toEqual([]))
})

describe('forms of the same letters', () => {
  const KANA = 'ガソリンについて首相が会見した。ジュネーブで開かれたデジタルビジネスの会議でゲストが語った。'
  const HALF = 'ｶﾞｿﾘﾝについて首相が会見した。ｼﾞｭﾈｰﾌﾞで開かれたﾃﾞｼﾞﾀﾙﾋﾞｼﾞﾈｽの会議でｹﾞｽﾄが語った。'
  const APOSTROPHES =
    "The minister's spokesman said it wasn't so, and that the paper's report couldn't be true."

  test.each([
    ['decomposed kana', KANA, KANA.normalize('NFD')],
    ['kana of half width', KANA, HALF],
    ['both', KANA.normalize('NFD'), HALF],
    ['an acute accent as apostrophe', APOSTROPHES, APOSTROPHES.replaceAll("'", '´')],
    ['a prime as apostrophe', APOSTROPHES, APOSTROPHES.replaceAll("'", '′')],
    ['lengthened Arabic', 'قال وزير الخارجية يوم الاثنين', 'قالـ وزير الـخارجية يوم الـاثنين'],
  ])('%s: the same words', (_, left, right) => {
    const found = compare(parseDocument(left), parseDocument(right))
    expect(found.similarity).toMatchObject({ score: 1, resemblance: 1, relation: 'identical' })
    const changes = found.blocks.flatMap((block) => block.changes).filter(({ op }) => op !== 'equal')
    expect(changes.every(({ significance }) => significance === 'low')).toBe(true)
  })
})

describe('who said it', () => {
  table([
    ['The dam held[, the ministry said/].', 'attribution high'],
    ['The dam held[, said the head of the water board/].', 'attribution high'],
    ['The road was shut[/, according to a spokesman for the port].', 'attribution high'],
    ['[Police said the/The] road was shut.', 'attribution high'],
    ['“We won,” said [Ola Stone/Per Marsh].', 'name attribution high'],
    ['[The mayor/The sheriff] said it was over.', 'attribution high'],
    // Other places of a sentence: nobody else speaks.
    ['He told [Ola Stone/Per Marsh] it was over.', 'name high'],
    ['the mayor of [Dunmere/Holt] said so', 'name high'],
    ['Students at [Dunmere/Holt] claim so', 'name high'],
    ['The storm [claimed/took] lives.', 'wording normal'],
    ['They took [them/these claims] seriously.', 'wording normal'],
    ['The rain [continued/went on] all day.', 'wording normal'],
    // The same words of speech in another place.
    ['[/Holan ]said[ Holan/]', 'wording low'],
    ['[Anna Berg said the/The] council would vote[/, Anna Berg said].', 'wording low'],
  ])
  test.each([
    ['de', 'Der Damm hielt[, teilte die Behörde mit/].'],
    ['de', 'Der Damm hielt[, wie die Polizei mitteilte/].'],
    ['fr', 'Le barrage a tenu[, selon la préfecture/].'],
    ['fr', 'Le barrage a tenu[, a indiqué la préfecture/].'],
    ['es', 'La presa resistió[, dijo el alcalde/].'],
  ])('%s: %s', (language, line) => {
    expect(verdict(line, language)).toBe('attribution high')
  })
  test('who beat whom is told by the order of the words', () => {
    expect(verdict('[Dunn beat /]Hale[/ beat Dunn]')).not.toContain('low')
  })
})

describe('a capital that tells nothing', () => {
  table([
    ['[Snow/Ash] fell overnight.', 'wording normal'],
    ['[Hungry wolves/Wolves] came down.', 'wording normal'],
    ['[Twenty/Thirty] people came.', 'number high'],
    ['[Stone/Marsh] said no.', 'name attribution high'],
    ['told the [WHO/WTO] so', 'name high'],
    ['[US/UK] troops', 'name high'],
  ])
  const opens = (left: string, right: string, rest: string) =>
    compare(`${left} came to the gate. ${rest}`, `${right} came to the gate. ${rest}`)
      .blocks.flatMap((block) => block.changes)
      .flatMap((change) => change.kinds)
  test('the rest of the text tells', () => {
    expect(opens('Reed', 'Holt', 'Nobody knew why Reed or Holt had come.')).toContain('name')
    expect(opens('Kelp', 'Dulse', 'They carried kelp and some dulse.')).not.toContain('name')
  })
})

describe('one name', () => {
  table([
    ['the [World Trade Organization/WTO] met', 'name low'],
    ['the [Bank of England/BoE] met', 'name low'],
    ['the [Department of Justice/DOJ] met', 'name low'],
    ['the [UN/EU] met', 'name high'],
    ['in Boise, [ID/Idaho]', 'name low'],
    ['in Salem, [Ore./Oregon]', 'name low'],
    ['in Boise, [Idaho/Iowa]', 'name high'],
    ['King Harald [V/VI] came', 'name high'],
    ['Oleksandr [Kovalenko/Kovalyenko] won', 'name low'],
    ['[Petrov/Petroff] won', 'name low'],
    ['[Al-Houri/Al-Huri] won', 'name low'],
    ['[Smith/Smyth] won', 'name high'],
    ['Mr [Meier/Meyer] won', 'name high'],
    ['[She’s/She has] gone', 'spelling low'],
    ['[I’d/I had] gone', 'spelling low'],
  ])
})

describe('a word that only looks like another', () => {
  table([
    ['the [immigrants/migrants] came', 'wording normal'],
    ['it [improved/proved] him', 'wording normal'],
    ['it was [disclosed/closed]', 'wording normal'],
    ['he was [dishonest/honest]', 'negation high'],
    ['an [impartial/partial] judge', 'negation high'],
    ['it was [illegible/legible]', 'negation high'],
    ['He was [not only /]a poet', 'wording normal'],
    ['He may [or may not /]come', 'wording normal'],
    ['He [cannot/could not] come', 'wording normal'],
    ['[probaly/probably] not', 'wording low'],
    ['It was [almost/] full', 'hedge high'],
    ['[more/fewer] than usual', 'wording high'],
    ['prices [rose/fell] again', 'wording high'],
    ['the court room door keepers [web site said court room/website said courtroom] now', 'spelling low'],
    ['[ﬂight/flight] left', 'typography low'],
  ])
  test.each([
    ['de', 'der Preis [stieg/sank]', 'wording high'],
    ['fr', 'le prix a [augmenté/baissé]', 'wording high'],
    ['de', '[für/fuer] alle', 'spelling low'],
    ['de', 'in [Köln/Koeln] heute', 'spelling low'],
    ['ar', 'قال [إن/إنّ] ذلك', 'typography spelling low'],
    ['he', 'זה [מכתב/מִכְתָּב] חדש', 'typography spelling low'],
  ])('%s: %s → %s', (language, line, expected) => {
    expect(verdict(line, language)).toBe(expected)
  })
})

test('a paragraph of the same letters is the same, however its compounds are written', () => {
  const { blocks } = compare(
    'The web site quotes work force policy makers.',
    'The website quotes workforce policymakers.',
  )
  expect(blocks.map(({ kind }) => kind)).toEqual(['edited'])
  const kinds = blocks[0]!.changes.flatMap((change) => change.kinds)
  expect([...new Set(kinds)]).toEqual(['spelling'])
})

test('a name that the other text has elsewhere in the paragraph is no news there', () => {
  const line = (edit: string) =>
    `The bid for ${edit} came late. Nobody at the Albion Rovers had heard of it before.`
  expect(verdict(line('the club[/, the Albion Rovers,]'))).toBe('name normal')
  expect(verdict(line('the club[/, the Dunmere Rovers,]'))).toBe('name high')
})
