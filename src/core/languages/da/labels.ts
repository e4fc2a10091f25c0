// Danish words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const danish: WordLists = {
  negation: 'ikke aldrig ingen intet ingenting uden hverken næppe knap',
  hedge:
    'måske muligvis mulig formentlig formodentlig sandsynligvis sandsynlig antagelig angiveligt angivelig påstået påståede tilsyneladende eventuelt kan kunne synes virker virkede skulle vistnok ' +
    'mistænkt mistænkte såkaldt såkaldte omtrent næsten cirka omkring',
  says:
    'siger sagde sagt fortæller fortalte oplyser oplyste skriver skrev melder meldte tilføjer tilføjede svarer svarede forklarer forklarede kommenterer kommenterede ifølge bemærker bemærkede ' +
    'konstaterer konstaterede fortsætter fortsatte beskriver beskrev påpeger påpegede udtaler udtalte',
  claims:
    'hævder hævdede påstår påstod indrømmer indrømmede medgiver medgav erkender erkendte benægter benægtede afviser afviste anklager anklagede understreger understregede forsikrer forsikrede advarer advarede truer truede lover lovede ' +
    'bekræfter bekræftede afslører afslørede klager klagede kræver krævede insisterer insisterede mener mente',
  courtesy: 'hr fru frøken herr',
  office:
    'præsident minister statsminister kansler senator folketingsmedlem general oberst borgmester ambassadør konge kong dronning pave professor talsperson talsmand talskvinde sekretær direktør chef dommer formand leder',
  months: 'januar februar marts april maj juni juli august september oktober november december',
  weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  pronouns:
    'han hun den det de dem ham hende hans hendes dens dets deres jeg du vi os min vor vores sin sit sine denne dette disse hvem man',
  common:
    'en et og eller men samt for af på i til fra med om over under efter før gennem mod mellem uden hos ved som at når da der hvor hvordan hvad hvorfor fordi mens så også end mere mindre mange alle alt ' +
    'er var være været bliver blev har havde have vil ville skal må måtte får fik nu her i dag går morgen allerede kun hver andre anden selv altid',
  loaded:
    'propaganda terrorist terrorister terrorisme regime regimet ekstremist ekstremister forræder forrædere diktator diktatur tyran massakre folkedrab grusomheder fascist fascister racist racister fanatiker håndlangere',
}
