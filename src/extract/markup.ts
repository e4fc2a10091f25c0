// Parses HTML into a tree. htmlparser2 reads the tags; the tree is the small DOM that ships with Readability, without
// scripts, styles and hidden parts, and bounded: over a limit there is no tree, and parsing stops early.
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { Parser } from 'htmlparser2'
import { type HiddenText, HiddenTexts } from './hidden.ts'

/** A page's visible tree, and what its head says. */
export interface Page {
  /** Empty if the page is over a limit (see the constants). */
  readonly document: Document
  readonly isOver: boolean
  readonly elements: number
  /** `<meta>` contents by lower-case name, property or itemprop; the first one counts. */
  readonly meta: ReadonlyMap<string, string>
  /** All contents of each, in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** `href` of `<link rel="canonical">`, as written. */
  readonly canonical: readonly string[]
  /** `href` of `<base>`, if absolute. */
  readonly base: string | null
  /** Hidden content of the page; empty if it is over a limit. */
  readonly hidden: readonly HiddenText[]
  /** Raw texts of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[]
  readonly title: string
  /** `lang` of `<html>`, as written. */
  readonly language: string | null
  /** True if none of a web page's furniture surrounds the text: no script, style, navigation or form. */
  readonly bare: boolean
}

/** Browsers flatten trees at 512; news pages are about 30 deep, and every pass is paid for per level. */
const MAX_DEPTH = 160
/** More open tags than this are an attack: the parser searches them all at each closing tag. */
const MAX_OPEN = 1_500
/** News pages show 200 to 1,200; two million bytes of a book have 15,000 paragraphs. */
const MAX_ELEMENTS = 40_000
/** Sum of the elements' depths: what walking every subtree costs. A news page has 10,000 to 150,000. */
const MAX_ELEMENT_STEPS = 1_500_000
/** Sum of text length × depth: what reading every element's text costs. A news page has some 500,000. */
const MAX_TEXT_STEPS = 30_000_000
/** The parser gets this many characters at a time, so that a bound stops it soon. */
const CHUNK = 16_384
/** Longest attribute or title that is read, in characters. */
const MAX_ATTRIBUTE = 1_000

/** Limit of contents per name, and of canonical links. */
const MOST_METAS = 16
const MAX_ADDRESS = 2_000

/** Never text of the article. `form` is missing on purpose: some sites put the whole page into one. */
const DROPPED = new Set(
  (
    'script style noscript template svg math canvas iframe frame frameset object embed applet audio video ' +
    'select textarea button input datalist option dialog link base noframes noembed map title meta img source track'
  ).split(' '),
)
const FURNITURE = new Set('script style link nav aside footer form iframe'.split(' '))
const PLACES = new Set(['html', 'head', 'body'])
const KEPT_ATTRIBUTES = 'class id role rel href itemprop itemtype datetime content aria-modal'.split(' ')
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const STRUCK_STYLE = /text-decoration[^:;]*:[^;]*line-through/i
const UNFIT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ud800-\udfff]/gu
/** Most texts of a page: found in one pass. */
const COLLAPSED = /^[!-~]+(?: [!-~]+)*$/
const PLAIN_NAME = /^[a-z][a-z0-9-]*$/

type Attributes = { readonly [name: string]: string }

/** Parses HTML of any kind: whole pages, fragments, tag soup. Over a limit it stops, with the facts of the head so far. */
export function parsePage(html: string): Page {
  const tree = new Tree()
  const parser = new Parser({
    onopentag: (name, attributes) => tree.open(name, attributes),
    onclosetag: (name) => tree.close(name),
    ontext: (text) => tree.text(text),
  })
  for (let at = 0; at < html.length && !tree.over; at += CHUNK) parser.write(html.slice(at, at + CHUNK))
  if (!tree.over) parser.end()
  return tree.page()
}

/**
 * Text as a browser shows it: runs of ASCII white space are one space, none at the ends. Drops what entities, structured
 * data and cut attributes can smuggle in and no stored text may hold: control characters, lone surrogates.
 */
export function collapse(text: string): string {
  if (COLLAPSED.test(text)) return text
  return text
    .replace(UNFIT, '')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim()
}

/** Handles the parser's events. An open tag either makes an element, or none (`null`), or hides everything within it. */
class Tree {
  over = false
  readonly #document = emptyDocument()
  readonly #metas = new Map<string, string[]>()
  readonly #canonical: string[] = []
  #base: string | null = null
  readonly #jsonLd: string[] = []
  readonly #opened: (Element | null)[] = []
  readonly #path: Element[] = [this.#document.body]
  readonly #hidden = new HiddenTexts()
  #hiddenFrom = Number.POSITIVE_INFINITY
  #reading: 'title' | 'json' | null = null
  #elements = 0
  #elementSteps = 0
  #textSteps = 0
  #title = ''
  #language: string | null = null
  #bare = true

