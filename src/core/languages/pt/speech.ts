import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

const AR =
  'declar afirm explic anunci indic relat coment lembr neg acus sublinh assegur confess denunci confirm lament ' +
  'manifest apont destac ressalt reiter critic chamou argument pergunt grit exclam alert opin consider cont reclam ' +
  'protest rejeit celebr enfatiz inform assinal sustent adiant salient revel pontu aconselh estim felicit queix observ not ironiz brinc ameaç elogi agradec discord antecip document lanç cobr ressalv complement desabaf cutuc provoc orient recomend public postul tuit apel jur avali record avis garant classific coloc'

export const portuguese: SpeechGrammar = {
  tag: 'pt',
  says: listOf(
    forms(AR, 'a ou am aram ava avam'),
    'repete repetiu repetia repetem prevê previu saber discorda discordou agradeceu sublinhou esclarece esclareceu diz disse dizem disseram dizia escreve escreveu responde respondeu admite admitiu promete prometeu reconhece reconheceu ' +
      'acrescenta acrescentou insiste insistiu adverte advertiu conclui concluiu descreve descreveu prossegue prosseguiu pede ' +
      'pediu exige exigiu sugere sugeriu chama chamou mantém manteve defende defendeu garante garantiu define definiu rebate ' +
      'rebateu resume resumiu acredita',
  ),
  saying: listOf(forms(AR, 'ando'), 'dizendo acrescentando escrevendo chamando defendendo'),
  said: listOf(
    forms(AR, 'ado'),
    'saber dito escrito respondido admitido prometido reconhecido acrescentado insistido advertido concluído descrito defendido',
  ),
  cites: 'cita citou citado citava',
  have: 'tem têm tinha tinham teria havia',
  be: 'é foi era são foram ser sido está estava',
  otherVerbs: 'pode deve vai quer poderia deveria',
  according: 'segundo conforme',
  accordingNouns: 'acordo palavras opinião',
  accordingBehind: '',
  he: 'ele',
  she: 'ela',
  others: 'eles elas nós você vocês eu tu isso isto quem se todos muitos alguns lhe lhes',
  definite: 'o a os as este esta esse essa',
  indefinite: 'um uma uns umas outro outra',
  possessive: 'seu sua seus suas meu minha nosso nossa',
  of: 'de do da dos das',
  by: 'por pelo pela pelos pelas',
  prepositions:
    'em no na nos nas ao à aos às com para por desde até sobre entre após ante sob contra durante sem perante',
  conjunctions: 'e ou mas enquanto quando porque embora se como que pois',
  relatives: 'que quem qual cujo cuja',
  adverbs: 'fez também depois ainda nunca já ontem hoje amanhã não sempre além assim então mais',
  adverbEndings: 'mente',
  days:
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo segunda terça quarta quinta sexta janeiro ' +
    'fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  sir: 'senhor sr dom rei príncipe papa padre',
  madam: 'senhora sra dona rainha princesa',
  roles:
    'fontes fonte motorista editor editora presidente presidenta ministro ministra primeiro primeira primeiro-ministro primeira-ministra chanceler senador senadora ' +
    'deputado deputada general coronel capitão prefeito prefeita embaixador embaixadora rei rainha papa professor professora ' +
    'dr dra doutor doutora porta-voz secretário secretária diretor diretora juiz juíza advogado advogada procurador ' +
    'procuradora chefe líder responsável vereador vereadora conselheiro conselheira comissário comissária policial soldado ' +
    'médico médica cirurgião enfermeiro enfermeira pesquisador pesquisadora investigador investigadora economista ' +
    'historiador historiadora especialista perito perita autor autora escritor escritora jornalista treinador treinadora ' +
    'técnico jogador jogadora ator atriz cantor cantora testemunha vizinho vizinha agricultor agricultora pescador operário ' +
    'operária estudante pai mãe irmão irmã filho filha marido esposa mulher viúva tio tia primo prima amigo amiga homem ' +
    'rapaz rapariga bispo cardeal arcebispo governador governadora fundador fundadora ativista mandatário dirigente realizador realizadora cineasta produtor produtora roteirista atacante goleiro zagueiro capitã piloto campeão campeã delegado delegada gerente vice-presidente ex-ministro ex-ministra ex-presidente eurodeputado eurodeputada reitor reitora magistrado promotor promotora defensor defensora coordenador coordenadora analista presidente-executivo gestor gestora bastonário autarca selecionador',
  roleEndings: '',
  womanEndings:
    'presidenta ministra primeira primeira-ministra senadora deputada prefeita embaixadora rainha professora dra doutora secretária ' +
    'diretora juíza advogada procuradora vereadora conselheira comissária médica enfermeira pesquisadora investigadora ' +
    'historiadora perita autora escritora treinadora jogadora atriz cantora vizinha agricultora operária mãe irmã filha ' +
    'esposa mulher viúva tia prima amiga rapariga governadora fundadora',
  utterances:
    'resposta comentário citação pergunta conclusão palavra palavras lema frase explicação reação mensagem veredicto',
  utteranceEndings: '',
  bodies:
    'governo prefeitura polícia promotoria procuradoria ministério união nações estados reino casa partido conselho comitê agência escritório corte tribunal tratado acordo ' +
    'pacto lei universidade escola instituto banco rua avenida praça cidade vila vale rio lago mar ilha porto aeroporto ' +
    'estação folha globo estado imprensa rádio televisão canal revista jornal diário serviço federação república exército ' +
    'igreja grupo sociedade associação fundação fundo liga clube frente movimento aliança coalizão congresso senado câmara ' +
    'parlamento assembleia comissão hospital museu teatro são santa novo nova copa jogos',
  bodyEndings: '',
  particles: 'de da do dos das e von van der al bin ibn di del la',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
  dropsSubject: true,
  pluralVerbs: 'm',
}
