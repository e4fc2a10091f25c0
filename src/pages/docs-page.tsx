// The API on one page: nouns, calls, and examples to paste into a terminal.
import { Layout, type Site } from './frame/layout.tsx'

interface DocsPageProps {
  readonly site: Site
  /** The origin of this service. */
  readonly origin: string
}

interface Call {
  readonly call: string
  readonly answer: string
}

const READING: readonly Call[] = [
  { call: 'GET /versions/{ref}', answer: 'a version with its paragraphs; ?format=text gives only the text' },
  { call: 'GET /versions/{ref}/original', answer: 'the bytes as they were uploaded' },
  { call: 'GET /articles?story=&source=&language=', answer: 'articles, newest first' },
  { call: 'GET /articles?q=', answer: 'full-text search, best first, each with a snippet' },
  { call: 'GET /articles/{id}', answer: 'an article with its versions' },
  { call: 'GET /stories?q=', answer: 'stories, latest activity first' },
  { call: 'GET /stories/{slug}', answer: 'a story with its articles' },
]

const COMPARING: readonly Call[] = [
  { call: 'GET /similarity/{pair}', answer: 'the scores of two versions; ?format=text gives one number' },
  { call: 'GET /diff/{pair}', answer: 'the whole comparison: scores, blocks, changes, quotations' },
  {
    call: 'POST /compare',
    answer: 'the same for two texts in JSON, {"left": …, "right": …}; nothing is stored',
  },
]

const STORIES: readonly Call[] = [
  { call: 'GET /stories/{slug}/matrix', answer: 'the scores of every pair of printings' },
  { call: 'GET /stories/{slug}/collation?base=', answer: 'every paragraph of the base in every printing' },
  {
    call: 'GET /stories/{slug}/wordings?paragraph=',
    answer: 'all wordings of a paragraph, with the printings of each',
  },
  {
    call: 'GET /stories/{slug}/lineage',
    answer: 'who most likely copied from whom, with the evidence',
  },
  { call: 'GET /stories/{slug}/origins', answer: 'which version of the base each printing follows' },
  { call: 'GET /stories/{slug}/corrections', answer: 'each change of the base, and which printings have it' },
  { call: 'GET /stories/{slug}/credits', answer: 'copied share against the credit line' },
  { call: 'GET /stories/{slug}/headlines', answer: 'every headline with its printings' },
  { call: 'POST /stories/{slug}/gather', answer: 'stored articles that print the same copy; they can join' },
]

const REPRINTS: readonly Call[] = [
  {
    call: 'GET /versions/{ref}/reprints?min=',
    answer: 'stored articles that print all or part of a version',
  },
  { call: 'POST /reprints?min=', answer: 'the same for a text that is not stored' },
]

const KEEPING: readonly Call[] = [
  { call: 'POST /versions', answer: 'uploads a printing: 201 if it is new, 200 if nothing changed' },
  { call: 'POST /import', answer: 'uploads one printing per line, as NDJSON' },
  { call: 'GET /export', answer: 'every version, as lines that an import takes' },
  {
    call: 'PATCH /stories/{slug} · /articles/{id}',
    answer: 'corrects a title, base, source, story or address',
  },
  { call: 'DELETE /stories/{slug} · /articles/{id}', answer: 'deletes for good' },
]

export function DocsPage({ site, origin }: DocsPageProps) {
  const api = `${origin}/api/v1`
  return (
    <Layout
      site={site}
      title="API"
      description="How to upload, read and compare with the API."
      section="docs"
      path="/docs"
    >
      <header class="opening">
        <h1>API</h1>
        <p class="note">
          Everything these pages show is there for scripts, as JSON and other formats. The exact shapes are in{' '}
          <a href="/openapi.json">openapi.json</a>.
        </p>
      </header>
      <div class="prose">
        <h2>The words</h2>
        <dl class="terms">
          <dt>Story</dt>
          <dd>
            A name such as <code>inf-treaty</code> that gathers the articles printing the same copy.
          </dd>
          <dt>Article</dt>
          <dd>One source’s printing of a story.</dd>
          <dt>Version</dt>
          <dd>
            One snapshot of an article. Its ref is <code>article@1</code>, <code>article@2</code> and so on;{' '}
            <code>article@latest</code> and <code>article@previous</code> name the newest and the one before
            it.
          </dd>
          <dt>Pair</dt>
          <dd>
            Two refs with three dots between them, left first: <code>a@1...b@2</code>.
          </dd>
        </dl>
        <h2>Upload</h2>
        <p>A text file as it is, with the rest in the address:</p>
        <Example
          text={`curl --data-binary @story.txt -H 'Content-Type: text/plain' \\\n  '${api}/versions?source=tass&story=inf-treaty'`}
        />
        <p>Or everything in JSON:</p>
        <Example
          text={`curl '${api}/versions' -H 'Content-Type: application/json' \\\n  -d '{"source": "harbour-post", "story": "inf-treaty", "headline": "A headline", "text": "The text."}'`}
        />
        <p>
          The answer names the version’s ref. The same text again answers <code>200</code> with{' '}
          <code>"unchanged": true</code>. Where the service needs a token, add{' '}
          <code>-H 'Authorization: Bearer …'</code>.
        </p>
        <h2>Compare</h2>
        <Example
          text={`curl '${api}/similarity/ARTICLE@1...OTHER@1?format=text'\ncurl '${api}/diff/ARTICLE@1...OTHER@1?format=patch'`}
        />
        <p>
          Formats by <code>?format=</code> or <code>Accept</code>: <code>json</code>, <code>text</code>,{' '}
          <code>csv</code>, <code>patch</code>, <code>html</code>.{' '}
          <code>?ignore=typography,case,spelling</code> takes house style as equal.
        </p>
        <h2>Find who prints a text</h2>
        <Example
          text={`curl '${api}/reprints?min=0.1' -H 'Content-Type: application/json' \\\n  -d '{"text": "A text, or a part of one."}'`}
        />
        <h2>Every call</h2>
        <p>
          Paths begin with <code>/api/v1</code>.
        </p>
        <Calls name="Reading" calls={READING} />
        <Calls name="Comparing" calls={COMPARING} />
        <Calls name="A story as a whole" calls={STORIES} />
        <Calls name="Who prints a text" calls={REPRINTS} />
        <Calls name="Keeping" calls={KEEPING} />
        <h2>When something is wrong</h2>
        <p>
          An error is <code>application/problem+json</code> with a sentence in <code>detail</code> that says
          what was wrong and what would be right, and with the fields at fault in <code>errors</code>. A call
          that fails stores nothing.
        </p>
      </div>
    </Layout>
  )
}

function Example({ text }: { readonly text: string }) {
  return (
    <pre tabindex={0}>
      <code>{text}</code>
    </pre>
  )
}

function Calls({ name, calls }: { readonly name: string; readonly calls: readonly Call[] }) {
  return (
    <>
      <h3>{name}</h3>
      <dl class="calls">
        {calls.map(({ call, answer }) => (
          <div>
            <dt>
              <code>{call}</code>
            </dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
