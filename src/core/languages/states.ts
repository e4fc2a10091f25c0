// The states of the United States by their postal signs, as datelines and addresses have them.

export const POSTAL_SIGNS: ReadonlyMap<string, string> = new Map(
  (
    'AL=alabama AK=alaska AZ=arizona AR=arkansas CA=california CO=colorado CT=connecticut DE=delaware FL=florida GA=georgia ' +
    'HI=hawaii ID=idaho IL=illinois IN=indiana IA=iowa KS=kansas KY=kentucky LA=louisiana ME=maine MD=maryland ' +
    'MA=massachusetts MI=michigan MN=minnesota MS=mississippi MO=missouri MT=montana NE=nebraska NV=nevada OH=ohio ' +
    'OK=oklahoma OR=oregon PA=pennsylvania TN=tennessee TX=texas UT=utah VT=vermont VA=virginia WA=washington WI=wisconsin ' +
    'WY=wyoming'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
)
