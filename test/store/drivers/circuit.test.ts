// When a circuit opens, who tries first, and when it closes.
import { beforeEach, expect, test } from 'vitest'
import { type Circuit, createCircuit } from '../../../src/store/drivers/circuit.ts'

let now: number
let circuit: Circuit

beforeEach(() => {
  now = 1_000_000
  circuit = createCircuit({ now: () => now, random: () => 0.5 })
})

/** A call that ends as said; false where the circuit does not let it through. */
function call(outcome: 'answered' | 'failed'): boolean {
  try {
    circuit.enter()
  } catch {
    return false
  }
  circuit[outcome]()
  return true
}

function times(n: number, outcome: 'answered' | 'failed'): boolean[] {
  return Array.from({ length: n }, () => call(outcome))
}

test('it stays closed while answers come between failures', () => {
  for (let n = 0; n < 10; n++) {
    times(4, 'failed')
    expect(call('answered')).toBe(true)
  }
  expect(circuit.state).toBe('closed')
})

test('five failures in a row open it for a second, and say how long to wait', () => {
  expect(times(7, 'failed')).toEqual([true, true, true, true, true, false, false])
  expect(circuit.state).toBe('open')
  expect(() => circuit.enter()).toThrow(
    expect.objectContaining({ name: 'StoreUnavailable', reason: 'unreachable', retryAfterSeconds: 1 }),
  )
  now += 999
  expect(call('answered')).toBe(false)
  now += 1
  expect(circuit.state).toBe('half-open')
})

test('then one caller tries, and the others wait for what it finds', () => {
  times(5, 'failed')
  now += 1_000
  circuit.enter()
  expect(circuit.state).toBe('half-open')
  expect(call('answered')).toBe(false)
  circuit.answered()
  expect(circuit.state).toBe('closed')
  expect(times(4, 'failed')).toEqual([true, true, true, true])
  expect(circuit.state).toBe('closed')
})

test('each try in vain doubles the pause, up to fifteen seconds; an answer forgets it', () => {
  times(5, 'failed')
  const pauses: number[] = []
  for (let n = 0; n < 6; n++) {
    const from = now
    while (circuit.state === 'open') now += 100
    pauses.push(now - from)
    expect(call('failed')).toBe(true)
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
  now += 15_000
  expect(call('answered')).toBe(true)
  times(5, 'failed')
  now += 1_000
  expect(circuit.state).toBe('half-open')
})

test('calls that began before it opened and fail later change nothing; one that is answered closes it', () => {
  for (let n = 0; n < 12; n++) circuit.enter()
  for (let n = 0; n < 5; n++) circuit.failed()
  now += 500
  for (let n = 0; n < 5; n++) circuit.failed()
  now += 500
  expect(circuit.state).toBe('half-open')
  now -= 400
  expect(circuit.state).toBe('open')
  circuit.answered()
  expect(circuit.state).toBe('closed')
})

test('who tries and has no time to wait leaves the try to the next', () => {
  times(5, 'failed')
  now += 1_000
  circuit.enter()
  circuit.gaveUp()
  expect(circuit.state).toBe('half-open')
  expect(call('answered')).toBe(true)
  expect(circuit.state).toBe('closed')
})

test('pauses vary by a fifth, so that processes do not knock at the same moment', () => {
  const pauseWith = (random: number): number => {
    circuit = createCircuit({ now: () => now, random: () => random })
    times(5, 'failed')
    const from = now
    while (circuit.state === 'open') now += 1
    return now - from
  }
  expect(pauseWith(0)).toBe(800)
  expect(pauseWith(0.999_999)).toBe(1_200)
})
