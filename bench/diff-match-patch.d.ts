// The package has no types of its own: what the bench calls of it.

declare module 'diff-match-patch' {
  class DiffMatchPatch {
    /** Seconds after which the diff becomes coarser; 0 for never. */
    Diff_Timeout: number
    diff_main(left: string, right: string, checkLines?: boolean): [op: -1 | 0 | 1, text: string][]
  }
  export = DiffMatchPatch
}
