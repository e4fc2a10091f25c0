// Can an uploaded text turn the order of what stands around it? Real pages in a real browser, letter by letter.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Library, startLibrary } from './library.ts'
import { type Visit, visit } from './walk.ts'

/** Closes the isolate that a browser opens for a name, and turns all that follows. */
const TURN = '\u2069\u202c\u202e'
const STORY = 'turned'

let library: Library
let open: Visit
beforeAll(async () => {
  library = await startLibrary()
  open = await visit(null)
})
afterAll(async () => {
  await open?.close()
  await library?.close()
})

/** Every field of every printing turns; every paragraph does, at another place each. */
async function uploadTurning(): Promise<{ ref: string; articleId: string }[]> {
  const uploaded: { ref: string; articleId: string }[] = []
  for (let n = 0; n < 4; n++) {
    const paragraphs = Array.from({ length: 8 }, (_, p) => {
      const ships = p === n ? 'seven boats' : 'nine ships'
      return `Paragraph ${p} tells${TURN}q that ${ships} left the harbour at noon on day ${p}, and nobody was hurt. “We saw ${ships},” said Anna Berg of the port.`
    })
    if (n > 1) paragraphs.splice(2, 1)
    uploaded.push(
      await library.upload({
        source: `Paper${TURN}q ${n}`,
        story: STORY,
        headline: `Ships${TURN}q leave in spring ${n}`,
        byline: `Anna${TURN}q Berg`,
        publishedAt: `2018-12-1${n}T09:00:00Z`,
        text: paragraphs.join('\n\n'),
      }),
    )
  }
  await library.patchStory(STORY, { title: `The ships${TURN}q of spring` })
  return uploaded
}

interface Turned {
  readonly text: string
  readonly at: number
}

/**
 * Stretches whose letters do not go from left to right: text without a control, and in text with one, all that stands after
 * the last of its closing signs.
 */
function turnedStretches(): Turned[] {
  const turned: Turned[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('textarea, script, style, option')) continue
    const text = node.textContent ?? ''
    const start = Math.max(text.lastIndexOf('\u202c'), text.lastIndexOf('\u2069')) + 1
    if (/[\u202a-\u202e\u2066-\u2068]/.test(text.slice(start))) {
      turned.push({ text: `never closed: ${text}`, at: start })
      continue
    }
    let before: DOMRect | null = null
    for (let at = start; at < text.length; at++) {
      if (!/[a-z0-9]/i.test(text[at]!)) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const here = range.getBoundingClientRect()
      if (here.width === 0) continue
      const isSameLine = before !== null && Math.abs(here.top - before.top) < 2
      if (isSameLine && here.left < before!.left) {
        turned.push({ text, at })
        break
      }
      before = here
    }
  }
  return turned
}

test('no text turns what stands around it, on any page', async () => {
  const uploaded = await uploadTurning()
  const refs = uploaded.map(({ ref }) => ref)
  const [base, , third] = refs
  const story = `/stories/${STORY}`
  const views = [
    'matrix',
    'collation',
    'wordings?paragraph=3',
    'lineage',
    'origins',
    'corrections',
    'credits',
  ]
  const paths = [
    '/',
    '/stories',
    story,
    ...views.map((view) => `${story}/${view}`),
    `${story}/headlines`,
    ...uploaded.slice(0, 2).map(({ articleId }) => `/articles/${articleId}`),
    `/diff/${base}...${third}`,
    `/diff/${base}...${third}?view=inline&fold=off`,
    `/diff/${refs[1]}...${base}?only=high`,
    `/search?q=harbour`,
    `/search?q=${encodeURIComponent(`nothing${TURN}q`)}`,
    `/reprints?of=${base}`,
  ]
  for (const path of paths) {
    expect(await open.go(library.url + path), path).toBe(200)
    await open.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await open.page.evaluate(turnedStretches), path).toEqual([])
    const title = await open.page.title()
    // What is ours in a title stands outside of all that the text opened.
    expect(title.replace(/\u2068.*?\u2069/g, ''), path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  }
})
