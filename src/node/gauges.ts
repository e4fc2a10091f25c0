// Gauges of the process for the metrics.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { AnswerBudget } from '../http/answers/answer-budget.ts'
import type { Gauge } from '../http/monitoring/metrics.ts'
import type { Connections } from './connections.ts'
import type { RequestLog } from './log.ts'

/** Sampling interval of the event loop delay. */
const RESOLUTION_MS = 10

/** Starts measuring. */
export function processGauges(): readonly Gauge[] {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  // The histogram measures from sample to sample, so its values include the interval.
  const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1e3)
  const started = Date.now() / 1000 - process.uptime()
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory the process holds.',
      type: 'gauge',
      read: () => process.memoryUsage.rss(),
    },
    {
      name: 'nodejs_heap_used_bytes',
      help: 'Memory its JavaScript values take.',
      type: 'gauge',
      read: () => process.memoryUsage().heapUsed,
    },
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time it used.',
      type: 'counter',
      read: () => {
        const { user, system } = process.cpuUsage()
        return (user + system) / 1e6
      },
    },
    {
      name: 'process_start_time_seconds',
      help: 'When it started, in seconds since 1970.',
      type: 'gauge',
      read: () => started,
    },
    {
      name: 'nodejs_eventloop_delay_p99_seconds',
      help: 'Delay of the event loop that 99 of 100 turns stayed below, since this was asked last.',
      type: 'gauge',
      read: () => seconds(delay.percentile(99)),
    },
    {
      name: 'nodejs_eventloop_delay_max_seconds',
      help: 'Longest delay of the event loop since this was asked last.',
      type: 'gauge',
      read: () => {
        const longest = seconds(delay.max)
        delay.reset()
        return longest
      },
    },
  ]
}

export function connectionGauges(connections: Connections): readonly Gauge[] {
  return [
    {
      name: 'variorum_connections',
      help: 'Connections that are open.',
      type: 'gauge',
      read: () => connections.open,
    },
    {
      name: 'variorum_connections_refused_total',
      help: 'Connections that came while as many as may be were open.',
      type: 'counter',
      read: () => connections.refused,
    },
  ]
}

export function droppedLines(log: RequestLog): Gauge {
  return {
    name: 'variorum_log_lines_dropped_total',
    help: 'Lines of the log that nobody read in time.',
    type: 'counter',
    read: () => log.dropped,
  }
}

/** Gauges of answers that wait for their readers. */
export function answerGauges(answers: AnswerBudget): readonly Gauge[] {
  return [
    {
      name: 'variorum_answer_bytes_waiting',
      help: 'Bytes of long answers that wait for their readers.',
      type: 'gauge',
      read: () => answers.waiting,
    },
    {
      name: 'variorum_answers_dropped_total',
      help: 'Readers that were cut off because they read nothing while there was no room.',
      type: 'counter',
      read: () => answers.dropped,
    },
    {
      name: 'variorum_answers_refused_total',
      help: 'Requests that were refused because too many answers waited.',
      type: 'counter',
      read: () => answers.refused,
    },
  ]
}
