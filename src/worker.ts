// The service on Cloudflare Workers: the same app as on Node, over D1 or a libSQL server. Nothing runs at the import;
// the first request of an isolate makes its service.
import type { ExecutionContext } from 'hono'
import type { Bindings } from './worker/bindings.ts'
import { createService, type Service } from './worker/service.ts'

/** By the bindings, which stay the same object for as long as the isolate lives. */
const services = new WeakMap<Bindings, Service>()

function serviceOf(bindings: Bindings): Service {
  const known = services.get(bindings)
  if (known) return known
  const service = createService(bindings)
  services.set(bindings, service)
  return service
}

const worker = {
  fetch: (request: Request, bindings: Bindings, lifetime: ExecutionContext) =>
    serviceOf(bindings).fetch(request, bindings, lifetime),
  /** By the crons of wrangler.toml. */
  scheduled: async (_event: unknown, bindings: Bindings) => {
    await serviceOf(bindings).jobs?.bySchedule()
  },
  /** Where a Cloudflare Queue is bound as JOBS. */
  queue: async ({ messages }: { readonly messages: readonly unknown[] }, bindings: Bindings) => {
    await serviceOf(bindings).jobs?.byMessages(messages.length)
  },
}

export { worker as default }
