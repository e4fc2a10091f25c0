// Swedish words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const swedish: WordLists = {
  negation: 'inte ej icke aldrig ingen inget inga ingenting utan varken knappast knappt',
  hedge:
    'kanske möjligen möjlig troligen trolig sannolikt sannolik förmodligen antagligen påstådd påstådda påstått uppenbarligen eventuellt eventuell kan kunde torde verkar verkade tycks tycktes lär skulle ' +
    'misstänkt misstänkta ungefär nästan cirka omkring',
  says:
    'säger sa sade sagt berättar berättade uppger uppgav skriver skrev meddelar meddelade tillägger tillade svarar svarade förklarar förklarade kommenterar kommenterade enligt noterar noterade ' +
    'konstaterar konstaterade fortsätter fortsatte beskriver beskrev påpekar påpekade',
  claims:
    'hävdar hävdade påstår påstod medger medgav erkänner erkände förnekar förnekade anklagar anklagade betonar betonade understryker underströk försäkrar försäkrade varnar varnade hotar hotade lovar lovade ' +
    'bekräftar bekräftade avslöjar avslöjade klagar klagade kräver krävde insisterar insisterade menar menade anser ansåg',
  courtesy: 'herr fru fröken hr',
  office:
    'president minister statsminister kansler senator riksdagsledamot general överste borgmästare ambassadör kung kungen drottning påve påven professor talesperson talesman pressekreterare sekreterare direktör chef domare vd ordförande',
  months: 'januari februari mars april maj juni juli augusti september oktober november december',
  weekdays:
    'måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen',
  pronouns:
    'han hon den det de dem honom henne hans hennes dess deras jag du vi ni oss er min vår sin sitt sina denna detta dessa vem man',
  common:
    'en ett och eller men samt för av på i till från med om över under efter före innan genom mot mellan utan hos vid åt ur som att när då där hur vad varför eftersom medan så också även än mer mindre många alla allt ' +
    'är var vara varit blir blev har hade ha ska skulle måste får fick nu idag igår imorgon här redan bara varje andra annan själv alltid',
  loaded:
    'propaganda terrorist terrorister terrorism regim regimen extremist extremister förrädare diktator diktatur tyrann massaker folkmord grymheter fascist fascister rasist rasister fanatiker hantlangare',
}
