// Italian words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const italian: WordLists = {
  negation: "non né mai nessuno nessuna nessun nessun' niente nulla senza neanche nemmeno neppure",
  denials:
    'rifiuta rifiutano rifiutato respinge respingono respinto fallisce fallito manca mancano mancato mancava',
  hedge:
    'forse probabilmente possibilmente presumibilmente apparentemente presunto presunta presunti presunte potrebbe potrebbero ' +
    'sarebbe sarebbero avrebbe avrebbero sembra sembrano sembrava pare parrebbe eventualmente probabile probabili possibile possibili cosiddetto cosiddetta ' +
    'verosimilmente ipotetico circa quasi pressoché',
  says:
    'dice dicono disse detto dichiara dichiarato spiega spiegato aggiunge aggiunto annuncia annunciato scrive scritto racconta raccontato ' +
    'commenta commentato risponde risposto riferisce riferito precisa precisato osserva osservato ricorda ricordato indica indicato secondo prosegue proseguito conclude concluso',
  claims:
    'afferma affermato sostiene sostenuto ammette ammesso nega negato smentisce smentito accusa accusato insiste insistito sottolinea sottolineato ' +
    'assicura assicurato avverte avvertito denuncia denunciato minaccia minacciato promette promesso conferma confermato ribadisce ribadito rivela rivelato lamenta lamentato pretende preteso',
  courtesy: 'signor signora signorina sig sig.ra dottor dottoressa dott onorevole',
  office:
    'presidente ministro ministra premier cancelliere senatore senatrice deputato deputata generale colonnello sindaco sindaca ' +
    'ambasciatore ambasciatrice re regina papa professore professoressa prof portavoce segretario segretaria direttore direttrice giudice',
  months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  pronouns:
    'egli ella lui lei esso essa essi esse loro io tu noi voi suo sua suoi sue questo questa questi queste quello quella quelli quelle chi gli le ne ci si',
  common:
    "il lo la i gli le l' un uno una un' di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle dall' in nel nello nella nei negli nelle nell' " +
    "su sul sullo sulla sui sugli sulle sull' con per tra fra e ed o oppure ma che cui se come quando dove perché poi anche ancora già più meno molto molti molte tutto tutti tutte " +
    'è sono era erano stato stata stati state essere ha hanno aveva avevano avere fatto fare viene vengono sarà saranno dopo prima durante contro verso presso oggi ieri domani ora così però mentre sia ogni altri altre altro altra solo proprio sempre',
  loaded:
    'propaganda terrorista terroristi terrorismo regime estremista estremisti traditore traditori dittatore dittatura tiranno massacro strage genocidio atrocità fascista fascisti razzista razzisti fanatico fanatici',
}
