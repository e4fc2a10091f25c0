// The parts of a Content-Type header.

interface MediaType {
  /** Lower case, without parameters: `text/plain`. */
  readonly type: string
  readonly charset: string | null
}

/** The parsed Content-Type; type `''` if there is none. */
export function mediaTypeOf(header: string | undefined): MediaType {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((parameter) => /^charset\s*=\s*"?([^"]*)"?$/i.exec(parameter)?.[1])
  return {
    type: type.toLowerCase(),
    charset: charset.find((name) => name !== undefined)?.toLowerCase() ?? null,
  }
}
