import type { ValueWords } from '../value-words.ts'

export const es: ValueWords = {
  numbers:
    'cero=0 un|uno|una|ún=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis|dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 ' +
    'veinte=20 veintiuno|veintiún|veintiun|veintiuna=21 veintidós|veintidos=22 veintitrés|veintitres=23 veinticuatro=24 veinticinco=25 veintiséis|veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 ' +
    'treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 doscientos|doscientas=200 trescientos|trescientas=300 cuatrocientos|cuatrocientas=400 quinientos|quinientas=500 ' +
    'seiscientos|seiscientas=600 setecientos|setecientas=700 ochocientos|ochocientas=800 novecientos|novecientas=900 cien|ciento=100',
  scales:
    'mil=1000 millón|millones|mill=1000000 millardo|millardos=1000000000 billón|billones=1000000000000 docena=12 decena=10 centenar=100 millar=1000',
  links: 'y',
  articles: 'un uno una',
  ordinals:
    'primer|primero|primera|primeros|primeras=1 segundo|segunda=2 tercer|tercero|tercera=3 cuarto|cuarta=4 quinto|quinta=5 sexto|sexta=6 séptimo|séptima=7 octavo|octava=8 noveno|novena=9 décimo|décima=10',
  parts:
    'medio|media|mitad=2 tercio|tercios|tercera_parte|terceras_partes=3 cuarto|cuartos|cuarta_parte=4 quinto|quintos|quinta_parte=5 décimo|décimos=10',
  andPart: 'y_un|y_una|y',
  rough:
    'decenas=tens docenas=dozens cientos|centenares|centenas=hundreds miles|millares=thousands millones=millions',
  multiples:
    'duplicado|duplicó|duplicaron|duplicar|doble|dobló=2 triplicado|triplicó|triplicaron|triple=3 cuadruplicado|cuadruplicó=4',
  point: 'coma',
  several: 'varios varias algunos',
  months:
    'enero|ene febrero|feb marzo abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
  weekdays: 'lunes martes miércoles jueves viernes sábado|sábados domingo|domingos',
  days: 'hoy=0 ayer=-1 mañana=1',
  dateLinks: 'de del',
  units:
    'por_ciento|por_cien=% punto_porcentual|puntos_porcentuales=pp puntos_básicos=bp kilómetro|kilómetros=km metro|metros=m centímetro|centímetros=cm milímetro|milímetros=mm milla|millas=mile pie|pies=ft hectárea|hectáreas=ha acre|acres=acre ' +
    'kilómetro_cuadrado|kilómetros_cuadrados=km2 metro_cuadrado|metros_cuadrados=m2 metros_cúbicos=m3 kilogramo|kilogramos|kilo|kilos=kg gramo|gramos=g tonelada|toneladas=t litro|litros=l barril|barriles=bbl grado|grados=deg grados_celsius|grados_centígrados=degC ' +
    'vatio|vatios=W kilovatio|kilovatios=kW megavatio|megavatios=MW gigavatio|gigavatios=GW segundo|segundos=s minuto|minutos=min hora|horas=h día|días=d semana|semanas=wk mes|meses=mo año|años=yr década|décadas=decade siglo|siglos=century ' +
    'kilómetros_por_hora=km/h nudos=kn años_de_edad=age',
  currencies:
    'euro|euros=EUR céntimo|céntimos|centavo|centavos=CENT dólar|dólares=USD libra|libras|libras_esterlinas=GBP yen|yenes=JPY yuan|yuanes=CNY peso|pesos=PESO franco|francos=FRANC rublo|rublos=RUB rupia|rupias=INR real|reales=BRL',
  bounds:
    'unos|unas|alrededor_de|cerca_de|aproximadamente|en_torno_a=about casi=nearly más_de|por_encima_de=over menos_de|por_debajo_de=under al_menos|por_lo_menos|como_mínimo=least hasta|como_máximo|no_más_de=most',
  boundsBehind: 'o_más|y_más=least',
  clock: 'mediodía=12:00 medianoche=00:00 horas|hs|hrs=hour',
  clockLead: 'a las',
  aged: 'edad',
  ranges: 'a y o al hasta',
  numbered: 'capítulo parte tomo artículo título guerra siglo volumen',
  numero: 'n|no|núm|número',
  decimalComma: true,
}
