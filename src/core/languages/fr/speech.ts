import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

const ER =
  'soupir grommel bougonn répèt répét félicit enjoin lament dépl murmur fulmin déclar ajout expliqu annonc indiqu précis rapport racont comment rappel rappell affirm avou ni accus insist soulign assur martel martèl ' +
  'dénonc confirm exig regrett estim not jug lanc lâch plaid critiqu qualifi demand observ constat témoign ironis ' +
  'argument cri conseill souhait salu félicit protest appel appell résum plaisant promett pens consid consider racont tweet ' +
  'réclam répliqu rétorqu raill tranch souffl gliss murmur confess jur souri sourit clam proclam propos rassur revendiqu pest fustig relev détaill développ évoqu analys décrypt prophétis rembobin balay tempêt enchaîn entam rench renchériss tweet publi post préconis encourag menac ordonn remerci lou interpell réaffirm nuanc modér tacl conjectur pari signal redout exclam étonn indign insurg interrog alarm martel'

export const french: SpeechGrammar = {
  tag: 'fr',
  says: listOf(
    forms(ER, 'e ent ait aient a èrent'),
    'prédit prédisait plaint plaignait plaignent déplore déplorait renchérit sourit dit disent disait disaient répond répondait répondit écrit écrivait écrivent prétend prétendait admet admettait reconnaît ' +
      'reconnait reconnaissait dément avertit prévient prévenait soutient soutenait promet promettait poursuit poursuivait ' +
      'conclut concluait fait décrit décrivait confie confia lit',
  ),
  saying: listOf(forms(ER, 'ant'), 'disant écrivant répondant ajouter préciser poursuivre conclure'),
  said: listOf(
    forms(ER, 'é ée és ées'),
    'plaint déploré savoir renchéri dit répondu écrit prétendu admis reconnu démenti averti prévenu soutenu promis poursuivi conclu décrit confié fait',
  ),
  cites: 'cite citait cité citée citant',
  have: "a ont avait avaient aurait s'est est était",
  be: 'est était sont étaient fut sera été',
  otherVerbs: 'peut doit va vont veut pourrait devrait',
  according: "selon d'après",
  accordingNouns: 'dires propos',
  accordingBehind: '',
  he: 'il',
  she: 'elle',
  others:
    "ils elles on nous vous je tu ce cela ça qui celui celle ceux tous certains beaucoup lui leur se s'",
  definite: "le la les l' ce cet cette ces",
  indefinite: 'un une des',
  possessive: 'son sa ses leur leurs mon ma mes notre nos votre vos',
  of: "de du des d'",
  by: 'par',
  prepositions:
    'à au aux dans sur sous par pour avec entre vers chez en contre lors depuis pendant avant après sans devant hors malgré',
  conjunctions: "et ou mais car or tandis quand lorsque parce puisque si comme que qu'",
  relatives: 'qui que dont lequel laquelle où',
  adverbs:
    'fait aussi ensuite encore toujours jamais déjà hier demain ne pas plus bien puis ainsi donc alors enfin également ' +
    "aujourd'hui tard là y en",
  adverbEndings: 'ment',
  days:
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre ' +
    'octobre novembre décembre',
  sir: 'm mm monsieur messieurs roi prince pape père',
  madam: 'mme mmes mlle madame reine princesse mère',
  roles:
    'sources chauffeur éditeur éditrice conducteur conductrice président présidente ministre premier première chancelier chancelière sénateur sénatrice député députée général colonel ' +
    'capitaine maire ambassadeur ambassadrice roi reine pape professeur dr docteur porte-parole secrétaire directeur ' +
    'directrice juge avocat avocate procureur procureure chef cheffe patron patronne responsable élu élue adjoint adjointe curé prêtre riverain riveraine conseiller ' +
    'conseillère commissaire gendarme policier policière soldat médecin chirurgien infirmier infirmière réalisateur réalisatrice metteur metteuse cinéaste comédien comédienne producteur productrice préfet préfète eurodéputé eurodéputée secrétaire dirigeant dirigeante fondateur fondatrice syndicaliste militant militante analyste capitaine gardien attaquant défenseur milieu pilote coureur coureuse champion championne gérant gérante chercheur ' +
    'chercheuse économiste historien historienne sociologue expert experte auteur autrice écrivain écrivaine journaliste ' +
    'entraîneur entraîneuse joueur joueuse sélectionneur acteur actrice chanteur chanteuse témoin voisin voisine habitant ' +
    'habitante agriculteur agricultrice pêcheur ouvrier ouvrière enseignant enseignante étudiant étudiante père mère frère ' +
    'sœur fils fille mari femme veuve oncle tante cousin cousine ami amie homme garçon évêque cardinal archevêque ' +
    'gouverneur gouverneure préfet préfète fondateur fondatrice',
  roleEndings: '',
  womanEndings:
    'présidente première chancelière sénatrice députée ambassadrice reine directrice avocate procureure cheffe patronne élue conseillère policière infirmière chercheuse historienne experte autrice écrivaine entraîneuse joueuse actrice chanteuse voisine habitante agricultrice ouvrière enseignante étudiante mère sœur fille femme veuve tante cousine amie gouverneure préfète fondatrice',
  utterances:
    'réponse commentaire citation question conclusion mot mots devise slogan phrase explication réaction message verdict constat',
  utteranceEndings: '',
  bodies:
    'tribunal cour parquet préfecture ministère ministère union nations états royaume maison parti conseil comité agence bureau cour tribunal traité accord pacte loi ' +
    'université école institut banque rue avenue place ville village vallée rivière lac mer île port aéroport gare monde ' +
    'figaro libération presse radio télévision chaîne magazine service fédération république armée église groupe société ' +
    'association fondation fonds ligue club front mouvement alliance coalition congrès sénat parlement assemblée commission ' +
    'hôpital musée théâtre saint sainte nouvelle coupe jeux',
  bodyEndings: '',
  particles: "de la le du des von van der den al bin ibn d' el da di",
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
}
