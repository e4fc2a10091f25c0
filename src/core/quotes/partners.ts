// Pairs each quotation with its partner in the other text.

export const NONE = -1

/** Two partners by their indexes in their texts; `NONE` for a missing one. */
export interface Pairing {
  readonly left: number
  readonly right: number
}

/** Partner of each quotation, or `NONE`. A partner with another partner is the whole that a further part was quoted from. */
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

  /** All of them, in the order of the right text, left ones without a partner at their old place. */
  pairings(): Pairing[] {
    const { ofLeft, ofRight } = this
    const pairings: Pairing[] = []
    let next = 0
    const flush = (limit: number) => {
      for (; next < limit; next++) {
        const right = ofLeft[next]!
        if (right === NONE || ofRight[right] !== next) pairings.push({ left: next, right })
      }
    }
    ofRight.forEach((left, right) => {
      if (left !== NONE) flush(left)
      pairings.push({ left, right })
    })
    flush(ofLeft.length)
    return pairings
  }
}
