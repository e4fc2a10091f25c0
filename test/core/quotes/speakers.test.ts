// Is the one who speaks the grammatical subject of saying, in each of the languages whose grammar is known, and is
// nobody told where two may be meant?
import { describe, expect, test } from 'vitest'
import { findQuotes } from './quotes-sides.ts'

const speakers = (language: string, text: string) =>
  findQuotes(
    text.split('\n\n').map((paragraph) => ({ text: paragraph })),
    language,
  ).map((quote) => quote.speaker)

type Row = readonly [text: string, ...speakers: (string | null)[]]

const told = (language: string, rows: readonly Row[]) => {
  test.each(rows.map(([text, ...wanted]) => [text, wanted] as const))('%s', (text, wanted) => {
    expect(speakers(language, text)).toEqual(wanted)
  })
}

describe('whoever is told, asked, written to or stands at a place does not speak', () => {
  told('en', [
    ['“We are late,” the harbour master said on Friday in Lorne.', 'the harbour master'],
    ['“We are late,” John Stone told the BBC.', 'John Stone'],
    ['Jane Doe was told: “You must leave the house now.”', null],
    ['Jane Doe was told by Tom Reed: “You must leave the house now.”', 'Tom Reed'],
    ['Jane Doe, speaking to Tom Reed of the Daily Herald, said: “You must leave.”', 'Jane Doe'],
    ['Asked whether he would resign, Mr Hale replied: “Not today.”', 'Hale'],
    ['Writing in the Times, Ann Bell argued that “there is no way back”.', 'Ann Bell'],
    ['Tom Reed, quoting Ann Bell, said: “There is no way back.”', 'Tom Reed'],
    ['“I told Ann Bell to go,” Tom Reed recalled.', 'Tom Reed'],
    ['Ann Bell phoned Tom Reed, telling him: “There is nobody on the ward.”', 'Ann Bell'],
    ['An article in The Globe and Mail states that taxpayers “can wait for it to return”.', null],
    ['“Nobody came,” according to Ann Bell.', 'Ann Bell'],
    ['However, said Tom Reed, “there is no way back for us”.', 'Tom Reed'],
    ['The third find was, Tom Reed said, “a surprise to all of us”.', 'Tom Reed'],
    ['The defending champion Ann Bell shrugged. “It was hot out there,” she said.', 'Ann Bell'],
    ['One of the first was James Hale, 30, a farmer from Lorne. “I got two of them,” he said.', 'James Hale'],
    ['“We could not get any water for weeks,” said King.', 'King'],
    ['The agency quoted a witness as saying: “The road is gone.”', 'a witness'],
    ['“We are against the plan,” the government notes.', 'the government'],
    ['A fireman running past Radio Lorne said, “We saw smoke.”', 'a fireman'],
    ['Viktor Blum emailed Hedda Moe, warning her: “There is no room.”', 'Viktor Blum'],
    ['Ann Bell called it “a blow to all of us,” according to The New York Times.', 'Ann Bell'],
  ])
})

describe('whose lawyer, which mayor', () => {
  told('en', [
    ['“He is innocent,” said Tom Reed’s lawyer.', null],
    ['“He is innocent,” his wife, Mary Reed, told the court.', 'Mary Reed'],
    ['Mayor Jane Holan opened the bridge. “It is a great day,” the mayor said.', 'Jane Holan'],
    [
      'Jane Holan, the mayor of Lorne, came. “It is late,” said the mayor. “Go,” she added.',
      'Jane Holan',
      'Jane Holan',
    ],
    [
      'Foreign minister Ann Bell met defence minister Tom Reed. “We agree,” the defence minister said.',
      'Tom Reed',
    ],
    ['Foreign minister Ann Bell met defence minister Tom Reed. “We agree,” the minister said.', null],
    ['A spokeswoman for the ministry, Eva Lind, said the claim was “complete nonsense”.', 'Eva Lind'],
    [
      'Silvio Rossi was silent but one of his friends, Renato Bruni, said: “It is an attack.”',
      'Renato Bruni',
    ],
    ['Shadow secretary for children Michael Gove said they “argued for fewer tests”.', 'Michael Gove'],
  ])
})

