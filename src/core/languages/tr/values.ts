import type { ValueWords } from '../value-words.ts'

export const tr: ValueWords = {
  numbers:
    'sıfır=0 bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90',
  scales: 'yüz=100 bin=1000 milyon|mn=1000000 milyar|mlr=1000000000 trilyon=1000000000000 düzine=12',
  joined: true,
  articles: 'bir',
  ordinals:
    'birinci=1 ikinci=2 üçüncü=3 dördüncü=4 beşinci=5 altıncı=6 yedinci=7 sekizinci=8 dokuzuncu=9 onuncu=10',
  parts: 'yarım|yarısı|yarı=2 çeyrek=4',
  rough: 'onlarca=tens düzinelerce=dozens yüzlerce=hundreds binlerce=thousands milyonlarca=millions',
  multiples: 'ikiye_katlandı|iki_katı|iki_katına=2 üçe_katlandı|üç_katı|üç_katına=3',
  several: 'birkaç',
  months: 'ocak|ocakta şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  weekdays: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  days: 'bugün=0 dün=-1 yarın=1',
  units:
    'yüzde=% kilometre=km metre=m santimetre=cm mil=mile hektar=ha kilogram|kilo=kg gram=g ton=t litre=l derece=deg megavat=MW gigavat=GW saniye=s dakika=min saat=h gün=d hafta=wk ay=mo yıl=yr yüzyıl=century yaşında|yaşındaki=age',
  currencies:
    'lira|tl|türk_lirası=TRY kuruş=KURUS dolar|amerikan_doları=USD euro|avro=EUR sterlin=GBP ruble=RUB',
  bounds: 'yaklaşık|aşağı_yukarı|takriben=about neredeyse|yaklaşan=nearly en_az=least en_fazla|en_çok=most',
  clock: 'gece_yarısı=00:00 öğlen=12:00',
  clockLead: 'saat',
  ranges: 'ila ve veya',
  numbered: 'bölüm cilt madde',
  numero: 'no|numara',
  decimalComma: true,
}
