import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

const AR =
  'declar afirm asegur explic señal anunci indic precis relat coment record neg acus subray confes denunci confirm suspir murmur susurr clam implor rog suplic rememor ' +
  'lament manifest apunt destac recalc aclar reiter critic calific llam argument pregunt contest grit exclam agreg alert ' +
  'opin consider denomin cont reclam protest rechaz celebr enfatiz sentenci remarc observ jur felicit aconsej recomend estim vaticin quej zanj matiz defend augur coment document apost valor cuestion contextualiz agradec lanz sosten arremet exhort plante fij ratific interpel narr detall precis adelant proclam desgran ironiz brome bram avanz pronostic elogi public tuite justific respald asever acot inform plante'
const ER_IR = 'admit insist respond promet escrib reconoc añad advert suger describ coincid'

export const spanish: SpeechGrammar = {
  tag: 'es',
  says: listOf(
    forms(AR, 'a ó an aron aba aban ara'),
    forms(ER_IR, 'e ió en ieron ía ían'),
    'repite repitió repetía repiten predice predijo hecho saber confiesa asevera agradece agradeció discrepa discrepó discrepaba defiende defendió arremete arremetió reconocía dice dijo dicen dijeron decía añade añadió añadían negó niega cuenta contó sostiene sostuvo mantiene mantuvo advierte advirtió pide ' +
      'pidió exige exigió recuerda prosigue prosiguió sugiere sugirió cree creyó expresó expuso expone replica replicó espetó ' +
      'resumió concluye concluyó define definió apostilló muestra escribe',
  ),
  saying: listOf(forms(AR, 'ando'), forms(ER_IR, 'iendo'), 'diciendo añadiendo'),
  said: listOf(
    forms(AR, 'ado'),
    forms(ER_IR, 'ido'),
    'saber dicho escrito descrito añadido sostenido mantenido',
  ),
  cites: 'cita citó citado citaba',
  have: 'ha han había habían habría',
  be: 'es fue era son fueron ser sido está estaba',
  otherVerbs: 'puede debe va quiere podría debería',
  according: 'según',
  accordingNouns: 'acuerdo palabras opinión juicio',
  accordingBehind: '',
  he: 'él',
  she: 'ella',
  others: 'ellos ellas nosotros usted ustedes yo tú eso esto quien se todos muchos algunos le les lo',
  definite: 'el la los las este esta esos',
  indefinite: 'un una unos unas otro otra',
  possessive: 'su sus mi mis nuestro nuestra tu',
  of: 'de del',
  by: 'por',
  prepositions:
    'en a al con para por desde hasta sobre entre tras ante bajo contra durante mediante sin hacia',
  conjunctions: 'y e o u pero sino mientras cuando porque aunque si como que pues',
  relatives: 'que quien quienes cual',
  adverbs:
    'hizo también después luego aún todavía nunca ya ayer hoy mañana no siempre además así entonces asimismo finalmente más',
  adverbEndings: 'mente',
  days:
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre ' +
    'setiembre octubre noviembre diciembre',
  sir: 'señor sr don rey príncipe papa',
  madam: 'señora sra doña señorita srta reina princesa',
  roles:
    'fuentes fuente conductor conductora editor editora exvicepresidenta exvicepresidente exalcalde exalcaldesa presidente presidenta ministro ministra primer primera canciller senador senadora diputado diputada general coronel ' +
    'capitán alcalde alcaldesa embajador embajadora rey reina papa profesor profesora dr dra doctor doctora portavoz vocero vocera secretario ' +
    'secretaria director directora juez jueza abogado abogada fiscal jefe jefa líder responsable concejal concejala ' +
    'consejero consejera comisario policía soldado médico médica cirujano enfermero enfermera investigador investigadora ' +
    'economista historiador historiadora experto experta autor autora escritor escritora periodista entrenador entrenadora ' +
    'jugador jugadora seleccionador actor actriz cantante testigo vecino vecina agricultor agricultora pescador obrero ' +
    'obrera maestro maestra estudiante padre madre hermano hermana hijo hija marido esposo esposa mujer viuda tío tía primo prima amigo amiga ' +
    'hombre chico chica obispo cardenal arzobispo gobernador gobernadora fundador fundadora activista mandatario mandataria técnico técnica dirigente realizador realizadora cineasta director productor productora guionista delantero portero defensa centrocampista capitana piloto ciclista campeón campeona delegado delegada gerente vicepresidente vicepresidenta exministro exministra expresidente expresidenta eurodiputado eurodiputada síndico rector rectora magistrado magistrada procurador procuradora defensor defensora coordinador coordinadora analista',
  roleEndings: '',
  womanEndings:
    'presidenta ministra primera senadora diputada alcaldesa embajadora reina profesora dra doctora vocera secretaria directora jueza ' +
    'abogada jefa concejala consejera médica enfermera investigadora historiadora experta autora escritora entrenadora ' +
    'jugadora actriz vecina agricultora obrera maestra madre hermana hija esposa mujer viuda tía prima amiga chica ' +
    'gobernadora fundadora',
  utterances:
    'respuesta comentario cita pregunta conclusión palabra palabras lema frase explicación reacción mensaje veredicto',
  utteranceEndings: '',
  bodies:
    'audiencia fiscalía juzgado gobierno ayuntamiento policía ministerio unión naciones estados reino casa partido consejo comité agencia oficina corte tribunal tratado acuerdo pacto ' +
    'ley universidad escuela instituto banco calle avenida plaza ciudad pueblo valle río lago mar isla puerto aeropuerto ' +
    'estación país mundo prensa radio televisión canal revista diario periódico servicio federación república ejército iglesia grupo ' +
    'sociedad asociación fundación fondo liga club frente movimiento alianza coalición congreso senado parlamento asamblea ' +
    'comisión hospital museo teatro san santa nuevo nueva copa juegos',
  bodyEndings: '',
  particles: 'de la las los del y von van der al bin ibn da di',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
  dropsSubject: true,
  pluralVerbs: 'n',
}
