// The service on Cloudflare Workers: the same app as on Node, over D1 or a libSQL server. The import runs nothing; the
// first request of an isolate creates its service.
import type { ExecutionContext } from 'hono'
import type { Bindings } from './worker/bindings.ts'
import { createService, type Service } from './worker/service.ts'

/** By the bindings object, which is the same for the lifetime of the isolate. */
const services = new WeakMap<Bindings, Service>()

function serviceOf(bindings: Bindings): Service {
  const running = services.get(bindings)
  if (running) return running
  const service = createService(bindings)
  services.set(bindings, service)
  return service
}

const worker = {
  fetch: (request: Request, bindings: Bindings, lifetime: ExecutionContext) =>
    serviceOf(bindings).fetch(request, bindings, lifetime),
  /** Called by the crons of wrangler.toml. */
  scheduled: async (_event: unknown, bindings: Bindings) => {
    await serviceOf(bindings).jobs?.bySchedule()
  },
  /** Called by the Cloudflare Queue bound as JOBS. */
  queue: async ({ messages }: { readonly messages: readonly unknown[] }, bindings: Bindings) => {
    await serviceOf(bindings).jobs?.byMessages(messages.length)
  },
}

export { worker as default }
