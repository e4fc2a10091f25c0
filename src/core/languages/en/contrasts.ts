// English words that exclude each other. Base forms, and those that `endings` has no rule for.
import type { Contrasts } from '../contrast-lists.ts'

export const en: Contrasts = {
  opposites:
    'more=fewer=less most=fewest=least above=below=under over=under before=after higher=lower up=down upper=lower ' +
    'increase=decrease=reduction increased=decreased=reduced=cut=fell increases=decreases=cuts ' +
    'rise=fall=drop=decline rose=fell=dropped=declined rises=falls=drops rising=falling=declining gain=loss ' +
    'gained=lost gains=losses win=lose=loss won=lost wins=loses winner=loser victory=defeat winning=losing ' +
    'raise=lower=cut raised=lowered=cut accept=reject=refuse accepted=rejected=refused=declined approve=reject ' +
    'approved=rejected support=oppose supports=opposes supported=opposed supporters=opponents=critics for=against ' +
    'allow=ban=forbid=prohibit allowed=banned=forbidden=prohibited guilty=innocent alive=dead living=dead ' +
    'survived=died convicted=acquitted=cleared condemned=praised condemn=praise criticised=praised ' +
    'criticized=praised confirmed=denied confirm=deny admit=deny admitted=denied open=closed=shut ' +
    'opened=closed=shut open=close opening=closing arrived=left=departed arrive=leave=depart entered=left ' +
    'begin=end began=ended started=ended=stopped=finished start=end=stop=finish starts=ends=stops first=last ' +
    'earliest=latest earlier=later early=late best=worst better=worse good=bad strong=weak stronger=weaker ' +
    'strengthened=weakened success=failure succeeded=failed pass=fail passed=failed north=south northern=southern ' +
    'east=west eastern=western left=right inside=outside indoor=outdoor buy=sell bought=sold buyer=seller ' +
    'lend=borrow lent=borrowed import=export imports=exports imported=exported husband=wife father=mother ' +
    'son=daughter brother=sister man=woman men=women boy=girl boys=girls male=female hot=cold hottest=coldest ' +
    'warm=cold high=low highest=lowest long=short longest=shortest old=young oldest=youngest old=new large=small ' +
    'largest=smallest big=small biggest=smallest rich=poor heavy=light public=private legal=criminal always=never ' +
    'everybody=nobody everyone=nobody all=none minimum=maximum majority=minority profit=loss surplus=deficit ' +
    'ally=enemy friend=enemy friendly=hostile war=peace attack=defend attacked=defended attackers=defenders ' +
    'arrested=released arrest=release jailed=freed=released hired=fired=dismissed appointed=dismissed joined=left ' +
    'optimistic=pessimistic temporary=permanent temporarily=permanently voluntary=compulsory=mandatory ' +
    'optional=compulsory=mandatory safe=dangerous military=civilian civilians=soldiers victim=perpetrator ' +
    'plaintiff=defendant ahead=behind peaceful=violent give=take push=pull remember=forget cheap=expensive=dear ' +
    'inner=outer urban=rural senior=junior deep=shallow ascend=descend widen=narrow harden=soften attach=detach ' +
    'include=exclude inclusive=exclusive strengthen=weaken tighten=ease=loosen=relax tight=loose ' +
    'expand=contract=shrink expansion=contraction advance=retreat upgrade=downgrade encourage=discourage ' +
    'absent=present absence=presence birth=death born=died abolish=establish=introduce attract=repel empty=full ' +
    'fill=empty wet=dry clean=dirty true=false right=wrong correct=wrong=incorrect=false major=minor ' +
    'positive=negative precede=follow fast=slow quick=slow quickly=slowly faster=slower sudden=gradual ' +
    'suddenly=gradually sharply=slightly narrow=wide near=far nearest=farthest light=dark easy=difficult=hard ' +
    'easier=harder simple=complex amateur=professional gross=net external=internal exterior=interior cash=credit ' +
    'competition=cooperation explicit=implicit defensive=offensive horizontal=vertical loud=quiet asleep=awake ' +
    'sober=drunk lock=unlock employed=unemployed=jobless deposit=withdrawal add=subtract=remove enter=exit ' +
    'boycott=attend nationalise=privatise nationalize=privatize legalise=ban=criminalise=outlaw ' +
    'legalize=ban=criminalize=outlaw optimism=pessimism upward=downward upwards=downwards upturn=downturn ' +
    'boom=bust=slump=recession growth=decline=contraction shortage=surplus=glut creditor=debtor employer=employee ' +
    'landlord=tenant teacher=pupil=student doctor=patient host=guest parent=child attacker=victim predator=prey ' +
    'ally=rival=foe friend=foe supporter=opponent=critic praise=criticise=criticize=condemn=denounce ' +
    'welcome=criticise=criticize=condemn=reject agree=refuse=decline reveal=conceal=hide comply=defy ' +
    'uphold=overturn=quash=reverse upheld=overturned=quashed=reversed grant=refuse=deny=reject extend=shorten ' +
    'impose=lift halt=resume suspend=resume launch=abandon=cancel continue=stop=halt=end=cease deploy=withdraw ' +
    'deployed=withdrew=withdrawn send=receive sent=received load=unload improve=worsen=deteriorate ' +
    'recover=worsen=deteriorate recovery=relapse build=demolish=destroy built=demolished=destroyed create=destroy ' +
    'preserve=destroy protect=attack=damage repair=damage float=sink save=lose hit=miss hits=misses score=concede ' +
    'home=away retain=lose unite=divide merge=split merger=split love=hate like=dislike happy=sad=unhappy ' +
    'hope=fear=despair calm=violent=stormy wealthy=poor wealth=poverty thick=thin thicker=thinner tall=short ' +
    'taller=shorter shut=open reopen=close=shut reopened=closed=shut inflow=outflow income=expenditure ' +
    'revenue=expenditure asset=liability debit=credit lender=borrower exporter=importer producer=consumer ' +
    'supply=demand departure=arrival entrance=exit inbound=outbound incoming=outgoing uphill=downhill ' +
    'upstairs=downstairs upstream=downstream onshore=offshore overweight=underweight overestimate=underestimate ' +
    'overestimated=underestimated overvalued=undervalued overstate=understate interior=exterior ' +
    'permit=forbid=ban=prohibit legalised=banned=outlawed success=defeat truth=lie=falsehood love=hatred ' +
    'trust=mistrust=distrust benefit=harm beneficial=harmful helpful=harmful healthy=sick=ill mild=severe ' +
    'mildly=severely acute=chronic benign=malignant toxic=harmless dangerous=harmless safely=dangerously ' +
    'fresh=stale raw=cooked frozen=fresh wild=tame natural=artificial real=fake genuine=fake=counterfeit ' +
    'original=copy literal=figurative theory=practice physical=mental domestic=foreign native=foreign ' +
    'familiar=strange common=rare commonly=rarely ordinary=extraordinary general=specific unanimous=divided ' +
    'unanimously=narrowly together=separately joint=separate jointly=separately odd=even plural=singular ' +
    'top=bottom front=back=rear clockwise=anticlockwise=counterclockwise daytime=nighttime sunrise=sunset ' +
    'dawn=dusk past=future ancient=modern prewar=postwar before=since uphold=break obey=break keep=break ' +
    'kept=broke=broken promote=relegate promoted=relegated downgraded=upgraded overtime=normal heaviest=lightest ' +
    'richest=poorest strongest=weakest fastest=slowest deepest=shallowest cheapest=dearest=priciest ' +
    'easiest=hardest safest=deadliest happiest=saddest busiest=quietest wettest=driest majority=minority ' +
    'mostly=rarely wholly=partly maximise=minimise maximize=minimize maximal=minimal superior=inferior',
  fields:
    'kill|die|died|dead|death|slay|slain|slew|perish|fatality=injure|injury|wound|hurt=missing=survive|survivor|unhurt|unharmed|unscathed|uninjured=rescue=evacuate|evacuee ' +
    'flood|inundate|swamp|submerge=capsize|overturn=sink|sank|sunk|founder=burn|burnt=explode|explosion=collapse=crash|collide|collision=derail=strand ' +
    'earthquake|quake=flood|flooding=hurricane|cyclone|typhoon=tornado|twister=tsunami=landslide|mudslide=avalanche=wildfire|bushfire=drought=famine=eruption=blizzard|snowstorm=heatwave ' +
    'rain|rainfall|rainy=snow|snowfall|snowy=hail|hailstone=sleet=fog|mist|foggy=sunshine|sunny=cloudy|overcast ' +
    'murder|homicide|assassination|assassinate=manslaughter=assault=robbery|rob=burglary|burgle=theft|steal|stole|stolen|larceny=rape=arson=fraud=kidnap|abduct|abduction=bribery|bribe=perjury=espionage|spying=treason=blackmail|extortion=smuggle=vandalism=libel|slander|defamation=suicide ' +
    'suspect=arrest|detain|apprehend=charge|indict|indictment=convict|conviction=acquit|acquittal|exonerate=sentence|jail|imprison=release|freed=extradite|extradition=deport|deportation=pardon=fine=question|interrogate=execute|execution=parole ' +
    'accuse|accusation=convict|conviction=acquit|acquittal=suspect=sue ' +
    'shoot|shot|gunshot=stab=strangle|throttle=beat|beaten|bludgeon=poison=drown=hang|hanged=behead|decapitate=bomb ' +
    'bombing=shooting=stabbing=hijacking=kidnapping=poisoning=hanging=beating ' +
    'pistol|handgun|revolver=rifle=shotgun=knife|knives=machete=axe|ax=sword=grenade=missile|rocket=mortar=bomb|bombing=landmine=crossbow=hammer=hatchet ' +
    'gun|gunman|gunmen=knife|knifeman=bomb|bomber=machete=axe=sword ' +
    'appoint=nominate=elect=resign|resignation|quit=dismiss|sack|fire|oust=retire|retirement=suspend|suspension=promote|promotion=demote|demotion=assassinate|assassination ' +
    'hire|recruit=sack|fire|dismiss=suspend=retire ' +
    'draft|propose=pass|adopt|enact|approve=reject|defeat=veto=repeal|revoke|rescind=amend=postpone|delay|defer=withdraw|withdrew|withdrawn=ratify ' +
    'hamlet=village=town=city|cities=suburb ' +
    'mother|mum|mom=father|dad=wife|wives=husband=son=daughter=brother=sister=uncle=aunt=nephew=niece=cousin=grandfather=grandmother=grandson=granddaughter=stepfather=stepmother=stepson=stepdaughter=widow=widower=girlfriend=boyfriend ' +
    'man|men=woman|women=boy=girl=baby|babies|infant|toddler adult|grown-up=child|children|kid=pensioner ' +
    'car|sedan|saloon|hatchback=truck|lorry|lorries=bus|coach=van|minivan=motorcycle|motorbike=bicycle=train=tram|streetcar=helicopter=aeroplane|airplane=ship=ferry|ferries=tanker=submarine=yacht=taxi|cab=ambulance=tractor=trolleybus ' +
    'head=neck=chest=arm=leg=hand=foot|feet=knee=ankle=shoulder=elbow=wrist=hip=thigh=stomach|abdomen=eye=ear=nose=jaw=spine=rib=finger=toe=thumb=heart=lung=liver=kidney=brain ' +
    'cancer=stroke=pneumonia=malaria=cholera=measles=influenza|flu=tuberculosis=diabetes=hepatitis=polio=typhoid=dementia=leukaemia|leukemia=meningitis=smallpox=rabies=anthrax=dengue=leprosy=plague ' +
    'dog|puppy|puppies=cat|kitten=horse|pony|ponies=cow|cattle|bull=sheep|lamb=goat=pig=chicken|hen=duck=goose|geese=bear=wolf|wolves=lion=tiger=leopard=elephant=shark=whale=dolphin=seal=snake=crocodile=alligator=rat=mouse|mice=rabbit=fox=deer=monkey=chimpanzee=gorilla=camel=donkey=kangaroo=eagle=swan=otter=badger=owl ' +
    'all|every=most=many|numerous=some|several=few ' +
    'always=usually|normally|generally|typically|often|frequently=sometimes|occasionally=rarely|seldom=never ' +
    'must=should|ought=can=may|might ' +
    'minor|slight|slightly=moderate|moderately=serious|severe|seriously|severely|grave|gravely=critical|critically=fatal|fatally ' +
    'morning=afternoon=evening=night=midnight=noon|midday day=night spring=summer=autumn=winter ' +
    'north|northern|northward=south|southern|southward=east|eastern|eastward=west|western|westward=northeast|north-east|northeastern|north-eastern=northwest|north-west|northwestern|north-western=southeast|south-east|southeastern|south-eastern=southwest|south-west|southwestern|south-western ' +
    'red=blue=green=yellow=black=white=brown=orange=purple=pink=grey|gray ' +
    'win|won|victory|beat|beaten=lose|lost|defeat=draw|drew|drawn|tie ' +
    'quarterfinal|quarter-final=semifinal|semi-final=final gold=silver=bronze champion|winner=runner-up=finalist ' +
    'football|soccer=rugby=cricket=basketball=baseball=hockey=tennis=golf=boxing=swimming=volleyball=handball=badminton=cycling=athletics=skiing=rowing=wrestling=fencing=gymnastics=judo=softball=netball ' +
    'school=college|university|universities=hospital=church=mosque=synagogue=temple=prison|jail=court=factory|factories=hotel=restaurant=museum=library|libraries=theatre|theater=airport=port|harbour|harbor=bank=stadium=supermarket=pharmacy=kindergarten ' +
    'army|armies=navy|navies=marines=militia ' +
    'soldier=sailor=airman|airmen=policeman|policemen|policewoman=firefighter|fireman|firemen=paramedic=doctor|physician=nurse=teacher=lawyer|attorney|solicitor|barrister=engineer=pilot=driver=farmer=journalist|reporter=priest=architect=plumber=electrician=carpenter=miner=fisherman|fishermen=actor|actress=singer=dancer=painter=sculptor=novelist=poet=economist=historian=biologist=chemist=physicist=mathematician=dentist=surgeon=banker=accountant=chef|cook=waiter|waitress=butcher=baker=tailor=barber|hairdresser ' +
    'prosecutor|prosecution=defendant=judge=juror|jury=witness ' +
    'annual|annually|yearly=monthly=weekly=daily=hourly=quarterly=fortnightly ' +
    'revenue|sales|turnover=profit|earnings=loss=cost|expense=debt loan=grant=donation=bribe=ransom ' +
    'tax|taxes=tariff|levy=subsidy|subsidies bond=share=commodity|commodities=currency|currencies ' +
    'before=after|following=during=until|till=since ' +
    'buy|bought|purchase=rent|lease=sell|sold=inherit=steal|stole|stolen=donate=borrow ' +
    'accident|accidental|accidentally=deliberate|deliberately|intentional|intentionally ' +
    'married|marry|marriage=divorced|divorce=widowed=engaged|engagement=separated|separation ' +
    'primary=secondary=tertiary oil|petroleum|crude=coal=uranium=hydrogen petrol|gasoline=diesel=kerosene=ethanol ' +
    'gold=silver=copper=iron=steel=aluminium|aluminum=zinc=nickel=platinum=tin=lithium=cobalt ' +
    'wheat=rice=corn|maize=barley=soybean|soy=cotton=sugar=coffee=tea=cocoa=potato|potatoes=tobacco ' +
    'beef=pork=chicken=lamb|mutton=fish=turkey=veal beer=wine=whisky|whiskey=vodka=rum=gin=cider ' +
    'heroin=cocaine=cannabis|marijuana=methamphetamine=opium=ecstasy=fentanyl=morphine ' +
    'former|ex|previous=current|present|incumbent=future|incoming=acting|interim ' +
    'last|previous=next|following|coming ' +
    'partly|partially|partial=fully|completely|entirely|totally|full|complete|total=largely|mostly ' +
    'stable=serious=critical democratic|democracy|democracies=monarchy|monarchies=dictatorship=republic ' +
    'left-wing|leftist=right-wing|rightist=centrist election=referendum=coup ' +
    'presidential=parliamentary=municipal=gubernatorial magazine=newspaper=radio=television|tv=website ' +
    'local=regional=national=international|global|worldwide ' +
    'negotiate|negotiation|talks=war|warfare=ceasefire|truce=treaty|treaties ' +
    'invade|invasion=withdraw|withdrawal=surrender island=peninsula=mainland river=lake=sea=ocean=canal=reservoir ' +
    'mountain=valley=desert=swamp bridge=tunnel=dam=tower=stadium=pier ' +
    'roof=floor=ceiling=basement=balcony=staircase breakfast=lunch=dinner|supper ' +
    'hindu=muslim=christian=jewish=buddhist=sikh agree|agreement=disagree|disagreement ' +
    'suicide=murder|homicide=accident ceo=cfo=chairman|chairwoman freshwater=saltwater ' +
    'bacteria|bacterium|bacterial=virus|viruses|viral=fungus|fungi|fungal=parasite ' +
    'vaccine|vaccination=treatment|therapy=cure egg=larva|larvae=adult hearing=trial=appeal=inquest bail=custody ' +
    'fell|fall|fallen|drop|dropped|decline|decrease=rose|rise|risen|increase|climb|grew|grow|grown=stagnate|unchanged|steady|flat',
  timeRelations: 'in|on|at|during=since|from=until|till=by=before=after',
  endings: [
    ["'s", ''],
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
    ['ied', 'y'],
    ['ed', ''],
    ['d', ''],
    ['ing', ''],
    ['ing', 'e'],
  ],
}
