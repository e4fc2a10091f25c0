// Dutch words that exclude each other, as stems.
import type { Contrasts } from '../contrast-lists.ts'

export const nl: Contrasts = {
  opposites:
    'meer=minder meest=minst stijg=daal=zak gestegen=gedaald=gezakt steeg=daalde=zakte stegen=daalden stijging=daling toename=afname toegenomen=afgenomen groei=krimp gegroeid=gekrompen ' +
    'verhoog=verlaag verhoogd=verlaagd verhoging=verlaging hoger=lager hoogst=laagst boven=onder win=verlies won=verloor wonnen=verloren gewonnen=verloren winst=verlies winnaar=verliezer overwinning=nederlaag zege=nederlaag ' +
    'aanvaard=weiger=verwerp geaccepteerd=geweigerd=verworpen accepteer=weiger goedgekeurd=afgekeurd=verworpen=afgewezen steun=bekritiseer=verwerp voor=tegen voorstander=tegenstander toegestaan=verboden toestaan=verbieden ' +
    'schuldig=onschuldig levend=dood leeft=overleden veroordeeld=vrijgesproken veroordeling=vrijspraak bevestig=ontken bevestigd=ontkend geopend=gesloten open=dicht=gesloten opent=sluit opende=sloot begin=einde begon=eindigde=stopte begonnen=geëindigd=gestopt ' +
    'eerste=laatste beter=slechter best=slechtst goed=slecht sterk=zwak sterker=zwakker versterk=verzwak succes=mislukking geslaagd=mislukt noord=zuid noordelijk=zuidelijk oost=west oostelijk=westelijk links=rechts linker=rechter linkse=rechtse binnen=buiten koop=verkoop kocht=verkocht gekocht=verkocht koper=verkoper ' +
    'import=export invoer=uitvoer geïmporteerd=geëxporteerd man=vrouw mannen=vrouwen vader=moeder zoon=dochter broer=zus jongen=meisje jongens=meisjes warm=koud heet=koud hoog=laag lang=kort jong=oud nieuw=oud groot=klein grote=kleine rijk=arm openbaar=privé publiek=privé altijd=nooit iedereen=niemand alle=geen ' +
    'maximum=minimum maximaal=minimaal meerderheid=minderheid overschot=tekort vriend=vijand oorlog=vrede aanval=verdediging gearresteerd=vrijgelaten aangehouden=vrijgelaten arrestatie=vrijlating aangenomen=ontslagen benoemd=ontslagen aankomst=vertrek aangekomen=vertrokken ' +
    'optimistisch=pessimistisch tijdelijk=permanent=definitief voorlopig=definitief vrijwillig=verplicht veilig=gevaarlijk militair=burger landelijk=stedelijk waar=onwaar=vals juist=onjuist=fout positief=negatief snel=langzaam vroeg=laat dichtbij=ver makkelijk=moeilijk eenvoudig=ingewikkeld leeg=vol geboren=gestorven=overleden geboorte=dood aanwezig=afwezig ' +
    'versnel=vertraag verbeter=verslechter verbeterd=verslechterd verbetering=verslechtering gebouwd=gesloopt=verwoest huurder=verhuurder vraag=aanbod inkomst=uitgav voor=na legaal=illegaal versoepel=verscherp versoepeld=verscherpt uitgebreid=ingekrompen',
  fields:
    'gedood|gestorven|overleden|omgekomen|dood|dode|doden|vermoord=gewond|gewonde|gewonden=vermist=ongedeerd|overlevende|overleefd|overleefden=gered|geëvacueerd ' +
    'overstroomd|ondergelopen=gekapseisd|omgeslagen|gekanteld=gezonken=verbrand|afgebrand=geëxplodeerd|ontploft=ingestort=ontspoord=gestrand aardbeving=overstroming=orkaan|tyfoon|cycloon=tornado=tsunami=aardverschuiving=lawine=droogte=uitbarsting=bosbrand regen=sneeuw=hagel=mist ' +
    'moord=doodslag=diefstal=inbraak=overval=verkrachting=fraude|oplichting=ontvoering=omkoping|corruptie=spionage=brandstichting=chantage|afpersing=smaad=zelfmoord ' +
    'verdacht=aangehouden|gearresteerd|opgepakt=aangeklaagd=veroordeeld=vrijgesproken=vrijgelaten=uitgeleverd=uitgezet=gratie doodgeschoten|neergeschoten=doodgestoken|neergestoken=gewurgd=vergiftigd=verdronken=opgehangen=onthoofd mes|messen=pistool|pistolen=geweer|geweren=bijl=bom=granaat|granaten=raket=kapmes ' +
    'benoemd=verkozen|gekozen=opgestapt|afgetreden=ontslagen=geschorst=bevorderd=gepensioneerd voorgesteld=aangenomen|goedgekeurd=verworpen|afgewezen=ingetrokken=gewijzigd|aangepast=uitgesteld=geratificeerd dorp=stad|steden=voorstad|voorsteden=gehucht ' +
    'moeder=vader=vrouw|echtgenote=man|echtgenoot=zoon|zonen=dochter=broer=zus=oom=tante=opa|grootvader=oma|grootmoeder=neef=nicht=weduwe=weduwnaar man|mannen=vrouw|vrouwen=jongen=meisje=baby ' +
    'auto=vrachtwagen=bus|bussen=motor=fiets=trein=tram=helikopter=vliegtuig=schip|schepen=veerboot|veerpont=tanker=trekker|tractor=taxi hoofd=nek|hals=arm=been|benen=hand=voet=knie=schouder=oog|ogen=oor|oren=neus=hart=long=lever=nier=hersenen ' +
    'kanker=beroerte=hartaanval|hartinfarct=longontsteking=malaria=cholera=mazelen=griep=tuberculose=diabetes=hepatitis hond=kat=paard=koe|koeien=schaap|schapen=geit=varken=kip=beer=wolf|wolven=leeuw=tijger=olifant=haai=walvis=slang=rat=konijn=vos ' +
    'alle|allemaal=meeste=veel|vele=sommige|enkele=weinig altijd=meestal|vaak=soms=zelden=nooit moet|moeten=zou|zouden=kan|kunnen|mag|mogen licht=ernstig|zwaar=dodelijk ochtend|morgen=middag=avond=nacht lente|voorjaar=zomer=herfst|najaar=winter ' +
    'noord|noordelijk=zuid|zuidelijk=oost|oostelijk=west|westelijk rood|rode=blauw|blauwe=groen|groene=geel|gele=zwart|zwarte=wit|witte=grijs|grijze=bruin|bruine gewonnen|won|wonnen|zege=verloor|verloren|nederlaag=gelijkspel|gelijkgespeeld goud=zilver=brons kwartfinale=halve=finale ' +
    'voetbal=rugby=tennis=basketbal=volleybal=hockey=zwemmen=wielrennen=boksen=schaatsen school=universiteit=ziekenhuis=kerk=moskee=synagoge=gevangenis=rechtbank=fabriek=hotel=restaurant=museum=bibliotheek=theater=luchthaven|vliegveld=haven=station=stadion=bank ' +
    'soldaat|militair=agent|politieagent=brandweerman=arts|dokter=verpleegkundige=leraar|docent=advocaat=rechter=ingenieur=piloot=chauffeur=boer=journalist=priester=acteur=zanger jaarlijks=maandelijks=wekelijks=dagelijks omzet=winst=verlies=kosten=schuld ' +
    'voor=na=tijdens=sinds gekocht|kocht=gehuurd|huurde=verkocht=geërfd=gestolen ongeluk=opzettelijk|opzet getrouwd=gescheiden=verloofd=vrijgezel voormalig|oud|ex=huidig=toekomstig vorig|afgelopen=volgend|komend gedeeltelijk|deels=volledig|geheel|helemaal plaatselijk|lokaal=regionaal=nationaal|landelijk=internationaal|mondiaal ' +
    'rivier=meer=zee=oceaan=kanaal brug=tunnel=dam=toren olie=kolen|steenkool=gas=uranium benzine=diesel tarwe=rijst=maïs=gerst=koffie=suiker=katoen verkiezing=referendum=staatsgreep onderhandeling=oorlog=wapenstilstand|bestand=verdrag krant=radio=televisie|tv=tijdschrift heroïne=cocaïne=cannabis|wiet christelijk|christen=moslim|islamitisch=joods|jood=boeddhist',
  timeRelations: 'in|op|tijdens=sinds|vanaf=voor=na=tot',
  endings: null,
  stemEndings: 'e en s t d de te den ten n er ers je jes ën',
}
