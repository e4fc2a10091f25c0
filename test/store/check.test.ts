// Does the check find what is wrong in a library, and nothing else? A real file is damaged behind the store's back.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gzipSync } from 'node:zlib'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseRef } from '../../src/contract/refs.ts'
import { ALGORITHM_VERSION, type Given } from '../../src/core/model.ts'
import { fingerprintsOf } from '../../src/core/reprints/fingerprints.ts'
import { parseSearch } from '../../src/core/search/query.ts'
import { similarity } from '../../src/core/similarity.ts'
import { parseDocument } from '../../src/core/text/document.ts'
import { scanOf } from '../../src/core/words/scan.ts'
import {
  type CheckedFinding,
  type CheckTotals,
  checkLibrary,
  openForCheck,
} from '../../src/store/check/check.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { FullVersion, NewVersion } from '../../src/store/versions-model.ts'
import { copiesOf } from './file-template.ts'
import { contentHash, newVersion } from './make.ts'

let folder: string
let path: string
let url: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-check-'))
  path = join(folder, 'library.db')
  url = `file:${path}`
  await writeFilled(path)
})
afterEach(() => rm(folder, { recursive: true }))

const TREATY = 'Negotiators of both countries signed the treaty late on Tuesday after nine weeks of talks.'
const REACTION =
  'Opposition leaders called the agreement a surrender and asked parliament to reject every article.'
const WEATHER =
  'Heavy rain closed three mountain passes and left a thousand homes without power until morning.'
const RUSSIAN = 'Дождь закрыл три горных перевала, и тысяча домов осталась без света до самого утра.'
const THAI = 'ฝนตกหนักทำให้ถนนบนภูเขาสามสายถูกปิด และบ้านหลายพันหลังไม่มีไฟฟ้าใช้จนถึงเช้า'
/** Longer than one piece, and with more fingerprints than one row takes. */
const LONG = Array.from({ length: 90_000 }, (_, n) => `w${(n * 7919) % 90_001}`).join(' ')

async function fill(store: Store): Promise<void> {
  const wire = { source: 'wire', story: 'treaty', publishedAt: '2024-01-01T08:00:00Z' }
  await store.versions.upload(parsed(`Treaty signed\n\n${TREATY}\n\n${REACTION}`, wire))
  await store.versions.upload(
    parsed(`Treaty signed\n\n${TREATY}\n\n${REACTION} It votes in May.`, {
      ...wire,
      publishedAt: '2024-01-01T09:00:00Z',
    }),
  )
  await store.versions.upload(
    parsed(`${TREATY}\n\n${WEATHER}`, { source: 'daily', story: 'treaty', headline: 'Peace' }),
  )
  await store.versions.upload(parsed(`${WEATHER}\n\nShort.\n\n${RUSSIAN}\n\n${THAI}`, { source: 'café' }))
  await store.versions.upload(
    parsed(`<p>${REACTION}</p>`, { source: 'web', article: 'gap', number: 7 }, WEATHER),
  )
  await store.versions.upload(parsed('   \n', { source: 'nothing' }))
}

const fillLong = (store: Store) => store.versions.upload(parsed(`${LONG}\n\n${TREATY}`, { source: 'long' }))

const writeFilled = copiesOf(fill)
const writeFilledLong = copiesOf(async (store) => {
  await fill(store)
  await fillLong(store)
})

/** Puts the library with the long text in the place of the other. */
async function replaceWithLong(): Promise<void> {
  await rm(path)
  await writeFilledLong(path)
}

/** As the service makes it of a text; `original`: of other bytes than the text. */
function parsed(
  text: string,
  more: Partial<NewVersion> & { readonly source: string },
  original = text,
): NewVersion {
  const given: Given = more.headline ? { headline: more.headline } : {}
  const { headline, words, language, paragraphs } = parseDocument(text, given)
  const texts = paragraphs.map((paragraph) => paragraph.text)
  const bytes = new TextEncoder().encode(original)
  return newVersion(original, {
    ...more,
    headline,
    words,
    language,
    paragraphs,
    contentHash: contentHash(headline, texts),
    original: { mediaType: 'text/plain; charset=utf-8', bytes },
  })
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ url })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Does something to the file that no program should do. */
function damage(...statements: readonly string[]): void {
  const database = new Libsql(path)
  for (const sql of statements) database.exec(sql)
  database.close()
}

