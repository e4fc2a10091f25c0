// Is the README true? Runs its marked shell blocks, in their order, against a real service and the real command.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, runProgram, type Service, startService } from '../cli/processes.ts'
import { promisePattern, testedBlocks } from './blocks.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const README_SERVER = 'http://127.0.0.1:8787'
const blocks = testedBlocks(README)

// A refusal must fail the block, though curl itself would be content with it.
const PRELUDE = 'set -eu -o pipefail\ncurl() { command curl --silent --show-error --fail-with-body "$@"; }\n'

describe('the README', () => {
  let service: Service
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-readme-'))
    symlinkSync(join(ROOT, 'bin', 'variorum.mjs'), join(folder, 'variorum'))
    service = await startService()
  })
  afterAll(async () => {
    await service?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('has blocks to run', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5)
  })

  test.each(blocks.map((block, i) => [`${i + 1}, ${block.heading}`, block] as const))(
    'block %s',
    async (_, block) => {
      const ended = await runProgram(
        'bash',
        ['-c', PRELUDE + block.script.replaceAll(README_SERVER, service.address)],
        {
          env: { PATH: `${folder}${delimiter}${process.env.PATH}`, VARIORUM_SERVER: service.address },
        },
      )
      expect(ended, ended.err).toMatchObject({ code: 0 })
      if (block.output !== null) expect(ended.out.trim()).toMatch(promisePattern(block.output))
    },
  )

  test('links to files that are there', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect(() => readFileSync(join(ROOT, link)), link).not.toThrow()
  })
})

describe('reading the blocks', () => {
  test('takes marked blocks only, with their heading and promise', () => {
    const text =
      '# A\n\n```sh\nno\n```\n\n## B\n\n<!-- tested -->\n\n```sh\nyes\n```\n\nprints\n\n```\n1 … 3\n```\n'
    expect(testedBlocks(text)).toEqual([{ heading: 'B', script: 'yes', output: '1 … 3' }])
  })
  test('a mark without a block is an error', () => {
    expect(() => testedBlocks('<!-- tested -->\n\nnothing')).toThrow('1 marks, but 0 blocks')
  })
  test('a promise is exact but for its gaps', () => {
    expect('{ "a": 1, "b": 2 }').toMatch(promisePattern('{ "a": … }'))
    expect('{ "b": 1 }').not.toMatch(promisePattern('{ "a": … }'))
  })
})
