// Canonical web addresses, without parameters that only track the reader, so that addresses of the same page compare equal.

const MAX_URL_LENGTH = 2000
/** Parameters that say where a reader came from, never which page it is. */
const TRACKING =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|wickedid|rb_clickid|s_cid|ncid|cmpid|mkt_tok|srsltid)$/i

/**
 * The canonical address: scheme and host in lower case, no default port, no fragment, no tracking parameters; the other
 * parameters stay unchanged, in their order. Null if it is not an http(s) address or carries a password.
 */
export function normalizeUrl(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > MAX_URL_LENGTH || !URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username !== '' || url.password !== '') return null
  url.hash = ''
  const query = url.search.slice(1).split('&').filter(identifies).join('&')
  // With its question mark: the setter would strip one with which the query itself begins.
  url.search = query === '' ? '' : `?${query}`
  return url.href
}

function identifies(parameter: string): boolean {
  return parameter !== '' && !TRACKING.test(parameter.split('=', 1)[0] ?? '')
}
