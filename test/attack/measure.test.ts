// Does the judge of the attacks see what he should? A service that is well, and rows that it cannot meet.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Idle, idleOf, measure, medianOf, type Row, STRICT, TOLERANT } from './measure.ts'
import { type Prober, startProber } from './prober.ts'
import { get, post } from './requests.ts'
import { type Attacked, startAttacked } from './service.ts'

let service: Attacked
let prober: Prober
let idle: Idle
beforeAll(async () => {
  service = await startAttacked()
  prober = await startProber(service.address, service.pid)
  idle = await idleOf(service, prober, 500)
})
afterAll(async () => {
  prober?.stop()
  await service?.stop()
})

const row = (more: Partial<Row>): Row => ({
  group: 'tests',
  name: 'two words',
  right: [200],
  seconds: 5,
  attack: (attacked) => post(attacked, '/compare', { left: 'One word.', right: 'Two words.' }),
  ...more,
})

const held = row({
  attack: async (attacked) => {
    process.kill(attacked.pid, 'SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, 300))
    process.kill(attacked.pid, 'SIGCONT')
    return get(attacked, '/healthz')
  },
})

test('what is answered as it should be is green', async () => {
  const measured = await measure(row({}), { service, prober }, idle)
  expect(measured.faults.filter((fault) => !fault.startsWith('held'))).toEqual([])
  expect(measured.answer.status).toBe(200)
  expect(measured.answer.bytes).toBeGreaterThan(500)
  expect(measured.memory).toBeGreaterThan(30)
})

test('another status is red, and so is work over its bound', async () => {
  const wrong = await measure(
    row({ attack: (attacked) => get(attacked, '/nothing') }),
    { service, prober },
    idle,
  )
  expect(wrong.faults).toContain('answered 404, not 200')
  const dear = await measure(
    row({
      seconds: 0,
      attack: (attacked) =>
        post(attacked, '/compare', { left: 'a b '.repeat(400_000), right: 'b c '.repeat(400_000) }),
    }),
    { service, prober },
    idle,
  )
  expect(dear.faults).toContain('over 0 s of processor')
})

test('a process that is held is seen from outside', async () => {
  const measured = await measure(held, { service, prober }, idle)
  expect(measured.held).toBeGreaterThan(200)
  expect(measured.faults).toContain('held over 100 ms')
})

test('where the machine is shared, only several times the processor time is red', async () => {
  expect((await measure(held, { service, prober }, idle, TOLERANT)).faults).toEqual([])
  const wrong = row({ seconds: 0, attack: (attacked) => get(attacked, '/nothing') })
  expect((await measure(wrong, { service, prober }, idle, TOLERANT)).faults).toContain(
    'answered 404, not 200',
  )
})

test('of several measurements the median of each figure counts, and whatever went wrong in one of them', () => {
  const figures = { row: row({ seconds: 1 }), answer: { status: 200, bytes: 1 }, memory: 100, faults: [] }
  const slow = { ...figures, seconds: 3, held: 20, faults: ['over 1 s of processor'] }
  const held = { ...figures, seconds: 0.5, held: 300, faults: ['held over 100 ms'] }
  const well = { ...figures, seconds: 0.4, held: 10 }
  expect(medianOf([slow, held, well], STRICT)).toEqual({ ...figures, seconds: 0.5, held: 20 })
  expect(medianOf([held, well, held], STRICT).faults).toEqual(['held over 100 ms'])
  const wrong = { ...well, answer: { status: 500, bytes: 1 }, faults: ['answered 500, not 200'] }
  expect(medianOf([well, well, wrong], STRICT).faults).toEqual(['answered 500, not 200'])
  const ended = { ...well, faults: ['the process ended'] }
  expect(medianOf([well, ended, well], STRICT).faults).toEqual(['the process ended'])
})

test('a process that ends is red', async () => {
  const deadly = row({
    attack: async (attacked) => {
      process.kill(attacked.pid, 'SIGKILL')
      await expect.poll(() => attacked.alive).toBe(false)
      return get(attacked, '/healthz')
    },
  })
  expect((await measure(deadly, { service, prober }, idle)).faults).toEqual(['the process ended'])
})
