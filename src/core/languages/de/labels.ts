// German words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const german: WordLists = {
  negation:
    'nicht kein keine keiner keinen keinem keines nie niemals niemand niemanden weder nichts ohne kaum nirgends',
  denials:
    'versäumt versäumte versäumten versäumen verfehlt verfehlte verfehlten unterlässt unterließ unterließen unterlassen ' +
    'verweigert verweigerte verweigerten verweigern weigert weigerte weigerten weigern fehlt fehlte fehlten mangelt mangelte',
  hedge:
    'könnte könnten dürfte dürften möglicherweise vielleicht angeblich angebliche angeblichen angeblicher wohl ' +
    'mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher offenbar vermutlich wahrscheinlich anscheinend scheinbar ' +
    'sogenannte sogenannten sogenannter womöglich etwa ungefähr eventuell vorgeblich',
  says:
    'sagt sagte sagten gesagt sagen erzählt erzählte erzählten erklärt erklärte erklärten teilte teilten mitteilte berichtet berichtete ' +
    'berichteten schrieb schreibt meint meinte äußerte antwortete ergänzte fügte hinzu fragte laut zufolge angaben nannte',
  claims:
    'behauptet behauptete behaupteten betont betonte betonten räumt räumte einräumte gestand gesteht bestritt ' +
    'bestreitet bestritten warnt warnte warnten versichert versicherte kritisiert kritisierte kritisierten fordert ' +
    'forderte forderten beschuldigt beschuldigte droht drohte drohten beteuerte bekräftigte unterstrich dementierte ' +
    'dementiert klagte enthüllte versprach prahlte mahnte bestätigte bestätigt',
  courtesy: 'herr herrn frau',
  office:
    'präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin außenminister ' +
    'außenministerin innenminister verteidigungsminister finanzminister ministerpräsident ministerpräsidentin dr prof ' +
    'professor professorin general bürgermeister sprecher sprecherin botschafter staatssekretär könig papst',
  months: 'januar jänner februar märz april mai juni juli august september oktober november dezember',
  weekdays: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  pronouns: 'er sie es ihn ihm ihr ihnen sein seine ihre wir uns ich du man dieser diese dieses',
  common:
    'der die das den dem des ein eine einen einem einer eines und oder aber doch denn für von zu in im an am auf bei ' +
    'mit nach aus vor über unter durch gegen um bis als wie wenn dass daß ob weil während wo was wer auch noch schon ' +
    'nur sehr so mehr alle alles viele einige andere ist sind war waren sei sein wird werden wurde wurden worden hat ' +
    'haben hatte hatten habe soll sollen will wollen kann können muss müssen zum zur beim vom hier dort dann damit ' +
    'jedoch zudem heute gestern morgen',
  everyday:
    'polizei regierung behörde behörden feuerwehr staatsanwaltschaft gericht gerichte opposition partei gewerkschaft verband ' +
    'ministerium kanzleramt experten forscher wissenschaftler anwohner augenzeugen zeugen ermittler ärzte kritiker beobachter ' +
    'analysten vertreter diplomaten medien agentur veranstalter organisatoren unternehmen konzern bank stadt verwaltung',
  loaded:
    'propaganda terrorist terroristen terroristin terrorismus terror regime regimes extremist extremisten extremismus verräter diktator diktatur tyrann massaker völkermord gräueltat gräueltaten faschist faschisten rassist rassisten fanatiker handlanger marionette schergen',
}
