// fetch with a connection of its own for each request. workerd closes an idle one after five seconds, at about the time
// when Node would give it up: a request sent at that moment fails, and on a busy machine the moment is long.
export const fetch: typeof globalThis.fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('Connection', 'close')
  return globalThis.fetch(input, { ...init, headers })
}
