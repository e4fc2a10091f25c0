// Are two names one name in two transliterations? Only if its form shows that it comes from another alphabet: Danilovych is
// Danilovich, but Smith and Smyth are two people.

/** Endings of East Slavic and Bulgarian surnames, patronymics and first names. */
const SLAVIC =
  /(?:[oe](?:v|ff?)a?|y[oe](?:v|ff?)a?|sk[iy]+|sk(?:ij|yj|iy)|sk(?:aya|aia|aja|a)|[eo]nko|[vw][iy]ch|[ou]vna|[ei]vna|ch[uy]k|[yi]uk|juk|ei|ey|ej|ai|ay|aj|[iy]y|ii|ij)$/
/** Of Slavic names alone, whatever the other side writes: Vitaliy, Vitaly. */
const LONG_ENDING = /[^aeiouy](?:iy|ii|ij|yi)$/
/** Articles, patronymics and letters that mark an Arabic or Persian name. */
const ARABIC =
  /^(?:al|el|as|ash|an|ar|ad)-|^ab[du]|^ibn|q(?!u)|kh|gh|dh|(?:ou|u|oo|ee|aa)\p{L}*[iy]$|allah$|[uo]ddin$/u
/** Shorter names are too easily other names. */
const SHORTEST = 4

const SLAVIC_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?:shch|sch|šč)/g, 'S'],
  [/(?:sh|š)/g, 's'],
  [/(?:tch|ch|č)/g, 'c'],
  [/(?:zh|ž)/g, 'z'],
  [/(?:kh)/g, 'h'],
  [/(?:tz|ts)/g, 'C'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(?:[iyj]u)/g, 'U'],
  [/(?:[iyj]a)/g, 'A'],
  [/(?:[iyj]o)/g, 'e'],
  [/(?:[iyj]e)/g, 'e'],
  [/(?:iy|yi|ii|ij|yj|yy)/g, 'i'],
  [/[yj]/g, 'i'],
  [/ff?$/, 'v'],
  [/(.)\1/g, '$1'],
]

const ARABIC_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|as|ash|an|ar|ad)-/, ''],
  [/(?:ou|oo|o|u|w)+/g, 'u'],
  [/(?:ei|ai|ay|ey)/g, 'ai'],
  [/(?:ee|ie|y|e|i)+/g, 'i'],
  [/a+/g, 'a'],
  [/(?:kh)/g, 'X'],
  [/(?:gh|g|q|k|c)/g, 'k'],
  [/(?:dh|th)/g, 'd'],
  [/h$/, ''],
  [/['’ʿʾ-]/g, ''],
  [/(.)\1/g, '$1'],
]

/** `left` and `right` are folded words. */
export function isSameTransliterated(left: string, right: string): boolean {
  const [a, b] = [plain(left), plain(right)]
  if (a === b || a.length < SHORTEST || b.length < SHORTEST) return a === b
  const isSlavic = (SLAVIC.test(a) && SLAVIC.test(b)) || LONG_ENDING.test(a) || LONG_ENDING.test(b)
  if (isSlavic && form(a, SLAVIC_FORMS) === form(b, SLAVIC_FORMS)) return true
  return ARABIC.test(a) && ARABIC.test(b) && form(a, ARABIC_FORMS) === form(b, ARABIC_FORMS)
}

function plain(key: string): string {
  return key.replace(/'s$/, '').replace(/['’ʹ]/g, '')
}

function form(name: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [from, to]) => text.replace(from, to), name)
}