describe('two people in one sentence', () => {
  told('en', [
    ['“It is lost,” said Tom Reed, but Ann Bell said: “It will come back.”', 'Tom Reed', 'Ann Bell'],
    ['While Tom Reed called the plan “dead and buried”, Ann Bell said it would return.', 'Tom Reed'],
    ['Tom Reed described Ann Bell as “the best captain we ever had”.', 'Tom Reed'],
    ['Tom Reed, described by Ann Bell as “the best captain we ever had”, has resigned.', 'Ann Bell'],
    ['Ann Bell, whose brother Tom Reed drowned, said: “We want to know why.”', 'Ann Bell'],
    ['“It is late,” Tom Reed said as Ann Bell left the room.', 'Tom Reed'],
  ])
})

describe('what is said does not speak', () => {
  told('en', [
    ['The answer was “not before the winter, and not here”.', null],
    ['The verdict of Ann Bell: “It will not hold.”', 'Ann Bell'],
    ['Ann Bell shrugged: “It will not hold.”', 'Ann Bell'],
    ['Ann Bell met Tom Reed at the gate: “It will not hold.”', 'Ann Bell'],
  ])
  told('de', [
    ['Zitat von Anna Berg: „Wir gehen jetzt alle nach Hause.“', 'Anna Berg'],
    ['In der Zeitung fand sich die Feststellung „Wir gehen jetzt alle nach Hause“.', null],
    ['Die Begründung lautete: „Wir gehen jetzt alle nach Hause.“', null],
    ['„Wir gehen jetzt“, heißt es in der Mitteilung des Verbands.', 'Mitteilung des Verbands'],
  ])
})

describe('nouns between a place and a name', () => {
  told('en', [
    ['Lorne County fire inspector Frank Marsh called it “a blowtorch without an end”.', 'Frank Marsh'],
    ['“It may have little to do with it,” writes Indian blogger Nela Visanath.', 'Nela Visanath'],
    ['Tom Reed phoned Ann Bell, saying “it may have little to do with it”.', 'Tom Reed'],
  ])
})

describe('other languages', () => {
  told('fr', [
    ['Comme l’a dit Marie Dupont, « le plan est mort et enterré ».', 'Marie Dupont'],
    ['« Il était chez lui », a affirmé l’avocat de Paul Lenoir.', null],
    ['Le maire de Lorme Paul Lenoir est venu. « Il a coûté cher », a dit le maire.', 'Paul Lenoir'],
  ])
  told('es', [['Como dijo María Costa, «el plan está muerto y enterrado».', 'María Costa']])
  told('it', [
    ['Il sindaco di Lorma Paolo Ricci è venuto. «È costato molto», ha detto il sindaco.', 'Paolo Ricci'],
  ])
  told('nl', [
    ['“Het spijt ons zeer”, liet een woordvoerder weten.', 'een woordvoerder'],
    ['Terwijl Piet Jansen het plan “dood en begraven” noemde, kwam Maria Visser aan.', 'Piet Jansen'],
  ])
  told('pt', [['“A ponte está fechada”, segundo Maria Costa.', 'Maria Costa']])
  told('ru', [
    ['Как сказал Павел Лебедев, «план мёртв и похоронен».', 'Павел Лебедев'],
    ['Мэр города Павел Лебедев открыл мост. «Он стоил дорого», — сказал мэр.', 'Павел Лебедев'],
    ['«Нам очень жаль всех», — сообщил представитель компании.', 'представитель компании'],
  ])
})

describe('pronouns', () => {
  told('en', [
    ['Mr Hale has run the mill for years. Mrs Dunn is his aunt. “I am tired,” she said.', 'Dunn'],
    ['Tom Reed met Ann Bell. “Nobody came,” she said.', 'Ann Bell'],
    ['“One,” said Ann Bell.\n\n“Two,” she said.\n\n“Three,” she added.', 'Ann Bell', 'Ann Bell', 'Ann Bell'],
    ['The treaty was signed by Tom Reed. “It is a start,” he said.', 'Tom Reed'],
    ['The Treaty of Oskar Vale was signed long ago. “Nobody has read it,” he said.', null],
    ['“It was loud,” she told Tom Reed.', null],
    ['Oskar Lind had driven Hedda Moe to the ward. “There was nobody at the desk,” she said.', 'Hedda Moe'],
    ['She had been to Cape Lorne for the trial. “The fog came down,” she said.', null],
    ['They met in the hall. “We agree on it all,” they said.', null],
  ])
})

