// Small pages in the ways that news systems write them: one text, furnished differently.

/** The article that stands in every template below. */
export const TEXT: readonly string[] = [
  'The harbour board voted on Tuesday to close the old ferry pier for two years, ending a dispute that has split the town since spring.',
  'Seven of nine members supported the plan, which moves the boats to a temporary landing stage behind the fish market, at a cost of four million crowns.',
  '“We have waited long enough, and the piles are rotten,” said the chair of the board, Marta Lindqvist, after the meeting.',
  'Shopkeepers along the quay fear for their summer trade, and some of them have threatened to go to court over the decision.',
  'Work is due to begin in October, when the last of the season’s tourist boats has left, and to be finished before the jubilee.',
]
export const HEADLINE = 'Harbour board closes ferry pier for two years'

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const links = (texts: readonly string[]) => texts.map((text) => `<li><a href="/x">${text}</a></li>`).join('')
const RELATED = [
  'Fish market to get a new roof',
  'Council splits over parking fees',
  'Ten walks along the coast',
]

const classic = `<!doctype html><html lang="en-GB"><head><title>${HEADLINE} | The Quay Herald</title>
<link rel="stylesheet" href="/a.css"><style>p { color: red }</style><script>var hidden = "script words"</script>
<meta property="og:site_name" content="The Quay Herald"><meta property="og:title" content="${HEADLINE}">
<meta name="author" content="Ida Berg"><meta property="article:published_time" content="2024-03-05T18:20:00+01:00">
</head><body><nav><ul>${links(['Home', 'News', 'Sport', 'Weather'])}</ul></nav>
<div class="breadcrumbs"><a href="/">Home</a> › <a href="/town">Town</a></div>
<main><article><h1>${HEADLINE}</h1><div class="byline">By Ida Berg</div><time datetime="2024-03-05">Tuesday, March 5, 2024</time>
<figure><img src="pier.jpg"><figcaption>The pier in January. Photo: Ola Holm</figcaption></figure>
${paragraphs(TEXT.slice(0, 2))}
<div class="newsletter-box"><h3>Sign up to our newsletter</h3><p>The best of the quay in your inbox every morning.</p></div>
${paragraphs(TEXT.slice(2, 4))}
<div class="related-stories"><h4>Related</h4><ul>${links(RELATED)}</ul></div>
${paragraphs(TEXT.slice(4))}
<p hidden>Hidden words nobody reads.</p><div style="display: none">More hidden words.</div>
<div class="share-bar"><a href="#">Share on Facebook</a></div></article>
<aside><h3>Most read</h3><ol>${links(RELATED)}</ol></aside></main>
<footer><p>© 2024 The Quay Herald. All rights reserved.</p></footer></body></html>`

const divs = `<html><head><title>The Quay Herald: ${HEADLINE}</title><script src="x.js"></script></head><body>
<div id="top"><a href="/">Start</a> <a href="/n">News</a></div><div id="content"><h1>${HEADLINE}</h1>
<div class="story-text">${TEXT.join('<br><br>\n')}</div></div>
<div id="sidebar">${links(RELATED)}</div><div id="footer">Contact | Imprint</div></body></html>`

const unclosed = `<html><head><title>${HEADLINE}</title><script></script><body><table><tr><td width=100%><h1>${HEADLINE}</h1>
<p>${TEXT.join('\n<p>')}<p><a href=/more>More news from the town and the islands around it</a></table>`

const jsonLd = `<!doctype html><html lang="en"><head><title>Quay</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
"headline":"${HEADLINE.replace('closes ', 'closes&#32;')}","author":[{"@type":"Person","name":"Ida Berg"},{"@type":"Person","name":"Ola Holm"}],
"datePublished":"2024-03-05T17:20:00Z"}]}</script></head><body><header><a href="/">Quay</a></header>
<article class="post"><h2 class="post-title">${HEADLINE}</h2><p>Updated 5:20 pm, Tuesday, March 5, 2024</p>
<section class="post-content">${paragraphs(TEXT)}<p><a href="/other">READ: Fish market to get a new roof</a></p>
<p class="wp-caption-text">Shops on the quay (Photo: Ola Holm)</p></section>
<div class="comments"><h3>Comments</h3><p>First! What a waste of money this is, said nobody ever.</p></div></article></body></html>`

/** Whole pages of the same article by template. */
export const PAGES: Readonly<Record<string, string>> = { classic, divs, unclosed, jsonLd }
