// All tasks that a thread can run, by name.

import { reprintCheckTask } from '../service/reprints/reprint-check.ts'
import { pairScoresTask } from '../service/scores/pair-scores.ts'
import { lineageTask } from '../service/stories/lineage.ts'
import { storyPartTask } from '../service/stories/parts.ts'
import type { Task } from '../service/work/compute.ts'
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
