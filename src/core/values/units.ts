// Units of measure and currencies by their signs and codes, the same in every language, with the factor from each unit to
// the base unit of its kind.

interface Unit {
  readonly base: string
  readonly factor: number
}

const unit = (base: string, factor: number): Unit => ({ base, factor })

/** By id. Exact factors; a unit without one doesn't convert. */
const UNITS: Readonly<Record<string, Unit>> = {
  ...{
    km: unit('m', 1000),
    m: unit('m', 1),
    cm: unit('m', 0.01),
    mm: unit('m', 0.001),
    svmil: unit('m', 10_000),
  },
  ...{ mile: unit('m', 1609.344), nmi: unit('m', 1852), ft: unit('m', 0.3048), in: unit('m', 0.0254) },
  ...{ yd: unit('m', 0.9144), ha: unit('m2', 10_000), km2: unit('m2', 1e6), m2: unit('m2', 1) },
  ...{ acre: unit('m2', 4046.8564224), mi2: unit('m2', 2_589_988.110336), ft2: unit('m2', 0.09290304) },
  ...{
    kg: unit('g', 1000),
    g: unit('g', 1),
    mg: unit('g', 0.001),
    t: unit('g', 1e6),
    halfkg: unit('g', 500),
  },
  ...{ lb: unit('g', 453.59237), oz: unit('g', 28.349523125), stone: unit('g', 6350.29318) },
  ...{ l: unit('l', 1), ml: unit('l', 0.001), gal: unit('l', 3.785411784) },
  ...{ W: unit('W', 1), kW: unit('W', 1e3), MW: unit('W', 1e6), GW: unit('W', 1e9), TW: unit('W', 1e12) },
  ...{ kWh: unit('Wh', 1e3), MWh: unit('Wh', 1e6), GWh: unit('Wh', 1e9), TWh: unit('Wh', 1e12) },
  ...{ s: unit('s', 1), min: unit('s', 60), h: unit('s', 3600), d: unit('s', 86_400) },
  ...{ wk: unit('s', 604_800), fortnight: unit('s', 1_209_600) },
  ...{
    mo: unit('mo', 1),
    yr: unit('mo', 12),
    age: unit('mo', 12),
    decade: unit('mo', 120),
    century: unit('mo', 1200),
  },
  ...{ 'km/h': unit('km/h', 1), 'mi/h': unit('km/h', 1.609344), kn: unit('km/h', 1.852) },
  ...{ pp: unit('pp', 1), bp: unit('pp', 0.01) },
  ...{ MB: unit('B', 1e6), GB: unit('B', 1e9), TB: unit('B', 1e12) },
}

/** Case-sensitive: a capital makes some of them another unit. */
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  (
    'km=km m=m cm=cm mm=mm mi=mile ft=ft yd=yd ha=ha km²=km2 m²=m2 m³=m3 kg=kg g=g mg=mg t=t lb=lb lbs=lb oz=oz l=l L=l ml=ml mL=ml ' +
    '°C=degC ℃=degC C=degC °F=degF ℉=degF F=degF °=deg ºC=degC º=deg W=W kW=kW MW=MW GW=GW TW=TW kWh=kWh MWh=MWh GWh=GWh TWh=TWh V=V ' +
    'km/h=km/h kmh=km/h kph=km/h mph=mi/h kn=kn MB=MB GB=GB TB=TB Hz=Hz kHz=kHz MHz=MHz GHz=GHz dB=dB kt=kt Mt=Mt h=h hr=h hrs=h ' +
    'min=min s=s sec=s yr=yr yrs=yr %=% ％=% ٪=% ‰=permille'
  )
    .split(' ')
    .map((pair) => {
      const at = pair.lastIndexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)] as const
    }),
)
/** Only right behind a figure: 14C, but a chapter C. */
const CLOSED_UP: ReadonlySet<string> = new Set(['C', 'F', 's', 'g', 't', 'm', 'l', 'L', 'V', 'W', 'h'])
/** Signs that don't stand apart from their figure, or only in languages that list them. */
const NEVER_APART: ReadonlySet<string> = new Set(['C', 'F', 's'])

