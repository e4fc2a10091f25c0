// npm run deploy: what it would run, and in which order. No account is asked: --dry-run bundles and says the rest.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, type Running, runProgram } from '../cli/processes.ts'

const deploy = (args: readonly string[], env: Running['env'] = {}) =>
  runProgram(process.execPath, [join(ROOT, 'scripts', 'deploy.mjs'), ...args], { env })

describe('npm run deploy', () => {
  test('migrates D1, then deploys', async () => {
    const { code, out, err } = await deploy(['--dry-run'])
    expect(code, err).toBe(0)
    expect(out).toMatch(
      /migrations apply DB --remote[\s\S]*deploy --env "" --dry-run[\s\S]*env\.DB[\s\S]*env\.ASSETS/,
    )
    expect(out).toMatch(/Nothing was deployed\.\s*$/)
  })

  test('migrates the libSQL server that the shell names, then deploys', async () => {
    const { code, out, err } = await deploy(['--dry-run', '--env', 'libsql'], {
      DATABASE_URL: 'libsql://a.example',
    })
    expect(code, err).toBe(0)
    expect(out).toMatch(/would run: variorum migrate[\s\S]*deploy --env libsql --dry-run/)
    expect(out).not.toContain('env.DB')
  })

  test.each([
    [['--env', 'libsql'], /Set DATABASE_URL/],
    [['--env', 'elsewhere'], /There is no environment elsewhere/],
    [['--nonsense'], /nonsense/],
  ])('%j ends with a sentence, and runs nothing', async (args, why) => {
    const { code, out, err } = await deploy(args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(why)
  })
})