describe('names', () => {
  told('en', [
    ['Peter Marsh runs the farm. “It is wet,” said Marsh.', 'Peter Marsh'],
    ['Gordon Brown came. Brown said the plan was “utterly and completely dead”.', 'Gordon Brown'],
    ['“No,” said Robert Reich, a former labour secretary.', 'Robert Reich'],
    [
      '“No,” said Ursula von der Leyen. “Never,” von der Leyen added.',
      'Ursula von der Leyen',
      'Ursula von der Leyen',
    ],
    [
      '“No,” Mohammed bin Salman said. “Never,” bin Salman added.',
      'Mohammed bin Salman',
      'Mohammed bin Salman',
    ],
    ['“It was our best night,” Madonna told reporters in Rome.', 'Madonna'],
    ['“We won,” Xi Jinping said. “We won again,” Xi added.', 'Xi Jinping', 'Xi Jinping'],
    ['Emil Marok and Jonas Marok came. “No,” said Marok.', 'Marok'],
    ['“It rains,” Ann Bell and Tom Reed said.', 'Ann Bell and Tom Reed'],
  ])
})

describe('one who goes on speaking', () => {
  told('en', [
    ['“One,” said Ann Bell. “Two.”\n\n“Three.”', 'Ann Bell', 'Ann Bell', 'Ann Bell'],
    ['Ann Bell said:\n\n“One and two and three.”', 'Ann Bell'],
    ['Ann Bell says the plan is over. “Nobody wants it.”', 'Ann Bell'],
    ['Ann Bell shook her head. “There is no way back.”', null],
  ])
})

describe('German', () => {
  told('de', [
    ['„Wir gehen“, sagte Bürgermeisterin Anna Berg der Altenburger Zeitung.', 'Anna Berg'],
    ['Anna Berg ist Bürgermeisterin von Altenburg. „Wir gehen“, sagte sie am Montag.', 'Anna Berg'],
    ['Die Bürgermeisterin Anna Berg kam. „Wir gehen“, sagte die Bürgermeisterin.', 'Anna Berg'],
    ['Anna Berg traf Peter Stein. „Wir gehen“, sagte er.', 'Peter Stein'],
    ['„Er ist unschuldig“, sagte Anna Bergs Anwalt, Peter Stein.', 'Peter Stein'],
    ['Der Zeitung sagte Anna Berg: „Wir gehen jetzt.“', 'Anna Berg'],
    ['In einem Brief an Anna Berg schrieb Peter Stein: „Wir gehen jetzt.“', 'Peter Stein'],
    ['Relativierend fügte Peter Stein hinzu: „Wir gehen jetzt.“', 'Peter Stein'],
    ['„Wir gehen“, so Peter Stein.', 'Peter Stein'],
    ['Während Peter Stein den Plan „tot und begraben“ nannte, sprach Anna Berg vom Anfang.', 'Peter Stein'],
    ['Nachdem er gefragt worden war, was nun folge, sagte Peter Stein: „Wir gehen jetzt.“', 'Peter Stein'],
    ['Das Boot sei, wie Peter Stein mitteilte, „nicht mehr zu retten“.', 'Peter Stein'],
    ['Peter Stein kam. Der Hafen wird von Peter Stein als „nicht mehr zu retten“ eingestuft.', 'Peter Stein'],
    ['„Wir gehen jetzt“, wie Peter Stein von der Zeitung zitiert wird.', 'Peter Stein'],
    ['Der 58-Jährige sagte, es sei „eine sehr ernste Sache“.', 'der 58-Jährige'],
    ['„Wir gehen jetzt“, schrieb die in Rom geborene Anna Berg.', 'Anna Berg'],
    ['Peter Stein traf Anna Berg. Stein kam zu spät. Es sei „alles längst verloren“.', null],
    ['Nach Ansicht von Peter Stein ist es vorbei. „Wir haben es versucht.“', 'Peter Stein'],
    ['Nach Angaben von Peter Stein war es „ein schwerer Fehler“.', 'Peter Stein'],
    ['Peter Stein zufolge war es „ein schwerer Fehler“.', 'Peter Stein'],
    ['Anna Berg betonte, die Lage sei ernst. Das Virus sei „nicht das schlimmste von allen“.', 'Anna Berg'],
    ['Das Gericht hatte am Montag erklärt, es wolle dem „schweren Vorwurf“ nachgehen.', 'das Gericht'],
    ['„Wir gehen“, wird Anna Berg zitiert.', 'Anna Berg'],
    ['Anna Berg wird mit den Worten zitiert: „Wir gehen jetzt.“', 'Anna Berg'],
    ['Wie Anna Berg erklärte, sieht die Regierung darin „kein großes Hindernis“.', 'Anna Berg'],
    ['Als es regnete, lachte Peter Stein und rief: „Wir gehen jetzt.“', 'Peter Stein'],
    ['Die Vorwürfe wies Peter Stein als „völlig haltlos“ zurück.', 'Peter Stein'],
    ['Laut Peter Stein habe es „einen schweren Fehler“ gegeben.', 'Peter Stein'],
    ['In dem Schreiben heißt es: „Wir gehen jetzt nach Hause.“', 'Schreiben'],
    ['Anna Berg sagte: „Wir gehen jetzt nach Hause“, betont sie.', 'Anna Berg'],
    ['Peter Stein ist der Meinung, dass die Klage „einiger lichtscheuer Leute“ falsch sei.', 'Peter Stein'],
    ['Auch die Sprecherin des Amtes, Anna Berg, äußerte sich: „Wir gehen jetzt.“', 'Anna Berg'],
  ])
})

