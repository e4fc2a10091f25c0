import type { ValueWords } from '../value-words.ts'

export const en: ValueWords = {
  numbers:
    'zero|nought|nil=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 ' +
    'thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 ' +
    'forty|fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90',
  scales:
    'hundred=100 thousand=1000 million|millions|mn|mln|mio=1000000 billion|billions|bn|bln=1000000000 ' +
    'trillion|trillions|tn|trn=1000000000000 dozen=12 lakh|lakhs|lac|lacs=100000 crore|crores=10000000',
  links: 'and',
  articles: 'one',
  ordinals:
    'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 ' +
    'thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 ' +
    'thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100 ' +
    'thousandth=1000 millionth=1000000',
  parts:
    'half|halves=2 third|thirds=3 quarter|quarters=4 fourth|fourths=4 fifth|fifths=5 sixth|sixths=6 seventh|sevenths=7 ' +
    'eighth|eighths=8 ninth|ninths=9 tenth|tenths=10',
  andPart: 'and_a|and',
  rough:
    'dozens=dozens scores_of=scores tens_of=tens hundreds=hundreds thousands=thousands millions=millions ' +
    'billions=billions trillions=trillions lakhs=lakhs crores=crores',
  multiples:
    'double|doubled|doubles|doubling|twice|twofold|two_times|2_times=2 triple|tripled|triples|tripling|trebled|trebles|thrice|threefold|three_times|3_times=3 ' +
    'quadruple|quadrupled|quadruples|fourfold|four_times|4_times=4 quintupled|fivefold|five_times|5_times=5 ' +
    'tenfold|ten_times|10_times=10 halved|halves|halving=0.5',
  point: 'point',
  several: 'several few',
  months:
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct ' +
    'november|nov december|dec',
  weekdays:
    'monday|mondays|mon tuesday|tuesdays|tues|tue wednesday|wednesdays|wed thursday|thursdays|thurs|thu|thur ' +
    'friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun',
  days: 'today|tonight|this_morning|this_afternoon|this_evening=0 yesterday|last_night=-1 tomorrow=1',
  dateLinks: 'of the',
  decades:
    'twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90 noughties=2000',
  units:
    'percent|per_cent|pct=% percentage_point|percentage_points|percentage_pts|pp|ppt=pp basis_point|basis_points|bps=bp ' +
    'kilometer|kilometers|kilometre|kilometres|kms=km meter|meters|metre|metres=m ' +
    'centimeter|centimeters|centimetre|centimetres=cm millimeter|millimeters|millimetre|millimetres=mm mile|miles=mile ' +
    'nautical_mile|nautical_miles=nmi foot|feet=ft inch|inches=in yard|yards=yd acre|acres=acre hectare|hectares=ha ' +
    'square_kilometer|square_kilometers|square_kilometre|square_kilometres|sq_km=km2 ' +
    'square_meter|square_meters|square_metre|square_metres|sq_m=m2 square_mile|square_miles|sq_miles|sq_mi=mi2 ' +
    'square_foot|square_feet|sq_ft=ft2 cubic_meter|cubic_meters|cubic_metre|cubic_metres=m3 cubic_feet=ft3 ' +
    'kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs=kg gram|grams|gramme|grammes=g milligram|milligrams=mg ' +
    'tonne|tonnes|metric_ton|metric_tons=t ton|tons=ton pound|pounds|lbs=lb ounce|ounces=oz stone=stone ' +
    'liter|liters|litre|litres=l milliliter|milliliters|millilitre|millilitres=ml gallon|gallons=gal pint|pints=pint ' +
    'barrel|barrels|bbl|bpd=bbl degree|degrees=deg celsius|centigrade|degrees_celsius|degrees_centigrade|degrees_c|degree_celsius=degC ' +
    'fahrenheit|degrees_fahrenheit|degrees_f|degree_fahrenheit=degF ' +
    'watt|watts=W kilowatt|kilowatts=kW megawatt|megawatts=MW gigawatt|gigawatts=GW terawatt|terawatts=TW ' +
    'kilowatt_hour|kilowatt_hours=kWh megawatt_hour|megawatt_hours=MWh gigawatt_hour|gigawatt_hours=GWh ' +
    'terawatt_hour|terawatt_hours=TWh volt|volts=V ' +
    'second|seconds|sec|secs=s minute|minutes|min|mins=min hour|hours|hr|hrs=h day|days=d week|weeks|wk|wks=wk fortnight|fortnights=fortnight ' +
    'month|months=mo year|years|yr|yrs=yr decade|decades=decade century|centuries=century ' +
    'kilometers_per_hour|kilometres_per_hour|kilometers_an_hour|kilometres_an_hour|km_per_hour|kph|kmh=km/h ' +
    'miles_per_hour|miles_an_hour|mph=mi/h knot|knots=kn megabyte|megabytes=MB gigabyte|gigabytes=GB terabyte|terabytes=TB ' +
    'year_old|years_old|year_olds|years_of_age=age month_old|months_old=mo week_old|weeks_old=wk day_old|days_old=d',
  currencies:
    'dollar|dollars|buck|bucks|us_dollar|us_dollars|american_dollar|american_dollars=USD euro|euros=EUR pound_sterling|pounds_sterling|sterling|quid=GBP ' +
    'pound|pounds|british_pounds=GBP yen=JPY yuan|renminbi|rmb=CNY rupee|rupees|rs|indian_rupees=INR rouble|roubles|ruble|rubles=RUB ' +
    'australian_dollar|australian_dollars=AUD canadian_dollar|canadian_dollars=CAD hong_kong_dollar|hong_kong_dollars=HKD ' +
    'singapore_dollar|singapore_dollars=SGD new_zealand_dollar|new_zealand_dollars=NZD swiss_franc|swiss_francs=CHF franc|francs=FRANC ' +
    'krona|kronor=SEK krone|kroner=KRONE zloty|zlotys=PLN koruna|korunas=CZK hryvnia|hryvnias|hryvnya=UAH lira|liras|turkish_lira=TRY ' +
    'peso|pesos=PESO rand=ZAR real|reais=BRL shekel|shekels=ILS dirham|dirhams=AED riyal|riyals=SAR naira=NGN baht=THB ' +
    'ringgit=MYR rupiah=IDR forint|forints=HUF pakistani_rupees=PKR cent|cents=CENT penny|pence|pennies=PENCE won=KRW',
  bounds:
    'about|around|some|roughly|approximately|circa|ca|an_estimated|estimated|estimated_to_be|believed_to_be|thought_to_be|approx|in_the_region_of=about ' +
    'nearly|almost|close_to|just_under|just_below|just_short_of|approaching|not_quite=nearly ' +
    'more_than|over|above|exceeding|in_excess_of|upwards_of|upward_of|greater_than|just_over|just_above|a_little_over|well_over|north_of=over ' +
    'less_than|fewer_than|under|below|well_under=under at_least|no_fewer_than|no_less_than|not_less_than|a_minimum_of=least ' +
    'up_to|at_most|no_more_than|not_more_than|as_many_as|as_much_as|a_maximum_of|at_the_most=most',
  boundsBehind:
    'or_more|and_more|and_over|or_over|and_above=least or_so|or_thereabouts=about or_less|or_fewer|or_under=most plus=over',
  clock: "noon|midday=12:00 midnight=00:00 am=am pm=pm hours|hrs=hour o'clock|oclock=hour",
  clockLead: 'at by before after until till from since around about to',
  aged: 'old',
  ranges: 'to and or through until till',
  numbered:
    'war chapter part act article title section level stage round group schedule annex book volume class type phase ' +
    'appendix bowl division tier category grade region zone page vol no',
  numero: 'no|nos|number|num|nr',
}
