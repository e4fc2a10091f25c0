// natural's modules are reached by deep path, where its own types do not lead: its root would pull in databases.
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
