// Dutch words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const dutch: WordLists = {
  negation: 'niet geen nooit niemand niets noch zonder nergens nimmer',
  denials:
    'weigert weigeren weigerde weigerden geweigerd faalt faalde gefaald mislukt mislukte ontbreekt ontbrak',
  hedge:
    'misschien wellicht mogelijk mogelijke waarschijnlijk waarschijnlijke vermoedelijk vermoedelijke vermeend vermeende kennelijk blijkbaar zou zouden kan kon lijkt leek lijken ' +
    'eventueel schijnbaar zogenaamd zogenaamde ongeveer bijna nagenoeg circa',
  says:
    'zegt zei zeiden zeggen gezegd vertelt vertelde verteld meldt meldde gemeld verklaart verklaarde schrijft schreef voegt voegde legt legde antwoordt antwoordde ' +
    'reageert reageerde merkt merkte volgens aldus stelt stelde constateert constateerde herinnert herinnerde noemt noemde besluit besloot',
  claims:
    'beweert beweerde beweren erkent erkende geeft gaf ontkent ontkende beschuldigt beschuldigde benadrukt benadrukte verzekert verzekerde waarschuwt waarschuwde dreigt dreigde belooft beloofde ' +
    'bevestigt bevestigde houdt hield onthult onthulde klaagt klaagde eist eiste betoogt betoogde',
  courtesy: 'meneer mevrouw heer dhr mevr mr drs',
  office:
    'president minister premier minister-president kanselier senator kamerlid generaal kolonel burgemeester ambassadeur koning koningin paus professor prof woordvoerder woordvoerster ' +
    'secretaris staatssecretaris directeur rechter voorzitter wethouder',
  months: 'januari februari maart april mei juni juli augustus september oktober november december',
  weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  pronouns:
    'hij zij ze het hem haar hen hun ik jij je u wij we ons jullie zijn mijn onze dit dat deze die wie',
  common:
    'de het een en of maar want dus van voor met op in aan bij naar om te tot uit over onder tegen door na tussen zonder sinds tijdens als dan toen omdat dat die wat waar hoe wanneer ook nog al weer meer minder veel alle alles ' +
    'is was waren zijn ben wordt werd werden worden heeft hebben had hadden zal zullen moet moeten kunnen gaat ging er hier daar nu gisteren vandaag morgen zo wel elke ander andere alleen zelf altijd',
  loaded:
    'propaganda terrorist terroristen terrorisme regime extremist extremisten verrader verraders dictator dictatuur tiran bloedbad genocide wreedheden fascist fascisten racist racisten fanaticus handlangers',
}
