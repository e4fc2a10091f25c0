// Words of the made-up news: our own lists, most frequent first, since the generator draws them by rank.

const list = (words: string): readonly string[] => words.trim().split(/\s+/u)

export const NOUNS = list(`
  government talks people year agreement country plan police market minister court company election report city
  border price law party deal crisis budget parliament strike sanctions bank force week energy president council
  treaty water house river leader vote school road hospital union bridge summit army trade port ship dispute
  inquiry protest investment tax airport storm region pipeline missile farmer fuel data network virus vaccine
  reform ceasefire hostage refugee camp aid convoy visa passport embassy envoy mandate resolution committee
  opposition coalition cabinet judge verdict appeal lawyer prison fine fraud evidence witness suspect charge
  investigation arrest raid patrol soldier drone radar base village valley island coast harbour ferry railway
  tunnel station platform ticket fare wage pension benefit salary factory plant engine battery turbine grid dam
  reservoir drought harvest wheat cattle fishery quota tariff export import currency bond loan debt rating
  inflation shareholder merger auction contract bidder licence regulator watchdog algorithm satellite telescope
  laboratory trial patient surgeon nurse clinic dose symptom outbreak quarantine museum painting orchestra
  festival novel film stadium coach striker goalkeeper referee medal record marathon league transfer season
  archive manuscript cathedral monument wildfire flood landslide earthquake rescue shelter volunteer donation
  charity campaign slogan ballot constituency referendum amendment clause veto quorum memorandum communique
  delegation protocol verification inspector warhead stockpile deterrent doctrine alliance neighbour frontier
  enclave checkpoint curfew amnesty asylum customs subsidy surplus deficit dividend turnover creditor insolvency
  mortgage tenant landlord developer planner architect surveyor quarry mine smelter refinery terminal pier
`)

export const VERBS = list(`
  said told made took gave left met won lost held kept sent found signed called rejected backed approved
  blocked cut raised offered opened closed warned delayed accepted ordered built bought sold paid joined
  promised welcomed condemned defended suspended postponed resumed launched announced confirmed denied described
  discussed drafted examined expanded extended financed halted hindered inspected investigated monitored
  negotiated outlined overturned persuaded published questioned ratified rebuilt recommended replaced restored
  reviewed revised scrapped seized settled shelved simplified supervised supported surveyed targeted threatened
  tightened transferred undermined upheld urged verified vetoed withdrew withheld dismantled earmarked
  renegotiated repatriated subsidised commissioned refurbished decommissioned
`)

export const ADJECTIVES = list(`
  new last first public national former foreign local military political major international economic early
  independent senior final nuclear northern southern regional strategic private legal serious joint financial
  regular direct temporary urgent formal broad narrow controversial disputed unexpected separate previous
  annual costly detailed draft eastern emergency federal fragile global historic humanitarian illegal immediate
  industrial informal interim limited maritime mutual notable parliamentary peaceful permanent preliminary
  proposed provisional rural secret severe stable unilateral urban voluntary western unpopular lucrative
  outdated ambitious bilateral bitter bureaucratic clandestine comprehensive conciliatory contentious derelict
  exhaustive inconclusive lengthy meticulous overdue pragmatic retaliatory sweeping tentative transparent
`)

export const ADVERBS = list(`
  also again later already still often quickly openly quietly finally formally recently repeatedly largely
  reportedly apparently clearly barely briefly jointly publicly privately sharply slowly swiftly narrowly
  unanimously grudgingly provisionally
`)

export const TIMES = list(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday yesterday overnight
`)

export const MONTHS = list(`
  January February March April May June July August September October November December
`)

export const ROLES = [
  'a spokesman',
  'a spokeswoman',
  'the minister',
  'the mayor',
  'a senior official',
  'the prosecutor',
  'an analyst',
  'the chairwoman',
  'a diplomat',
  'the union secretary',
  'a witness',
  'the chief engineer',
] as const

export const GIVEN_NAMES = list(`
  Anna Peter Maria Ivan Elena John Omar Leila Hugo Clara Viktor Ingrid Tomas Aisha Rosa Emil Nadia Paul Irene
  Marcus Yusuf Greta Stefan Olga Daniel Zofia Mateo Freya Anton Beatriz
`)

/** Syllables of made-up places and surnames: a long tail of words that occur in one story only. */
export const NAME_STARTS = list(`
  Kar Ost Bel Mar Vel Tor Han Lin Dra Sol Per Gal Nor Wes Ash Bru Cal Fen Hol Jar Kel Lam Mor Ned Pol Ras Sel
  Tam Ulm Vas Zel Ard Bor Cor Dal Esk
`)

export const NAME_ENDS = list(`
  ov mere ton sk berg ini ano ley wick stad ova enko dal by field ia burg nik ham port ford grad hurst ros mont
`)

export const REPORTING = list(`
  said said said said added told claimed insisted argued explained warned admitted noted stressed
`)
