// Every word of a page is accounted for: kept, or left out with a reason.
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../../bench/random.ts'
import { countWords } from '../../../src/core/words/words.ts'
import { PAGES } from '../pages.ts'
import { extractionOf, read } from './read.ts'
import { pageOf, paragraphsOf, STORIES } from './templates.ts'

const [story] = STORIES
const seed = Number(process.env.SEED ?? 20260131)

describe('what was left out of a page', () => {
  it('is named with its reason, its words and its beginning', () => {
    const markup = `<article><h1>${story!.headline}</h1>${paragraphsOf(story!.text)}
      <div id="comments"><p>I never liked the toll, and neither did my father, who had a mill of his own.</p></div></article>`
    const { left, complete, from } = extractionOf(pageOf(story!, markup))
    expect(left).toContainEqual({
      reason: 'reader comments',
      words: 17,
      begins: 'I never liked the toll, and neither did my father, who had…',
    })
    expect({ complete, from }).toEqual({ complete: true, from: 'page' })
  })

  it('is hidden text, too, and hides that an article is whole', () => {
    const rest = paragraphsOf(story!.text.slice(1))
    const markup = `<article><h1>${story!.headline}</h1><p>${story!.text[0]}</p>
      <div style="display:none">${rest}<script>var words = 'none'</script><b>Re</b>ad on</div></article>`
    const { left, complete, kept, page } = extractionOf(pageOf(story!, markup))
    const words = story!.text.slice(1).reduce((sum, text) => sum + countWords(text), 2)
    expect(left).toContainEqual({
      reason: 'hidden',
      words,
      begins: 'The toll, which the county wants to levy from the spring,…',
    })
    expect(left.reduce((sum, part) => sum + part.words, kept)).toBe(page)
    expect(complete).toBe(false)
  })

  it('counts the headline among the kept words where the page shows it', () => {
    const page = pageOf(story!, `<article><h1>${story!.headline}</h1>${paragraphsOf(story!.text)}</article>`)
    const words = story!.text.reduce((sum, text) => sum + countWords(text), countWords(story!.headline))
    expect(extractionOf(page).kept).toBe(words)
  })
})

describe(`kept and left words are the words of the page (seed ${seed})`, () => {
  const own = (html: string) => {
    const body = html.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    return countWords(body.replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&'))
  }
  const holds = (html: string) => {
    const { kept, page, left } = extractionOf(html)
    expect(kept + left.reduce((sum, part) => sum + part.words, 0)).toBe(page)
    expect(page).toBe(own(html))
  }

  it('of pages by template', () => {
    for (const html of [PAGES.jsonLd!, PAGES.divs!]) holds(html)
  })

  it('of pages put together at random', () => {
    const random = randomOf(seed)
    const names = [
      '',
      ' class="related"',
      ' class="ad"',
      ' id="comments"',
      ' class="meta"',
      ' class="newsletter"',
    ]
    const tags = [
      'p',
      'p',
      'div',
      'li',
      'h2',
      'h3',
      'blockquote',
      'aside',
      'figcaption',
      'section',
      'td',
      'nav',
    ]
    const pieces = [
      'One <del>two</del> <ins>three</ins> four.',
      'Word<sup>1</sup> and <a href="/x">a link elsewhere</a>',
      'Advertisement',
      'Read more',
    ]
    for (let n = 0; n < 60; n++) {
      const { text } = random.pick(STORIES)
      let markup = ''
      for (let i = 0; i < 25; i++) {
        const tag = random.pick(tags)
        const inner = random.pick([random.pick(text), random.pick(text), random.pick(pieces)])
        markup += `<${tag}${random.pick(names)}>${inner}</${tag}>\n`
      }
      holds(pageOf(story!, `<article><h1>${story!.headline}</h1>${markup}</article>`))
    }
  })

  it('and the kept words are those of the version', () => {
    const { document, details } = read(PAGES.jsonLd!)
    const words = document.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0)
    expect(details.extraction?.kept).toBe(words)
  })
})
