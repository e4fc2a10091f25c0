// All work that may be done in a thread. A thread finds it here by its name.
import type { Task } from '../service/compute.ts'
import { pairScoresTask } from '../service/pair-scores.ts'
import { reprintCheckTask } from '../service/reprint-check.ts'
import { lineageTask } from '../service/story-lineage.ts'
import { storyPartTask } from '../service/story-parts.ts'
import { compareTask, diffTask, similarityTask } from './tasks/diff.ts'
import { compareFormTask, diffPageTask, diffTitleTask, embedPageTask } from './tasks/diff-page.tsx'
import { uploadTask } from './tasks/upload.ts'

export const TASKS: readonly Task<never, unknown>[] = [
  similarityTask,
  diffTask,
  compareTask,
  diffPageTask,
  embedPageTask,
  diffTitleTask,
  compareFormTask,
  pairScoresTask,
  reprintCheckTask,
  storyPartTask,
  lineageTask,
  uploadTask,
]
