// Given names mark a person rather than a place or a paper, and mostly a woman or a man. The commonest of the press, as it
// transliterates them; unisex names are left out.

export const WOMEN =
  'aisha alexandra alexia alice alicia alina alison amal amanda amelia amy ana anastasia andrea anette angela angelina anita ann anna anne ' +
  'annalena anneliese annette annie antonia ariana astrid audrey aung barbara bärbel beatrice beatriz bella bernadette berta ' +
  'bettina beverly birgit brenda bridget brigitte camila camilla carla carmen carol carolina caroline catarina catherine cathy cécile ' +
  'celia chantal charlotte cheryl chloe chloé christa christiane christina christine cindy clara claire claudia clémence colleen ' +
  'condoleezza constanze cornelia courtney cristina dagmar daniela deborah debbie denise diana diane dilma dolores donna doris ' +
  'dorothea dorothy edith eileen elaine elena eleanor elfriede elif elisa elisabeth elise elizabeth ella ellen elsa emily emma ' +
  'erika esther eva evelyn fatima fatma felicity fiona florence franziska françoise frieda gabriela gabriele geraldine gertrude gillian gina ' +
  'gisela giulia giorgia gloria grace greta gudrun hannah hanna harriet heather hedwig heidi heike helen helena helene helga henrike hilary hillary ' +
  'ilse ines inga ingrid irene irina iris isabel isabella isabelle ivanka jacinda jacqueline jana jane janet jasmin jean jeanne ' +
  'jennifer jenny jessica jill joan joana joanna jodie josephine joyce judith judy julia juliana julie jutta kamala karen karin ' +
  'karoline kate katharina katherine kathleen kathrin kathy katie katja katrin kelly kerstin kim kirsten kristin kristina ksenia lara larissa ' +
  'laura lauren lea leila lena leonie leslie leticia lidia lilian liliana lily linda lisa liz lorraine louise lucia lucie lucy ' +
  'luisa luise lydia lynn madeleine magdalena maggie malala malu manuela margaret margarita margarete margarita maria maría mariana marianne marie ' +
  'marina marine marion marlene marta martha martina mary maryam mathilde maud megan melania melanie melinda melissa mercedes mia michaela ' +
  'michelle mira miriam moira mona monica monika monique nadia nadine nancy naomi natalia natalie natasha nathalie nicola nicole ' +
  'nina nora olena olga olivia pamela patricia paula pauline penelope penny petra pilar priti rachel raquel rebecca regina renate rita ' +
  'roberta rosa rosalind rosemary roxana ruth sabine sahra salma samantha sandra sara sarah saskia sharon sheila shirley sigrid ' +
  'silke silvia simone sofia sonia sonja sophia sophie stefanie stella stephanie susan susana susanna susanne suzanne svenja svetlana ' +
  'swetlana sylvia sylvie tamara tanja tara tatiana teresa thea theresa tina tracy ulla ulrike ursula ute valentina valérie vanessa ' +
  'vera verena veronica veronika victoria viktoria virginia viola wendy whitney yulia yvette yvonne zara zoe ' +
  'анастасия анна валентина вера виктория галина дарья евгения екатерина елена елизавета ирина ксения лариса любовь людмила ' +
  'маргарита марина мария надежда наталия наталья оксана ольга полина светлана софия софья татьяна эльвира юлия ' +
  'александра алина алла ангелина валерия варвара василиса жанна зинаида зоя инна карина кристина лидия нина олеся раиса регина таисия тамара ульяна элеонора яна антонина'

