// One comparison in the requested format.

import type { Format } from '../contract/formats.ts'
import type { Comparison } from '../core/model.ts'
import { diffCsv } from './csv.ts'
import { diffHtml } from './html.ts'
import { diffPatch } from './patch.ts'
import { diffText } from './text.ts'

/** `names` are the names of the sides in a patch; `json` is only called for that format. */
export function diffInFormat(
  format: Exclude<Format, 'dot'>,
  names: { readonly left: string; readonly right: string },
  comparison: Comparison,
  json: () => unknown,
): string {
  const { blocks, left, right } = comparison
  switch (format) {
    case 'json':
      return JSON.stringify(json())
    case 'text':
      return diffText(comparison)
    case 'csv':
      return diffCsv(blocks)
    case 'html':
      return diffHtml(comparison)
    case 'patch':
      return diffPatch(
        { name: names.left, paragraphs: left.paragraphs },
        { name: names.right, paragraphs: right.paragraphs },
        blocks,
      )
  }
}
