// Spanish words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const spanish: WordLists = {
  negation: 'no nunca jamás ni nadie nada ningún ninguno ninguna sin tampoco apenas',
  denials:
    'rechaza rechazan rechazó rechazaron rechazado niega niegan negó negaron fracasa fracasó fracasaron carece carecen carecía falta faltan faltó',
  hedge:
    'podría podrían quizá quizás posiblemente probablemente supuestamente supuesto supuesta supuestos supuestas ' +
    'presunto presunta presuntos presuntas presuntamente aparentemente parece parecen parecía habría habrían sería ' +
    'serían posible aproximadamente acaso',
  says:
    'dijo dice dijeron dicen decir declaró declara señaló señala agregó agrega añadió añade explicó explica informó ' +
    'informa indicó indica comentó comenta respondió responde anunció anuncia escribió escribe relató según contó manifestó',
  claims:
    'afirmó afirma aseguró asegura admitió admite reconoció reconoce negó niega desmintió desmiente advirtió advierte ' +
    'insistió insiste denunció denuncia acusó acusa sostuvo sostiene subrayó subraya alegó alega confesó confiesa ' +
    'reveló revela amenazó amenaza exigió exige prometió promete criticó critica lamentó confirmó confirma recalcó',
  courtesy: 'sr sra srta señor señora don doña',
  office:
    'presidente presidenta ministro ministra primer primera canciller senador senadora diputado diputada general ' +
    'coronel alcalde alcaldesa embajador embajadora rey reina papa profesor profesora dr dra portavoz secretario ' +
    'secretaria director directora juez jueza',
  months:
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  weekdays: 'lunes martes miércoles jueves viernes sábado domingo',
  pronouns:
    'él ella ellos ellas lo la le les su sus se yo tú nosotros usted ustedes este esta estos estas ese esa eso quien',
  common:
    'el los las un una unos unas de del a al y e o u pero sino que en con por para sobre entre hasta desde hacia como ' +
    'si cuando donde mientras porque más menos muy todo todos toda todas también ya aún es son era eran ser sido está ' +
    'están estaba fue fueron ha han había habían haber hay será serán tiene tienen tras ante contra durante otro otra ' +
    'ayer hoy mañana',
  loaded:
    'propaganda terrorista terroristas terrorismo terror régimen extremista extremistas traidor traidores dictador dictadura tirano masacre masacres genocidio atrocidades fascista fascistas racista racistas fanático fanáticos secuaces',
}
