// English words that decide what an edit does. Lower case, folded; a space between entries. Kept small on purpose: a listed
// word must do its job in nearly every sentence of the press.

import type { WordLists } from '../word-lists.ts'
import { COMMON_ENGLISH } from './common-words.ts'

export const english: WordLists = {
  negation: 'not no never neither nor none nobody nothing nowhere cannot without hardly scarcely unable',
  denials:
    'fail fails failed failing failure refuse refuses refused refusing refusal decline declines declined declining ' +
    'lack lacks lacked lacking absence barely forbid forbids forbade forbidden forbidding ban bans banned banning prohibit ' +
    'prohibits prohibited prevent prevents prevented preventing stop stops stopped dismiss dismisses dismissed dismissing ' +
    'reject rejects rejected rejecting deny denies denied denying disagree disagrees disagreed avoid avoids avoided avoiding ' +
    'ignore ignores ignored miss misses missed missing reluctant unwilling impossible little few against free',
  hedge:
    'may might could possibly perhaps maybe probably likely unlikely apparently allegedly alleged reportedly ' +
    'supposedly supposed purportedly purported presumably presumed seemingly potentially potential suspected ' +
    'conceivably arguably rumoured rumored approximately ' +
    'roughly almost nearly virtually practically unconfirmed possible probable tentatively so-called ostensibly',
  hedgeBeforeTo:
    'seem seems seemed appear appears appeared believed thought understood expected projected forecast predicted ' +
    'estimated rumoured rumored assumed presumed tipped',
  says:
    'say says said saying tell tells told telling add adds added adding state states stated stating note notes ' +
    'noted noting comment comments commented explain explains explained explaining reply replies replied answer ' +
    'answers answered respond responds responded ask asks asked asking write writes wrote announce announces ' +
    'announced announcing report reports reported remark remarks remarked observe observes observed describe ' +
    'describes described mention mentions mentioned according continue continues continued recall recalls recalled',
  claims:
    'claim claims claimed claiming admit admits admitted admitting insist insists insisted insisting allege alleged ' +
    'alleges alleging assert asserts asserted asserting concede concedes conceded conceding confess confesses ' +
    'confessed deny denies denied denying maintain maintains maintained maintaining contend contends contended ' +
    'contending acknowledge acknowledges acknowledged acknowledging boast boasts boasted warn warns warned warning ' +
    'argue argues argued arguing suggest suggests suggested suggesting vow vows vowed threaten threatens threatened ' +
    'threatening accuse accuses accused accusing complain complains complained stress stresses stressed stressing ' +
    'emphasise emphasises emphasised emphasize emphasizes emphasized underline underlines underlined reveal reveals ' +
    'revealed revealing disclose discloses disclosed declare declares declared declaring demand demands demanded ' +
    'lament laments lamented hint hints hinted imply implies implied purport purports quip quips quipped rant rants ' +
    'ranted retort retorts retorted reiterate reiterates reiterated affirm affirms affirmed pledge pledges pledged ' +
    'promise promises promised speculate speculates speculated confirm confirms confirmed fume fumed blasted slammed ' +
    'urge urges urged swear swears swore protest protests protested',
  thinks:
    'agree agrees agreed indicate indicates indicated show shows showed shown find finds found conclude concludes ' +
    'concluded believe believes believed think thinks thought know knows knew dictate dictates point points pointed put puts',
  courtesy: 'mr mrs ms miss mx sir dame lord lady madam messrs',
  office:
    'president minister premier chancellor secretary senator congressman congresswoman representative governor ' +
    'mayor ambassador general colonel major captain lieutenant admiral marshal judge justice king queen prince ' +
    'princess pope bishop archbishop cardinal patriarch imam rabbi professor prof dr doctor chairman chairwoman ' +
    'chair director chief prime foreign defence defense deputy vice first lady spokesman spokeswoman spokesperson ' +
    'commissioner sheriff sergeant officer commander speaker envoy editor analyst diplomat official lawmaker leader',
  months:
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec',
  weekdays:
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  pronouns:
    'he she they it him her them his hers their theirs its who i we you me us our ours my mine your yours this that these those',
  common:
    'the a an and or but nor so yet for of to in on at by with from into onto upon over under about after before ' +
    'between through during against within among amid as than if then when while where which what whose how why ' +
    'because since until till although though however whether both either each every all any some many much more ' +
    'most few several other another such only own same too very just also even still again once here there now is ' +
    'are was were be been being am has have had having do does did done doing will would shall should can must ' +
    'ought let get got there up out off down away back per',
  everyday: COMMON_ENGLISH.trim(),
  acronyms: 'who us it aids cop',
  loaded:
    'propaganda propagandist propagandists terrorist terrorists terrorism terror regime regimes extremist extremists extremism thug thugs puppet stooge stooges henchmen cronies traitor traitors dictator dictators dictatorship tyrant tyrants warlord warlords massacre massacred massacres genocide atrocity atrocities fascist fascists racist racists bigot bigots fanatic fanatics fanatical fraudster fraudsters conspirators conspiracy sham brainwashed indoctrination genocidal murderous barbaric ethnic-cleansing',
}

/** Words that often begin a sentence and are not names there; function words need not be repeated. */
export const englishStarters: readonly string[] = (
  'police people officials experts analysts critics lawmakers ministers reporters journalists authorities government ' +
  'parliament meanwhile moreover furthermore nevertheless nonetheless therefore thus instead later earlier today ' +
  'tomorrow yesterday despite according following asked speaking talks leaders troops soldiers sources last next ' +
  'new old once scientists researchers doctors teachers students workers voters residents witnesses men women ' +
  'children families others nothing something everything everyone someone anyone nobody sometimes often usually ' +
  'always perhaps maybe indeed finally recently currently previously originally initially overall unlike like ' +
  'under above below across along around behind beside besides beyond near since throughout toward towards until ' +
  'via yes okay even further given though war peace money time work life world history science health trade oil ' +
  'gas water food air land home school state law order power crime justice congress senate court army navy part ' +
  'half whole one two three four five six seven eight nine ten dozens hundreds thousands millions good bad big small great ' +
  'long short high low early late young public private local national international foreign domestic political ' +
  'military economic social federal everybody somebody anybody treaty ministry committee council commission agreement ' +
  'accord deal department company summit university bank major minor senior junior key top main please thank thanks dear hello'
).split(' ')
