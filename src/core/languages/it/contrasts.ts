// Italian words that exclude each other, as stems.
import type { Contrasts } from '../contrast-lists.ts'

export const it: Contrasts = {
  opposites:
    'più=meno aument=diminu=cal=ridott=riduc=riduzion aumentat=diminuit=calat crescit=cal=diminuzion salit=sces sal=scend rialz=ribass ' +
    'vint=pers vinc=perd vittori=sconfitt vincitor=perdent guadagn=perd=perdit accett=rifiut=respin approv=respin=bocci=rifiut ' +
    'sosten=oppon=critic favorevol=contrari favor=contro consent=viet permess=vietat permett=viet colpevol=innocent viv=mort ' +
    'condannat=assolt condann=assoluzion conferm=smentit=nega ammess=negat apert=chius apr=chiud inizi=fin cominci=finit=termin primo=ultim prim=ultim ' +
    'miglior=peggior buon=cattiv fort=debol rafforz=indebol success=fallimento=insuccess nord=sud settentrional=meridional est=ovest oriental=occidental ' +
    'destr=sinistr dentr=fuori interno=estern compr=vend acquist=vend comprat=vendut acquistat=vendut import=esport importazion=esportazion ' +
    'mari=mogli padr=madr figli=figlia fratell=sorell uom=donn uomini=donn maschi=femmin cald=fredd alt=bass lung=brev giovan=vecchi nuov=vecchi ' +
    'grand=piccol ricc=pover pubblic=privat sempr=mai tutti=nessun massim=minim maggioranz=minoranz profitt=perdit utile=perdit avanz=disavanz attiv=passiv ' +
    'amic=nemic guerr=pac attacc=difes=difend arrestat=rilasciat=liberat arrest=rilasci assunt=licenziat nominat=rimoss entrat=uscit arriv=part arrivat=partit ' +
    'ottimist=pessimist temporane=permanent=definitiv provvisori=definitiv volontari=obbligatori facoltativ=obbligatori sicur=pericolos civil=militar ' +
    'rural=urban ver=fals giust=sbagliat positiv=negativ veloc=lent rapid=lent presto=tardi vicin=lontan facil=difficil vuot=pien nascit=mort nat=mort ' +
    'present=assent presenz=assenz accelerat=rallentat rallent=acceler peggior=miglior migliorat=peggiorat costruit=demolit=distrutt crea=distrugg ' +
    'comprator=venditor acquirent=venditor inquilin=proprietari domand=offert entrat=uscit prima=dopo sopra=sotto superior=inferior legal=illegal',
  fields:
    'mort|uccis|mori|decedut|vittim=ferit=dispers|scompars=illes|incolum|sopravvissut|superstit=salvat|soccors|evacuat ' +
    'allagat|inondat|sommers=capovolt|rovesciat|ribaltat=affondat=bruciat|incendiat=esplos=crollat=deragliat=incagliat ' +
    'terremot|sism=alluvion|inondazion=uragan|tifon|ciclon=tornado=tsunami|maremot=fran=valang=siccit=eruzion=incendi ' +
    'piogg=nev=grandin=nebbi omicidi|assassini=furt=rapin=stupr=truff|frod=sequestr|rapiment=corruzion=spionaggi=estorsion=diffamazion=suicidi ' +
    'sospettat|indagat=arrestat|fermat=accusat|imputat|incriminat=condannat=assolt=rilasciat|scarcerat=estradat=espuls=graziat ' +
    'accoltellat=strangolat=avvelenat=annegat=impiccat=decapitat coltell=pistol=fucil=asci=bomb=granat=missil|razz=machet ' +
    'nominat=elett=dimess|dimission=licenziat|destituit|rimoss|esonerat=sospes=promoss=pension ' +
    'propost=approvat|adottat=respint|bocciat=abrogat=emendat|modificat=rinviat|rimandat=ratificat=ritirat paes|villagg=citt=borg=sobborg|periferi ' +
    'madr|mamm=padr|papà=mogli|spos=marit=figlio=figlia=fratell=sorell=zio=zia=nonno=nonna=cugin=vedov uom|uomo|uomini=donn=ragazzo|ragazzi|bambino=ragazza|ragazze|bambina=neonat ' +
    'auto|automobil|macchin=camion=autobus|pullman=moto|motociclett=biciclett|bici=tren=tram=elicotter=aere=nav=traghett=petrolier=trattor=taxi ' +
    'test=coll=bracci=gamb=man=pied=ginocchi=spall=occhi=orecchi=nas=cuor=polmon=fegat=ren=cervell ' +
    'cancr|tumor=ictus=infart=polmonit=malari=coler=morbill=influenz=tubercolos=diabet=epatit=meningit ' +
    'can=gatt=cavall=mucc|vacc=pecor=capr=maial=pollo|galline=ors=lup=leon=tigr=elefant=squal=balen=serpent=topo|topi=conigl=volp ' +
    'tutti|tutte=maggior=molti|molte|numeros=alcuni|alcune|divers=pochi|poche sempr=spesso|solitament|generalment=talvolta|volte=raramente=mai ' +
    'dev|devono|doveva=dovrebb|dovrebbero=può|possono leggerment|lievement|liev=gravement|grav=mortalment|mortal mattin=pomerigg=sera|serata=nott primaver=estat=autunn=invern ' +
    'nord=sud=est=ovest ross=blu|azzurr=verd=giall=ner=bianc=grigi=marron vint|vittori=pers|sconfitt=pareggi|pareggiat oro=argent=bronz quart=semifinal=final ' +
    'calci=rugby=tennis=basket|pallacanestr=pallavol=nuot=cicl=sci=pugil=atletic scuol=universit=ospedal=chies=mosche=sinagog=prigion|carcer=tribunal=fabbric=albergh|hotel=ristorant=muse=bibliotec=teatr=aeroport=stazion=stadi=banc ' +
    'soldat|militar=poliziott|agent=carabinier=pompier=medic|dottor=infermier=insegnant|professor=avvocat=giudic=ingegner=pilot=autist=contadin|agricoltor=giornalist=sacerdot|pret=attor=cantant ' +
    'annual=mensil=settimanal=quotidian|giornalier=trimestral ricav|fatturat=util|profitt=perdit=cost|spes=debit prima=dopo=durante ' +
    'comprat|acquistat=affittat=vendut=ereditat=rubat accidental|accidentalmente=deliberat|deliberatamente|intenzional|volontariament sposat=divorziat=fidanzat=separat ' +
    'ex=attual=futur scors=prossim parzial|parzialmente|parte=total|totalmente|complet|completamente|interamente local=regional=nazional=internazional|mondial ' +
    'fium=lag=mar=ocean=canal pont=galleri|tunnel=dig=torr petroli|greggi=carbon=gas=uranio benzin=diesel|gasoli gran|frument=riso=mais=orz=caff=zuccher=cotone ' +
    'elezion=referendum=golp negoziat|trattativ=guerr=tregua|cessate=trattat giornal|quotidian=radio=televisione|tv=rivist cristian|cattolic=musulman|islamic=ebre=buddhist=indù eroin=cocain=cannabis|marijuana',
  timeRelations: 'in|nel|a|durante=da|dal=prima=dopo=entro',
  endings: null,
  stemEndings:
    'o a i e à ò ono ano ato ata ati ate ito ita iti ite uto uta uti ute are ere ire ava avano iva ando endo he hi io ia ie ii mento menti ione ioni à one oni ante ente',
}
