// Given names mark a person rather than a place or a paper, and mostly a woman or a man. The commonest of the press, as it
// transliterates them; unisex names are left out.

export const WOMEN =
  'aisha alexandra alexia alice alicia alina alison amal amanda amelia amy ana anastasia andrea anette angela ' +
  'angelina anita ann anna anne annalena anneliese annette annie antonia ariana astrid audrey aung barbara bärbel ' +
  'beatrice beatriz bella bernadette berta bettina beverly birgit brenda bridget brigitte camila camilla carla ' +
  'carmen carol carolina caroline catarina catherine cathy cécile celia chantal charlotte cheryl chloe chloé ' +
  'christa christiane christina christine cindy clara claire claudia clémence colleen condoleezza constanze ' +
  'cornelia courtney cristina dagmar daniela deborah debbie denise diana diane dilma dolores donna doris dorothea ' +
  'dorothy edith eileen elaine elena eleanor elfriede elif elisa elisabeth elise elizabeth ella ellen elsa emily ' +
  'emma erika esther eva evelyn fatima fatma felicity fiona florence franziska françoise frieda gabriela gabriele ' +
  'geraldine gertrude gillian gina gisela giulia giorgia gloria grace greta gudrun hannah hanna harriet heather ' +
  'hedwig heidi heike helen helena helene helga henrike hilary hillary ilse ines inga ingrid irene irina iris ' +
  'isabel isabella isabelle ivanka jacinda jacqueline jana jane janet jasmin jean jeanne jennifer jenny jessica ' +
  'jill joan joana joanna jodie josephine joyce judith judy julia juliana julie jutta kamala karen karin karoline ' +
  'kate katharina katherine kathleen kathrin kathy katie katja katrin kelly kerstin kim kirsten kristin kristina ' +
  'ksenia lara larissa laura lauren lea leila lena leonie leslie leticia lidia lilian liliana lily linda lisa liz ' +
  'lorraine louise lucia lucie lucy luisa luise lydia lynn madeleine magdalena maggie malala malu manuela margaret ' +
  'margarita margarete maria maría mariana marianne marie marina marine marion marlene marta martha martina mary ' +
  'maryam mathilde maud megan melania melanie melinda melissa mercedes mia michaela michelle mira miriam moira ' +
  'mona monica monika monique nadia nadine nancy naomi natalia natalie natasha nathalie nicola nicole nina nora ' +
  'olena olga olivia pamela patricia paula pauline penelope penny petra pilar priti rachel raquel rebecca regina ' +
  'renate rita roberta rosa rosalind rosemary roxana ruth sabine sahra salma samantha sandra sara sarah saskia ' +
  'sharon sheila shirley sigrid silke silvia simone sofia sonia sonja sophia sophie stefanie stella stephanie ' +
  'susan susana susanna susanne suzanne svenja svetlana swetlana sylvia sylvie tamara tanja tara tatiana teresa ' +
  'thea theresa tina tracy ulla ulrike ursula ute valentina valérie vanessa vera verena veronica veronika victoria ' +
  'viktoria virginia viola wendy whitney yulia yvette yvonne zara zoe анастасия анна валентина вера виктория ' +
  'галина дарья евгения екатерина елена елизавета ирина ксения лариса любовь людмила маргарита марина мария ' +
  'надежда наталия наталья оксана ольга полина светлана софия софья татьяна эльвира юлия александра алина алла ' +
  'ангелина валерия варвара василиса жанна зинаида зоя инна карина кристина лидия нина олеся раиса регина таисия ' +
  'тамара ульяна элеонора яна антонина agnieszka aleksandra alicja barbora beata bożena dorota ewa grażyna halina ' +
  'iwona jadwiga jolanta justyna kamila karolina katarzyna kinga krystyna małgorzata magda marzena mariola milena ' +
  'patrycja paulina renata stanisława sylwia urszula wanda wiesława zofia zuzanna żaneta elżbieta danuta ewelina ' +
  'irena izabela adéla alena alžběta anežka blanka božena dana eliška hana ivana iva jaroslava jiřina jitka ' +
  'kateřina klára kristýna lenka libuše ludmila markéta marcela milada miroslava naděžda pavla radka romana šárka ' +
  'simona soňa štěpánka táňa tereza vendula věra vlasta zdeňka zuzana аліна альона анастасія вікторія віра дарина ' +
  'діана дарія євгенія єлизавета зоряна зінаїда ірина інна іванна катерина леся лілія любов марія марта надія ' +
  'наталія наталя олександра олена поліна руслана світлана соломія софія тетяна уляна христина юлія ярослава ' +
  'alessandra alessia angelica annalisa antonella arianna benedetta bianca bruna carlotta caterina cecilia chiara ' +
  'cinzia costanza donatella eleonora emanuela enrica erica eugenia federica fiorella flavia francesca gabriella ' +
  'gaia ginevra giovanna giuliana grazia ilaria letizia licia livia loredana lorella lorenza luciana ludovica ' +
  'maddalena marcella margherita mariarosaria mariastella matilde michela mirella noemi ornella orietta paola ' +
  'patrizia raffaella rosanna rossella sabrina serena silvana stefania tiziana valeria vittoria viviana aline ' +
  'amália adriana aparecida bárbara benedita cármen cecília cláudia cristiane débora eduarda eliane elisabete ' +
  'fabiana fátima fernanda flávia francisca gisele heloísa inês iara isabela isaura ivone janaína joaquina júlia ' +
  'kátia laís letícia lívia lúcia luísa luiza lurdes maitê márcia mariane marília marisa mônica natália ' +
  'nísia patrícia priscila rosângela sílvia soraya sônia tânia thaís verônica vilma vitória zélia alejandra ' +
  'almudena amparo ángela angélica araceli arantxa azucena begoña belén blanca candela carlota carme carmela ' +
  'catalina concepción consuelo elvira encarnación estefanía estela ester florencia guadalupe inés inmaculada ' +
  'jimena josefa juana leire leonor lorena lucía macarena maite maribel marisol mireia míriam montserrat natividad ' +
  'nerea noelia nuria paloma pepa piedad remedios rosario sofía soledad vanesa verónica violeta yolanda ximena ' +
  'adèle agathe agnès amandine amélie anaïs anne-marie annick ariane armelle aude aurélie aurore bérengère carine ' +
  'capucine célia céline clarisse claudine clotilde coralie corinne danielle delphine édith élisabeth élise élodie ' +
  'éléonore émilie estelle eugénie évelyne fabienne fanny flavie frédérique gaëlle geneviève ghislaine gisèle ' +
  'hélène huguette inès joëlle josiane juliette justine karine laetitia léa liliane lise lucette lucile ludivine ' +
  'lydie magali manon margaux margot mariette marie-france martine mélanie michèle mireille morgane muriel mylène ' +
  'myriam nadège noémie océane odile pascale paule rachida régine roselyne sandrine ségolène sidonie solange ' +
  'solène véronique viviane yolande zoé aafke anneke anouk antje corrie dilan els elske esmee eveline famke femke ' +
  'geertje gerda greet hanneke hedy hendrika hester ineke ingeborg irma jacoba janneke jantine jeannette jolande ' +
  'josien karien kajsa khadija lies liesbeth lieke lisanne lotte maaike maartje machteld madelon mariëlle mariëtte ' +
  'marijke marjan marjolein marleen marloes mieke mirjam nicolette nienke noortje renske riet rosanne sanne suzan ' +
  'tineke tjitske trijntje trudy wendelien wilma willemijn agneta agnes anja ann-sofie anneli annika asta åsa åse ' +
  'barbro berit birgitta birthe bente bodil britt charlotta ebba elin erna eva-lena frida gro grete gunilla ' +
  'gunnel guri hanne hege helle henriette hilde ida inge inger ingunn ingvild jette johanne jorunn jytte kari ' +
  'katarina kirsti lene linnea lisbeth liv lotta maj maja malena malin marit margrethe mette merete pernille ' +
  'pia ragnhild rigmor randi rikke ronja sanna signe sigrun sissel siv solveig sofie stina stine sunniva ' +
  'synnøve torill trine tuva ulrika unni vigdis viveca wenche ylva aslı ayla aylin aynur aysel ayşe ayşegül ' +
  'aysun azra bahar banu begüm belgin berna betül beyza burcu canan cemile ceren çiğdem derya didem dilek duygu ' +
  'ebru ece eda emel emine esra evrim ezgi feride figen filiz fikriye gamze gizem gönül gülay gül gülşen gülten ' +
  'güler hacer hande hatice havva hülya inci ipek jale kadriye kübra leyla meltem melike merve meral meryem ' +
  'müge nalan naz nazan nazlı neslihan nesrin nevin nihal nilgün nilüfer nuran nuray nurcan oya özge özlem ' +
  'pelin perihan pınar rabia rana reyhan rukiye saadet sanem seda sema semra serap serpil sevda sevgi sevil sevim ' +
  'sevinç sibel songül şebnem şeyma şule tuğba türkan tülay tülin ülkü yasemin yeliz yeşim zehra zerrin zeynep ' +
  'zübeyde jelena milica snežana dragana gordana vesna ljiljana jasna mirjana biljana slavica marijana'