async function check(repair = false): Promise<{ totals: CheckTotals; findings: CheckedFinding[] }> {
  const database = await openForCheck({ url })
  const findings: CheckedFinding[] = []
  try {
    const totals = await checkLibrary(database, {
      repair,
      isFile: true,
      tell: (finding) => findings.push(finding),
    })
    return { totals, findings }
  } finally {
    await database.close()
  }
}

/** Articles that a text is found in. */
async function reprintsOf(text: string): Promise<string[]> {
  const paragraphs = [{ text, role: 'body' as const }]
  const fingerprints = fingerprintsOf([text], scanOf({ paragraphs })).flat()
  const query = { fingerprints, except: null, thorough: true, unstoried: false }
  const { items, complete } = await withStore((store) =>
    store.reprints.candidates(query, { after: null, until: null }, 50),
  )
  expect(complete).toBe(true)
  return items.map(({ source }) => source).sort()
}

async function found(words: string): Promise<string[]> {
  const page = await withStore((store) =>
    store.search.articles(parseSearch(words), {}, { limit: 50, cursor: null }),
  )
  return page.items.map(({ source }) => source).sort()
}

/** Of every pair of these sources. */
async function keepScores(store: Store, sources: readonly string[]): Promise<void> {
  const { items } = await store.articles.list({}, { limit: 50 })
  const latest = items
    .filter(({ source }) => sources.includes(source))
    .map((article) => parseRef(article.latest)!)
  const versions = (await Promise.all(latest.map((ref) => store.versions.read(ref)))) as FullVersion[]
  expect(versions).toHaveLength(sources.length)
  const pairs = versions.flatMap((left, n) => versions.slice(n + 1).map((right) => ({ left, right })))
  const scores = pairs.map(({ left, right }) => {
    const { score, containment, relation } = similarity(left, right)
    return { left: left.contentHash, right: right.contentHash, score, containment, relation }
  })
  await store.scores.save(scores, null)
}

/** An answer about a story, as a database keeps it. */
const MEDIA_TYPES = [
  'text/plain; charset=utf-8',
  'text/html; charset=windows-1251',
  'text/markdown; charset=iso_8859-1:1987',
  'application/vnd.iptc.g2.newsitem+xml',
  'application/x-nitf+xml; charset=iso-8859-1',
]
const KEPT_BYTES = `x'${gzipSync(JSON.stringify({ items: ['Kept.'] })).toString('hex')}'`

const VERSION_OF = (source: string) =>
  `(SELECT v.id FROM versions v JOIN articles a ON a.key = v.article WHERE a.source = '${source}' ORDER BY v.id LIMIT 1)`
const ARTICLE_OF = (source: string) => `(SELECT key FROM articles WHERE source = '${source}')`
const PARAGRAPH = (text: string) => `(SELECT id FROM paragraphs WHERE text = '${text}')`

test('a library that nothing happened to is sound, with gaps in its numbers and texts of every kind', async () => {
  await withStore(async (store) => {
    await fillLong(store)
    for (const mediaType of MEDIA_TYPES) {
      const upload = parsed(`Of ${mediaType}.`, { source: mediaType })
      await store.versions.upload({ ...upload, original: { ...upload.original, mediaType } })
    }
    await keepScores(store, ['wire', 'daily', 'café', 'web', 'nothing'])
    const [story] = (await store.stories.list({}, { limit: 1 })).items
    const question = { story: story!.slug, view: 'origins', question: '', state: 'ab'.repeat(32) }
    const noise = Array.from({ length: 50_000 }, (_, n) => (n * 48_271) % 2_147_483_647)
    await store.storyAnswers.keep(question, { text: JSON.stringify(noise), done: true }, null)
    expect(await store.storyAnswers.read(question)).not.toBeNull()
  })
  const { totals, findings } = await check()
  expect(findings).toEqual([])
  expect(totals).toMatchObject({ versions: 12, articles: 11, faults: 0, repaired: 0 })
  expect(totals.paragraphs).toBeGreaterThan(8)
})

interface Damage {
  readonly name: string
  readonly sql: readonly string[]
  /** Beginnings of what is found, `kind what`. */
  readonly finds: readonly string[]
  /** The same of a repair, where mending one mends another too. */
  readonly mends?: readonly string[]
  /** Where a text of several pieces is needed. */
  readonly long?: true
}

