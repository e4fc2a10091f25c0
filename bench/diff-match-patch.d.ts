// Types for the calls of the bench; the package has none.

declare module 'diff-match-patch' {
  class DiffMatchPatch {
    /** Seconds after which the diff becomes coarser; 0 for never. */
    Diff_Timeout: number
    diff_main(left: string, right: string, checkLines?: boolean): [op: -1 | 0 | 1, text: string][]
  }
  export = DiffMatchPatch
}
