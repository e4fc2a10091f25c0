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
  'test/store/**/*.test.ts',
  'test/{runtime,cli,attack,node,docs}/*.test.ts',
  'test/http/{middleware/process,middleware/bookmarks,uploads/wire}.test.ts',
]

/** Random rounds, whole stories and texts of megabytes in this process: more than half of the time of what needs no more. */
const LONG = [
  'test/core/**/{laws,laws-truth,bounds,heavy-edits,lineage,evidence,tables,fingerprints}.test.ts',
  'test/extract/{read,charsets/hostile,charsets/uploads,facts/hostile}.test.ts',
  'test/http/{stories/story-views,stories/story-answers,patch,reprints,uploads/import-again,uploads/transfer,jobs}.test.ts',
  'test/http/sending/answer-budget.test.ts',
  'test/spread-into-call.test.ts',
]

/** Those that take longest, the longest first: one that began last would leave the other processors idle. */
const LONGEST = [
  'browser/pages',
  'drivers/d1',
  'drivers/server',
  'browser/hostile',
  'browser/use',
  'browser/views',
  'store/check',
  'drivers/embedded',
  'runtime/service',
  'cli/service',
  'faults/stopping',
  'faults/disk',
  'store/sharded',
  'stories/story-views',
  'extract/read',
]

/** Files take turns in a worker and share what it has loaded; those of a project run one after the other. */
const projectOf = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: [...exclude], isolate: false },
})

class InOrder extends BaseSequencer {
  /** Last the many short files, so that no worker is left alone. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = ['browser', 'servers', 'long', 'fast']
    const rank = ({ project, moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return projects.indexOf(project.name) * 100 + (place < 0 ? LONGEST.length : place)
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    projects: [
      projectOf('fast', ['test/**/*.test.{ts,tsx}'], [...BROWSER, ...SERVERS, ...LONG]),
      projectOf('long', LONG),
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
