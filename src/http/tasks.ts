// All work that may be done in a thread. A thread finds it here by its name.
import type { Task } from '../service/compute.ts'
import { pairScoresTask } from '../service/pair-scores.ts'
import { reprintCheckTask } from '../service/reprint-check.ts'
import { STORY_VIEW_TASKS } from '../service/story-views.ts'
import { compareTask, diffTask, similarityTask } from './tasks/diff.ts'
import { compareFormTask, diffPageTask, diffTitleTask, embedPageTask } from './tasks/diff-page.tsx'
import { reprintFormTask, reprintTextTask } from './tasks/reprint-texts.ts'
import { importLinesTask, uploadFormTask, uploadTask } from './tasks/uploads.ts'
import { versionTask } from './tasks/version.ts'

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
  ...STORY_VIEW_TASKS,
  uploadTask,
  uploadFormTask,
  importLinesTask,
  reprintTextTask,
  reprintFormTask,
  versionTask,
]
