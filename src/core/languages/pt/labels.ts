// Portuguese words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const portuguese: WordLists = {
  negation: 'não nem nunca jamais ninguém nenhum nenhuma nada sem tampouco',
  denials:
    'rejeita rejeitam rejeitou rejeitaram recusa recusam recusou recusaram fracassa fracassou falha falhou falta faltam faltou',
  hedge:
    'talvez provavelmente possivelmente aparentemente supostamente suposto suposta supostos supostas presumível alegado alegada alegadamente poderia poderiam teria teriam seria seriam ' +
    'parece parecem parecia provável prováveis possível possíveis eventualmente quiçá cerca quase aproximadamente',
  says:
    'diz dizem disse disseram dito declara declarou explica explicou acrescenta acrescentou anuncia anunciou escreve escreveu conta contou comenta comentou ' +
    'responde respondeu informa informou relata relatou indica indicou segundo conforme lembra lembrou observa observou precisa precisou conclui concluiu prossegue prosseguiu',
  claims:
    'afirma afirmou sustenta sustentou admite admitiu nega negou desmente desmentiu acusa acusou insiste insistiu sublinha sublinhou destaca destacou assegura assegurou garante garantiu ' +
    'alerta alertou adverte advertiu denuncia denunciou ameaça ameaçou promete prometeu confirma confirmou reitera reiterou revela revelou lamenta lamentou alega alegou',
  courtesy: 'senhor senhora sr sra dona dom doutor doutora dr dra',
  office:
    'presidente presidenta ministro ministra primeiro-ministro primeira-ministra chanceler senador senadora deputado deputada general coronel prefeito prefeita ' +
    'governador governadora embaixador embaixadora rei rainha papa professor professora porta-voz secretário secretária diretor diretora juiz juíza',
  months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  weekdays: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  pronouns:
    'ele ela eles elas eu tu nós vós você vocês seu sua seus suas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo quem lhe lhes o a se me nos',
  common:
    'o a os as um uma uns umas de do da dos das em no na nos nas num numa ao à aos às por pelo pela pelos pelas para com e ou mas que se como quando onde porque pois já ainda também mais menos muito muitos muitas todo todos todas tudo ' +
    'é são era eram foi foram ser sido está estão estava ter tem têm tinha tinham há haver será serão após antes depois durante contra entre até sobre sob sem hoje ontem amanhã agora então assim enquanto embora cada outro outra outros outras só mesmo sempre',
  loaded:
    'propaganda terrorista terroristas terrorismo regime extremista extremistas traidor traidores ditador ditadura tirano massacre chacina genocídio atrocidades fascista fascistas racista racistas fanático fanáticos',
}