/** The text once more, printed by the first version that does. */
function doubled(text: string): string[] {
  return [
    `INSERT INTO paragraphs (id, hash, text, pieces, fingerprinted)
      SELECT 950, hash, text, pieces, fingerprinted FROM paragraphs WHERE id = ${PARAGRAPH(text)}`,
    `UPDATE printings SET paragraph = 950
      WHERE version = 1 AND paragraph = (SELECT min(id) FROM paragraphs WHERE text = '${text}')`,
  ]
}

const MENDABLE: readonly Damage[] = [
  {
    name: 'an article with another newest number, count, hash and times',
    sql: [
      `UPDATE articles SET latest = 1, version_count = 9, time = 5, first_time = 6, language = 'xx',
        content_hash = zeroblob(32) WHERE source = 'wire'`,
    ],
    finds: ['article newest number 1 instead of 2, count of versions 9 instead of 2, content hash 0000'],
  },
  {
    name: 'a story with another time',
    sql: ['UPDATE stories SET time = 7'],
    finds: ['story time 7 instead of'],
  },
  { name: 'a story that is gone', sql: ['DELETE FROM stories'], finds: ['story has articles but no row'] },
  {
    name: 'counts of a version',
    sql: [`UPDATE versions SET words = words + 1, paragraph_count = 1 WHERE id = ${VERSION_OF('wire')}`],
    finds: ['count 30 words instead of 29, 1 paragraphs instead of 3'],
  },
  {
    name: 'a paragraph that no version prints',
    sql: [
      `INSERT INTO paragraphs (id, hash, text, pieces, fingerprinted)
        VALUES (900, unhex('${createHash('sha256').update(`${WEATHER} And more.x`).digest('hex').slice(0, 32)}'), '${WEATHER} And more.', 2, 1)`,
      'INSERT INTO paragraph_hashes SELECT 0, hash, id FROM paragraphs WHERE id = 900',
      `INSERT INTO paragraph_tails (paragraph, piece, text) VALUES (900, 1, 'x')`,
    ],
    finds: ['fingerprints does not match its index entry', 'orphan is printed by no version'],
  },
  {
    name: 'printings, pieces of originals and of paragraphs of nothing',
    sql: [
      'INSERT INTO printings (version, position, paragraph, role) VALUES (901, 0, 1, 0), (901, 1, 2, 0)',
      `INSERT INTO original_pieces (version, piece, bytes) VALUES (902, 0, x'00')`,
      `INSERT INTO paragraph_tails (paragraph, piece, text) VALUES (903, 1, 'x'), (1, 1, 'x')`,
    ],
    finds: [
      'orphan is not a piece of paragraph 1',
      'orphan belong to a missing version',
      'orphan belong to a missing version',
      'orphan belongs to no paragraph',
    ],
  },
  {
    name: 'a long paragraph of fewer pieces than it has, and one piece too many',
    sql: [
      'UPDATE paragraphs SET pieces = 1 WHERE pieces > 1',
      `INSERT INTO paragraph_tails (paragraph, piece, text) SELECT DISTINCT paragraph, 17, 'x' FROM paragraph_tails`,
    ],
    finds: [
      ...['count 1 pieces instead of', 'orphan is not a piece', 'fingerprints does not', 'words cannot'],
      ...['paragraph has a text that does not match', 'content has a text that does not match'],
    ],
    mends: ['count 1 pieces instead of', 'orphan is not a piece'],
    long: true,
  },
  {
    name: 'paragraphs of more pieces than they have',
    sql: [`UPDATE paragraphs SET pieces = pieces + 2 WHERE pieces > 1 OR id = ${PARAGRAPH(RUSSIAN)}`],
    finds: [
      ...['count 3 pieces instead of 1', 'count 7 pieces instead of 5'],
      ...Array(2).fill('paragraph has lost a piece'),
      ...Array(2).fill('version its paragraph'),
    ],
    mends: ['count 3 pieces instead of 1', 'count 7 pieces instead of 5'],
    long: true,
  },
  {
    name: 'paragraphs that versions have lost, whether others print them or not',
    sql: [
      `DELETE FROM printings WHERE version = ${VERSION_OF('café')} AND paragraph = ${PARAGRAPH(THAI)}`,
      `DELETE FROM printings WHERE version = ${VERSION_OF('wire')} AND position = 0`,
      `UPDATE printings SET paragraph = 970 WHERE version = ${VERSION_OF('web')}`,
    ],
    finds: [
      ...[0, 3, 0].map((position) => `version has lost its paragraph ${position}, which is still stored`),
      ...Array(2).fill('words cannot be found'),
      ...Array(2).fill('orphan is printed by no version'),
      ...[
        'version its paragraph 0 is missing',
        'content has a text that does not match',
        'version its paragraph 0 is missing',
      ],
    ],
    mends: [0, 3, 0].map((position) => `version has lost its paragraph ${position}, which is still stored`),
  },
  {
    name: 'a paragraph with another hash than its text',
    sql: [
      `UPDATE paragraphs SET hash = zeroblob(16) WHERE id = ${PARAGRAPH(REACTION)}`,
      `UPDATE paragraphs SET hash = zeroblob(16) WHERE id = ${PARAGRAPH(RUSSIAN)}`,
      `DELETE FROM paragraph_hashes WHERE paragraph = ${PARAGRAPH(RUSSIAN)}`,
    ],
    finds: [
      'hash names paragraph',
      ...Array(2).fill('hash cannot be found'),
      ...Array(2).fill('paragraph has a wrong hash'),
    ],
  },
  {
    name: 'a paragraph that is not found by its hash, and hashes of other paragraphs and of none',
    sql: [
      `DELETE FROM paragraph_hashes WHERE paragraph = ${PARAGRAPH(TREATY)}`,
      `INSERT INTO paragraph_hashes (level, hash, paragraph) VALUES (0, zeroblob(16), ${PARAGRAPH(TREATY)})`,
      `INSERT INTO paragraph_hashes (level, hash, paragraph) VALUES (1, x'${'ff'.repeat(16)}', 900)`,
    ],
    finds: ['hash names paragraph', 'hash names paragraph 900', 'hash cannot be found'],
  },
  {
    name: 'hashes in both levels',
    sql: [
      `INSERT INTO paragraph_hashes (level, hash, paragraph)
        SELECT 1, hash, paragraph FROM paragraph_hashes WHERE level = 0 ORDER BY hash LIMIT 2`,
    ],
    finds: ['hash is also in level 1', 'hash is also in level 1'],
  },
  {
    name: 'hashes in levels that there are not',
    sql: [
      `UPDATE paragraph_hashes SET level = -1 WHERE paragraph = ${PARAGRAPH(TREATY)}`,
      `UPDATE paragraph_hashes SET level = 2 WHERE paragraph IN (${PARAGRAPH(WEATHER)}, ${PARAGRAPH(RUSSIAN)})`,
    ],
    finds: [
      'hash is not a valid level but holds 1 hashes',
      'hash is not a valid level but holds 2 hashes',
      ...Array(3).fill('hash cannot be found'),
    ],
    mends: ['hash is not a valid level but holds 1 hashes', 'hash is not a valid level but holds 2 hashes'],
  },
  {
    name: 'two paragraphs with one text, both printed',
    sql: [...doubled(TREATY), `DELETE FROM paragraph_hashes WHERE paragraph = ${PARAGRAPH(WEATHER)}`],
    finds: [
      'fingerprints does not match its index entry',
      'hash cannot be found',
      'hash has the hash of paragraph',
    ],
  },
  {
    name: 'two paragraphs with one text of several pieces, of which nobody prints that with the hash',
    sql: [
      `CREATE TEMP TABLE moved AS SELECT id FROM paragraphs WHERE pieces > 1`,
      `INSERT INTO paragraphs (id, hash, text, pieces, fingerprinted)
        SELECT 950, hash, text, pieces, NULL FROM paragraphs WHERE pieces > 1`,
      `INSERT INTO paragraph_tails (paragraph, piece, text) SELECT 950, piece, text FROM paragraph_tails`,
      'UPDATE paragraph_hashes SET paragraph = 950 WHERE paragraph = (SELECT id FROM moved)',
    ],
    finds: [
      'fingerprints does not match its index entry',
      'hash has the hash of paragraph 950',
      'orphan is printed by no',
    ],
    mends: ['fingerprints does not match its index entry', 'hash has the hash of paragraph 950'],
    long: true,
  },
  {
    name: 'a paragraph with the text of another, which nobody prints',
    sql: [
      `INSERT INTO paragraphs (id, hash, text, pieces, fingerprinted)
        SELECT 950, hash, text, pieces, NULL FROM paragraphs WHERE id = ${PARAGRAPH(REACTION)}`,
    ],
    finds: [
      'fingerprints does not match its index entry',
      'hash has the hash of paragraph',
      'orphan is printed by no',
    ],
    mends: ['fingerprints does not match its index entry', 'hash has the hash of paragraph'],
  },
  {
    name: 'a paragraph that the index of fingerprints has lost',
    sql: [`DELETE FROM fingerprints WHERE rowid = ${PARAGRAPH(TREATY)}`],
    finds: ['fingerprints does not match its index entry'],
  },
  {
    name: 'a paragraph with the fingerprints of another',
    sql: [
      `DELETE FROM fingerprints WHERE rowid = ${PARAGRAPH(TREATY)}`,
      `INSERT INTO fingerprints (rowid, shingles) SELECT ${PARAGRAPH(TREATY)}, 'aaaaaaaa bbbbbbbb'`,
    ],
    finds: ['fingerprints does not match its index entry'],
  },
  {
    name: 'a long paragraph that has lost one of its rows, and a short one that has one',
    sql: [
      `DELETE FROM fingerprints WHERE rowid > ${2 ** 40}`,
      `INSERT INTO fingerprints (rowid, shingles) SELECT ${PARAGRAPH('Short.')}, 'aaaaaaaa'`,
    ],
    finds: ['fingerprints does not match its index entry', 'fingerprints does not match its index entry'],
    long: true,
  },
  {
    name: 'a paragraph that waits for the index',
    sql: [`UPDATE paragraphs SET fingerprinted = NULL WHERE id = ${PARAGRAPH(TREATY)}`],
    finds: ['fingerprints is not marked'],
  },
  {
    name: 'an article that the index of words has lost',
    sql: [`DELETE FROM search WHERE rowid = ${ARTICLE_OF('daily')}`],
    finds: ['words cannot be found'],
  },
  {
    name: 'an article with the words of another',
    sql: [
      `DELETE FROM search WHERE rowid = ${ARTICLE_OF('café')}`,
      `INSERT INTO search (rowid, headline, body) SELECT ${ARTICLE_OF('café')}, 'other', 'words altogether'`,
    ],
    finds: ['words cannot be found'],
  },
  {
    name: 'rows of both indexes about nothing',
    sql: [
      `INSERT INTO search (rowid, headline, body) VALUES (777, 'stray', 'words')`,
      `INSERT INTO fingerprints (rowid, shingles) VALUES (778, 'aaaaaaaa'), (${2 ** 40 + 64 * 779 + 1}, 'aaaaaaaa')`,
    ],
    finds: ['orphan refers to something', 'orphan refers to something', 'orphan refers to something'],
  },
  {
    name: 'an index that can not be read',
    sql: ['DELETE FROM search_data WHERE id > 10', 'DELETE FROM fingerprints_data WHERE id > 10'],
    finds: ['unreadable', 'unreadable'],
  },
  {
    name: 'pages of an index that are not what they were',
    sql: ['UPDATE search_data SET block = zeroblob(20) WHERE id > 10'],
    finds: Array(4).fill('words cannot be found'),
  },
  {
    name: 'indexes that have lost their totals, on which every write fails',
    sql: ['DELETE FROM search_data WHERE id = 1', 'DELETE FROM fingerprints_data WHERE id = 1'],
    finds: ['unreadable its totals are lost', 'unreadable its totals are lost'],
  },
  {
    name: 'totals of fewer rows',
    sql: [`UPDATE search_data SET block = x'030909' WHERE id = 1`],
    finds: ['unreadable its totals are of 3 rows, and it has 5'],
  },
  {
    name: 'indexes that can not be opened, for they have no structure and no settings',
    sql: ['DELETE FROM search_data WHERE id = 10', 'DELETE FROM fingerprints_config'],
    finds: ['unreadable invalid fts5 file format', 'unreadable vtable constructor failed'],
  },
  {
    name: 'indexes of another format, and with a structure that is none',
    sql: [
      `UPDATE search_config SET v = 99 WHERE k = 'version'`,
      `UPDATE fingerprints_data SET block = x'ffffffffffff' WHERE id = 10`,
    ],
    finds: ['unreadable vtable constructor failed', 'unreadable invalid fts5 file format'],
  },
  {
    name: 'a score of a text that is not stored',
    sql: [
      `INSERT INTO pair_scores (left_hash, right_hash, algorithm, score, left_in_right, right_in_left, relation)
        SELECT substr(content_hash, 1, 16), zeroblob(16), 1, 1, 1, 1, 'same' FROM versions LIMIT 1`,
    ],
    finds: ['score is about a missing text'],
  },
  {
    name: 'scores that texts of these lengths can not have',
    sql: ['score = score / 2', 'left_in_right = 0.5', 'right_in_left = 2', "relation = 'identical'"].map(
      (change, n) =>
        `INSERT INTO pair_scores (left_hash, right_hash, algorithm, score, left_in_right, right_in_left, relation)
          SELECT substr(l.content_hash, 1, 16), substr(r.content_hash, 1, 16), ${ALGORITHM_VERSION},
            26.0 / (l.words + r.words), 13.0 / l.words, 13.0 / r.words, 'rewrite'
          FROM versions l, versions r WHERE l.id = 1 AND r.id = ${n + 2};
        UPDATE pair_scores SET ${change} WHERE id = (SELECT max(id) FROM pair_scores)`,
    ),
    finds: Array(4).fill('score is impossible for these two texts'),
  },
  {
    name: 'answers about a story that is gone, answers that are damaged, and one without its beginning',
    sql: [
      ...[
        `'gone', 'origins', '', 0, ${KEPT_BYTES}`,
        `(SELECT slug FROM stories), 'origins', '', 0, zeroblob(40)`,
        `(SELECT slug FROM stories), 'credits', '', 0, substr(${KEPT_BYTES}, 1, 20)`,
        `(SELECT slug FROM stories), 'matrix', '', 1, ${KEPT_BYTES}`,
        `(SELECT slug FROM stories), 'headlines', '', 0, ${KEPT_BYTES}`,
      ].map(
        (values) => `INSERT INTO story_answers (story, view, question, piece, bytes, state, algorithm, done)
          SELECT ${values}, zeroblob(32), ${ALGORITHM_VERSION}, 1`,
      ),
    ],
    finds: ['answer is about a missing story', ...Array(3).fill('answer cannot be read')],
  },
]

