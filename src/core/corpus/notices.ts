// Lines by which an agency or a paper tells its readers what it put right: no part of the story.

const NOTICE =
  /^[\s(*["“«]*(?:correct(?:s|ed|ion)|clarif(?:ies|ication)|fix(?:es|ed)|refil(?:es|ed)|updat(?:es|ed|e)|recasts|adds|removes|restores|deletes|drops|repeats|editor[’']?s note|berichtig|korrektur|korrigier|rectificat|correcti(?:f|on)|corrección|corrige|исправл|уточн|更正|訂正)/iu
const AMENDED =
  /^[\s(*["“«]*(?:this|an earlier|a previous|the original|an older) (?:article|story|report|version|headline|post|item)\b.{0,80}\b(?:amended|corrected|updated|changed|misstated|said|stated|gave|misidentified)\b/iu
const LONGEST_NOTICE = 400

/** `(Corrects recipient of letter in paragraph 5.)`, `This article was amended to …`. */
export function isNotice(paragraph: string): boolean {
  return paragraph.length <= LONGEST_NOTICE && (NOTICE.test(paragraph) || AMENDED.test(paragraph))
}
