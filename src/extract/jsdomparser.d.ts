// The small DOM that ships with Readability has no types of its own; these are the parts used here.
declare module '@mozilla/readability/JSDOMParser.js' {
  const JSDOMParser: new () => { parse(html: string, url?: string): Document }
  export default JSDOMParser
}