describe('mends, so that it is sound again and all is found:', () => {
  test.each(MENDABLE)('$name', async ({ sql, finds, mends = finds, long }) => {
    if (long) await replaceWithLong()
    const before = await exported()
    damage(...sql)
    expectFindings((await check()).findings, finds)
    const { findings, totals } = await check(true)
    expectFindings(findings, mends)
    expect(totals.faults - totals.repaired).toBe(findings.filter(({ repaired }) => !repaired).length)
    expect((await check()).findings).toEqual([])
    expect(await exported()).toEqual(before)
    expect(await found('treaty')).toEqual(['daily', 'wire'])
    expect(await found('перевала')).toEqual(['café'])
    expect(await reprintsOf(TREATY)).toEqual(long ? ['daily', 'long', 'wire'] : ['daily', 'wire'])
    if (long) expect(await reprintsOf(LONG.slice(-3_000))).toEqual(['long'])
  })
})

/** Every fault that is expected, and of an index that can't be read whatever else the driver says. */
function expectFindings(findings: readonly CheckedFinding[], finds: readonly string[]): void {
  const told = findings.map(({ kind, what }) => `${kind} ${what}`).filter((each) => !each.startsWith('file '))
  expect(told.map((each, n) => each.slice(0, finds[n]?.length))).toEqual(finds)
}

