// What a value has that its JSON schema does not say, and lacks of what it says. Knows the keywords that the description
// of the API uses, and throws at any other: a rule that nobody checks is worse than none.
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: string
}

const KEYWORDS = new Set(
  '$ref type properties required items anyOf enum const minimum maximum pattern format'.split(' '),
)

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
}

/** A sentence for each difference, with where in the value it is. `named` are the schemas that references lead to. */
export function differencesFrom(
  schema: Schema,
  value: unknown,
  named: Readonly<Record<string, Schema>>,
  path = '',
): string[] {
  for (const keyword of Object.keys(schema)) {
    if (!KEYWORDS.has(keyword)) throw new Error(`The keyword ${keyword} at ${path} is not checked.`)
  }
  const inside = (part: Schema, of: unknown, at = '') => differencesFrom(part, of, named, path + at)
  if (schema.$ref !== undefined) {
    const target = named[schema.$ref.replace('#/components/schemas/', '')]
    return target ? inside(target, value) : [`${path}: ${schema.$ref} leads nowhere`]
  }
  if (schema.anyOf) {
    const ways = schema.anyOf.map((way) => inside(way, value))
    return ways.some((way) => way.length === 0) ? [] : ways.toSorted((a, b) => a.length - b.length)[0]!
  }
  if (schema.type !== undefined && !isOfType(value, schema.type)) {
    return [`${path}: ${JSON.stringify(value)?.slice(0, 60)} is no ${schema.type}`]
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (schema.items ? inside(schema.items, item, `[${index}]`) : []))
  }
  if (value !== null && typeof value === 'object') return differencesOfFields(schema, value, path, inside)
  return ruleBroken(schema, value) ? [`${path}: ${JSON.stringify(value)} is not as described`] : []
}

function differencesOfFields(
  { properties, required = [] }: Schema,
  value: object,
  path: string,
  inside: (schema: Schema, value: unknown, at: string) => string[],
): string[] {
  if (!properties) return [`${path}: an object without a description`]
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name}: missing`)
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, item]) => {
      const schema = properties[name]
      return schema ? inside(schema, item, `.${name}`) : [`${path}.${name}: unknown`]
    }),
  ]
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return value !== null && typeof value === 'object' && !Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

function ruleBroken(schema: Schema, value: unknown): boolean {
  if (schema.enum && !schema.enum.includes(value)) return true
  if (schema.const !== undefined && schema.const !== value) return true
  if (typeof value === 'number') {
    return value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)
  }
  if (typeof value !== 'string') return false
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return true
  if (schema.format === undefined) return false
  const format = FORMATS[schema.format]
  if (!format) throw new Error(`The format ${schema.format} is not checked.`)
  return !format.test(value)
}
