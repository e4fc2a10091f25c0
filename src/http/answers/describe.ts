// The OpenAPI description: a short form for each route, and the document around them.

import type { Env, Hono, MiddlewareHandler } from 'hono'
import { type DescribeRouteOptions, describeRoute, openAPIRouteHandler, resolver } from 'hono-openapi'
import type * as v from 'valibot'
import { problemAnswer } from '../../contract/answers/service.ts'
import { PROBLEMS, type ProblemCode } from '../../contract/problems.ts'
import type { Scope } from '../deps.ts'

interface RouteDescription {
  readonly summary: string
  readonly detail?: string
  readonly tag: 'Uploading' | 'Reading' | 'Editing' | 'Comparing' | 'Stories' | 'Service'
  /** Null if the route never needs a token. */
  readonly scope: Scope | null
  /** The successful answers by status: their meaning and JSON schema. */
  readonly answers: Readonly<Record<number, Answer>>
  /** Other media types of the successful answers. */
  readonly formats?: readonly string[]
  /** Problems besides those that the scope implies. */
  readonly problems?: readonly ProblemCode[]
  readonly requestBody?: DescribeRouteOptions['requestBody']
  readonly parameters?: DescribeRouteOptions['parameters']
}

interface Answer {
  readonly means: string
  readonly schema?: v.GenericSchema
  /** Media type of the schema; JSON by default. */
  readonly mediaType?: string
}

const PROBLEM_TYPE = 'application/problem+json'

/** Middleware that describes a route. */
export function describe(route: RouteDescription): MiddlewareHandler {
  return describeRoute({
    summary: route.summary,
    ...(route.detail && { description: route.detail }),
    tags: [route.tag],
    security: route.scope === null ? [] : [{ token: [route.scope] }],
    // Only the description needs the schemas, and building them is most of the cost of the import.
    get responses() {
      return { ...goodResponses(route), ...problemResponses(route) }
    },
    ...(route.requestBody && { requestBody: route.requestBody }),
    ...(route.parameters && { parameters: route.parameters }),
  })
}

type Responses = NonNullable<DescribeRouteOptions['responses']>

function goodResponses(route: RouteDescription): Responses {
  const responses: Responses = {}
  for (const [status, { means, schema, mediaType = 'application/json' }] of Object.entries(route.answers)) {
    const others = (route.formats ?? []).map((type) => [type, { schema: { type: 'string' as const } }])
    const content = {
      ...(schema && { [mediaType]: { schema: resolver(schema) } }),
      ...Object.fromEntries(others),
    }
    responses[status] = { description: means, ...(Object.keys(content).length > 0 && { content }) }
  }
  return responses
}

function problemResponses(route: RouteDescription): Responses {
  const ofScope: ProblemCode[] = route.scope === null ? [] : ['unauthorized', 'forbidden', 'unavailable']
  const responses: Responses = {}
  for (const code of [...(route.problems ?? []), ...ofScope]) {
    const [status, title] = PROBLEMS[code]
    responses[status] = {
      description: title,
      content: { [PROBLEM_TYPE]: { schema: resolver(problemAnswer) } },
    }
  }
  return responses
}

/** The handler of `/openapi.json`. */
export function apiDescription<E extends Env>(app: Hono<E>): MiddlewareHandler {
  // It reads only the routes, whatever their environment.
  return openAPIRouteHandler(app as unknown as Hono, {
    documentation: {
      info: {
        title: 'Variorum',
        version: '1',
        description: 'Stores the printings of a story and shows exactly what each one changed.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'Scopes: read < write < admin.' },
        },
      },
    },
    excludeStaticFile: false,
    exclude: ['/openapi.json'],
    defaultValidationErrorResponse: {
      description: PROBLEMS['bad-request'][1],
      content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  })
}