/** All refs with their hashes, and counts but for what is derived. */
async function exported(): Promise<unknown[]> {
  const all: unknown[] = []
  await withStore(async (store) => {
    for await (const { version, original } of store.versions.export()) {
      all.push([version.ref, version.contentHash, version.words, version.language, original.bytes.length])
    }
  })
  return all
}

const LOST: readonly Damage[] = [
  {
    name: 'texts that are no UTF-8 any more, on which a reader of the file ends',
    sql: [
      `UPDATE paragraphs SET text = CAST(x'e9' || substr(text, 2) AS TEXT) WHERE id = ${PARAGRAPH(WEATHER)}`,
      `UPDATE versions SET headline = CAST(x'e9' AS TEXT) WHERE id = ${VERSION_OF('daily')}`,
      `UPDATE articles SET story = CAST(x'e9' AS TEXT), id = CAST(x'e9' AS TEXT) WHERE source = 'café'`,
    ],
    finds: [
      'story has articles',
      'words cannot be found',
      'words cannot be found',
      'paragraph has a text that does not match',
      ...Array(2).fill('content has a text that does not match'),
    ],
  },
  {
    name: 'a text that is not the one that was stored',
    sql: [`UPDATE paragraphs SET text = text || '!' WHERE id = ${PARAGRAPH('Short.')}`],
    finds: ['paragraph has a text that does not match', 'content has a text that does not match'],
  },
  {
    name: 'a paragraph that is gone',
    sql: [
      `DELETE FROM fingerprints WHERE rowid = ${PARAGRAPH(RUSSIAN)}`,
      `DELETE FROM paragraph_hashes WHERE paragraph = ${PARAGRAPH(RUSSIAN)}`,
      `DELETE FROM paragraphs WHERE id = ${PARAGRAPH(RUSSIAN)}`,
    ],
    finds: ['words cannot be found', 'version its paragraph 2 is missing'],
  },
  {
    name: 'two paragraphs of a version, whose texts nobody prints any more',
    sql: [`DELETE FROM printings WHERE version = ${VERSION_OF('café')} AND position > 1`],
    finds: [
      'words cannot be found',
      ...Array(2).fill('orphan is printed by no'),
      'content has a text that does not match',
    ],
  },
  {
    name: 'the end of a long paragraph',
    sql: ['DELETE FROM paragraph_tails WHERE piece = 2'],
    finds: ['paragraph has lost a piece', 'version its paragraph 0 is missing'],
    long: true,
  },
  {
    name: 'an original that can not be unpacked',
    sql: [`UPDATE original_pieces SET bytes = substr(bytes, 1, 20)`],
    finds: ['original its original cannot be unpacked', 'original its original cannot be unpacked'],
  },
  {
    name: 'an original that is gone',
    sql: ['DELETE FROM original_pieces'],
    finds: ['original its original is missing', 'original its original is missing'],
  },
  {
    name: 'an original of no media type that there is',
    sql: [`UPDATE versions SET media_type = 'text/other' WHERE id = ${VERSION_OF('daily')}`],
    finds: ['original its original has the invalid media type text/other'],
  },
  {
    name: 'a paragraph of which no number of pieces is the text',
    sql: [
      `UPDATE paragraph_tails SET text = text || '!' WHERE piece = 2`,
      'UPDATE paragraphs SET pieces = 2 WHERE pieces > 1',
    ],
    finds: [
      'fingerprints does not',
      'words cannot',
      'paragraph has a text that does not match',
      'content has a text that does not match',
    ],
    long: true,
  },
  {
    name: 'separators that are none',
    sql: [`UPDATE versions SET separators = '{' WHERE id = ${VERSION_OF('daily')}`],
    finds: ['original its original cannot be rebuilt'],
  },
  {
    name: 'an article without versions, and versions without an article',
    sql: [`UPDATE versions SET article = 999 WHERE id = ${VERSION_OF('daily')}`],
    finds: ['article has no version', 'version belongs to a missing article'],
  },
]

