// What every database must do for the store: one suite, run on each.
import { describe } from 'vitest'
import { concurrencyTests } from './conformance/concurrency.ts'
import { correctionTests } from './conformance/corrections.ts'
import { endedLoginTests } from './conformance/ended-logins.ts'
import { indexTests } from './conformance/indexes.ts'
import { jobTests } from './conformance/jobs.ts'
import { joiningTests } from './conformance/joining.ts'
import { listTests } from './conformance/lists.ts'
import { originalTests } from './conformance/originals.ts'
import { pairScoreTests } from './conformance/pair-scores.ts'
import { readingTests } from './conformance/readings.ts'
import { repetitionTests } from './conformance/repetition.ts'
import { storyAnswerTests } from './conformance/story-answers.ts'
import { storyVersionTests } from './conformance/story-versions.ts'
import { transferTests } from './conformance/transfer.ts'
import { versionTests } from './conformance/versions.ts'
import type { MakeLibrary } from './library.ts'

/** `make` gives an empty database of this program's schema. */
export function storeConformance(name: string, make: MakeLibrary): void {
  describe(`the store on ${name}`, () => {
    describe('versions', () => versionTests(make))
    describe('which article an upload joins', () => joiningTests(make))
    describe('what an upload repeats', () => repetitionTests(make))
    describe('readings of one original', () => readingTests(make))
    describe('originals', () => originalTests(make))
    describe('lists', () => listTests(make))
    describe('the versions of a story', () => storyVersionTests(make))
    describe('corrections and deletes', () => correctionTests(make))
    describe('export and import', () => transferTests(make))
    describe('work that waits', () => jobTests(make))
    describe('fingerprints and words', () => indexTests(make))
    describe('scores of pairs', () => pairScoreTests(make))
    describe('answers about stories', () => storyAnswerTests(make))
    describe('logins that were ended', () => endedLoginTests(make))
    describe('at the same time', () => concurrencyTests(make))
  })
}
