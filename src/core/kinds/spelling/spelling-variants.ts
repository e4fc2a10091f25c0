// Accepted spellings of the same English word that no rule covers: British first, American second, then others the press
// uses side by side. An entry covers the plural or past tense if the rule adds the same ending.

/** `a=b` pairs; both are compared as the right one. */
export const VARIANT_PAIRS =
  'defence=defense offence=offense pretence=pretense licence=license practise=practice licenced=licensed practising=practicing ' +
  'grey=gray greyer=grayer greyish=grayish programme=program programmer=programer tyre=tire kerb=curb kerbside=curbside ' +
  'plough=plow snowplough=snowplow ploughman=plowman draught=draft draughty=drafty draughtsman=draftsman ' +
  'draughtsmen=draftsmen cheque=check chequebook=checkbook chequered=checkered storey=story storeys=stories ' +
  'gaol=jail gaoler=jailer gaolbird=jailbird gaolbreak=jailbreak ' +
  'aluminium=aluminum moustache=mustache moustachioed=mustachioed pyjama=pajama cosy=cozy cosier=cozier cosies=cozies ' +
  'cosiest=coziest cosily=cozily cosiness=coziness whisky=whiskey whiskies=whiskeys yoghurt=yogurt yoghourt=yogurt ' +
  'jewellery=jewelry ageing=aging likeable=likable sizeable=sizable saleable=salable moveable=movable ' +
  'loveable=lovable unmoveable=unmovable liveable=livable rateable=ratable useable=usable blameable=blamable ' +
  'judgement=judgment misjudgement=misjudgment acknowledgement=acknowledgment abridgement=abridgment ' +
  'lodgement=lodgment amongst=among amidst=amid whilst=while towards=toward forwards=forward backwards=backward ' +
  'afterwards=afterward upwards=upward downwards=downward onwards=onward eastwards=eastward westwards=westward ' +
  'northwards=northward southwards=southward inwards=inward outwards=outward homewards=homeward ' +
  'learnt=learned burnt=burned spelt=spelled dreamt=dreamed leapt=leaped leant=leaned spoilt=spoiled spilt=spilled ' +
  'misspelt=misspelled misspelled=misspelled knelt=kneeled ' +
  'mum=mom mummy=mommy mummies=mommies artefact=artifact enquiry=inquiry enquiries=inquiries enquire=inquire ' +
  'enquired=inquired enquiring=inquiring adviser=advisor protester=protestor disc=disk kilogramme=kilogram gramme=gram ' +
  'okay=ok omelette=omelet carat=karat axe=ax annexe=annex sceptic=skeptic sceptical=skeptical ' +
  'sceptically=skeptically scepticism=skepticism mould=mold mouldy=moldy mouldier=moldier mouldiest=moldiest ' +
  'moulder=molder moulding=molding remould=remold moult=molt smoulder=smolder gauge=gage sulphur=sulfur ' +
  'sulphuric=sulfuric sulphate=sulfate sulphide=sulfide sulphurous=sulfurous sulphite=sulfite ' +
  'manoeuvre=maneuver manoeuvred=maneuvered manoeuvring=maneuvering manoeuvrable=maneuverable ' +
  'manoeuvrability=maneuverability manoeuvrings=maneuverings outmanoeuvre=outmaneuver outmanoeuvred=outmaneuvered ' +
  'outmanoeuvring=outmaneuvering accoutrement=accouterment reconnoitre=reconnoiter reconnoitred=reconnoitered ' +
  'reconnoitring=reconnoitering skilful=skillful skilfully=skillfully unskilful=unskillful wilful=willful ' +
  'wilfully=willfully wilfulness=willfulness skilfulness=skillfulness fulfil=fulfill fulfils=fulfills ' +
  'fulfilment=fulfillment enrol=enroll enrolment=enrollment instal=install instalment=installment appal=appall ' +
  'distil=distill enthral=enthrall enthralment=enthrallment instil=instill annul=annull ' +
  'woollen=woolen woolly=wooly woollies=woolies chilli=chili chillies=chilies marvellous=marvelous ' +
  'marvellously=marvelously councillor=councilor counsellor=counselor tranquillity=tranquility ' +
  'tranquilly=tranquily doughnut=donut dialled=dialed dialling=dialing fuelled=fueled ' +
  'fuelling=fueling refuelled=refueled refuelling=refueling duelled=dueled duelling=dueling duellist=duelist ' +
  'dueller=dueler crueller=crueler cruellest=cruelest ' +
  'aeroplane=airplane aerogramme=aerogram maths=math aeon=eon phoney=phony cypher=cipher ' +
  'paediatric=pediatric encyclopaedia=encyclopedia mollusc=mollusk pedlar=peddler tsar=czar ' +
  'tsarist=czarist tsarina=czarina pricey=pricy nosey=nosy dyke=dike eyrie=aerie bannister=banister ' +
  'swapped=swopped swapping=swopping titbit=tidbit waggon=wagon gypsy=gipsy gypsies=gipsies ' +
  'connexion=connection inflexion=inflection reflexion=reflection gybe=jibe gybing=jibing gybed=jibed ' +
  'barbecue=barbeque bogy=bogey bogeyman=bogyman cagey=cagy caginess=cageyness ' +
  'behove=behoove callisthenics=calisthenics calliper=caliper carcase=carcass caldron=cauldron ' +
  'crenellated=crenelated glycerine=glycerin glueing=gluing haulier=hauler hiccough=hiccup ' +
  'liquorice=licorice queueing=queuing racoon=raccoon ropey=ropy ' +
  'sirup=syrup syphon=siphon tumbril=tumbrel vermillion=vermilion ' +
  'almanack=almanac baulk=balk battleaxe=battleax bingeing=binging cancelation=cancellation centrefold=centerfold ' +
  'centrepiece=centerpiece fibreglass=fiberglass theatregoer=theatergoer centigramme=centigram milligramme=milligram ' +
  'clangour=clangor clarinettist=clarinetist defenceless=defenseless draughtboard=draftboard draughtier=draftier ' +
  'draughtiest=draftiest draughtsmanship=draftsmanship draughtswoman=draftswoman draughtswomen=draftswomen ' +
  'epaulette=epaulet flautist=flutist busses=buses busing=bussing minibusses=minibuses gasses=gases gauging=gaging gonorrhoea=gonorrhea ' +
  'greyness=grayness gryphon=griffin gruelling=grueling gruellingly=gruelingly licencing=licensing ' +
  'ploughmen=plowmen ploughshare=plowshare pouffe=pouf pzazz=pizzazz recognisably=recognizably ' +
  'recognisance=recognizance sheik=sheikh trialled=trialed trialling=trialing videodisc=videodisk initialled=initialed initialling=initialing ' +
  'unequalled=unequaled cavilled=caviled cavilling=caviling bougainvillaea=bougainvillea ' +
  'catalogued=cataloged cataloguing=cataloging ' +
  // Names and words from other alphabets and languages that houses transcribe differently.
  "koran=quran qu'ran=quran qur'an=quran koranic=quranic moslem=muslim hizbollah=hezbollah hizballah=hezbollah " +
  'hizbullah=hezbollah al-qaida=al-qaeda gaddafi=qaddafi kadhafi=qaddafi gadhafi=qaddafi mohammed=muhammad ' +
  'mohammad=muhammad mohamed=muhammad shia=shiite sharia=shariah rouble=ruble dmitri=dmitry'

/** Stems that the British write with `our`: honour, behavioural, disfavoured. */
export const OUR_STEMS =
  'arb|ard|arm|behavi|cand|clam|col|demean|misdemean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|par?l|' +
  'ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig'

/** Stems that the British write with `re` at the end: centre, kilometre, theatres. */
export const RE_STEMS =
  'cent|epicent|met|lit|fib|theat|spect|sab|somb|calib|meag|lust|mit|och|scept|sepulch|goit|tit|nit|louv|salt-?pet|phosph'

/** Stems written with `ae` or `oe` in Britain, with `e` in America. */
export const LIGATURE_STEMS =
  'aesth|anaem|anaesth|leukaem|haem|paed|gynaec|archaeo|mediaev|encyclopaed|faec|faek|aetiol|palaeo|primaev|toxaem|' +
  'glycaem|ischaem|septicaem|uraem|oedem|oesoph|oestr|foet|homoeo|diarrhoe|amoeb|coeliac|pharmacopoe|praesid|hyaen|caes(?:ium|area)|naev|daemon|chimaer|orthopaed'