describe('finds, and leaves alone:', () => {
  test.each(LOST)('$name', async ({ sql, finds, long }) => {
    if (long) await replaceWithLong()
    damage(...sql)
    const first = await check()
    expectFindings(first.findings, finds)
    expect(first.totals).toMatchObject({ faults: finds.length, repaired: 0 })
    const kept = texts()
    const repaired = await check(true)
    expect(repaired.totals.faults).toBe(finds.length)
    expect(repaired.totals.repaired).toBeLessThan(finds.length)
    expect(texts()).toEqual(kept)
    const again = await check()
    expect(again.totals.faults).toBe(repaired.totals.faults - repaired.totals.repaired)
  })
})

/** Whatever a repair must not touch. */
function texts(): unknown[] {
  const database = new Libsql(path)
  const rows = [
    'SELECT id, hex(hash), hex(text) FROM paragraphs ORDER BY id',
    'SELECT id, number, hex(content_hash), hex(headline) FROM versions ORDER BY id',
  ].map((sql) => database.prepare(sql).all())
  database.close()
  return rows
}

/** How many, each at another place. */
const FLIPS = 6

describe('a bit that flips in an index', () => {
  test.each(['search', 'fingerprints'])('of %s is found wherever it is, and mended', async (index) => {
    const blocks = (): { id: number; block: Buffer }[] => {
      const database = new Libsql(path)
      const sql = `SELECT id, block FROM ${index}_data WHERE id > 10`
      const rows = database.prepare(sql).all() as { id: number; block: Buffer }[]
      database.close()
      return rows
    }
    const flip = (n: number) => {
      const all = blocks()
      const { id, block } = all[n % all.length]!
      const bytes = Buffer.from(block)
      bytes[(n * 7919) % bytes.length]! ^= 1 << (n % 8)
      damage(`UPDATE ${index}_data SET block = x'${bytes.toString('hex')}' WHERE id = ${id}`)
    }
    /** Everything in the index, as bytes: a flipped bit may leave no UTF-8. */
    const contents = (): unknown => {
      const database = new Libsql(path)
      try {
        database.exec(`CREATE VIRTUAL TABLE temp.postings USING fts5vocab('main', '${index}', 'instance')`)
        return database.prepare('SELECT hex(term), doc, col, offset FROM temp.postings').raw().all()
      } catch {
        return 'unreadable'
      } finally {
        database.close()
      }
    }
    const whole = contents()
    for (let n = 0; n < FLIPS; n++) {
      flip(n)
      const isSame = isDeepStrictEqual(contents(), whole)
      if ((await check()).totals.faults === 0) {
        expect(isSame, `flip ${n}`).toBe(true)
        flip(n)
        continue
      }
      await check(true)
      expect((await check()).findings).toEqual([])
      expect(contents()).toEqual(whole)
    }
    expect(await found('treaty')).toEqual(['daily', 'wire'])
    expect(await reprintsOf(TREATY)).toEqual(['daily', 'wire'])
  })
})