describe('French', () => {
  told('fr', [
    ['« Nous partons », a déclaré le maire de Lorme, Paul Durand.', 'Paul Durand'],
    ['Paul Durand est venu lundi. « Nous partons », a-t-il dit.', 'Paul Durand'],
    ['« Nous partons », a expliqué Claire Morel au journal Le Monde.', 'Claire Morel'],
    ['« Nous partons », s’est exclamée Claire Morel.', 'Claire Morel'],
    ['« Mon client a tout payé », a dit l’avocat de Claire Morel, Paul Durand.', 'Paul Durand'],
    ['Selon Claire Morel, « le mur ne tiendra pas un hiver ».', 'Claire Morel'],
  ])
})

describe('Spanish, Italian, Portuguese', () => {
  told('es', [
    ['«Nos vamos», dijo el alcalde de Lobra, Juan Pérez, en Madrid.', 'Juan Pérez'],
    ['Ana Torres habló con Juan Pérez. «Nos vamos», dijo ella.', 'Ana Torres'],
    ['«Nos vamos», afirmó Ana Torres a Reuters.', 'Ana Torres'],
    ['«Mi cliente pagó todo», dijo el abogado de Ana Torres.', null],
  ])
  told('it', [
    ['«Ce ne andiamo», ha detto il sindaco di Lorma, Marco Rossi.', 'Marco Rossi'],
    ['Giulia Bianchi ha incontrato Marco Rossi. «Ce ne andiamo», ha detto lei.', 'Giulia Bianchi'],
    ['«Ce ne andiamo», ha spiegato Giulia Bianchi al Corriere della Sera.', 'Giulia Bianchi'],
  ])
  told('pt', [
    ['“Vamos embora”, disse o prefeito de Lobra, João Silva, em Brasília.', 'João Silva'],
    ['Ana Costa chegou. “Vamos embora”, disse ela.', 'Ana Costa'],
    ['Segundo Ana Costa, “o muro não aguenta outro inverno”.', 'Ana Costa'],
  ])
})

