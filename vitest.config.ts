import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** A hang, not a slow machine: what is waited for is a condition, and how long that takes is never judged. */
const HANG_MS = 600_000

/** Processes of ours, browsers, libSQL servers and workerd, which these start, hang, cut off and kill; and whole databases. */
const SERVERS = [
  'test/browser/*.test.ts',
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

/** Folders and files in the order of how long they take: one that began last would leave the other processors idle. */
const LONGEST_FIRST = [
  'browser/pages',
  'store/drivers/d1',
  'store/drivers/server',
  'browser/',
  'node/threads.',
  'store/drivers/embedded',
  'runtime/same',
  'runtime/service',
  'cli/service',
  'faults/',
  'store/',
  'cli/',
  'stories/story-views',
  'runtime/',
  'extract/read',
  'node/',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST_FIRST.findIndex((name) => moduleId.includes(`/${name}`))
      return place < 0 ? LONGEST_FIRST.length : place
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

/** `--mode fast` leaves out what starts programs or takes long. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: mode === 'fast' ? [...SERVERS, ...LONG] : [],
    // Files take turns in a worker and share what it has loaded: to load it takes longer than most files.
    isolate: false,
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
    sequence: { sequencer: LongestFirst },
  },
}))
