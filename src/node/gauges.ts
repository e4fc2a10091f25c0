// What the metrics say of the process itself.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Gauge } from '../http/metrics.ts'
import type { RequestLog } from './log.ts'

/** Begins to measure. */
export function processGauges(): readonly Gauge[] {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
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
      read: () => {
        const seconds = delay.percentile(99) / 1e9
        delay.reset()
        return seconds
      },
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
