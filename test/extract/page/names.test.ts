// Class names are evidence together: one that would take most of the text away is wrong about its page.
import { describe, expect, it } from 'vitest'
import { textOf } from './read.ts'
import { pageOf, paragraphsOf, STORIES } from './templates.ts'

const NAMES = (
  'paywall updated no-ads meta published article-meta tags widget share social sponsored promo premium-paywall comment ' +
  'header footer-text sidebar subscription hidden-xs related popular ad signup has-caption no-comments extra banner media'
).split(' ')

describe('paragraphs of an article, whatever their class is called', () => {
  for (const name of NAMES)
    it(name, () => {
      for (const story of STORIES) {
        const named = (from: number) => paragraphsOf(story.text, (i) => (i >= from ? ` class="${name}"` : ''))
        for (const from of [0, 1, story.text.length - 2]) {
          const markup = `<article><h1>${story.headline}</h1>${named(from)}</article>`
          expect(textOf(pageOf(story, markup))).toEqual(story.text)
        }
      }
    })

  it.each(['paywall', 'meta', 'widget-area', 'no-sidebar', 'has-comments', 'share-container'])(
    'in a box called %s',
    (name) => {
      for (const story of STORIES) {
        const [first, ...rest] = story.text
        const markup = `<article><h1>${story.headline}</h1><p>${first}</p><div class="${name}">${paragraphsOf(rest)}</div></article>`
        expect(textOf(pageOf(story, markup))).toEqual(story.text)
      }
    },
  )
})

describe('furniture that is called what it is', () => {
  const box = (name: string, inner: string) => `<div class="${name}">${inner}</div>`
  const boxes = {
    'a newsletter box': box('newsletter-signup', '<p>Get the best of the week by mail, every Friday.</p>'),
    'links to other stories': box(
      'relatedStories',
      '<h3>Read also</h3><ul><li><a href="/x">A fish</a></li></ul>',
    ),
    'a bar for sharing': box('share-buttons', '<a href="#">Tweet</a><a href="#">Mail</a>'),
    'a caption': box('wp-caption', '<img src="a.jpg"><p class="wp-caption-text">The weir in spring.</p>'),
    'a credit': '<p class="photo-credit">Photo: A. Holm</p>',
  }
  for (const [name, markup] of Object.entries(boxes))
    it(name, () => {
      for (const story of STORIES) {
        const page = `<article><h1>${story.headline}</h1>${paragraphsOf(story.text.slice(0, 2))}${markup}${paragraphsOf(story.text.slice(2))}</article>`
        expect(textOf(pageOf(story, page))).toEqual(story.text)
      }
    })
})