/** ISO 4217 codes that the press prints. */
const CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CNY INR RUB AUD CAD NZD HKD SGD TWD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN UAH TRY BRL MXN ARS CLP COP PEN ' +
    'ZAR NGN KES GHS EGP MAD ETB TZS UGX KRW ILS AED SAR QAR KWD IRR IQD PKR BDT LKR NPR IDR THB VND PHP MYR KZT GEL AMD AZN RSD'
  ).split(' '),
)
/** Signs with the letters before them, and names that precede a figure. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  (
    '$=USD us$=USD a$=AUD au$=AUD c$=CAD ca$=CAD can$=CAD hk$=HKD nz$=NZD s$=SGD nt$=TWD r$=BRL mex$=MXN mx$=MXN z$=ZWD j$=JMD ' +
    '€=EUR £=GBP ¥=JPY ￥=JPY ₹=INR ₽=RUB ₴=UAH ₺=TRY ₩=KRW ₪=ILS ₫=VND ₦=NGN ฿=THB ₱=PHP ₸=KZT ₾=GEL ¢=CENT cn¥=CNY rmb=CNY ' +
    'rs=INR re=INR fr=CHF sfr=CHF kr=KRONE'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)

/** A hundredth of a currency: 50 cents are half a dollar, or half a euro. */
const HUNDREDTHS: Readonly<Record<string, readonly string[]>> = {
  CENT: ['USD', 'EUR', 'AUD', 'CAD'],
  PENCE: ['GBP'],
  KOPECK: ['RUB', 'UAH'],
  PAISA: ['INR'],
  GROSZ: ['PLN'],
  KURUS: ['TRY'],
  HALER: ['CZK'],
}
/** Names of several currencies; a code or a sign decides. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  FRANC: ['FRANC', 'CHF'],
  KRONE: ['KRONE', 'NOK', 'DKK', 'SEK'],
  PESO: ['PESO', 'MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  POUND: ['GBP', 'EGP'],
  RIYAL: ['SAR', 'QAR', 'IRR'],
  DIRHAM: ['AED', 'MAD'],
  DINAR: ['DINAR', 'KWD', 'IQD', 'RSD'],
  LIRA: ['LIRA', 'TRY'],
}

/** The unit of a sign; `apart`: a space separates it from its figure. */
export function unitOfSign(sign: string, apart: boolean): string | undefined {
  const id = SYMBOLS.get(sign)
  if (id === undefined || !apart) return id
  return NEVER_APART.has(sign) ? undefined : id
}

/** Is a sign so short that it is a unit only right behind a figure? */
export function isClosedUp(sign: string): boolean {
  return CLOSED_UP.has(sign)
}

/** The currency of a sign or code as printed. */
export function currencyOfSign(sign: string): string | undefined {
  return CODES.has(sign) ? sign : SIGNS.get(sign.toLowerCase())
}

/** The readings of an amount with a unit, equal amounts in one form. */
export function measureOf(amount: number, id: string): { amount: number; base: string; factor: number } {
  const { base, factor } = UNITS[id] ?? { base: id, factor: 1 }
  return { amount, base, factor }
}

/** Units that a measure may mean: for 14 degrees, those of either scale. */
export function unitsMeant(id: string): readonly string[] {
  return id === 'deg' ? ['deg', 'degC', 'degF'] : [id]
}

/** The currency amounts that one amount may mean. */
export function moneyMeant(amount: number, currency: string): readonly (readonly [number, string])[] {
  const whole = (HUNDREDTHS[currency] ?? []).map((one) => [amount / 100, one] as const)
  if (whole.length > 0) return [[amount, currency], ...whole]
  return (SHARED[currency] ?? [currency]).map((one) => [amount, one] as const)
}

/** Does the unit convert to others? */
export function converts(id: string): boolean {
  return id in UNITS
}