test('an index that is made anew works as the migrations have set it', async () => {
  const settings = () => {
    const database = new Libsql(path)
    const rows = ['fingerprints', 'search'].flatMap((index) => [
      ...database.prepare(`SELECT k, v FROM ${index}_config ORDER BY k`).raw().all(),
      ...database.prepare(`SELECT sql FROM sqlite_master WHERE name = '${index}'`).raw().all(),
    ])
    database.close()
    return rows
  }
  const before = settings()
  damage('DELETE FROM fingerprints_config', 'DELETE FROM search_config')
  await check(true)
  expect(settings()).toEqual(before)
})

test('a paragraph that nobody prints goes, and the hash stays with the one that has it', async () => {
  damage(
    `INSERT INTO paragraphs (id, hash, text, pieces, fingerprinted)
      SELECT 950, hash, 'Another text.', 1, fingerprinted FROM paragraphs WHERE id = ${PARAGRAPH(REACTION)}`,
  )
  await check(true)
  expect((await check()).findings).toEqual([])
  expect(await reprintsOf(REACTION)).toEqual(['web', 'wire'])
})

test('a library that is written to meanwhile is sound', async () => {
  await withStore(async (store) => {
    const all = Promise.all([check(), check(true)])
    for (let n = 0; n < 40; n++) {
      const outcome = await store.versions.upload(
        parsed(`${WEATHER} Number ${n}.\n\n${REACTION}`, { source: `s${n}` }),
      )
      if (outcome.kind === 'created' && n % 2 === 0) await store.articles.delete(outcome.version.articleId)
    }
    for (const { findings } of await all) expect(findings).toEqual([])
  })
})

test('a database that is not there is not made', async () => {
  const missing = `file:${join(folder, 'missing.db')}`
  await expect(openForCheck({ url: missing })).rejects.toThrow(/There is no database file/)
  await expect(openForCheck({ url: missing })).rejects.toThrow(/There is no database file/)
})

test('words that an older program counted by other rules are no fault, and are counted anew', async () => {
  damage('UPDATE versions SET words = words + 1; INSERT INTO uncounted SELECT id FROM versions')
  expect((await check()).findings).toEqual([])
  await withStore(async (store) => {
    while (await store.maintenance.reindex());
  })
  // Now that none is excused, all are right.
  expect((await check()).findings).toEqual([])
})
