// Chinese phrases that deny, doubt or say. Words have no spaces, so these are patterns and not lists of words.

/** Words with a sign of denial that deny nothing: however, not only, many, soon, future, drone. */
export const NO_DENIAL =
  /不[过過仅僅但久少断斷论論管同足满滿幸只光]|差不多|不得不|未[来來]|[沉淹埋]没|没收|沒收|[无無][人线線]/gu
export const NEGATION = /不|没有?|沒有?|未|并非|並非|[无無]法|毫[无無]|[从從]未/gu
export const HEDGE =
  /可能|也许|也許|或许|或許|大概|据说|據說|据称|據稱|疑似|涉嫌|似乎|预计|預計|预料|預料|恐怕|估计|估計|几乎|幾乎|所谓|所謂|看来|看來/gu
/** Behind 据 they are hedges. */
export const SAYS =
  /(?<![据據])(?:表示|指出|告诉|告訴|宣布|透露|补充|補充|解释|解釋|回应|回應|回答|写道|寫道|介绍|介紹|说|說|[声聲宣坚堅]称|[声聲宣坚堅]稱|称|稱|承认|承認|否认|否認|警告|强调|強調|指责|指責|抱怨|坚持|堅持|暗示|质疑|質疑)/gu
export const CLAIMS =
  /^(?:[声聲宣坚堅][称稱]|承认|承認|否认|否認|警告|强调|強調|指责|指責|抱怨|坚持|堅持|暗示|质疑|質疑)$/u
/** A whole attribution gained or lost: speaker, verb and mark. */
export const CLAUSE =
  /^[^。！？，,]{0,12}(?:表示|指出|说|說|称|稱|透露|介绍|介紹|认为|認為)[，,：:]?$|^[据據根].{1,16}[，,]$/u
