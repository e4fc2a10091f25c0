/** Letters and digits only, in lower case: how headlines and names are told equal. */
export function foldLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
