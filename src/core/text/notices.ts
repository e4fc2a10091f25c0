// Correction notices: lines in which an agency or a paper says what it put right. They are no part of the story. A sentence
// of the article may begin with the same word (“Correct answers were …”), so a notice must have its form: a verb without a
// subject, a title with a mark behind it, or a statement about this text itself.

const LONGEST_NOTICE = 400

const MARKS = String.raw`^[\s(（[【［*"“«_-]*`

/** A note in front of agency copy: `(Corrects recipient of letter in paragraph 5.)`, `Eds: Adds photos.` */
const DESK = new RegExp(
  MARKS +
    // Verbs, not nouns: `Updates on the flood`, `Drops of rain`.
    String.raw`(?:(?:corrects|clarifies|fixes|refiles|recasts|repeats|restores|deletes|updates|adds|removes|drops)(?=[\s:.]|$)(?!\s(?:of|on|were|are|will|have|had|can|may)\b)|` +
    String.raw`(?:corrected|clarified|refiled|updated|fixed)(?=\s*[-–—:,.;()]|\s*$|\s(?:to|at|throughout|headline|version|story|paragraphs?|paras?|\d|in (?:the )?(?:headline|lead|first|second|last|paragraphs?|\d)))|` +
    String.raw`corrections? to (?:paragraph|headline|story|this|the|our)|editor[’']?s?[’']? note(?=\s*[-–—:.(])|(?:eds|editors)\s*:)`,
  'iu',
)

/** Words that name a notice if a mark, a number or the end of the line follows. */
const TITLES = [
  'corrections?(?: (?:and|&) clarifications?)?|clarifications?|update|errat(?:um|a)|corrigend(?:um|a)|retraction',
  'berichtigung(?:en)?|korrektur(?:en)?|korrigiert|richtigstellung|klarstellung|präzisierung|anmerkung der redaktion',
  'rectificati(?:f|on)s?|correctif|précision|mise au point',
  'correcci(?:ón|ones)|corrige|corregido|fe de err(?:atas|ores|ata)|rectificación|aclaración',
  'correç(?:ão|ões)|corrigido|erramos|esclarecimento|rettific[ah]e?|correzion[ei]|errata corrige|precisazione',
  'correctie|rectificatie|rättelse|rettelse|retting|oikaisu|sprostowanie|korekta|oprava|helyesbítés|düzeltme|ralat|koreksi',
  'διόρθωση|διευκρίνιση|исправлен(?:ие|о|ия)|уточнени[ея]|поправка|виправлен(?:о|ня)|уточнення|спростування',
  'تصحيح|تصويب|توضيح|תיקון(?: טעות)?|הבהרה|भूल सुधार|संशोधन|정정|바로잡습니다',
].join('|')
const TITLE = new RegExp(
  String.raw`${MARKS}(?:${TITLES})(?=\s*(?:[:：.–—)\]）】］*_]|-\s|\(|$)|\s\d|, \p{L}+\.? \d)`,
  'iu',
)

/** `【訂正】`, `（更正）`, `訂正：`, `訂正して再送`: words have no spaces between them, so a bracket or a mark is needed. */
const UNSPACED_TITLE =
  /^\s*(?:[(（[【［〔*■◆]\s*(?:訂正|更正|修正|勘误|勘誤|订正|おわび|お詫び)[^)）\]】］〕]{0,12}[)）\]】］〕]|(?:訂正|更正|勘误|勘誤|订正)(?:启事|啟事|声明|聲明)?\s*(?:[:：]|$)|(?:訂正|更正)して再送|(?:おわび|お詫び)(?:と|して)訂正|本(?:文|报道|報導|記事|稿)(?:已|经|經|は)?[^。]{0,20}(?:更正|修正|訂正))/u

const TEXT = '(?:article|story|report|version|headline|post|item|dispatch|caption|column|transcript)'

/** Statements about this text, or the one it replaces: `This article was amended to …`. */
const AMENDED = new RegExp(
  MARKS +
    String.raw`(?:this (?:\p{L}+\.? \d{1,2}(?:, \d{4})? )?(?:news )?${TEXT}\b.{0,80}\b(?:(?:was|has been|is|were|have been) (?:\p{L}+ ){0,3}(?:amended|corrected|updated|changed|clarified|refiled|edited)|corrects|misstated|misidentified|misspelled|(?:incorrectly|mistakenly|wrongly) \p{L}+)\b|` +
    String.raw`(?:in )?(?:(?:an |the )?(?:earlier|previous|original|older|former)|a previous|a former) (?:(?:version|headline|story|article|post|item|caption)s?\b.{0,80}\b(?:said|stated|gave|had)|${TEXT}s?\b.{0,80}\b(?:amended|corrected|updated|changed|misstated|misidentified|misspelled|incorrectly|mistakenly|wrongly))\b|` +
    '(?:the )?(?:story|item|headline) (?:has been|was) (?:refiled|corrected|updated|clarified)|' +
    String.raw`(?:in )?eine[rs]? (?:frühere|erste|vorherige|ältere|vorige)[nr]? (?:version|fassung)(?=\s*[,:]|\s(?:dieser?s?|des (?:artikels|textes|beitrags|berichts)|der meldung|hieß|stand|war von|wurde|haben wir|hatten wir)(?!\p{L}))|` +
    String.raw`diese[rs]? (?:artikel|text|beitrag|meldung|bericht)(?: \p{L}+){1,8} (?:korrigiert|berichtigt|aktualisiert|geändert)|` +
    '(?:dans )?une (?:précédente version|version (?:précédente|antérieure|initiale)) (?:de (?:cet|cette|notre)|du texte|indiquait|mentionnait|affirmait|comportait|évoquait|disait)|(?:cet article|cette dépêche) a été (?:modifié|corrigé|mis)|' +
    '(?:en )?una versión (?:anterior|previa) (?:de est[ea]|del (?:artículo|texto)|se |decía|indicaba|señalaba|afirmaba)|est[ea] (?:artículo|nota|texto|información) (?:ha sido|fue) (?:corregid|modificad|actualizad)|' +
    '(?:em )?uma versão anterior (?:dest[ea]|do texto|da reportagem|dizia|informava|afirmava)|est[ea] (?:texto|reportagem|artigo|matéria) foi (?:corrigid|atualizad|alterad)|' +
    "(?:in )?una (?:precedente versione|versione precedente) (?:di quest|dell[’']articolo|del testo|si |riportava|indicava)|" +
    'in een eerdere versie (?:van dit|stond)|i en tidigare version (?:av|stod|angavs)|i en tidligere (?:versjon|version) (?:av|af|stod|sto)|w poprzedniej wersji (?:tego|tekstu|artykułu)|в (?:предыдущей|первоначальной|более ранней) версии (?:этого|статьи|текста|заметки|сообщения|новости))',
  'iu',
)

/** `(Corrects recipient of letter in paragraph 5.)`, `【訂正】…`, `This article was amended to …`. */
export function isNotice(paragraph: string): boolean {
  if (paragraph.length > LONGEST_NOTICE) return false
  return [DESK, TITLE, UNSPACED_TITLE, AMENDED].some((form) => form.test(paragraph))
}
