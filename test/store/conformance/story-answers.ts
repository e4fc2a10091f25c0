// Answers about stories: read again by their state, replaced by newer ones, and gone with what they are about.
import { expect, test } from 'vitest'
import { createComparisons } from '../../../src/service/scores/comparisons.ts'
import { readQuestion } from '../../../src/service/stories/question.ts'
import { VIEW_LIMITS } from '../../../src/service/stories/view-reply.ts'
import { createStoryViews, proceedStory } from '../../../src/service/stories/views.ts'
import { computeHere } from '../../../src/service/work/compute.ts'
import type { Store } from '../../../src/store/store.ts'
import type { KeptAnswer, StoryQuestion } from '../../../src/store/stories/answers.ts'
import type { FullVersion } from '../../../src/store/versions-model.ts'
import { created, type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const OLD = '00'.repeat(32)
const NEW = 'ab'.repeat(32)

const about = (more: Partial<StoryQuestion> = {}): StoryQuestion => ({
  ...{ story: 'flood', view: 'origins', question: 'wire@1', state: OLD },
  ...more,
})

const answer = (value: unknown, done = true): KeptAnswer => ({ text: JSON.stringify(value), done })

/** Numbers of a generator, which gzip can't make much shorter. */
function noise(count: number): number[] {
  let seed = 7
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed
  })
}

/** Two printings of the story. */
async function stored(store: Store, story = 'flood'): Promise<FullVersion[]> {
  const wire = await created(store, newVersion(`The river rose in ${story}.`, { source: 'wire', story }))
  return [wire, await created(store, newVersion(`The river fell in ${story}.`, { source: 'herald', story }))]
}

