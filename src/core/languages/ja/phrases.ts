// Japanese phrases that deny, doubt or say. Words have no spaces, so these are patterns and not lists of words.

/** Words with a sign of denial that deny nothing: not only, must, little, non-member, soon. */
export const NO_DENIAL =
  /だけで[はな]く|だけでなく|ばかりか|なければならない|なくてはならない|かもしれない|に違いない|にほかならない|少な[いくか]|危な[いくか]|間もなく|まもなく/gu
export const NEGATION =
  /なかった|ない|ません|ず(?:に|、|$)|ぬ(?=[^いうくぐすつぬぶむる])|未(?=[^来満明])|非(?=[^常難行])|無(?=[効実罪])/gu
export const HEDGE =
  /可能性|かもしれない|恐れ|おそれ|とみられ|と見られ|らしい|ようだ|という|だろう|でしょう|見込み|見通し|見られる|疑い|推定|おそらく|恐らく|たぶん|ほぼ|およそ|いわゆる/gu
export const SAYS =
  /述べ|語[っり]|話し[たて]|話す|言[っい]|明らかにし|発表し|伝え|説明し|報告し|指摘し|強調し|主張し|否定し|認め[たて]|警告し|批判し|反論し|約束し|訴え|表明し|コメントし|答え[たて]|書[いき]|によると|によれば/gu
export const CLAIMS = /^(?:主張し|否定し|認め[たて]|警告し|批判し|反論し|訴え|強調し|約束し)$/u
/** A whole attribution gained or lost. */
export const CLAUSE =
  /^[^。！？]{1,20}(?:によると|によれば)[、，]?$|^[、，]?と[^。！？]{1,12}(?:述べた|語った|話した|発表した|明らかにした|説明した)$|^[、，]?[^。！？]{0,12}と(?:述べた|語った|話した|発表した|明らかにした|説明した)$/u
