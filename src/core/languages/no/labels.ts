// Norwegian words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const norwegian: WordLists = {
  negation: 'ikke aldri ingen intet ingenting uten verken neppe knapt',
  hedge:
    'kanskje muligens mulig trolig sannsynligvis sannsynlig antakelig antagelig angivelig angivelige påstått påståtte visstnok tilsynelatende eventuelt kan kunne synes virker virket skal skulle ' +
    'mistenkt mistenkte såkalt såkalte omtrent nesten cirka rundt',
  says:
    'sier sa sagt forteller fortalte opplyser opplyste skriver skrev melder meldte tilføyer tilføyde svarer svarte forklarer forklarte kommenterer kommenterte ifølge bemerker bemerket ' +
    'konstaterer konstaterte fortsetter fortsatte beskriver beskrev påpeker påpekte uttaler uttalte legger la',
  claims:
    'hevder hevdet påstår påsto innrømmer innrømmet medgir medga erkjenner erkjente benekter benektet nekter nektet anklager anklaget understreker understreket forsikrer forsikret advarer advarte truer truet lover lovet ' +
    'bekrefter bekreftet avslører avslørte klager klaget krever krevde insisterer insisterte mener mente',
  courtesy: 'herr fru frøken hr',
  office:
    'president minister statsminister kansler senator stortingsrepresentant general oberst ordfører ambassadør konge kong dronning pave professor talsperson talsmann talskvinne sekretær direktør sjef dommer leder',
  months: 'januar februar mars april mai juni juli august september oktober november desember',
  weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  pronouns:
    'han hun den det de dem ham henne hans hennes dens dets deres jeg du vi dere oss min vår sin sitt sine denne dette disse hvem man',
  common:
    'en ei et og eller men samt for av på i til fra med om over under etter før gjennom mot mellom uten hos ved som at når da der hvor hvordan hva hvorfor fordi mens så også enn mer mindre mange alle alt ' +
    'er var være vært blir ble har hadde ha vil ville må måtte får fikk nå her i dag går morgen allerede bare hver andre annen selv alltid',
  loaded:
    'propaganda terrorist terrorister terrorisme regime regimet ekstremist ekstremister forræder forrædere diktator diktatur tyrann massakre folkemord grusomheter fascist fascister rasist rasister fanatiker håndlangere',
}