export const MEN =
  'aaron abdul abdullah adam adolf adrian ahmed alain alan albert alberto aldo alejandro alessandro alex alexander ' +
  'alexandre alexej alexei alfred ali allan allen álvaro anders andré andreas andrei andrej andrés andrew andy ' +
  'angus anthony antoine anton antonio antónio antony armin arnold arthur arturo asif axel barack barry ' +
  'bartholomew bashar bastian ben benedikt benjamin benny bernard bernd bernhard bernie bertrand bill billy björn ' +
  'bob bobby boris brad bradley brendan brett brian bruce bruno burkhard carl carlo carlos cem charles charlie ' +
  'chad christian christoph christophe christopher chuck clark claude claudio clemens clive colin conrad craig ' +
  'cyril dale damien dan daniel danny darren dave david davide dean denis dennis derek detlef dick diego dieter ' +
  'dietmar dirk dmitri dmitrij dmitry dominic dominik dominique don donald doug douglas duncan dustin dwight ' +
  'eberhard ed eddie edgar edmund eduard eduardo edward edwin egon elias elliot elon emil emilio emmanuel enrico ' +
  'enrique eric erich erik ernst erwin ethan eugene evan evo fabian fabio felipe felix ferdinand fernando fidel ' +
  'filippo florian francesco francis francisco franck françois frank frank-walter franz fred frédéric frederick ' +
  'friedrich fritz gareth gary gavin geoff geoffrey georg george georges gerald gerard gérard gerd gerhard gerry ' +
  'gilbert gilles giovanni giuseppe glenn gordon graham greg gregor gregory guido guillaume gunnar gunter günter ' +
  'günther gustav guy hamid hannes hans hans-dieter hans-jürgen hans-peter harald harold harry hartmut harvey ' +
  'hassan heiko heiner heinrich heinz helmut hendrik henri henrik henry herbert hermann holger horst howard hubert ' +
  'hubertus hugh hugo hussein ian ibrahim ignacio igor ilya immanuel isaac ivan iwan jack jacob jacques jaime jake ' +
  'jakob james jamie jan jared jason javier jeff jeffrey jens jeremy jerome jerry jim jimmy jo joachim joão ' +
  'joaquín jochen joe joel johan johann johannes john johnny jon jonas jonathan jordan jörg jorge jose josé josef ' +
  'joseph josh joshua juan jürgen julian julien julius justin kai karl karl-heinz karl-theodor karsten keith ken ' +
  'kenneth kevin khalid klaus klemens knut kofi konrad konstantin kurt kyle lance larry lars laurent laurence ' +
  'lawrence lee leo leon leonard leonardo leopold lewis liam lloyd lothar louis luca lucas ludwig luigi luis luiz ' +
  'lukas lutz luke mahmoud mahmud malcolm manfred manuel marc marcel marcelo marco marcos marcus mariano mario ' +
  'mark markus martin marvin massimo mathias matt matteo matthew matthias maurice mauricio max maximilian mehmet ' +
  'melvin michael michail michel miguel mike mikhail milan mitch mohamed mohammad mohammed moritz muhammad mustafa ' +
  'narendra nathan neil nelson néstor neville nicholas nick nico nicolas nicolás nigel nikita nikolai nikolaj ' +
  'nikolaus norbert norman olaf oleg oliver olivier omar oscar oskar osama oswald otto owen pablo paolo pascal ' +
  'patrick paul paulo pavel pedro peer pete peter petr phil philip philipp philippe pierre piet pieter piotr ' +
  'rafael rainer ralf ralph ramón raphael raúl ray raymond recep reinhard reinhold renato rené ricardo richard ' +
  'rick ringo rob robert roberto robin rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rudolph ' +
  'rupert russell ryan salman salvador sam samuel saul scott sean sebastian sébastien sepp serge sergei sergej ' +
  'sergey sergio seth shaun shinzo siegfried sigmar sigmund silvio simon stan stanley stefan steffen stephan ' +
  'stephen stéphane steve steven stewart stuart sven tayyip ted terry theo theodor thierry thomas thilo thorsten ' +
  'till tim timothy tobias todd tom tommy tony torsten toby trevor udo ulf uli ulrich umberto uwe vedat viktor ' +
  'victor vincent vincenzo vitali vladimir volker volodymyr walter warren wayne werner wilfried wilhelm will ' +
  'william willi willy winfried wladimir wojciech wolf wolfgang wolfram xavier yannick yasser yves zachary zoltan ' +
  'александр алексей анатолий андрей антон аркадий борис вадим валентин валерий василий виктор виталий владимир ' +
  'владислав вячеслав геннадий георгий григорий даниил денис дмитрий евгений егор иван игорь илья кирилл ' +
  'константин леонид максим михаил никита николай олег павел пётр петр роман сергей станислав степан тимур фёдор ' +
  'юрий ярослав лев артём артем богдан всеволод глеб захар игнат кузьма макар марк матвей мирон назар платон ' +
  'прохор рамзан руслан рустам семён семен тимофей эдуард юлиан яков эльдар ринат марат артур алан альберт ' +
  'aleksander andrzej antoni artur arkadiusz bartosz bartłomiej bogdan bogusław bolesław borys bronisław cezary ' +
  'czesław dariusz dawid eugeniusz filip franciszek grzegorz henryk ireneusz jacek jakub janusz jarosław jerzy ' +
  'józef kamil karol kazimierz krystian krzysztof leszek lech łukasz maciej mariusz marek marcin mateusz ' +
  'mieczysław michał mikołaj mirosław paweł przemysław radosław rafał ryszard sławomir stanisław szymon tadeusz ' +
  'tomasz wacław waldemar wiesław wiktor witold władysław włodzimierz zbigniew zdzisław zenon zygmunt aleš alois ' +
  'antonín arnošt bedřich bohumil bohuslav břetislav čeněk dalibor dušan emanuel evžen františek hynek jaromír ' +
  'jaroslav jindřich jiří karel kryštof ladislav leoš libor lubomír luboš luděk ludvík lukáš marián matěj michal ' +
  'miloš miloslav mirek miroslav mojmír oldřich ondřej otakar patrik přemysl radek radim radovan rostislav ' +
  'stanislav svatopluk šimon štěpán tomáš václav vít vítězslav vladimír vlastimil vojtěch zbyněk zdeněk андрій ' +
  'анатолій арсен валерій василь віктор віталій володимир вʼячеслав геннадій георгій григорій данило дмитро євген ' +
  'єгор зіновій іван ігор ілля кирило костянтин леонід лук’ян любомир мар’ян маркіян микита микола михайло назарій ' +
  'нестор олександр олексій омелян орест остап павло петро ростислав рустем святослав сергій станіслав тарас ' +
  'тимофій федір філіп юліан юрій яків adriano agostino alessio alfonso alfredo amedeo angelo antonello attilio ' +
  'augusto aurelio beppe biagio calogero carmelo carmine cesare ciro corrado cosimo cristiano dario dino domenico ' +
  'donato edoardo egidio elio emiliano ennio enzo ermanno ettore eugenio ezio fabrizio fausto federico ferdinando ' +
  'ferruccio flavio franco fulvio gaetano gennaro gerardo giacomo giampiero giampaolo giancarlo gianfranco ' +
  'gianluca gianluigi gianmarco gianni gianpaolo gilberto gino giorgio giulio guglielmo ignazio italo ivano jacopo ' +
  'lamberto livio lorenzo luciano ludovico lucio marcello massimiliano maurizio mauro mimmo mirko nello nicolò ' +
  'nino orazio oreste ottavio pasquale pier pierluigi pierpaolo piero pietro pino raffaele renzo riccardo rino ' +
  'rocco rodolfo romeo ruggero salvatore samuele sandro saverio sebastiano silvano stefano tiziano tommaso tonino ' +
  'ugo valerio vito vittorio adalberto ademir agostinho aécio afonso alcides aloysio altair amílcar anselmo antero ' +
  'aníbal arlindo armando aurélio baltazar benedito bernardo caetano caio cássio celso césar cícero cláudio damião ' +
  'danilo dário davi diogo domingos duarte durval élio emerson érico estêvão eugénio evandro fábio fabrício fernão ' +
  'filipe flávio gastão gaspar geraldo germano getúlio gilson gonçalo guilherme gustavo heitor hélder hélio ' +
  'henrique hermínio humberto inácio ivo jaques jair jarbas joaquim júlio juscelino lauro leandro leonel lourenço ' +
  'lúcio luís márcio mário mateus matias maurício maximiano milton moisés murilo nuno octávio olavo orlando ' +
  'osvaldo otávio raimundo ramiro raul reinaldo renan rogério romeu romário ronaldo rubens rui sérgio sílvio ' +
  'tarcísio teodoro thiago tiago tomás tomé valdir valter vasco vicente vinícius vítor wagner wellington abel ' +
  'adolfo agustín aitor álex amadeo ángel arnaldo asier baltasar benito borja braulio camilo carles cayetano ' +
  'cristián cristóbal dámaso darío domingo efraín eladio eliseo enric ernesto esteban evaristo fabián facundo ' +
  'faustino félix fermín ferran florentino gabriel germán gonzalo gregorio guillermo héctor heriberto hernán ' +
  'hipólito horacio iker ignasi íñigo isidro ismael israel iván jacinto jacobo jerónimo jesús jordi josep juanjo ' +
  'julián julio lázaro leopoldo lisandro lluís marcelino marcial martín mateo matías máximo nicanor norberto ' +
  'octavio oriol óscar pepe plácido quim ramon ricard rogelio román rubén santiago saúl sergi servando simón ' +
  'ulises valentín víctor xavi yago zacarías achille adrien aimé alban alexis alphonse amaury anatole antonin ' +
  'armand arnaud arsène auguste aurélien aymeric baptiste bastien benoît brice cédric charles-henri clément ' +
  'cyrille didier édouard éloi émile éric étienne fabien fabrice florent françois-xavier gaël gaëtan gaspard ' +
  'gatien gaston gauthier geoffroy gérald germain ghislain gildas gontran grégoire grégory hadrien hervé hippolyte ' +
  'honoré jacky jean-baptiste jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie ' +
  'jean-michel jean-noël jean-paul jean-philippe jean-pierre jean-yves jérémie jérémy jérôme joël jules karim ' +
  'kévin léon léonard lionel loïc luc lucien ludovic marceau marius martial mathieu matthieu maxence maxime mehdi ' +
  'melchior mickaël michaël patrice paulin pierre-yves quentin raphaël régis rémi rémy renaud rodolphe romain ' +
  'romuald samir samy stanislas sylvain tanguy théo théodore théophile thibault thibaut tristan valentin valéry ' +
  'victorien vivien yann yanis yoann youssef yvan yvon aad adriaan albertus alfons arie arjen arjan auke bas bart ' +
  'bartel bert boudewijn bram cees christiaan coen cornelis daan derk diederik diederick dirk-jan douwe eelco ' +
  'eelke egbert emile evert ferd floris frans freek frits geert gerben gerrit gert gijs gijsbert halbe henk herman ' +
  'hidde huib jaap jan-willem jelle jeroen jesse jochem joost joop jorrit joris jurgen jurriaan kees klaas koen ' +
  'leendert lodewijk maarten marinus marnix mart matthijs maurits melle menno michiel niek niels onno peter-jan ' +
  'pieter-jan reinier remco rens rik rinus roel roelof ruben ruud rutger sander sebastiaan siebe sietse sjaak ' +
  'sjoerd stef sybrand sybren thijs tijmen tjeerd toon twan wessel wiebe wim wopke wouter willem-alexander aksel ' +
  'amund arild arne arvid asbjørn asger asmund åge bengt birger bjarne bjarni bjørn børge carl-gustaf christer ' +
  'claes claus egil einar eirik ejnar erland erling espen esben eskil finn flemming fredrik frederik frode ' +
  'geir göran gösta gustaf halvard håkan håkon hans-petter helge henning hjalmar ingemar ingolf ingvar ingvald ' +
  'ivar jan-erik janne jarle jens-christian jeppe jesper jimmie jonny jostein jørgen jörgen jørn kåre karl-petter ' +
  'kasper ketil kjell kjetil klas knud kristian kristoffer lars-erik lasse lauritz leif lennart linus ludvig ' +
  'mads magne magnus mats mikael mikkel mogens morten nicolai nils ola olav ole oluf orvar palle peder ' +
  'per-erik pål petter poul preben ragnar rasmus roar rolf-erik ronny rune sigurd sigve simen sindre sixten sondre ' +
  'søren ståle staffan steen steinar stellan stig sune svein svend sverre tage terje thorbjørn ' +
  'thorleif thure tor tor-erik torben tord tore torgeir torgny torkel torstein trond troels trygve trygg tryggve ' +
  'tuomas uffe vegard vidar viggo villy yngvar yngve øystein øyvind östen adem adnan ahmet akif alaattin alparslan ' +
  'altan arif atilla aytaç bahattin bayram bekir berat berk bilal burak bülent celal cemal cemil cengiz cevdet ' +
  'cihan çağatay çetin davut ekrem emir emrah emre engin enver ercan erdal erdem erdoğan eren ergun erhan erkan ' +
  'erol ersin ertuğrul fahrettin faruk fatih ferhat feridun fevzi fikret fuat furkan galip gökhan görkem gürkan ' +
  'gürsel hakan haluk hamdi hamza hasan haydar hayri hikmet hilmi hulusi hüseyin hüsnü ihsan ilber ilhan ilker ' +
  'ilyas ismail ismet kadir kaan kazım kemal kenan kerem koray köksal levent mahir melih mert mesut metin ' +
  'mevlüt mithat murat musa muhammed muharrem muhsin nazım necati necdet necmettin nedim nihat nuri numan oğuz ' +
  'oğuzhan oktay okan onur orhan osman ozan ömer önder özgür özkan ramazan rasim refik rıdvan rıfat rıza sabri ' +
  'sadık saffet sait salih samet sami sedat selahattin selçuk selim semih serdar serhat serkan servet sinan ' +
  'süleyman şenol şevket şükrü tahir taner tarık tayfun tayfur teoman tolga tuncay tuncer turgay turgut ufuk uğur ' +
  'ulaş ümit vahap veli volkan yaşar yasin yavuz yiğit yunus yusuf zafer zeki ziya zülfü aleksandar dragan goran ' +
  'zoran milorad slobodan nebojša vladan ivica tomislav hrvoje darko dejan stjepan'
