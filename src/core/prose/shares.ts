// How a share is written in whole percent, wherever one is told.

/** A share in [0, 1]. Rounding never makes everything or nothing of a part. */
export function percent(share: number): string {
  if (share <= 0) return '0 %'
  if (share >= 1) return '100 %'
  return share < 0.01 ? 'under 1 %' : `${Math.min(99, Math.round(share * 100))} %`
}
