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
      help: 'Memory of the process.',
      type: 'gauge',
      read: () => process.memoryUsage.rss(),
    },
    {
      name: 'nodejs_heap_used_bytes',
      help: 'Memory of its JavaScript heap.',
      type: 'gauge',
      read: () => process.memoryUsage().heapUsed,
    },
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time of the process.',
      type: 'counter',
      read: () => {
        const { user, system } = process.cpuUsage()
        return (user + system) / 1e6
      },
    },
    {
      name: 'process_start_time_seconds',
      help: 'Start time of the process, in seconds since 1970.',
      type: 'gauge',
      read: () => started,
    },
    {
      name: 'nodejs_eventloop_delay_p99_seconds',
      help: '99th percentile of the event loop delay since the last request for metrics.',
      type: 'gauge',
      read: () => seconds(delay.percentile(99)),
    },
    {
      name: 'nodejs_eventloop_delay_max_seconds',
      help: 'Longest delay of the event loop since the last request for metrics.',
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
      help: 'Open connections.',
      type: 'gauge',
      read: () => connections.open,
    },
    {
      name: 'variorum_connections_refused_total',
      help: 'Connections refused because the maximum was open.',
      type: 'counter',
      read: () => connections.refused,
    },
  ]
}

export function droppedLines(log: RequestLog): Gauge {
  return {
    name: 'variorum_log_lines_dropped_total',
    help: 'Log lines dropped because they were not read in time.',
    type: 'counter',
    read: () => log.dropped,
  }
}

/** Gauges of answers that wait for their readers. */
export function answerGauges(answers: AnswerBudget): readonly Gauge[] {
  return [
    {
      name: 'variorum_answer_bytes_waiting',
      help: 'Bytes of long answers that are waiting for their readers.',
      type: 'gauge',
      read: () => answers.waiting,
    },
    {
      name: 'variorum_answers_dropped_total',
      help: 'Readers disconnected because they read nothing while memory for answers was full.',
      type: 'counter',
      read: () => answers.dropped,
    },
    {
      name: 'variorum_answers_refused_total',
      help: 'Requests refused because too many answers were waiting.',
      type: 'counter',
      read: () => answers.refused,
    },
  ]
}
