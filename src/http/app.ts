// The whole service as one Hono app: the middleware in order, and the routes.
import { Hono, type MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { Problem } from '../contract/problems.ts'
import { createComparisons } from '../service/scores/comparisons.ts'
import { createStoryViews, type StoryViews } from '../service/stories/views.ts'
import { type Compute, computeHere } from '../service/work/compute.ts'
import { apiDescription } from './answers/describe.ts'
import { roomForAnswers } from './answers/send.ts'
import { assetRoutes } from './assets.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { createGate } from './middleware/access.ts'
import { bookmarks } from './middleware/bookmarks.ts'
import { errorAnswer } from './middleware/errors.ts'
import { requestId, securityHeaders } from './middleware/headers.ts'
import { observed } from './middleware/observing.ts'
import { loopbackNamesOnly, ownPagesOnly } from './middleware/origin.ts'
import { sessions } from './middleware/sessions.ts'
import { pageRoutes } from './pages/pages.tsx'
import { readableQuery } from './requests/parse-request.ts'
import { articleRoutes } from './routes/articles.ts'
import { comparingRoutes } from './routes/comparing.ts'
import { gatherRoutes } from './routes/gather.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { reprintRoutes } from './routes/reprints.ts'
import { rereadRoutes } from './routes/reread.ts'
import { serviceRoutes } from './routes/service.ts'
import { sessionRoutes } from './routes/session.ts'
import { storyRoutes } from './routes/stories.ts'
import { storyAnswerRoutes } from './routes/story-answers.ts'
import { transferRoutes } from './routes/transfer.ts'
import { versionRoutes } from './routes/versions.ts'

/** The type of the API's routes, for `hc` of `hono/client`. */
export type AppType = ReturnType<typeof apiRoutes>

/** Creates the app. It has no state outside itself: two apps in one process share only what `deps` shares. */
export function createApp(deps: AppDeps) {
  const gate = createGate(deps.config, deps.clock)
  const compute = deps.compute ?? computeHere(createComparisons())
  const views = createStoryViews(compute, deps.viewLimits)
  const app = new Hono<AppEnv>()
  app.onError((error, c) => errorAnswer(c, deps.config, error))
  app.notFound((c) =>
    errorAnswer(c, deps.config, new Problem('not-found', 'There is nothing at this address.')),
  )
  app.use(requestId, sessions(deps), observed(deps), securityHeaders, wrongMethods(app, deps))
  app.use(loopbackNamesOnly(deps.config), readableQuery, bookmarks)
  // Before authentication: these are public, and a browser's session would cost a database read.
  app.route('/', serviceRoutes())
  if (deps.asset) app.route('/', assetRoutes(deps.asset))
  app.use(gate.authenticate, ownPagesOnly)
  if (deps.metrics) app.route('/', metricsRoutes(deps.metrics, deps.config))
  app.use(roomForAnswers)
  app.route('/', apiRoutes(deps, compute, views))
  app.get('/openapi.json', apiDescription(app))
  app.route('/', sessionRoutes(deps, gate))
  app.route('/', pageRoutes(deps, compute, views))
  return app
}

/** Everything under `/api/v1`. */
function apiRoutes(deps: AppDeps, compute: Compute, views: StoryViews) {
  return new Hono<AppEnv>()
    .basePath('/api/v1')
    .route('/', versionRoutes(deps, compute))
    .route('/', articleRoutes(deps))
    .route('/', storyRoutes(deps))
    .route('/', storyAnswerRoutes(deps, views))
    .route('/', comparingRoutes(deps, compute))
    .route('/', reprintRoutes(deps, compute))
    .route('/', gatherRoutes(compute))
    .route('/', transferRoutes(deps))
    .route('/', rereadRoutes())
}

/** Answers OPTIONS, and 405 for a known path with an unsupported method. */
function wrongMethods(app: Hono<AppEnv>, { config }: AppDeps): MiddlewareHandler<AppEnv> {
  return methodNotAllowed<AppEnv>({
    app,
    onMethodNotAllowed: (c, methods) => {
      const allow = [...methods, 'OPTIONS'].join(', ')
      // The answer so far is the 404; its content type must not stay on this one.
      c.res.headers.delete('Content-Type')
      if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: allow })
      const detail = `${c.req.method} is not possible here; ${methods.join(', ')} ${methods.length > 1 ? 'are' : 'is'}.`
      return errorAnswer(c, config, new Problem('method-not-allowed', detail, [], { Allow: allow }))
    },
  })
}
