// Clients of a service under test: uploads that are sent again until they are stored, reads one after the other, and a
// record of what every single request got and how long it took.

export interface Answer {
  readonly kind: 'upload' | 'read'
  readonly status: number
  readonly ms: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly retryAfter: string | null
}

export interface Stored {
  readonly ref: string
  readonly contentHash: string
}

export interface Load {
  readonly answers: Answer[]
  /** What was answered 201, or 200 to one sent again. */
  readonly stored: Stored[]
  /** Sends `count` different texts, `width` at a time; resolves when each is stored. */
  upload(name: string, count: number, width: number): Promise<void>
  /** Sends a text once. */
  uploadOnce(name: string): Promise<Answer>
  /**
   * The longest that `/healthz`, which asks no database, took while there were readers: what the machine itself does to
   * an answer. Milliseconds.
   */
  readonly slowestHealth: number
  /** Reads those refs over and over, `width` at a time, until `stop`. */
  startReading(refs: readonly Stored[], width: number): { stop(): Promise<void> }
}

/** Between two reads of a reader: a gap in the answers is seen, and the machine is left to those who are watched. */
const READER_PAUSE_MS = 20

/** Longer than any answer may take, so that a hang is seen as one and ends. */
const GIVE_UP_MS = 120_000

export function startLoad(address: string): Load {
  const answers: Answer[] = []
  const stored: Stored[] = []
  let slowestHealth = 0

  const askHealth = async () => {
    const started = performance.now()
    await fetch(`${address}/healthz`).then((response) => response.text())
    slowestHealth = Math.max(slowestHealth, performance.now() - started)
  }

  /** A request that gets no answer counts as status 0. */
  const ask = async (kind: Answer['kind'], path: string, init: RequestInit = {}) => {
    const at = Date.now()
    const started = performance.now()
    const signal = AbortSignal.timeout(GIVE_UP_MS)
    const response = await fetch(`${address}/api/v1${path}`, { ...init, signal }).catch(() => null)
    const body = await response?.text().catch(() => null)
    const answer: Answer = {
      kind,
      status: body == null ? 0 : (response?.status ?? 0),
      ms: performance.now() - started,
      at,
      retryAfter: response?.headers.get('retry-after') ?? null,
    }
    answers.push(answer)
    return { answer, body: body ?? '' }
  }

  const uploadText = async (name: string) => {
    const text = `Printed by ${name}.\n\nThe minister said on Tuesday that ${name} would answer the letter.`
    const { answer, body } = await ask('upload', '/versions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ source: name, story: 'faults', text }),
    })
    if (answer.status === 201 || answer.status === 200) {
      const { ref, contentHash } = JSON.parse(body) as Stored
      stored.push({ ref, contentHash })
    }
    return answer
  }

  return {
    answers,
    stored,
    upload: async (name, count, width) => {
      let next = 0
      const client = async () => {
        while (next < count) {
          const source = `${name}-${next++}`
          for (
            let answer = await uploadText(source);
            answer.status > 201;
            answer = await uploadText(source)
          ) {
            await pause(Math.min(500, 1_000 * Number(answer.retryAfter ?? 1)))
          }
        }
      }
      await Promise.all(Array.from({ length: width }, client))
    },
    uploadOnce: uploadText,
    get slowestHealth() {
      return slowestHealth
    },
    startReading: (stored, width) => {
      // Not those that come later: a replica may not have them yet.
      const refs = [...stored]
      let reading = true
      const reader = async (n: number) => {
        for (let turn = n; reading; turn++) {
          await ask('read', `/versions/${refs[turn % refs.length]!.ref}`)
          await pause(READER_PAUSE_MS)
        }
      }
      const prober = async () => {
        for (; reading; await pause(20)) await askHealth()
      }
      const readers = Promise.all([prober(), ...Array.from({ length: width }, (_, n) => reader(n))])
      return {
        stop: async () => {
          reading = false
          await readers
        },
      }
    },
  }
}

export interface Summary {
  readonly requests: number
  /** How many got each status. */
  readonly statuses: Readonly<Record<number, number>>
  readonly longestMs: number
  /** Longest time between two good answers. */
  readonly longestGapMs: number
}

export function summaryOf(answers: readonly Answer[]): Summary {
  const statuses: Record<number, number> = {}
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
  const good = answers.filter(({ status }) => status >= 200 && status < 300)
  const ends = good.map(({ at, ms }) => at + ms).sort((a, b) => a - b)
  return {
    requests: answers.length,
    statuses,
    longestMs: Math.round(Math.max(...answers.map(({ ms }) => ms))),
    longestGapMs: Math.round(Math.max(0, ...ends.slice(1).map((end, n) => end - ends[n]!))),
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
