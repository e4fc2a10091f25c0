// Which format does the caller want? `?format=` stands before `Accept`; what names nothing we have gets JSON.
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

export type Format = 'json' | 'text' | 'csv' | 'patch' | 'html' | 'dot'

/** Goes up when a format writes the same answer otherwise, so that nobody keeps the old one. */
export const FORMATS_VERSION = 2

/** The media type that asks for each format. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  text: 'text/plain',
  csv: 'text/csv',
  patch: 'text/x-diff',
  html: 'text/html',
  dot: 'text/vnd.graphviz',
}

/** As answers carry it. */
export function contentTypeOf(format: Format): string {
  return format === 'json' ? MEDIA_TYPES.json : `${MEDIA_TYPES[format]}; charset=utf-8`
}

/** The asked format, else the one that `Accept` likes best among `formats`, else JSON. */
export function chooseFormat<const F extends Format>(
  c: Context,
  formats: readonly F[],
  asked: F | undefined,
): F | 'json' {
  if (asked) return asked
  const supports = formats.map((format) => MEDIA_TYPES[format])
  const type = accepts(c, { header: 'Accept', supports, default: MEDIA_TYPES.json })
  return formats.find((format) => MEDIA_TYPES[format] === type) ?? 'json'
}

/** Whether the caller is a browser that wants to show something. */
export function wantsPage(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false
}
