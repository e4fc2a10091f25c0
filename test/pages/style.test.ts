// Is everything in the style sheet for something? Rules outlive what they were written for.
import { readdir, readFile } from 'node:fs/promises'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import type { Role } from '../../src/core/model.ts'
import type { CreditFinding } from '../../src/core/story/story-answers.ts'

const ROOT = new URL('../../', import.meta.url)

/** Classes that no page names: it writes the value of a result. */
const VALUES = new Set<string>(['subheading', 'uncredited-copy', 'credit-without-copy'] satisfies (
  | Role
  | CreditFinding
)[])
/** Steps of a scale. */
const STEP = /^\d$/

async function filesOf(folder: string, ending: RegExp): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(new URL(folder, ROOT), { recursive: true })).filter((name) =>
    ending.test(name),
  )
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(folder + name, ROOT), 'utf8') })),
  )
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string'

/** Nothing in these becomes a part of a page's markup. */
const UNWRITTEN = new Set([
  'ImportDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAnnotation',
  'TSTypeParameterInstantiation',
  'JSXText',
])
/** Stands where a template has a value. */
const VALUE = '\0'

/** The fields of a node that hold what it can write: a value that is compared, and a name, write nothing. */
function writing(node: Node): unknown[] {
  if (UNWRITTEN.has(node.type)) return []
  if (node.type === 'SwitchCase') return [node.consequent]
  if (node.type === 'Property') return [node.value]
  if (node.type === 'JSXAttribute')
    return isNode(node.value) && node.value.type === 'Literal' ? [] : [node.value]
  const fields = Object.values(node)
  const compares = node.type === 'BinaryExpression' && /[=!]=/.test(String(node.operator))
  return compares ? fields.filter((field) => !isNode(field) || field.type !== 'Literal') : fields
}

interface Names {
  /** Written in a `class` attribute; one that ends with a hyphen has a value after it. */
  readonly inAttributes: Set<string>
  /** Words of texts that are nothing but names, which may become a class. */
  readonly alone: Set<string>
}

function addNames(node: unknown, names: Names): void {
  if (Array.isArray(node)) for (const item of node) addNames(item, names)
  if (!isNode(node)) return
  const text = textOf(node)
  if (text !== null) addText(text, names)
  if (isClassAttribute(node)) addWords(String((node.value as Node).value), names.inAttributes)
  for (const part of writing(node)) addNames(part, names)
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral') return null
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(VALUE)
}

function isClassAttribute(node: Node): boolean {
  return (
    node.type === 'JSXAttribute' &&
    (node.name as Node).name === 'class' &&
    isNode(node.value) &&
    node.value.type === 'Literal'
  )
}

function addText(text: string, { inAttributes, alone }: Names): void {
  for (const [, value = ''] of text.matchAll(/class="([^"]*)/g)) addWords(value, inAttributes)
  if (/^[a-z0-9 \0-]*$/.test(text)) addWords(text, alone)
}

function addWords(text: string, into: Set<string>): void {
  for (const word of text.split(/[\s\0]+/)) into.add(word)
}

function namesIn(files: readonly { name: string; text: string }[]): Names {
  const names: Names = { inAttributes: new Set(), alone: new Set() }
  for (const { name, text } of files) {
    addNames(
      parseAst(text, { lang: name.endsWith('.tsx') ? 'tsx' : name.endsWith('.ts') ? 'ts' : 'js' }).body,
      names,
    )
  }
  return names
}

/** Named whole, or put together from a beginning in an attribute and a value. */
function isUsed(name: string, { inAttributes, alone }: Names): boolean {
  const isValue = (text: string) =>
    alone.has(text) || inAttributes.has(text) || VALUES.has(text) || STEP.test(text)
  if (inAttributes.has(name) || alone.has(name) || VALUES.has(name)) return true
  const end = name.indexOf('-') + 1
  return end > 0 && inAttributes.has(name.slice(0, end)) && isValue(name.slice(end))
}

test('a class is used where an attribute or a value names it, and nowhere else', () => {
  const text = [
    '// ghost in a comment',
    "import { ghost } from './ghost.ts'",
    "type Look = 'ghost'",
    'const ghost = { ghost: 1 }',
    "if (look === 'ghost') run(ghost)",
    'const page = <p title="ghost" class="plain">A ghost walks.</p>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    'const row = markup`<p class="row ${look} key-${id}">A ghost walks.</p>`',
    "const look = isOld ? 'old' : ' new'",
  ].join('\n')
  const names = namesIn([{ name: 'page.tsx', text }])
  const all = ['ghost', 'plain', 'row', 'old', 'new', 'key-old', 'key-1', 'key-ghost', 'row-old', 'walks']
  expect(all.filter((name) => isUsed(name, names))).toEqual([
    'plain',
    'row',
    'old',
    'new',
    'key-old',
    'key-1',
  ])
})

test('every class and every colour of the style sheet is used', async () => {
  const sheets = await filesOf('public/', /\.css$/)
  const css = sheets.map(({ text }) => text.replace(/\/\*[\s\S]*?\*\//g, '')).join('\n')
  const names = namesIn([...(await filesOf('src/pages/', /\.tsx?$/)), ...(await filesOf('public/', /\.js$/))])
  const selectors = css.replace(/\{[^{}]*\}/g, '{}')
  const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''))
  expect(classes.size).toBeGreaterThan(100)
  expect([...classes].filter((name) => !isUsed(name, names))).toEqual([])
  const tokens = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? ''))
  expect([...tokens].filter((token) => !css.includes(`var(${token})`))).toEqual([])
})
