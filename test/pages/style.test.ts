// Is everything in the style sheet for something? Rules outlive what they were written for.
import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
/** Classes that are put together from a beginning and a value. */
const PUT_TOGETHER = /^(?:key|fill|shade|on|by)-[a-z0-9]+$/

async function textsOf(folder: string, ending: RegExp): Promise<string> {
  const names = (await readdir(new URL(folder, ROOT))).filter((name) => ending.test(name))
  const texts = await Promise.all(names.map((name) => readFile(new URL(folder + name, ROOT), 'utf8')))
  return texts.join('\n')
}

test('every class and every colour of the style sheet is used', async () => {
  const css = (await textsOf('public/', /\.css$/)).replace(/\/\*[\s\S]*?\*\//g, '')
  const pages = (await textsOf('src/pages/', /\.tsx?$/)) + (await textsOf('public/', /\.js$/))
  const selectors = css.replace(/\{[^{}]*\}/g, '{}')
  const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''))
  expect(classes.size).toBeGreaterThan(100)
  const isUsed = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(pages)
  expect([...classes].filter((name) => !PUT_TOGETHER.test(name) && !isUsed(name))).toEqual([])
  const tokens = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? ''))
  expect([...tokens].filter((token) => !css.includes(`var(${token})`))).toEqual([])
})
