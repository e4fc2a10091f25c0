// French words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const french: WordLists = {
  negation: 'ne pas jamais rien aucun aucune ni non sans nullement guère',
  denials:
    'refuse refusent refusé refusait rejette rejettent rejeté échoue échouent échoué manque manquent manqué faute',
  hedge:
    'peut-être pourrait pourraient probablement apparemment présumé présumée présumés présumées prétendument ' +
    'vraisemblablement éventuellement possible possiblement semble semblent semblait soi-disant supposé supposée ' +
    'aurait auraient serait seraient environ',
  says:
    'dit disent disait déclaré déclare déclarait ajouté ajoute expliqué explique annoncé annonce indiqué indique ' +
    'précisé précise rapporté rapporte répondu répond écrit noté note raconté raconte commenté selon rappelé rappelle',
  claims:
    'affirmé affirme affirmait prétendu prétend admis admet reconnu reconnaît reconnait avoué avoue nié nie démenti ' +
    'dément averti avertit accusé accuse insisté insiste souligné souligne assuré assure soutenu soutient martelé ' +
    'martèle dénoncé dénonce menacé menace révélé révèle promis promet confirmé confirme exigé exige regretté regrette',
  courtesy: 'm mm mme mmes mlle monsieur madame messieurs',
  office:
    'président présidente ministre premier première chancelier chancelière sénateur sénatrice député députée général ' +
    'colonel maire ambassadeur ambassadrice roi reine pape professeur dr docteur porte-parole secrétaire directeur directrice juge',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  pronouns:
    'il elle ils elles lui leur leurs son sa ses on nous vous je tu moi ce cet cette ces celui celle qui',
  common:
    'le la les un une des du de à au aux et ou mais donc or car en dans sur sous par pour avec entre vers chez que ' +
    'quoi dont où si comme plus moins très tout tous toute toutes aussi encore déjà est sont était étaient être été a ' +
    'ont avait avaient avoir fait faire sera seront y se s ainsi après avant depuis pendant contre lors alors hier ' +
    "aujourd'hui demain",
  loaded:
    'propagande terroriste terroristes terrorisme terreur régime extrémiste extrémistes traître traîtres dictateur dictature tyran massacre massacres génocide atrocités fasciste fascistes raciste racistes fanatique fanatiques sbires',
}
