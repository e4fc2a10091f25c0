// Markdown and HTML that a parser finds hard. Each can be made in any size.

export interface Markup {
  readonly name: string
  readonly kind: 'markdown' | 'html'
  /** At most so many bytes. */
  make(bytes: number): string
}

export const MARKUP: readonly Markup[] = [
  markdown('a table of many columns and short rows', (bytes) => {
    const n = Math.floor(bytes / 7)
    return `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'b\n'.repeat(n)}`
  }),
  markdown('many tables', repeat('a|b\n-|-\nc|d\n\n')),
  markdown('underlined headings', repeat('word\n-\n')),
  markdown('headings', repeat('# a\n')),
  markdown('list items', repeat('- a\n')),
  markdown('numbered items with blank lines', repeat('1. a\n\n')),
  markdown(
    'a list in a list',
    nested((depth) => `${'  '.repeat(depth)}- a\n`),
  ),
  markdown('a quotation in a quotation', (bytes) => `${'>'.repeat(bytes - 1)}a`),
  markdown('quoted lines', repeat('> a\n\n')),
  markdown('open brackets', (bytes) => '['.repeat(bytes)),
  markdown('open images', repeat('![')),
  markdown('links without an end', repeat('[a](<b')),
  markdown('links one after the other', repeat('[a](/b) ')),
  markdown('a list of links', repeat('- [a](/b)\n')),
  markdown('link definitions', repeat('[a]: b\n')),
  markdown('emphasis without an end', repeat('*a _b ')),
  markdown('emphasis in emphasis', repeat('**a *b ')),
  markdown(
    'runs of backticks',
    nested((depth) => `${'`'.repeat(depth + 1)} `),
  ),
  markdown('open angle brackets', repeat('a <b ')),
  markdown('lines of white space', repeat(' \t \n')),
  markdown('hard breaks', repeat('a  \n')),
  markdown('rules', repeat('a\n\n***\n\n')),
  markdown('fences', repeat('```\na\n')),
  markdown('underscores in words', repeat('a_')),
  markdown('escapes', repeat('\\*')),
  markdown('bare addresses', repeat('http://a.b/c ')),
  markdown('autolinks without an end', repeat('<a:')),
  markdown('comments without an end', repeat('<!-- a ')),
  markdown('strikes', repeat('~~a ')),
  html('line breaks', (bytes) => `<p>${repeat('a<br>')(bytes - 3)}`),
  html('two line breaks', (bytes) => `<p>${repeat('a<br><br>')(bytes - 3)}`),
  html('paragraphs', repeat('<p>a')),
  html('list items', (bytes) => `<ul>${repeat('<li>a')(bytes - 4)}`),
  html('elements in elements', repeat('<div>a')),
  html('bold in bold', repeat('<b>a')),
  html('formatting that crosses paragraphs', repeat('<p><b><i>a')),
  html('links one after the other', repeat('<a href=/b>a</a> ')),
  html('a list of links', repeat('<li><a href=/b>a</a></li>')),
  html('links in links', repeat('<a href=b>a')),
  html('tables in cells', repeat('<table><tr><td>a')),
  html('cells', (bytes) => `<table><tr>${repeat('<td>a')(bytes - 12)}`),
  html(
    'cells over many columns',
    (bytes) => `<table>${repeat('<tr><td colspan=1000 rowspan=60000>a')(bytes - 7)}`,
  ),
  html('ends of what was never begun', repeat('a</p></b>')),
  html('attributes', (bytes) => `<p ${attributes(bytes - 8)}>a</p>`),
  html('entities', repeat('&amp;&ampa&#x;')),
  html('comments', repeat('a<!-->')),
  html('open angle brackets', repeat('<')),
  html('tags without an end', repeat('<a b="')),
  html('headings', repeat('<h2>a</h2><p>b c d</p>')),
  html('blocks of links', repeat('<div><a href=b>a</a></div>')),
  html('metadata', (bytes) => `<head>${repeat('<meta name=author content=a>')(bytes - 20)}<body><p>a`),
  html(
    'scripts of linked data',
    repeat('<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
  ),
  html('frames of drawings', repeat('<svg><p>a')),
]

function markdown(name: string, make: Markup['make']): Markup {
  return { name, kind: 'markdown', make }
}

function html(name: string, make: Markup['make']): Markup {
  return { name, kind: 'html', make }
}

function repeat(piece: string): Markup['make'] {
  return (bytes) => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)))
}

/** Pieces that grow, so that a thousand of them are deep. */
function nested(piece: (depth: number) => string): Markup['make'] {
  return (bytes) => {
    const pieces: string[] = []
    for (let depth = 0, length = 0; ; depth++) {
      const next = piece(depth)
      length += next.length
      if (length > bytes) return pieces.join('')
      pieces.push(next)
    }
  }
}

function attributes(bytes: number): string {
  const names: string[] = []
  for (let n = 0, length = 0; length < bytes - 10; n++) {
    names.push(`a${n}=1`)
    length += names[n]!.length + 1
  }
  return names.join(' ')
}
