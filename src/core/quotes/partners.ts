// Which quotation of the other text belongs to each.

export const NONE = -1

/** Partner of each quotation, `NONE` where it has none. A partner that has another is the whole that a further part
 * was quoted from. */
export class Partners {
  readonly ofLeft: Int32Array
  readonly ofRight: Int32Array

  constructor(lefts: number, rights: number) {
    this.ofLeft = new Int32Array(lefts).fill(NONE)
    this.ofRight = new Int32Array(rights).fill(NONE)
  }

  free(left: number, right: number): boolean {
    return this.ofLeft[left] === NONE && this.ofRight[right] === NONE
  }

  anyFree(): boolean {
    return this.ofLeft.includes(NONE) || this.ofRight.includes(NONE)
  }

  join(left: number, right: number): void {
    this.ofLeft[left] = right
    this.ofRight[right] = left
  }
}
