// What readers write below a story is not the story, even where there is more of it.
import { describe, expect, it } from 'vitest'
import { extractionOf, textOf } from './read.ts'
import { pageOf, paragraphsOf, STORIES } from './templates.ts'

const post = (n: number) =>
  `Nobody asked us about any of this in all of these ${n} years, and I for one will not pay a single crown, as I told the clerk.`
const posts = (count: number, markup: (text: string, index: number) => string) =>
  Array.from({ length: count }, (_, i) => markup(post(i + 3), i)).join('\n')

const BELOW: Readonly<Record<string, string>> = {
  'a WordPress list': `<div id="comments" class="comments-area"><ol class="comment-list">${posts(
    25,
    (text, i) =>
      `<li class="comment depth-1"><article class="comment-body"><footer><b class="fn">Reader ${i}</b> says:</footer><p>${text}</p></article></li>`,
  )}</ol><div id="respond"><h3>Leave a Reply</h3></div></div>`,
  'a thread of Disqus': `<div id="disqus_thread">${posts(25, (text) => `<div class="post"><div class="author">R</div><p>${text}</p></div>`)}</div>`,
  'letters of German readers': `<div id="leserkommentare">${posts(25, (text) => `<div class="post"><b>R</b><p>${text}</p></div>`)}</div>`,
  'a talkback': `<div class="talkback">${posts(20, (text) => `<div class="tb"><b>R</b><p>${text}</p></div>`)}</div>`,
  'a discussion of messages': `<section class="discussion">${posts(20, (text) => `<div class="msg"><span>R</span><p>${text}</p></div>`)}</section>`,
  'boxes that are marked as comments': `<div class="x1">${posts(
    20,
    (text) => `<div itemscope itemtype="https://schema.org/Comment"><p itemprop="text">${text}</p></div>`,
  )}</div>`,
}

describe('comments below a short story', () => {
  for (const [name, markup] of Object.entries(BELOW))
    it(name, () => {
      for (const story of STORIES) {
        const text = story.text.slice(0, 2)
        const around = `<div class="main"><h1>${story.headline}</h1>${paragraphsOf(text)}</div>${markup}`
        expect(textOf(pageOf(story, around))).toEqual(text)
        const within = `<article><h1>${story.headline}</h1>${paragraphsOf(text)}${markup}</article>`
        expect(textOf(pageOf(story, within))).toEqual(text)
        expect(extractionOf(pageOf(story, within)).complete).toBe(true)
      }
    })

  it('so many that the page is too large for Readability', () => {
    for (const [name, wrap] of [
      ['article', (own: string, below: string) => `<article>${own}</article>${below}`],
      ['div', (own: string, below: string) => `<div>${own}</div>${below}`],
    ] as const)
      for (const story of STORIES) {
        const many = posts(1_200, (text) => `<li><b>R</b><i>1</i><span>2</span><p>${text}</p></li>`)
        const own = `<h1>${story.headline}</h1>${paragraphsOf(story.text)}`
        const page = pageOf(story, wrap(own, `<ol class="commentlist">${many}</ol>`))
        expect(textOf(page), name).toEqual(story.text)
      }
  })

  it('but an opinion may be called a comment', () => {
    for (const story of STORIES) {
      const markup = `<article class="tone-comment"><header><h1>${story.headline}</h1></header><div class="comment-body article-comment">${paragraphsOf(story.text)}</div></article>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text)
    }
  })
})
