// A page that shows nothing of its article, or a teaser, may have it in its data; the answer says so, and how much is sure.
import { describe, expect, it } from 'vitest'
import { read, textOf } from './read.ts'
import { pageOf, paragraphsOf, STORIES, type Story } from './templates.ts'

const data = (story: Story, articleBody: string, headline = story.headline) =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['NewsArticle'], headline, articleBody }] })}</script>`
const full = ({ headline, text }: Story) => `<article><h1>${headline}</h1>${paragraphsOf(text)}</article>`
const teaser = ({ headline, text }: Story) =>
  `<article><h1>${headline}</h1><p>${text[0]}</p><div class="offer"><p>Subscribe to read on.</p></div></article>`
const extraction = (html: string) => read(html).details.extraction!

describe('articleBody', () => {
  const bodies: Readonly<Record<string, (story: Story) => string>> = {
    'in lines': ({ text }) => text.join('\n\n'),
    'in tags': ({ text }) => paragraphsOf(text),
    'in escaped tags': ({ text }) => paragraphsOf(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  }
  for (const [name, bodyOf] of Object.entries(bodies))
    it(`${name} is the text of a page without one, or with a teaser`, () => {
      for (const story of STORIES) {
        for (const markup of [
          '<div id="root"></div>',
          '<div id="root"><p>Loading…</p></div>',
          teaser(story),
        ]) {
          const page = pageOf(story, markup, data(story, bodyOf(story)))
          expect(textOf(page)).toEqual(story.text)
          const { from, complete, kept, page: words, left } = extraction(page)
          expect({ from, complete }).toEqual({ from: 'articleBody', complete: true })
          expect(left.reduce((sum, part) => sum + part.words, kept)).toBe(words)
        }
      }
    })

  it('stands back where the page has the text', () => {
    for (const story of STORIES) {
      const page = pageOf(story, full(story), data(story, story.text.join(' ')))
      expect(textOf(page)).toEqual(story.text)
      expect(extraction(page)).toMatchObject({ from: 'page', complete: true })
    }
  })

  it('of another headline is not believed', () => {
    const [story, other] = STORIES
    const page = pageOf(story!, teaser(story!), data(story!, other!.text.join('\n'), other!.headline))
    expect(textOf(page)).not.toContain(other!.text[1])
  })

  it('that was cut is not complete', () => {
    const [story] = STORIES
    const cut = `${story!.text.slice(0, 4).join('\n')} And then…`
    const page = pageOf(story!, '<div id="root"></div>', data(story!, cut))
    expect(extraction(page)).toMatchObject({ from: 'articleBody', complete: false })
  })
})

describe('an article that may be longer', () => {
  it('than what was kept is not complete', () => {
    const [story, other] = STORIES
    const cards = [...other!.text, ...STORIES[2]!.text].map(
      (text) =>
        `<div class="caption"><span>${text}</span></div><div class="credit">${text.slice(0, 60)}</div>`,
    )
    const few = story!.text.slice(0, 2)
    const markup = `<article><h1>${story!.headline}</h1>${paragraphsOf(few)}<aside>${cards.slice(0, 3).join('')}</aside></article>`
    const { complete, kept, page } = extraction(pageOf(story!, markup))
    expect(kept).toBeLessThan(page * 0.6)
    expect(complete).toBe(false)
  })
})
