// Czech words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const czech: WordLists = {
  negation:
    'ne není nejsou nebyl nebyla nebylo nebyli nebude nebudou nemá nemají neměl neměla nemůže nemohou nesmí nechce nikdy nikdo nikoho nic ničeho žádný žádná žádné žádného bez ani nikde nikoli nikoliv nelze',
  hedge:
    'možná asi snad zřejmě pravděpodobně patrně údajně údajný údajná údajné údajného prý může mohou mohl mohla mohlo mohli by možný možné domnělý domnělá eventuálně případně zdá pravděpodobný pravděpodobné takzvaný ' +
    'přibližně zhruba asi téměř skoro',
  says:
    'řekl řekla řekli říká říkají uvedl uvedla uvedli uvádí oznámil oznámila dodal dodala dodává napsal napsala píše vysvětlil vysvětlila odpověděl odpověděla popsal popsala sdělil sdělila poznamenal poznamenala ' +
    'prohlásil prohlásila konstatoval konstatovala podle připomněl připomněla doplnil doplnila informoval informovala',
  claims:
    'tvrdí tvrdil tvrdila připustil připustila přiznal přiznala popřel popřela popírá obvinil obvinila zdůraznil zdůraznila ujistil ujistila varoval varovala pohrozil pohrozila slíbil slíbila potvrdil potvrdila ' +
    'odhalil odhalila požadoval požadovala kritizoval kritizovala stěžoval trvá trval odmítl odmítla',
  courtesy: 'pan paní slečna',
  office:
    'prezident prezidentka premiér premiérka ministr ministryně kancléř senátor senátorka poslanec poslankyně generál plukovník starosta starostka primátor hejtman velvyslanec král královna papež profesor prof mluvčí tajemník ředitel ředitelka soudce soudkyně předseda předsedkyně',
  months:
    'ledna února března dubna května června července srpna září října listopadu prosince leden únor březen duben květen červen červenec srpen září říjen listopad prosinec lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci',
  weekdays: 'pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle neděli',
  pronouns:
    'on ona ono oni ony jeho její jejich ho mu ji jí jim je ním ní nimi něj něho nich já ty my vy nás vás mě svůj svá své svých ten ta to ti tento tato toto kdo',
  common:
    'a i nebo či ale však v ve s se z ze k ke na do od o po za při pro bez pod nad před mezi u že aby jak jestli pokud když kde který která které kteří kterého co proč protože tak také už ještě jen ' +
    'je jsou byl byla bylo byli byly být bude budou má mají měl měla velmi více méně mnoho všechny vše dnes včera zítra teď tady tam během každý jiný jiné sám vždy si než',
  loaded:
    'propaganda propagandy terorista teroristé teroristů terorismus režim režimu extremista extremisté zrádce zrádci diktátor diktatura tyran masakr genocida zvěrstva fašista fašisté rasista rasisté fanatik fanatici',
}
