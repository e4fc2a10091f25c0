// Capitals that mean their governments: Washington says no, and is no person. A person with such a name has a first name in the text.

export const CAPITALS: ReadonlySet<string> = new Set(
  (
    'washington moscow london paris berlin beijing brussels kyiv kiev minsk tehran tokyo seoul pyongyang islamabad kabul baghdad ' +
    'damascus jerusalem ankara cairo riyadh doha rome madrid lisbon vienna bern warsaw prague bratislava budapest bucharest sofia ' +
    'belgrade zagreb athens dublin copenhagen oslo stockholm helsinki tallinn riga vilnius ottawa canberra brasilia bogota caracas ' +
    'havana lima hanoi bangkok jakarta manila taipei nairobi pretoria abuja tripoli tunis algiers rabat khartoum ' +
    'moskau brüssel rom wien warschau prag peking teheran tokio lissabon athen kopenhagen bukarest belgrad kiew ' +
    'moscou bruxelles londres pékin téhéran varsovie vienne athènes copenhague moscú bruselas pekín teherán roma viena varsovia atenas ' +
    'mosca londra parigi berlino pechino moskva londen parijs moskou moscovo pequim teerã ' +
    'москва вашингтон киев минск пекин лондон париж берлин брюссель тегеран токио анкара варшава'
  ).split(' '),
)
