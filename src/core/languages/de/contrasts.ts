// German words that exclude each other, in their commonest forms in the press.
import type { Contrasts } from '../contrast-lists.ts'

export const de: Contrasts = {
  opposites:
    'mehr=weniger stieg=sank=fiel steigt=sinkt=fällt steigen=sinken=fallen gestiegen=gesunken=gefallen ' +
    'erhöht=gesenkt erhöhte=senkte zunahme=abnahme über=unter vor=nach gewann=verlor gewonnen=verloren ' +
    'gewinn=verlust sieg=niederlage höher=niedriger größer=kleiner größte=kleinste erste=letzte ersten=letzten ' +
    'nord=süd norden=süden osten=westen nördlich=südlich östlich=westlich schuldig=unschuldig tot=lebendig ' +
    'starb=überlebte geöffnet=geschlossen offen=geschlossen angenommen=abgelehnt für=gegen erlaubt=verboten ' +
    'immer=nie alle=keine mann=frau männer=frauen vater=mutter sohn=tochter bruder=schwester stark=schwach ' +
    'gut=schlecht krieg=frieden freund=feind gekauft=verkauft kaufte=verkaufte beginn=ende begann=endete ' +
    'öffnete=schloss stieg=sank=fiel zugenommen=abgenommen zustimmung=ablehnung stimmte=lehnte ' +
    'unterstützt=kritisiert unterstützte=kritisierte lobte=kritisierte gelobt=kritisiert gelungen=gescheitert ' +
    'erfolg=misserfolg=scheitern gestärkt=geschwächt verbessert=verschlechtert verbesserte=verschlechterte ' +
    'verlängert=verkürzt gebaut=abgerissen=zerstört eingeführt=abgeschafft erlaubt=untersagt ' +
    'aufgenommen=abgebrochen innen=außen oben=unten links=rechts linke=rechte linken=rechten früh=spät ' +
    'früher=später schnell=langsam heiß=kalt warm=kalt reich=arm jung=alt jünger=älter lang=kurz hoch=niedrig ' +
    'mehrheit=minderheit import=export importe=exporte ankunft=abfahrt=abflug geburt=tod geboren=gestorben ' +
    'krank=gesund richtig=falsch wahr=falsch echt=gefälscht öffentlich=privat städtisch=ländlich ' +
    'arbeitgeber=arbeitnehmer mieter=vermieter käufer=verkäufer gläubiger=schuldner sieger=verlierer täter=opfer ' +
    'anhänger=gegner verbündete=gegner zivil=militärisch zivilisten=soldaten aufstieg=abstieg überschuss=defizit ' +
    'maximal=minimal höchste=niedrigste höchsten=niedrigsten stärker=schwächer besser=schlechter ' +
    'beste=schlechteste besten=schlechtesten einstimmig=mehrheitlich freiwillig=verpflichtend=zwangsweise ' +
    'vorläufig=endgültig befristet=unbefristet vorübergehend=dauerhaft',
  fields:
    'getötet|tot|tote|toten|töteten|tötete|starb|starben|gestorben|todesopfer=verletzt|verletzte|verletzten|verwundet|verwundete|verwundeten=vermisst|vermisste|vermissten=überlebte|überlebten|überlebt|unverletzt=gerettet ' +
    'überflutet|überschwemmt=gekentert|kenterte=gesunken|sank=verbrannt|brannte=explodiert|explodierte=eingestürzt|einstürzte=entgleist|entgleiste=gestrandet ' +
    'erdbeben=hochwasser|überschwemmung|überschwemmungen=hurrikan|wirbelsturm|taifun|zyklon=tornado=tsunami=erdrutsch=lawine=waldbrand|waldbrände=dürre ' +
    'regen=schnee=hagel=nebel ' +
    'mord|mordes=totschlag=raub=diebstahl=einbruch=vergewaltigung=brandstiftung=betrug=entführung=bestechung=spionage=hochverrat=erpressung=beleidigung=selbstmord|suizid ' +
    'verdächtigt=beschuldigt=festgenommen|verhaftet=angeklagt=verurteilt=freigesprochen=freigelassen|entlassen=ausgeliefert=abgeschoben=begnadigt ' +
    'erschossen=erstochen=erwürgt=erschlagen=vergiftet=ertrunken=erhängt=enthauptet ' +
    'messer=pistole|revolver=gewehr=axt=bombe=granate=rakete=machete=schwert ' +
    'ernannt=nominiert=gewählt=zurückgetreten=entlassen|abgesetzt=suspendiert=befördert ' +
    'vorgeschlagen=verabschiedet|beschlossen|angenommen=abgelehnt=aufgehoben=geändert=verschoben|vertagt=ratifiziert ' +
    'dorf=stadt=kleinstadt=großstadt=vorort ' +
    'mutter=vater=ehefrau=ehemann=sohn=tochter=bruder=schwester=onkel=tante=neffe=nichte=cousin=cousine=großvater=großmutter=enkel=enkelin=witwe=witwer=freundin ' +
    'mann|männer|mannes=frau|frauen=junge|jungen=mädchen=baby|säugling ' +
    'auto|wagen|pkw=lastwagen|lkw|laster=bus|busse=motorrad=fahrrad=zug|züge=straßenbahn=hubschrauber=flugzeug|flugzeuge=schiff|schiffe=fähre=tanker=traktor=taxi ' +
    'kopf=hals=brust=arm=bein=hand=fuß=knie=schulter=bauch=auge=ohr=nase=finger=herz=lunge=leber=niere=gehirn ' +
    'krebs=schlaganfall=herzinfarkt=malaria=cholera=masern=grippe=tuberkulose=diabetes ' +
    'hund|hunde=katze|katzen=pferd|pferde=kuh|kühe=schaf|schafe=ziege=schwein|schweine=huhn|hühner=bär|bären=wolf|wölfe=löwe=tiger=elefant=hai=wal=schlange=ratte=kaninchen=fuchs=hirsch ' +
    'alle|allen|aller|sämtliche=meisten=viele|vielen|zahlreiche|zahlreichen=einige|einigen|mehrere|mehreren=wenige|wenigen ' +
    'immer|stets=meist|meistens|oft|häufig=manchmal|gelegentlich=selten=nie|niemals ' +
    'muss|müssen|musste|mussten=soll|sollen|sollte|sollten=kann|können=darf|dürfen ' +
    'leicht|leichte|leichten=mittelschwer=schwer|schwere|schweren=lebensgefährlich=tödlich ' +
    'vormittag|vormittags=nachmittag|nachmittags=abend|abends=nacht|nachts frühling|frühjahr=sommer=herbst=winter ' +
    'norden|nördlich|nord=süden|südlich|süd=osten|östlich|ost=westen|westlich|west=nordosten|nordöstlich=nordwesten|nordwestlich=südosten|südöstlich=südwesten|südwestlich ' +
    'rot|rote|roten=blau|blaue|blauen=grün|grüne|grünen=gelb|gelbe|gelben=schwarz|schwarze|schwarzen=weiß|weiße|weißen=braun|braune|braunen=grau|graue|grauen ' +
    'gewann|gewonnen|sieg=verlor|verloren|niederlage=unentschieden viertelfinale=halbfinale=finale=achtelfinale ' +
    'fußball=handball=basketball=tennis=hockey=golf=rugby=eishockey=volleyball ' +
    'schule=universität|hochschule=krankenhaus|klinik=kirche=moschee=synagoge=gefängnis=gericht=fabrik=hotel=restaurant=museum=bibliothek=theater=flughafen=hafen=bahnhof=stadion=bank ' +
    'heer=marine=luftwaffe ' +
    'soldat|soldaten=polizist|polizisten=feuerwehrmann|feuerwehrleute=sanitäter=arzt|ärzte|ärztin=lehrer|lehrerin=anwalt|anwältin|anwälte=richter|richterin=ingenieur=pilot=fahrer=bauer|bauern=journalist|journalistin=priester|pfarrer=schauspieler=sänger=maler=dichter ' +
    'jährlich|jährliche|jährlichen=monatlich|monatliche|monatlichen=wöchentlich|wöchentliche|wöchentlichen=täglich|tägliche|täglichen=stündlich ' +
    'umsatz=gewinn=verlust=kosten=schulden vor=nach=während=bis=seit ' +
    'gekauft|kaufte|kauften=gemietet|mietete=verkauft|verkaufte|verkauften=geerbt=gestohlen ' +
    'versehentlich|unabsichtlich=absichtlich|vorsätzlich verheiratet=geschieden=verwitwet=ledig=verlobt=getrennt ' +
    'ehemalige|ehemaliger|ehemaligen|frühere|früherer|früheren=amtierende|amtierender|amtierenden|derzeitige|derzeitigen|jetzige=künftige|künftiger|künftigen|designierte|designierter ' +
    'letzte|letzten|letztes|letzter|vorige|vorigen|vergangene|vergangenen=nächste|nächsten|nächstes|nächster|kommende|kommenden ' +
    'teilweise=vollständig|völlig|ganz=größtenteils|weitgehend ' +
    'örtlich|lokal|lokale|lokalen=regional|regionale|regionalen=national|nationale|nationalen=international|internationale|internationalen|weltweit ' +
    'brücke=tunnel=damm|staudamm=turm=mole fluss=see=meer=kanal=stausee dach=keller=balkon=treppe ' +
    'gold=silber=bronze',
  timeRelations: 'am|im|um|in=seit|ab=bis=vor=nach',
  endings: null,
}
