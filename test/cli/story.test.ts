// Questions about a story from the command line, against a real service.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '../../src/client.ts'
import { readStoryText, STORY_FIXTURE } from '../http/stories/story.ts'
import { variorum } from './in-process.ts'
import { type Ended, type Service, startService } from './processes.ts'

let service: Service
const refs = new Map<string, string>()
const run = (...args: string[]): Promise<Ended> =>
  variorum(args, { env: { VARIORUM_SERVER: service.address } })

beforeAll(async () => {
  service = await startService()
  const client = createClient({ server: service.address })
  for (const { source, url, headline, language, publishedAt, file } of STORY_FIXTURE.documents) {
    const upload = { source, url, headline, language, publishedAt, story: STORY_FIXTURE.slug }
    const { ref } = await client.upload({ ...upload, text: readStoryText(file) })
    refs.set(file, ref)
  }
})
afterAll(() => service?.stop())

describe('a story as a whole', () => {
  test.each([
    ['matrix', /^ +1 +100 +\d+ .*capital-observer/m],
    ['collation', /^ +7 +- +~ +~ +~\*.*It had also put forward/m],
    ['lineage', /^ {2}capital-observer \S+ \(\d+ %\)\n.*Only example-wire and capital-observer print/m],
    ['origins', /^lakeside-daily \S+ follows example-wire \S+@2\n/m],
    [
      'corrections',
      /\[-State Department-\]\{\+Pentagon\+\}[\s\S]*? {2}new: .*albion-courier \S+@2 \(after 1 hour 45 minutes\)/,
    ],
    ['credits', /^uncredited-copy +100 % copied {2}lakeside-daily/m],
    ['headlines', /^CORRECTED: .*\n {2}example-wire \S+@3: from 2018-12-24T13:20:00Z$/m],
  ])('%s prints what a person can read', async (command, expected) => {
    const { code, out, err } = await run(command, 'inf-treaty')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toMatch(expected)
  })

  test('wordings of a paragraph, against a base', async () => {
    const base = refs.get('wire-2.txt')!
    const { out, code } = await run('wordings', 'inf-treaty', '--paragraph', '5', '--base', base)
    expect(code).toBe(0)
    expect(out).toMatch(/^4: example-wire \S+@2, lakeside-daily [\s\S]*State Department/)
  })

  test('other formats', async () => {
    const csv = await run('matrix', 'inf-treaty', '--format', 'csv')
    expect(csv.out).toMatch(/^left,right,score,containment\r\n/)
    const dot = await run('lineage', 'inf-treaty', '--format', 'dot')
    expect(dot.out).toMatch(/^digraph lineage/)
    const json = await run('credits', 'inf-treaty', '--json')
    expect(JSON.parse(json.out).items).toHaveLength(8)
  })

  test('invalid use', async () => {
    expect(await run('wordings', 'inf-treaty')).toMatchObject({ code: 2 })
    expect(await run('matrix', 'inf-treaty', '--format', 'dot')).toMatchObject({ code: 2 })
    expect(await run('headlines')).toMatchObject({ code: 2 })
    expect(await run('lineage', 'no-such-story')).toMatchObject({ code: 3 })
  })
})

describe('vet', () => {
  test('reports what the wire has corrected, and copy without a credit', async () => {
    const { code, out } = await run('vet', refs.get('lakeside-daily.txt')!)
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toEqual([
      'uncorrected: prints “State Department”; the wire has “Pentagon” now.',
      'uncorrected: prints “June”; the wire has “July” now.',
      'uncorrected: prints “disaster”; the wire has “catastrophe” now.',
      'uncredited: 100 % of its words are in the wire’s copy, without a credit.',
    ])
  })

  test('has nothing to report of a printing that is as the wire is', async () => {
    expect(await run('vet', refs.get('wharf-gazette.txt')!)).toEqual({
      code: 0,
      out: 'nothing to report\n',
      err: '',
    })
    const first = await run('vet', refs.get('albion-courier-1.txt')!, '--json')
    expect(first.code).toBe(1)
    expect(JSON.parse(first.out).findings).toHaveLength(3)
    expect(await run('vet', 'nobody')).toMatchObject({ code: 3 })
  })

  test('tells a word that the wire put in with the words around it, against its newest version', async () => {
    const client = createClient({ server: service.address })
    const upload = async (source: string, hour: number, said: string, toll: string) => {
      const text = `The ferry left the harbour at dawn and took on water off the cape an hour later.

The ministry said on Monday that the owner ${said} the certificate before the ship sailed.

Rescuers said on Tuesday that ${toll} people had died when the ship sank in the fjord.`
      const publishedAt = `2020-01-01T0${hour}:00:00Z`
      return (await client.upload({ source, story: 'ferry', language: 'en', publishedAt, text })).articleId
    }
    await upload('wire', 1, 'did sign', '3')
    await upload('wire', 2, 'did not sign', '5')
    await upload('wire', 3, 'did not sign', '7')
    const paper = await upload('paper', 4, 'did sign', 'three')
    const { out } = await run('vet', paper)
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'uncorrected: prints “did sign”; the wire has “did not sign” now.',
        'uncorrected: prints “three”; the wire has “7” now.',
      ]),
    )
    expect(out.match(/uncorrected/g)).toHaveLength(2)
  })
})
