// English words that begin sentences and are not names there. A capital at the head of a sentence proves nothing: a word counts as
// a name only if it is not listed here, and nothing else in the two texts shows that it is a common word. Words with a
// regular ending (-s, -ed, -ing, -ly, -tion and so on) need no entry.

/** Base forms, lower case, a space between. */
export const COMMON_ENGLISH = `
abandon abdominal aboard aboriginal about above abroad abrupt absorb abuse academic academical accelerate accept
accession accident accommodate accomplish accordion account accurate achieve acquire acrobat activist actor actual
adapt additional adequate adhere adjacent adjudicate adjust admire admit adopt adult advantage advent adverse advocate
affect affidavit afford after aftermath afternoon again against agency agent agree agricultural ahead aircraft
airliner airport alarm alcohol alderman alert algebraic algorithm alight alike allege alleviate alley allow almost
alone along already also alternate although altitude altogether ambassador ambient ambush ameliorate among amongst
amount analyst analyze ancestor ancient anger angle angry animal ankle anniversary announce annual another answer ant
anticipate anxiety anymore anyone anyplace anytime anyway anywhere apart ape apologize apology apparent appeal appear
appellate applause apple appoint appreciate apprentice approach appropriate approval approximate aquarist architect
architecture archivist area arena argue arise arm armistice armor armour army around arrange array arrest arson
arsonist article artificial artillery artist artwork ascent ash ashore aside asleep aspect asphalt assailant assault
asset assign assist assume asthma astronomer astronomical atomic atop attack attacker attempt attend attest attic
attorney attract auditor aunt author authorize automaker automatic automobile autonomic autonomy autopilot autumn
avalanche avenue average avoid aware away baby babysitter back backbone background backpacker bacteria baggage bailiff
bait ballet balloon ballot banana band bandwagon bane bank banker barb barge barley baron barrel barrier barrister
base basic basket bat bath bathroom battalion battery battle battlefield bay beach beachfront bean bear bearer beat
beaten became because become bedridden bedroom bee beef been beer beetle before beforehand began begin begun behalf
behave behavior behaviour behind believe believer below belt beneath beneficial benefit benign best better between
beyond bicycle bid bigger biggest bike bilateral bill billion biologist biosphere birth birthday bishop bitch bite
bitten bitter black blackmail blame blast blaze blind bloc block blockbuster blog blond blood bloodshot blow blowtorch
blue blunt boar board boat body bog boil bomb bond bone book bookseller boon boost boot border born borrower both
bottle bottom bought bound boyfriend brace brain brake branch brand brave bread break breakaway breakfast breeze bribe
bribery brick brickwork bride bridge brief brigade bright broad broadband broadcast broadcaster broke broken broker
bronze brook brother brought buckle budget build builder built bull bummer bundle burden bureau burglar burglary burn
burnt burst bush businessman businessmen businesswomen busy butter buyer cabbage cabin cabinet cachet cage cake
calculate calculator calf call calm came camel camera cameraman camouflage camp campaign campaigner canal cancer
candidacy candidate candy canner cannot canoe cant capital captain car carbine carbon card cardboard cardinal
cardiologist care career caregiver cargo carpenter carpool carriageway carrier carrot carry cart cartel case cash
cashier cast casualty cat catalog catastrophe catch category cathedral cattle caught cause cavalry caveat cease
ceasefire cell cellar cent central century certain certificate chair chairman challenge challenger champion chancellor
change channel chaotic chapel character charge charm charter chase chat chauffeur cheap cheaper check cheer cheese
cheetah chemical chemist chest chicken child chimpanzee chocolate choice choir cholera choose chose chosen chrome
church cigarette cinema cinnamon circulator citizen civilian claim clash classic classroom claw clay clean cleaner
cleanup clear clearer clerk click client cliff climate climb clinic clinical clock close closer closest closure cloud
club coach coal coast coastal coat cocoa code coffee cohort coin cold collapse colleague collect colonial colony
colour columnist combat come comfort commercial commit committee committeewoman common communicate commute commuter
compact company comparison compensate competency complain complaint complete complex composer comprehend compromise
computational compute computer concept concern concert conclude conclusion concrete concussion conductor confession
confident confine confirm conflict confusion congenital congressional congressman connect conscript consider consist
conspiracy constant constituency constitute construct consul consulate consult consumer contact contain container
content context contingent continue contract contractor contrary contrast contribute contributor control controversial
controversy convenient convent convict convince convoy cookie cool copper copyright cord corn corner coroner corporate
correct corridor cosine cost cotton couch could council councillor counsel count counter counterattack counterpart
country countrymen county coup couple courage course court courtesy courtroom cousin cove cover coverage cow crab
craftsmen crane crash crater crawl craze crazy create credit creek crew crime criminal crisper criteria critical crop
crow crowd crucial cruise cruiser crust culprit cultural culture curator curb currency current custody customer cycle
cyclone dam damage damp dancer danger dark data database date daughter dawn daylight dead deadline deaf deal dean dear
death debate debt decade decide decision deckhand decline decoder decrease deem deep deeper deer default defeat
defendant defender defibrillator deficient deficit define definite defraud delay delegate delicate deliver delivery
delta demand demerit demise demonstrate demonstrator dentist deny depend dependant dependency dependent depot
depression deputy describe desert deserter desire desperate despite dessert destroyer detail detainee detect
deteriorate determine detrimental develop developmental deviate device devil devoid dialogue diary dickhead diesel
different difficult difficulty diffuser digit digital dim dimension diminish dinghy dinner dioxide diplomat diplomatic
dipole dire director dirty disadvantage disagree disaster disciplinary discount discourage discovery discussion
disease dish displace display disposal dispute disrepair distinct distract distrust diver dividend division dock
documentary dog dollar dolphin dome dominate donator done donkey donor door dormitory dose double doubt down downfall
download downside downtown dozen drag dramatic draw drawn dream drew driven driver drizzle drone drop drought drove
drug drunk dry dryer dual duck duke dull duller dusk dust dusty duty dystopian each eagle ear earlier earn earshot
earthquake ease easier eastern easy ecological economic economist economy editor effect efficiency efficient effort
eight eighth either elbow electric electrical electrician electronic elephant elevator eleventh elicit eliminate elite
elk else elsewhere email embassy embrace emerge emergent emir emission emotional emperor emphasize employee employer
empty encourage enemy energy engage engine engineer enjoy enough enroll ensure entente enter entire entourage entry
environmental envoy envy epicentre episode equal equilibrium equivalent error escalate escalator escape espionage
essay essential establish estimate estuary ethnic euro evacuate evaluate even event ever every everybody everyday
everyone everywhere evident exact examine example excellent except exceptional exchange exile exist exit exorbitant
expand expansion expect experimental expert expire explode exploit explore explosion export exposure expressway extend
extension extinct extinguish extra extreme extremist exude eye eyesight eyesore fabric face facilitate fact factor
factory factual fade fail failure faint fair fairytale faith fake fall fallen fallout false familiar fancy fantastic
fantasy faraway fare farm farmer farther fast faster fastest fatal father fatigue fault faulty favor favour favourite
fear fearer feat feature fee feel feet fell felt female fender ferry fetal fever fewer fictional field fierce fifteen
fifth fight figure file fill film final find fine finger finish fire firearm firemen firm first fish fisherman
fishermen flag flame flat flaunt flaw flee fleet fleshy flip float flood floor flour flow flower flown flu fluency
foam fog foggy folk follow foot footage force forecast forefront forest forever forger forgery forget forgotten form
formal format former forty forward fossil fought foul found founder four fourteen fourteenth fourth fox fragile frame
framework frantic fraud fraudster fraudulent free freedom freeway freight freighter frequency frequent fresh friend
friendlier frigate frog from front frost frozen fruit fuel fulfill full functional fund fundamental funeral further
future futuristic gain gale gallery game gang garage garbage garden garlic gasoline gate gather gave gender generator
gentle genuine geological geologist giant gift gimmick ginger giraffe girl given glitch global glory goal goat gold
golden gone good goose gorilla govern governmental governor gradual graduate grandfather grandmother grandparent
grandson grant grape graph grasp gratitude gravel gray great greater greatest green grew grey gridlock grief grocery
groom ground group grow grown growth guarantee guard guerrilla guesstimate guest guide guilt guilty gulf gull gunfire
gunman gunmen gunpowder gym hack hacker hail hair half hallway halt hamlet hammer hand handgun handle hangar happen
happier happy harbor harbour hard hardware hare harm harvest have havoc hawk head headteacher health healthcare
healthier healthy hear heard heart heat heaven heavy hedge heighten held helicopter helmet help hen herdsman here
heritage hidden hierarchy high higher highest highlight highway hijack himself hinder hip hippo hire historian
historic historical history hold holder holiday home homicide honour hope horizon horrific horse horsepower horseshoe
hospice hospital host hostage hour household hover however huge human humid hungry hunter hurricane hurt husband
hypothetical ice icy idea ideal idealistic identify ideology ignore illegal image imagery imagine imam immediate
immense immigrant imminent impact imperfect import important impractical improve inaccuracy inappropriate inbound inch
incident include inclusion income incomplete inconvenient incorrect increase incumbent incur indecent indefinite
independent index indicate individual industry inefficiency infancy infant infantry inferno inflame influenza info
informal infrastructure infrequency inherent inherit initial injury inland inmate inner innocent innovator input
inquiry inside insignificant insist inspect inspector instead instinct instructor insufficient insurgency insurgent
intelligent intend intense intentional interact intercourse interest interfere intern internet interpret interrogator
interview intimidate into introduce invasion invest investigator investor iron irrelevant island issue item itself
jail jailer jet jetliner jetty join joint journalist journey joy judge juice jungle juror jury just justice justify
kayak keen keep kept kerosene keynote keyword kidnapper kidney kill killer kind kitchen knack knee knew knife knight
know knowledge known label lack lady lagoon laid lake lamb land landslide lane language lantern laptop large larger
largest laser last late later latest latter laughter launch lava lawmaker lawn lawsuit lawyer lead leader leaf leak
leap leapfrog learn lease least leather leave lecturer left leg legacy legal legend legislate legislator legitimate
leisure lemon lend lender length lengthy leopard lesson letter levee levy liberty librarian library license life
lifeboat lifestyle lift light lighthouse like likelihood limit line link lion lipstick liquid list literal litter
little liver livestock lizard load loan lobby lobster local localize logarithmic logger logical logistical logo long
longer look loose loot lord lorry lose loser lost loud lounge love lover lower lowest luck luggage lull lumber lunch
lung lure luxury machine machinery made magazine magistrate magnificent main mainstream maintain maize major make
makeshift malaria male malignant mall manage mandate mandatory maneuver mango manhunt manipulate mankind manner
mansion manslaughter manual manufacture manufacturer many march marcher margin marijuana marine market marsh mason
masonry massage match mate material mathematician matter mature maximize maximum maybe mayhem mayor meadow meal mean
meant meantime measure meat mechanic mechanical media medicine meet member memoir memory menial mental merchant mercy
message messy meth methamphetamine methane method metric middle midnight midst midwife might migrant mild mile
militant military militia milk mill million mind mindset mine miner minimal minimize minimum minister ministry minor
minute mirror misdemeanor misestimate mishap misheard missile mission mist mistake misty mixture mob mobile mode model
modern modest mogul monarch monastery monetary money monk monkey month moose more mortgage mosque mosquito most moth
mother motivator motor motorcycle motorist motorway mouse mouth move movie much mud muddy mugger mule multiple mundane
murder murderer muscle museum musical musician must mutual myriad myself name nanny narrow nascent natural nature
nautical navigate navigator navy near nearby necessary neck negate negotiate neighbor neighborhood neighbour
neighbourhood neither nephew nerve network never newborn newer newest newfound newsletter newspaper next niece night
nightmare nine noble nobody node noise noisy nomad nominee nonexistent noon norm normal northern northernmost nose
note notebook novel novelist nowhere nuclear nude null number numeric numerical nun nurse nurture nutmeg obey object
observe obsolete obstacle obstetrician occupier occur ocean odd offender offense offer office official offset often
oil older oldest omnipotent onboard once onion online onset onto onward open opera operate operator opinion opponent
oppose opposite optimistic optimize optimum optional oral orang orange orchard orchestra ordeal order organic
organizer original orphan orthogonal ostrich other otherwise outage outbound outer outshine outside outweigh over
overall overcast overcome overdraft overlap overlook overnight override overrun overtake owl owner oxygen oyster ozone
pace package page paid pain paint pair pale panel panic paparazzi paper paradigm paragraph parallel paralyze paramedic
paranoia parcel parent parish park parliamentary parole part participate particular partner party passage passenger
passport past pastor pasture patent path patient patrol pattern paycheck pea peace peak pectin pedestrian penalty
peninsula pension pensioner people pepper percent percentage perfect perform period peripheral periphery permanent
permit persist person personal personnel pessimistic petrol pharmacist pharmacy phase phone phosphor photo photograph
photographer phrase physical physician physicist physiology pick picket pickup picture pie piece pier pig pigeon pile
pilgrim pill pilot pink pipe piracy pistol pit pitch pitcher place plague plaintiff plan plane planet planetary plant
plaster plastic platform platoon play player playground playwright please plenty plumber plummet plywood pneumatic
pneumonia pocket podcast podium poem poet point pole police policemen policewomen policy political poll pond pool poor
poorer pope popular pork port portrait pose possession potato potential pothole poultry pound power practical practice
pragmatic prairie praise prank preacher precedent precise precursor predict prefer pregnant preliminary premature
premier premium prepare present presenter president pressure pretty prevalent prevent prey price pricey pride priest
primary prince principal print printer prior prison prisoner privacy private privilege problem problematic procession
processor produce producer product profession professional professor profit profound programmatic programme programmer
progression prom prominent promise promote prompt prone proof propaganda propel proper property proposal propose
prosecutor prospect protect protest protester proud prove proven provide provider province prudent pseudo psychiatrist
psychological psychologist public publisher puffin pull puncture pupil purchase pure purple purpose pursue push quarry
quarter quay queen query quick quicker quiet quite quorum quote rabbi rabbit race racer rack radar radio raft rage
raid rail railway rain rainfall rainy raise random range rank ransom rape rapid rare rat rate rather rational raven
raw reach react read reader ready real realize reap rear reason reassign rebel rebellion rebuilt rebuttal recall recap
recent recession recipe reciprocal reclaim recode recognise recognize recommend reconsider record recover recovery
recruit redefine redesign reduce refer referendum refinery reflect refrain refuge refugee refund refusal regard
regenerate regime region register regular relax relay release relevancy relevant reliant relief relieve religion
reluctant remain remainder remember removal remove render rent repair repairmen replace replicate report reporter
represent request require researcher reservoir resign resistant resolve resort respect respond response rest restore
result retail retain retiree retreat return reuse reveal revenge revenue reverse revolt revolutionize revolve rhetoric
rhino rice rich richest ride rifle right rigor rink riot ripe rise risen risk risky rival river road roadway roar
robber robbery robe robot robotic rocket rogue role roof room roommate rooster root rotten rough route routine rubber
rubbish rubble ruin rule runner runway rural rush rust sabotage sad safe safer safest safety said sailor sake salad
salary sale salespeople salmon salt salty same sand sandwich satellite save scalar scale scandal scarce scare scenario
scene scenery schedule scheme scholar school scientist scissor scooter scope score script scrutiny sea seal search
season seasonal seat seatbelt second secret sector secure sedan seek seem seen seepage seine seldom select self
semester semi semifinal senate senator send senior sense sensor sent sentry separate sergeant serial serve server
service session setback settle settler seven seventeen several severe severer sewage sexual shaft shallow shame share
shareholder shark sharp shave sheep sheer sheet sheikh shelter shepherd shift shiny shock shoot shop shore short
shorter shortest shot shotgun should shoulder show showcase shown shrapnel shrimp shrub shut sick side siege sign
signal signature significant silk silver similar simple simpler simplify since singer single sink sister sitcom site
sixth size skeptic skeptical skill skin skull skyway slander sleep sleepy sleet slight slightest slogan slow slowdown
slower slowest small smaller smallest smarter smash smell smog smoke smooth smoother smuggler snack snail snake sniper
snow snowy societal society sociologist soft software soil solar sold soldier sole solicitor solid solider solve some
somebody someone somewhat son song soon sooner sorrow sorry sought sound soup sour source southern space spacecraft
span spare spark sparrow sparse spat spatial speak speaker special specialise specific specify spectacular speculate
speech spend spent spice spicy spider spinal spite spoken spokesman spokesperson sporadic sportsmen spot spouse spread
spree spy squad square squirrel stadium staff stage stair staircase stairwell stale stand standard standby start
starve statistician statute stay steady steel steep step steppe stick stifle still stimulant stingray stock stomach
stone stood stop store stork storm stormy story straight straightforward strait strange stranger stray stream street
strength strengthen stretch strict strictest strike striker strip stroke strong strongest struck structural structure
struggle stubble student study stuff stunt style subdistrict subject submarine submit subsequent subsidy substandard
substitute subtle suburb subway succumb such sudden suffer sufficient sugar suggest suicide suit sultan summary summer
sunny sunrise sunset sunspot super superficial superintendent supper support supporter sure surface surfer surge
surgeon surgery surprise surrender surround surveyor survivor suspect suspend suspension suspicion swallow swamp swan
sweet swept swerve swift swim symbol symbolic synagogue system tablet tackle tagline tail take taken takeover talent
talk tall tame tank tanker target tariff taught tax taxi taxpayer tea teacher team teammate technical technician
technique technological technology teenage teenager teeth telephone telephonic television tell temperature temple tend
tendency tender term terminal territory terrorist test testy text than thank that theater theatre theft their them
theme then theoretical theory therapy there thereby therefore these they thick thief thievery thin think third
thirteen thirty thorough those though thought thousand threat threaten three throat throne through throughout thrown
thumb thunder ticket tide tier tiger tight timber time tiny title toad today toddler toe together toilet told toll
tomato tomorrow tongue took tool tooth topic torn tornado torque total touch touchdown touchscreen tough tourist
touristic toward town townscape townspeople toxic track trade trademark trader tradesmen traditional traffic
trafficker tragedy tragic train trainee tram transfer transient transit transplant transport trash travel trawler
treason tree tremor trench trend trial tribesmen tribute tricky trigger triplet truce truck true trunk trust truth
tsunami tube tuna tundra tunnel turbine turkey turn turnout turnover turtle twelfth twelve twenty twice twosome type
typhoid typhoon typical typo typography unaware uncle unclean unclear uncover under undergraduate underground
understand underwent uneasy unfair unfamiliar unfasten unforeseen unhappy unhurt unilateral union unique unit universe
unknown unlike unlock unnecessary unofficial unpaid unproven unrealistic unsafe unsatisfactory unsure until unusual
unwise update upgrade upheld upon upper upset upside urban urgent usage user usual utilize utmost vaccine vague valid
value van vanguard vapor variety vast vector veer vehicle vehicular veil vendor venue verbal vermin version very
vessel veteran veto viaduct vicar vice victim victory video videotape view village villager vineyard violate violent
virtual visa visit visitor visual vital vocabulary vocal vodka voice void volcanic volcano volume volunteer vote voter
wage wagon wait wake walk wall want war ward warden warfare warm warn warrant wary washer wasp waste water waterfall
waterfront wave weak weaker wealth wealthy weapon wear weather webpage website week weekend weigh weight weird welcome
welder well went were western wet wetland whale wharf what whatever whatsoever wheat wheel when whenever where
wherever whether which while whilst whiskey whisky white whoever whole whom whore whose wicket wide wider widespread
widow widower wife wildfire wildlife will wind window windy wine winner winter wire wise wish with withdraw withdrawal
within without wolf woman women womenfolk wonder wood wooden wool word work worker workforce workload workmen workshop
worm worrisome worry worse worshipper worst worthy would wreak wreckage wrestler wrist writ write writer written wrong
wrote yacht yang yard year yellow yesterday yield young younger youngest your yourself youth zebra zero zodiac
zooplankton
`
