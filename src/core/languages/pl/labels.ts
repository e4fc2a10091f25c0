// Polish words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const polish: WordLists = {
  negation: 'nie nigdy nikt nikogo nikomu nic niczego żaden żadna żadne żadnego żadnej bez ani nigdzie',
  hedge:
    'może mogą mógł mogła mogło mogli mogłoby mógłby mogłaby mogliby prawdopodobnie przypuszczalnie rzekomo rzekomy rzekoma rzekome rzekomego podobno możliwe możliwy zapewne chyba ' +
    'domniemany domniemana domniemanego ewentualnie ewentualny wydaje zdaje prawdopodobny około prawie niemal',
  says:
    'powiedział powiedziała powiedzieli mówi mówią mówił mówiła oświadczył oświadczyła poinformował poinformowała poinformowali informuje dodał dodała dodaje napisał napisała pisze wyjaśnił wyjaśniła ' +
    'odpowiedział odpowiedziała skomentował skomentowała opowiada opowiedział przekazał przekazała zaznaczył zaznaczyła zauważył zauważyła stwierdził stwierdziła według zdaniem relacjonuje przypomniał przypomniała',
  claims:
    'twierdzi twierdzą twierdził twierdziła przyznał przyznała przyznaje zaprzeczył zaprzeczyła zaprzecza oskarżył oskarżyła podkreślił podkreśliła podkreśla zapewnił zapewniła zapewnia ostrzegł ostrzegła ostrzega ' +
    'zagroził zagroziła obiecał obiecała potwierdził potwierdziła ujawnił ujawniła zażądał zażądała skrytykował skrytykowała utrzymuje narzeka',
  courtesy: 'pan pani panna',
  office:
    'prezydent premier minister kanclerz senator poseł posłanka generał pułkownik burmistrz wojewoda ambasador król królowa papież profesor prof rzecznik rzeczniczka sekretarz dyrektor dyrektorka sędzia prezes przewodniczący przewodnicząca marszałek',
  months:
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu',
  weekdays:
    'poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę poniedziałku wtorku środy czwartku piątku soboty niedzieli',
  pronouns:
    'on ona ono oni one jego jej ich go mu ją nim nią nimi niego niej nich ja ty my wy nas was mnie swój swoja swoje swoich ten ta to ci te tego tej tych kto',
  common:
    'i a oraz lub albo ale lecz w we z ze na do od o po za przy dla przez pod nad przed między bez u że żeby aby jak jeśli gdy kiedy gdzie który która które którzy którego której których co czy ponieważ bo więc też także już jeszcze tylko tak ' +
    'jest są był była było byli były być będzie będą został została zostało zostali ma mają miał miała się bardzo więcej mniej wiele wszystkie wszystko dziś wczoraj jutro teraz tu tam po przed ponad podczas każdy inny inne sam zawsze',
  loaded:
    'propaganda propagandy terrorysta terroryści terrorystów terroryzm reżim reżimu ekstremista ekstremiści zdrajca zdrajcy dyktator dyktatura tyran masakra ludobójstwo okrucieństwa faszysta faszyści rasista rasiści fanatyk fanatycy',
}