  page(): Page {
    const title = collapse(this.#title.slice(0, MAX_ATTRIBUTE))
    const document = this.over ? emptyDocument() : this.#document
    // Readability asks for the title as a property; the tree itself has no head.
    Object.assign(document, { title })
    return {
      document,
      isOver: this.over,
      elements: this.#elements,
      meta: new Map([...this.#metas].map(([key, [first = '']]) => [key, first])),
      metas: this.#metas,
      canonical: this.#canonical,
      base: this.#base,
      hidden: this.over ? [] : this.#hidden.all,
      jsonLd: this.#jsonLd,
      title,
      language: this.#language,
      bare: this.#bare,
    }
  }

  open(name: string, attributes: Attributes): void {
    this.#opened.push(null)
    if (this.#opened.length > MAX_OPEN) this.over = true
    if (this.over) return
    if (this.#opened.length > this.#hiddenFrom) {
      this.#hidden.open(name, this.#opened.length, DROPPED.has(name))
      return
    }
    if (FURNITURE.has(name)) this.#bare = false
    if (name === 'html') this.#language ??= attributes.lang ?? attributes['xml:lang'] ?? null
    if (name === 'meta') this.#keepMeta(attributes)
    if (name === 'link') this.#keepLink(attributes)
    if (name === 'base' && URL.canParse(attributes.href ?? '')) this.#base ??= attributes.href!.trim()
    if (name === 'title' && this.#title === '') this.#reading = 'title'
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#startJson()
    if (DROPPED.has(name)) this.#hiddenFrom = this.#opened.length
    else if (PLACES.has(name)) return
    else if (isHidden(attributes)) this.#hide()
    else this.#append(name, attributes)
  }

  close(name: string): void {
    const element = this.#opened.pop()
    if (element) this.#path.pop()
    this.#hidden.close(name, this.#opened.length)
    if (this.#opened.length < this.#hiddenFrom) {
      this.#hidden.end()
      this.#hiddenFrom = Number.POSITIVE_INFINITY
      this.#reading = null
    }
  }

  text(text: string): void {
    if (this.over) return
    if (this.#reading === 'title') this.#title += text
    else if (this.#reading === 'json') this.#jsonLd[this.#jsonLd.length - 1] += text
    else if (this.#opened.length < this.#hiddenFrom) this.#appendText(text)
    else this.#hidden.add(text)
  }

  #hide(): void {
    this.#hiddenFrom = this.#opened.length
    this.#hidden.begin(this.#parent())
  }

  #startJson(): void {
    this.#reading = 'json'
    this.#jsonLd.push('')
  }

  #keepMeta(attributes: Attributes): void {
    const name =
      attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'] ?? ''
    const key = name.trim().toLowerCase()
    const content = collapse((attributes.content ?? '').slice(0, MAX_ATTRIBUTE))
    if (key === '' || content === '') return
    const values = this.#metas.get(key)
    if (!values) this.#metas.set(key, [content])
    else if (values.length < MOST_METAS) values.push(content)
  }

  #keepLink({ rel = '', href = '' }: Attributes): void {
    const isCanonical = rel.toLowerCase().split(/\s+/).includes('canonical')
    if (isCanonical && href.trim() !== '' && this.#canonical.length < MOST_METAS)
      this.#canonical.push(href.trim().slice(0, MAX_ADDRESS))
  }

  #append(name: string, attributes: Attributes): void {
    const element = this.#document.createElement(PLAIN_NAME.test(name) ? name : 'span')
    for (const key of KEPT_ATTRIBUTES) {
      const value = attributes[key]
      if (value !== undefined) element.setAttribute(key, value.slice(0, MAX_ATTRIBUTE))
    }
    if (STRUCK_STYLE.test((attributes.style ?? '').slice(0, MAX_ATTRIBUTE)))
      element.setAttribute('data-struck', '')
    const parent = this.#parent()
    parent.appendChild(element)
    this.#opened[this.#opened.length - 1] = element
    this.#path.push(element)
    this.#elements++
    this.#elementSteps += Math.min(this.#path.length, MAX_DEPTH)
    if (this.#elements > MAX_ELEMENTS || this.#elementSteps > MAX_ELEMENT_STEPS) this.over = true
  }

  #appendText(text: string): void {
    const parent = this.#parent()
    const last = parent.lastChild
    // The parser separates entities from the text around them.
    if (last?.nodeType === 3) last.textContent += text
    else parent.appendChild(this.#document.createTextNode(text))
    this.#textSteps += text.length * Math.min(this.#path.length, MAX_DEPTH)
    if (this.#textSteps > MAX_TEXT_STEPS) this.over = true
  }

  /** Beyond the deepest level, elements become siblings, as they do in browsers. */
  #parent(): Element {
    return this.#path[Math.min(this.#path.length, MAX_DEPTH) - 1]!
  }
}

function emptyDocument(): Document {
  return new JSDOMParser().parse('<html><head></head><body></body></html>')
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined) return true
  return attributes.style !== undefined && HIDDEN_STYLE.test(attributes.style.slice(0, MAX_ATTRIBUTE))
}
