// A thread finds work by its name: every task must be in the list, under a name of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { TASKS } from '../../src/http/tasks.ts'

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url))

const tasksIn = async (file: string): Promise<[string, unknown][]> => {
  const names = [...readFileSync(SOURCES + file, 'utf8').matchAll(/^export const (\w+Task)\b/gm)]
  if (names.length === 0) return []
  const module = (await import(SOURCES + file)) as Record<string, unknown>
  return names.map(([, name = '']) => [`${file}: ${name}`, module[name]])
}

test('every task is in the list', async () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const tasks = (await Promise.all(files.map(tasksIn))).flat()
  expect(tasks.length).toBeGreaterThan(15)
  expect(tasks.flatMap(([name, task]) => (TASKS.includes(task as never) ? [] : [name]))).toEqual([])
})

test('no two have one name', () => {
  expect(new Set(TASKS.map(({ name }) => name)).size).toBe(TASKS.length)
})
