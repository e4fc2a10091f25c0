import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A hang, not a slow machine: what is waited for is a condition, and how long that takes is never judged. */
const HANG_MS = 600_000

/** In Chromium. */
const BROWSER = ['test/browser/*.test.ts']

/** Processes of ours, libSQL servers and workerd, which these start, hang, cut off and kill; and whole databases. */
const SERVERS = [
  'test/faults/*.test.ts',
  'test/store/*.test.ts',
  'test/{runtime,cli,attack,node,docs}/*.test.ts',
  'test/http/{process,bookmarks,wire}.test.ts',
]

/** Files take turns in a worker and share what it has loaded; those of a project run one after the other. */
const projectOf = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: [...exclude], isolate: false },
})

class InOrder extends BaseSequencer {
  /** First the servers, which are often waited for, last the many short files, so that no worker is left alone. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ['servers', 'browser', 'fast']
    const rank = ({ project }: TestSpecification) => order.indexOf(project.name)
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    projects: [
      projectOf('fast', ['test/**/*.test.{ts,tsx}'], [...BROWSER, ...SERVERS]),
      projectOf('servers', SERVERS),
      projectOf('browser', BROWSER),
    ],
    // Run by `npm run test:stress` and not by `npm test`; by `npx vitest run FILE` with the rest of the file.
    tags: [
      { name: 'stress', description: 'All rounds of what could go on for ever, and the largest texts.' },
    ],
    // Threads run what was built.
    globalSetup: 'scripts/before-tests.mjs',
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    teardownTimeout: HANG_MS,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    pool: 'forks',
    // One more than there are processors: some are waiting for what they started.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: InOrder },
  },
})