describe('Dutch and Russian', () => {
  told('nl', [
    ['“Wij gaan weg”, zei burgemeester Jan de Vries tegen de krant.', 'Jan de Vries'],
    ['“Wij gaan weg”, aldus Anna Bakker.', 'Anna Bakker'],
    ['Anna Bakker kwam maandag. “Wij gaan weg”, zei ze.', 'Anna Bakker'],
  ])
  told('ru', [
    ['«Мы готовы», — сказал министр обороны Сергей Шойгу в Москве.', 'Сергей Шойгу'],
    ['«Мы готовы», — заявила Анна Петрова агентству ТАСС.', 'Анна Петрова'],
    ['Анна Петрова приехала в город. «Мы готовы», — сказала она.', 'Анна Петрова'],
  ])
})

test('an office that a hundred people hold is nobody’s', () => {
  const names = Array.from({ length: 100 }, (_, at) => `Mayor Ann Bell${at} came.`).join(' ')
  expect(speakers('en', `${names} “It is late now,” the mayor said.`)).toEqual([null])
})

test('a language whose grammar is not known says nothing', () => {
  expect(speakers('el', '«Φεύγουμε», είπε η Άννα Μπεργκ.')).toEqual([null])
})

describe('clauses set within others, and words that belong to their author', () => {
  told('en', [
    [
      'Jane Holan left early. One of the reasons, said Holan, was “a draught that nobody would mend”.',
      'Jane Holan',
    ],
    [
      'Jane Holan came back. Her favourite was Lorne, Holan said, where they “had the best of the summer”.',
      'Jane Holan',
    ],
    ['“The ferry is late.” Said Tom Reed.', 'Tom Reed'],
    ['In the words of Ann Bell, “there is no other harbour”.', 'Ann Bell'],
    ['Ann Bell’s reply was brief: “There is no other harbour.”', 'Ann Bell'],
    ['Tom Reed died in May. His last words were “mind the step”.', 'Tom Reed'],
    ['Clara Dunn worried. She recalled a remark by Viktor Blum that “nobody owns a river”.', 'Viktor Blum'],
    ['Tom Reed’s sister, Maria, said: “We are tired.”', 'Maria'],
    ['“It is our street,” says Lorne-based Norwegian blogger Hedda Moe.', 'Hedda Moe'],
    ['Clara Dunn has praised the bridge, citing it as proof that “steel lasts”.', 'Clara Dunn'],
    ['Tom Reed denied being asked to leave, but stated that “the door was open”.', 'Tom Reed'],
    ['“We want the ferry back,” the workers said.', 'the workers'],
    ['Tom Reed spoke of a plan that he called “dead and buried”.', 'Tom Reed'],
  ])
})

describe('who is meant by a pronoun', () => {
  told('en', [
    [
      '“It is dry,” director Paul Vine said.\n\nTom Reed lost 6–3, 6–4. “I was tired,” he said.',
      'Paul Vine',
      'Tom Reed',
    ],
    ['Tom Reed keeps hens. But, for Reed, Henbook is a tool. “It has no parents,” he says.', 'Tom Reed'],
    [
      '“We do,” Tom Reed said.\n\nReed has plans. How does he feel on a Sunday? “Not great,” he admits.',
      'Tom Reed',
      'Tom Reed',
    ],
    [
      '“Not I,” Tom Reed said.\n\nReed has a boat but wants two. “I never met a boat I did not like.”',
      'Tom Reed',
      'Tom Reed',
    ],
  ])
})

describe('no clause of saying', () => {
  told('en', [
    ['Anna Holt was stopped by Brown, who, allegedly, called her “a nuisance”.', 'Brown'],
    ['Anna Holt was stopped by Brown in May, when he, allegedly, called her “a nuisance”.', null],
    ['. ’s President stated: “The whole valley stands together.”', null],
    ['Two women were fined in a case variously dubbed the “Great Hen Robbery”.', null],
    ['This led some to ask whether the “strategy” is targeting Lorne opinion.', null],
    ['Tom Reed said that Vine had to sign an affidavit stating he would “not break any law”.', null],
    ['A new firm, called Henbook, allows users “to design a believable hen”.', null],
    ['Then he left. Good morning,\n\n“We cooperate,” said Tom Reed.', 'Tom Reed'],
  ])
})
