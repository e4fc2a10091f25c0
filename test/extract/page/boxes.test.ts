// Boxes around and within an article: notices, call-outs, standfirsts, galleries, AMP.
import { describe, expect, it } from 'vitest'
import { read, textOf } from './read.ts'
import { pageOf, paragraphsOf, STORIES } from './templates.ts'

const NOTICES: Readonly<Record<string, string>> = {
  en: 'We and our partners use cookies to show you advertising, and you can change your choice at any time.',
  de: 'Wir und unsere Partner verwenden Cookies, um Werbung zu zeigen, und Sie können Ihre Wahl jederzeit ändern.',
  fr: 'Nos partenaires et nous utilisons des cookies pour la publicité, et vous pouvez changer d’avis à tout moment.',
  ru: 'Мы и наши партнёры используем файлы cookie для показа рекламы, и вы можете изменить свой выбор в любое время.',
  es: 'Nosotros y nuestros socios usamos cookies para mostrar publicidad, y puede cambiar su elección cuando quiera.',
}

describe('a notice about cookies', () => {
  it.each([
    'class="cookie-notice"',
    'id="CybotCookiebotDialog"',
    'id="onetrust-banner-sdk"',
    'class="gdpr-banner"',
    'id="sp_message_container"',
    'class="cc-window" role="dialog"',
  ])('in a box with %s is no text', (attributes) => {
    for (const story of STORIES) {
      const text = story.text.slice(0, 3)
      const markup = `<div ${attributes}><p>${NOTICES[story.language]}</p></div><article><h1>${story.headline}</h1>${paragraphsOf(text)}</article>`
      expect(textOf(pageOf(story, markup))).toEqual(text)
    }
  })

  it('in a story about cookies is its text', () => {
    for (const story of STORIES) {
      const text = [NOTICES[story.language]!, ...story.text]
      const markup = `<article><h1>${story.headline}</h1>${paragraphsOf(text)}</article>`
      expect(textOf(pageOf(story, markup))).toEqual(text)
    }
  })
})

describe('a call-out', () => {
  it.each([
    '<blockquote class="pullquote"><p>X</p></blockquote>',
    '<aside><p>“X”</p></aside>',
    '<div class="pull-quote">X</div>',
  ])('%s that repeats the text goes', (box) => {
    for (const story of STORIES) {
      const quote = story.text[0]!.split(' ').slice(1, 12).join(' ')
      const markup = `<article><h1>${story.headline}</h1>${paragraphsOf(story.text.slice(0, 2))}${box.replace('X', quote)}${paragraphsOf(story.text.slice(2))}</article>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text)
    }
  })

  it('with words of its own stays', () => {
    const [story] = STORIES
    const quote =
      'My grandfather built that weir with his own hands, and I shall not pay for the water that runs over it.'
    const markup = `<article><h1>${story!.headline}</h1>${paragraphsOf(story!.text)}<blockquote><p>${quote}</p></blockquote></article>`
    expect(textOf(pageOf(story!, markup))).toEqual([...story!.text, quote])
  })
})

describe('an opening that the page describes the article by', () => {
  it.each([
    '<div class="lead"><p>X</p></div>',
    '<div class="standfirst"><p>X</p></div>',
    '<p class="standfirst">X</p>',
    '<div class="intro"><p><strong>X</strong></p></div>',
    '<section class="chapo"><p>X</p></section>',
    '<div class="vorspann">X</div>',
    '<header><div class="dek">X</div></header>',
  ])('%s is text', (box) => {
    for (const story of STORIES) {
      const [first, ...rest] = story.text
      const markup = `<article><h1>${story.headline}</h1>${box.replace('X', first!)}<div class="byline">By A. Bell</div><div>${paragraphsOf(rest)}</div></article>`
      expect(textOf(pageOf(story, markup, `<meta name="description" content="${first}">`))).toEqual(
        story.text,
      )
    }
  })

  it.each([
    '<div class="intro"><p>X</p></div>',
    '<p class="lead">X</p>',
    '<div class="chapo">X</div>',
    '<div>X</div>',
  ])('%s is text without a description, too', (box) => {
    for (const story of STORIES) {
      const [first, ...rest] = story.text
      const markup = `<article><h1>${story.headline}</h1>${box.replace('X', first!)}<div class="text">${paragraphsOf(rest)}</div></article>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text)
    }
  })

  it('as a heading is shown, but no text', () => {
    const [story] = STORIES
    const [first, ...rest] = story!.text
    const markup = `<article><h1>${story!.headline}</h1><h2>${first}</h2>${paragraphsOf(rest)}</article>`
    const { paragraphs } = read(
      pageOf(story!, markup, `<meta name="description" content="${first}">`),
    ).document
    expect(paragraphs[1]).toMatchObject({ text: first, role: 'boilerplate' })
  })
})

describe('a gallery', () => {
  it.each([
    '<figure><img src="a"><figcaption>X</figcaption></figure>',
    '<li><img src="a"><p class="caption">X</p></li>',
  ])('%s has its captions as text', (picture) => {
    for (const story of STORIES) {
      const markup = `<article><h1>${story.headline}</h1><div>${story.text.map((text) => picture.replace('X', text)).join('\n')}</div></article>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text)
    }
  })
})

describe('AMP', () => {
  it('has its boxes around the text left out', () => {
    STORIES.forEach((story, i) => {
      const other = STORIES[(i + 1) % STORIES.length]!
      const markup = `<amp-sidebar><p>${other.text[0]}</p></amp-sidebar><amp-consent><div><p>${NOTICES[story.language]}</p></div></amp-consent>
        <article><h1>${story.headline}</h1><amp-img src="a"></amp-img>${paragraphsOf(story.text.slice(0, 2))}
        <amp-ad><div placeholder>Words of an advertisement</div></amp-ad>${paragraphsOf(story.text.slice(2))}<amp-social-share>Share</amp-social-share></article>`
      expect(textOf(pageOf(story, markup))).toEqual(story.text)
    })
  })
})