export const MEN =
  'aaron abdul abdullah adam adolf adrian ahmed alain alan albert alberto aldo alejandro alessandro alex alexander alexandre alexej alexei ' +
  'alfred ali allan allen álvaro anders andré andreas andrei andrej andrés andrew andy angus anthony antoine anton antonio antónio antony ' +
  'armin arnold arthur arturo asif axel barack barry bartholomew bashar bastian ben benedikt benjamin benny bernard bernd bernhard ' +
  'bernie bertrand bill billy björn bob bobby boris brad bradley brendan brett brian bruce bruno burkhard carl carlo carlos cem charles charlie ' +
  'chad christian christoph christophe christopher chuck clark claude claudio clemens clive colin conrad craig cyril dale damien dan daniel ' +
  'danny darren dave david davide dean denis dennis derek detlef dick diego dieter dietmar dirk dmitri dmitrij dmitry dominic dominik dominique don ' +
  'donald doug douglas duncan dustin dwight eberhard ed eddie edgar edmund eduard eduardo edward edwin egon elias elliot elon emil emilio emmanuel ' +
  'enrico enrique eric erich erik ernst erwin ethan eugene evan evo fabian fabio felipe felix ferdinand fernando fidel filippo florian ' +
  'francesco francis francisco franck françois frank frank-walter franz fred frédéric frederick friedrich fritz gareth gary gavin geoff geoffrey ' +
  'georg george georges gerald gerard gérard gerd gerhard gerry gilbert gilles giovanni giuseppe glenn gordon graham greg gregor gregory guido ' +
  'guillaume gunnar gunter günter günther gustav guy hamid hannes hans hans-dieter hans-jürgen hans-peter harald harold harry hartmut harvey hassan heiko heiner heinrich ' +
  'heinz helmut hendrik henri henrik henry herbert hermann holger horst howard hubert hubertus hugh hugo hussein ian ibrahim ignacio igor ilya immanuel ' +
  'isaac ivan iwan jack jacob jacques jaime jake jakob james jamie jan jared jason javier jeff jeffrey jens jeremy jerome jerry jim jimmy jo joachim joão ' +
  'joaquín jochen joe joel johan johann johannes john johnny jon jonas jonathan jordan jörg jorge jose josé josef joseph josh joshua juan jürgen julian julien ' +
  'julius justin kai karl karl-heinz karl-theodor karsten keith ken kenneth kevin khalid klaus klemens knut kofi konrad konstantin kurt kyle lance ' +
  'larry lars laurent laurence lawrence lee leo leon leonard leonardo leopold lewis liam lloyd lothar louis luca lucas ludwig luigi luis luiz lukas lutz ' +
  'luke mahmoud mahmud malcolm manfred manuel marc marcel marcelo marco marcos marcus mariano mario mark markus martin marvin massimo mathias matt ' +
  'matteo matthew matthias maurice mauricio max maximilian mehmet melvin michael michail michel miguel mike mikhail milan mitch mohamed mohammad mohammed moritz ' +
  'muhammad mustafa narendra nathan neil nelson néstor neville nicholas nick nico nicolas nicolás nigel nikita nikolai nikolaj nikolaus norbert norman olaf oleg ' +
  'oliver olivier omar oscar oskar osama oswald otto owen pablo paolo pascal patrick paul paulo pavel pedro peer pete peter petr phil philip philipp philippe ' +
  'pierre piet pieter piotr rafael rainer ralf ralph ramón raphael raúl ray raymond recep reinhard reinhold renato rené ricardo richard rick ringo rob robert ' +
  'roberto robin rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rudolph rupert russell ryan salman salvador sam samuel saul scott sean ' +
  'sebastian sébastien sepp serge sergei sergej sergey sergio sergio seth shaun shinzo siegfried sigmar sigmund silvio simon stan stanley stefan steffen stephan stephen stéphane ' +
  'steve steven stewart stuart sven tayyip ted terry theo theodor thierry thomas thilo thorsten till tim timothy tobias todd tom tommy tony torsten toby ' +
  'trevor udo ulf uli ulrich umberto uwe vedat viktor victor vincent vincenzo vitali vladimir volker volodymyr walter warren wayne werner wilfried ' +
  'wilhelm will william willi willy winfried wladimir wojciech wolf wolfgang wolfram xavier yannick yasser yves zachary zoltan ' +
  'александр алексей анатолий андрей антон аркадий борис вадим валентин валерий василий виктор виталий владимир владислав ' +
  'вячеслав геннадий георгий григорий даниил денис дмитрий евгений егор иван игорь илья кирилл константин леонид максим ' +
  'михаил никита николай олег павел пётр петр роман сергей станислав степан тимур фёдор юрий ярослав ' +
  'лев артём артем богдан всеволод глеб захар игнат кузьма макар марк матвей мирон назар платон прохор рамзан руслан рустам семён семен тимофей эдуард юлиан яков эльдар ринат марат артур алан альберт'
