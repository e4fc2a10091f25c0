// Types for natural's modules by deep path, which its own types don't cover. Its root would pull in database drivers.
declare module 'natural/lib/natural/stemmers/*.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/util/*.js' {
  const list: { readonly words: readonly string[] }
  export default list
}
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  const jaroWinkler: (left: string, right: string) => number
  export default jaroWinkler
}