export function storyAnswerTests(make: MakeLibrary): void {
  test('an answer is read again where nothing that decides it is another', () =>
    withStore(make, async (store) => {
      const versions = await stored(store)
      const kept = answer({ items: ['“Ü” 水'], complete: true })
      await store.storyAnswers.keep(about(), kept, versions)
      expect(await store.storyAnswers.read(about())).toEqual(kept)
      const others = [{ state: NEW }, { question: 'wire@2' }, { view: 'credits' }, { story: 'fire' }]
      for (const other of others) expect(await store.storyAnswers.read(about(other))).toBeNull()
    }))

  test('one of another state takes the place of all that were kept of the view', () =>
    withStore(make, async (store) => {
      const versions = await stored(store)
      const { storyAnswers } = store
      for (const question of ['wire@1', 'herald@1']) {
        await storyAnswers.keep(about({ question }), answer(question), versions)
        await storyAnswers.keep(about({ question, view: 'credits' }), answer(question), versions)
      }
      await storyAnswers.keep(about({ state: NEW }), answer('new'), versions)
      expect(await storyAnswers.read(about({ state: NEW }))).toEqual(answer('new'))
      expect(await storyAnswers.read(about())).toBeNull()
      expect(await storyAnswers.read(about({ question: 'herald@1' }))).toBeNull()
      expect(await storyAnswers.read(about({ question: 'herald@1', view: 'credits' }))).not.toBeNull()
    }))

  test('what a computation has so far gives way to more of it, and never replaces an answer', () =>
    withStore(make, async (store) => {
      const versions = await stored(store)
      const { storyAnswers } = store
      await storyAnswers.keep(about(), answer(1, false), versions)
      await storyAnswers.keep(about(), answer(2, false), versions)
      expect(await storyAnswers.read(about())).toEqual(answer(2, false))
      await storyAnswers.keep(about(), answer(3), versions)
      await storyAnswers.keep(about(), answer(1, false), versions)
      expect(await storyAnswers.read(about())).toEqual(answer(3))
      await storyAnswers.keep(about({ state: NEW }), answer(1, false), versions)
      expect(await storyAnswers.read(about({ state: NEW }))).toEqual(answer(1, false))
    }))

  test('a long answer comes back whole, and what replaces it too', () =>
    withStore(make, async (store) => {
      const versions = await stored(store)
      const { storyAnswers } = store
      const digits = noise(40_000)
      await storyAnswers.keep(about(), answer(digits), versions)
      expect(await storyAnswers.read(about())).toEqual(answer(digits))
      await storyAnswers.keep(about(), answer([]), versions)
      expect(await storyAnswers.read(about())).toEqual(answer([]))
    }))

  test('nothing is kept that was made from a version that is gone, or of another story', () =>
    withStore(make, async (store) => {
      const [wire, herald] = (await stored(store)) as [FullVersion, FullVersion]
      const [stranger] = (await stored(store, 'fire')) as [FullVersion]
      await store.storyAnswers.keep(about(), answer('stranger'), [wire, stranger])
      expect(await store.storyAnswers.read(about())).toBeNull()
      await store.articles.delete(herald.articleId)
      await store.storyAnswers.keep(about(), answer('gone'), [wire, herald])
      expect(await store.storyAnswers.read(about())).toBeNull()
    }))

  const changes: readonly (readonly [string, (store: Store, herald: FullVersion) => Promise<unknown>])[] = [
    ['deleting an article', (store, { articleId }) => store.articles.delete(articleId)],
    ['deleting the story', (store) => store.stories.delete('flood')],
    ['an article that leaves', (store, { articleId }) => store.articles.patch(articleId, { story: null })],
    [
      'an article that goes over',
      (store, { articleId }) => store.articles.patch(articleId, { story: 'sea' }),
    ],
    ['forgetting', (store) => store.storyAnswers.forget('flood')],
  ]
  test.each(changes)('%s takes all that was kept of the story, and no other', (_, change) =>
    withStore(make, async (store) => {
      const versions = await stored(store)
      const others = await stored(store, 'fire')
      const { storyAnswers } = store
      const kept = [about(), about({ view: 'headlines', question: '', state: NEW })]
      for (const question of kept) await storyAnswers.keep(question, answer('text'), versions)
      await storyAnswers.keep(about({ story: 'fire' }), answer('other'), others)
      await change(store, versions[1]!)
      for (const question of kept) expect(await storyAnswers.read(question)).toBeNull()
      expect(await storyAnswers.read(about({ story: 'fire' }))).toEqual(answer('other'))
    }),
  )

  test('an answer is worked off slice by slice, and is the one that is computed at once', () =>
    withStore(make, async (store) => {
      const take = (n: number) =>
        `The river rose by ${n} metres.\n\nThe mayor of the old town said so on Monday.`
      for (let n = 0; n < 6; n++) {
        const source = n === 0 ? 'wire' : `paper-${n}`
        await created(
          store,
          newVersion(take(n), { source, story: 'flood', publishedAt: `2020-01-01T0${n}:00:00Z` }),
        )
      }
      await created(
        store,
        newVersion(take(9), { source: 'wire', story: 'flood', publishedAt: '2020-01-02T00:00:00Z' }),
      )
      const compute = computeHere(createComparisons())
      const limits = { ...VIEW_LIMITS, atOnce: 0, first: 0, slice: 1 }
      for (const view of ['collation', 'origins', 'corrections', 'credits', 'lineage', 'matrix'] as const) {
        const request = { view, story: 'flood' }
        const answered = async (sliced: boolean) => {
          const outcome = await readQuestion(store, request)
          if (outcome.kind !== 'question') throw new Error(outcome.kind)
          const views = createStoryViews(compute, sliced ? limits : undefined)
          return views.answer(store, outcome.question, { isBackgroundDone: sliced })
        }
        const whole = await answered(false)
        expect(whole).toMatchObject({ isPending: false })
        await store.storyAnswers.forget('flood')
        if (view === 'matrix') continue
        expect(await answered(true)).toMatchObject({ isPending: true })
        let slices = 1
        while (await proceedStory(store, request, compute, limits)) slices++
        // Lineage and origins say where they differ, so each needs the other.
        expect(slices).toBe(5)
        expect(await answered(true)).toEqual(whole)
      }
    }))

  test('the facts of a story are its versions without their texts', () =>
    withStore(make, async (store) => {
      const versions = await stored(store)
      const later = newVersion('The river rose again.', { source: 'wire', story: 'flood' })
      const again = await created(store, later)
      const facts = async (which: 'latest' | 'all') => (await store.stories.facts('flood', which))!
      const bare = (all: readonly FullVersion[]) => all.map(({ paragraphs: _, ...version }) => version)
      const inOrder = (all: readonly { ref: string }[]) => [...all].sort((a, b) => (a.ref < b.ref ? -1 : 1))
      const all = await facts('all')
      expect(inOrder(all.versions)).toEqual(inOrder(bare([...versions, again])))
      const { articles, ...story } = (await store.stories.read('flood'))!
      expect(articles).toHaveLength(2)
      expect(all).toMatchObject({ story, complete: true })
      const items = (await store.stories.versions('flood', 'latest'))!.items
      expect((await facts('latest')).versions).toEqual(bare(items))
      expect(await store.stories.facts('fire', 'all')).toBeNull()
    }))
}
