// npm run demo and the build, as processes.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, runProgram } from './processes.ts'

const node = (...args: string[]) => runProgram(process.execPath, args)

describe('the demo', () => {
  test('fills a library, prints pages that answer, and changes nothing the second time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-demo-test-'))
    try {
      const runs = [
        await node('scripts/demo.mjs', '--once', '--data', folder),
        await node('scripts/demo.mjs', '--once', '--data', folder),
      ]
      for (const { code, out, err } of runs) {
        expect({ code, err }).toEqual({ code: 0, err: '' })
        expect(out).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/m)
        expect(out).toMatch(/^What [a-z-]+ changed:\n {2}http:\S+\/diff\/\S+$/m)
        expect(out).toMatch(/^All printings of the story:\n {2}http:\S+\/stories\/inf-treaty$/m)
      }
      const [first, second] = runs.map(({ out }) => /\/diff\/(\S+)$/m.exec(out)?.[1])
      expect(first).toMatch(/^[\w-]+@\d+\.\.\.[\w-]+@\d+$/)
      expect(second).toBe(first)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('the build', () => {
  test('gives the library without anything of Node, of the service or of other packages', async () => {
    await node('scripts/build.mjs')
    const folder = mkdtempSync(join(tmpdir(), 'variorum-library-'))
    try {
      for (const name of ['compare', 'client']) {
        const code = readFileSync(join(ROOT, 'dist', `${name}.js`), 'utf8')
        expect(code).not.toMatch(/["']node:|\brequire\(["']|\bprocess\./)
        writeFileSync(join(folder, `${name}.mjs`), code) // no package is within reach there
      }
      const script = `
        import { compare } from '${folder}/compare.mjs'
        import { createClient } from '${folder}/client.mjs'
        console.log(compare('One text.', 'One text.').similarity.score, typeof createClient)`
      expect((await node('--input-type=module', '-e', script)).out).toBe('1 function\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  test('leaves no chunk of an earlier build', async () => {
    const { code } = await node('scripts/build.mjs')
    expect(code).toBe(0)
    const names = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.js'))
    const all = names.map((name) => readFileSync(join(ROOT, 'dist', name), 'utf8')).join('\n')
    expect(names.filter((name) => name.startsWith('chunk-') && !all.includes(name))).toEqual([])
    expect(readdirSync(join(ROOT, 'dist'))).toEqual(
      expect.arrayContaining(['cli.js', 'client.js', 'compare.js', 'node.js', 'types']),
    )
  })
})
