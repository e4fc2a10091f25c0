// Path parameters and queries, parsed by their schemas.
import type { MiddlewareHandler } from 'hono'
import { validator } from 'hono-openapi'
import type * as v from 'valibot'
import { badFields, fieldErrors } from '../../contract/parse.ts'

/** Parses the path's parameters, for `c.req.valid('param')`. */
export function params<const S extends v.GenericSchema>(schema: S) {
  return validator('param', schema, (result) => {
    if (!result.success) throw badFields(fieldErrors(result.error, 'field'))
  })
}

/** Parses the query, for `c.req.valid('query')`. An unknown parameter is an error. */
export function query<const S extends v.GenericSchema>(schema: S) {
  return validator('query', schema, (result) => {
    if (!result.success) throw badFields(fieldErrors(result.error, 'query parameter'))
  })
}

/**
 * A query is percent-encoded UTF-8. Anything else is refused rather than kept raw or decoded to replacement characters.
 */
export const readableQuery: MiddlewareHandler = async (c, next) => {
  const at = c.req.url.indexOf('?')
  const query = at < 0 ? '' : c.req.url.slice(at + 1)
  const parameter = query.includes('%') ? query.split('&').find((each) => !isDecodable(each)) : undefined
  if (parameter !== undefined) {
    const [name = ''] = parameter.split('=', 1)
    throw badFields([
      {
        path: isDecodable(name) ? decodeURIComponent(name) : name,
        message: 'is not UTF-8 in percent encoding',
      },
    ])
  }
  await next()
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
