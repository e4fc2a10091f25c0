import type { ValueWords } from '../value-words.ts'

export const pt: ValueWords = {
  numbers:
    'zero=0 um|uma=1 dois|duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze|quatorze=14 quinze=15 dezasseis|dezesseis=16 dezassete|dezessete=17 dezoito=18 dezanove|dezenove=19 ' +
    'vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem|cento=100 duzentos|duzentas=200 trezentos|trezentas=300 quatrocentos|quatrocentas=400 quinhentos|quinhentas=500 ' +
    'seiscentos|seiscentas=600 setecentos|setecentas=700 oitocentos|oitocentas=800 novecentos|novecentas=900',
  scales:
    'mil=1000 milhão|milhões|mi=1000000 bilhão|bilhões|bi|bilião=1000000000 trilhão|trilhões=1000000000000 dúzia=12 dezena=10 centena=100 milhar=1000',
  links: 'e',
  articles: 'um uma',
  ordinals:
    'primeiro|primeira|primeiros|primeiras=1 segundo|segunda=2 terceiro|terceira=3 quarto|quarta=4 quinto|quinta=5 sexto|sexta=6 sétimo|sétima=7 oitavo|oitava=8 nono|nona=9 décimo|décima=10',
  parts: 'meio|meia|metade=2 terço|terços=3 quarto|quartos=4 quinto|quintos=5',
  andPart: 'e_um|e_uma|e',
  rough: 'dezenas=tens dúzias=dozens centenas=hundreds milhares=thousands milhões=millions bilhões=billions',
  multiples: 'dobrou|duplicou|dobro|dobrado=2 triplicou|triplo=3',
  point: 'vírgula',
  several: 'vários várias alguns',
  months:
    'janeiro|jan fevereiro|fev março abril|abr maio|mai junho|jun julho|jul agosto|ago setembro outubro novembro dezembro',
  weekdays: 'segunda_feira terça_feira|terça quarta_feira quinta_feira sexta_feira sábado domingo',
  days: 'hoje=0 ontem=-1 amanhã=1',
  dateLinks: 'de do',
  units:
    'por_cento=% ponto_percentual|pontos_percentuais=pp quilómetro|quilómetros|quilômetro|quilômetros=km metro|metros=m centímetro|centímetros=cm milímetro|milímetros=mm milha|milhas=mile hectare|hectares=ha quilómetros_quadrados|quilômetros_quadrados=km2 ' +
    'metros_quadrados=m2 metros_cúbicos=m3 quilograma|quilogramas|quilo|quilos=kg grama|gramas=g tonelada|toneladas=t litro|litros=l barril|barris=bbl grau|graus=deg graus_celsius=degC megawatt|megawatts=MW gigawatt|gigawatts=GW quilowatts=kW ' +
    'segundo|segundos=s minuto|minutos=min hora|horas=h dia|dias=d semana|semanas=wk mês|meses=mo ano|anos=yr década|décadas=decade século|séculos=century quilómetros_por_hora|quilômetros_por_hora=km/h anos_de_idade=age',
  currencies:
    'euro|euros=EUR cêntimo|cêntimos|centavo|centavos=CENT dólar|dólares=USD real|reais=BRL libra|libras=GBP iene|ienes=JPY yuan=CNY rublo|rublos=RUB franco|francos=FRANC',
  bounds:
    'cerca_de|aproximadamente|uns|umas|em_torno_de=about quase|perto_de=nearly mais_de|acima_de=over menos_de|abaixo_de=under pelo_menos|no_mínimo|ao_menos=least até|no_máximo=most',
  boundsBehind: 'ou_mais=least',
  clock: 'meio_dia=12:00 meia_noite=00:00 horas|h=hour',
  clockLead: 'às as',
  aged: 'idade',
  ranges: 'a e ou até',
  numbered: 'capítulo parte tomo artigo título guerra século',
  numero: 'n|nº|número',
  decimalComma: true,
}
