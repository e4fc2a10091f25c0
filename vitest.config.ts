import { defineConfig } from 'vitest/config'

/** A hang, not a slow machine: what is waited for is a condition, and how long that takes is never judged. */
const HANG_MS = 600_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Threads run what was built.
    globalSetup: 'scripts/before-tests.mjs',
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    teardownTimeout: HANG_MS,
    expect: { poll: { timeout: 120_000, interval: 20 } },
    pool: 'forks',
    maxWorkers: 2,
  },
})
