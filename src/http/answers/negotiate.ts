// Content negotiation: `?format=` wins over `Accept`; if neither matches, the answer is JSON.

import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { type Format, MEDIA_TYPES } from '../../contract/formats.ts'

/** The requested format, else the best match of `Accept` among `formats`, else JSON. */
export function chooseFormat<const F extends Format>(
  c: Context,
  formats: readonly F[],
  requested: F | undefined,
): F | 'json' {
  if (requested) return requested
  const supports = formats.map((format) => MEDIA_TYPES[format])
  const type = accepts(c, { header: 'Accept', supports, default: MEDIA_TYPES.json })
  return formats.find((format) => MEDIA_TYPES[format] === type) ?? 'json'
}

/** True if the caller is a browser that wants to show a page. */
export function wantsPage(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false
}
