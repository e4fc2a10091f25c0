// Of several stories on a page the one is read whose heading is the page's headline; entries of a running report are one story.
import { describe, expect, it } from 'vitest'
import { read, textOf } from './read.ts'
import { pageOf, paragraphsOf, STORIES } from './templates.ts'

type Layout = (own: string, other: string, headline: string, otherHeadline: string) => string

const SEVERAL: Readonly<Record<string, Layout>> = {
  'two articles, the longer one below': (own, other, h, o) =>
    `<article><h1>${h}</h1>${own}</article><article><h1>${o}</h1>${other}</article>`,
  'two articles, the other one first': (own, other, h, o) =>
    `<article><h1>${o}</h1>${other}</article><article><h1>${h}</h1>${own}</article>`,
  'three articles of a section': (own, other, h, o) =>
    `<main><article><h2>${o}</h2>${other}</article><article><h2>${h}</h2>${own}</article><article><h2>${o}</h2>${other}</article></main>`,
  'boxes of one class': (own, other, h, o) =>
    `<div class="story"><h1>${h}</h1>${own}</div><div class="story"><h1>${o}</h1>${other}</div>`,
  'nodes with linked headings': (own, other, h, o) =>
    `<div class="node node-1"><h2><a href="/a">${h}</a></h2><div>${own}</div></div><div class="node node-2 article"><h2><a href="/b">${o}</a></h2><div>${other}</div></div>`.replaceAll(
      'class="node node-1"',
      'class="node node-1 article"',
    ),
  'the next story, loaded below': (own, other, h, o) =>
    `<div class="wrap"><article class="s"><header><h1>${h}</h1></header><div>${own}</div></article></div><div class="wrap next"><article class="s"><header><h1>${o}</h1></header><div>${other}</div></article></div>`,
}

describe('several stories on one page', () => {
  for (const [name, layout] of Object.entries(SEVERAL))
    it(name, () => {
      STORIES.forEach((story, i) => {
        const other = STORIES[(i + 1) % STORIES.length]!
        const text = story.text.slice(0, 3)
        const markup = layout(paragraphsOf(text), paragraphsOf(other.text), story.headline, other.headline)
        expect(textOf(pageOf(story, markup))).toEqual(text)
      })
    })
})

describe('a list of stories whose page names the address of one', () => {
  it('is read as that story, with its heading as headline', () => {
    STORIES.forEach((story, i) => {
      const other = STORIES[(i + 1) % STORIES.length]!
      const text = story.text.slice(0, 3)
      const markup = `<main><article><h2><a href="/a/2">${other.headline}</a></h2>${paragraphsOf(other.text)}</article>
        <article><h2><a href="/a/1">${story.headline}</a></h2>${paragraphsOf(text)}</article></main>`
      const head = '<link rel="canonical" href="https://news.example/a/1">'
      const page = pageOf({ ...story, headline: story.site }, markup, head)
      expect(textOf(page)).toEqual(text)
      expect(read(page).document.headline).toBe(story.headline)
    })
  })
})

describe('a headline and its text', () => {
  it('are from the same place, though there is more prose elsewhere', () => {
    STORIES.forEach((story, i) => {
      const other = STORIES[(i + 1) % STORIES.length]!
      const letters = Array.from({ length: 12 }, (_, n) =>
        [0, 1, 2].map((at) => other.text[(n + at) % 4]).join(' '),
      )
      const elsewhere = letters.map((text, n) => `<div><b>R. ${n}</b><p>${n}. ${text}</p></div>`).join('\n')
      const markup = `<div><div><h1>${story.headline}</h1><div>${story.text.join('<br><br>')}</div></div></div>
        <div><div>${elsewhere}</div></div>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text)
    })
  })

  it('go on in boxes of their own', () => {
    for (const story of STORIES) {
      const boxes = [story.text.slice(0, 2), story.text.slice(2)].map(
        (texts) =>
          `<div><div><div>${paragraphsOf(texts)}</div></div><div><a href="/x">Elsewhere</a></div></div>`,
      )
      const markup = `<main><article><header><h1>${story.headline}</h1></header><div>${boxes.join('\n')}</div></article></main>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text)
    }
  })
})

describe('a running report', () => {
  const clock = (i: number) => `1${i}:0${i}`

  it('keeps its entries in their order, with their times', () => {
    for (const story of STORIES) {
      const entries = story.text.map(
        (text, i) =>
          `<article class="entry"><time datetime="2024-03-04T${clock(i)}:00Z">${clock(i)}</time><p>${text}</p></article>`,
      )
      const markup = `<main><article class="liveblog"><h1>${story.headline}</h1>${entries.join('\n')}</article></main>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text.flatMap((text, i) => [clock(i), text]))
    }
  })

  it('also below a heading of its own, with headings', () => {
    for (const story of STORIES) {
      const entries = story.text.map(
        (text, i) =>
          `<div class="live-post"><span class="timestamp">${clock(i)}</span><h2>No. ${i}</h2><p>${text}</p></div>`,
      )
      const markup = `<header><h1>${story.headline}</h1></header><div class="posts">${entries.join('\n')}</div>`
      const expected = story.text.flatMap((text, i) => [clock(i), `No. ${i}`, text])
      expect(textOf(pageOf(story, markup))).toEqual(expected)
    }
  })
})
