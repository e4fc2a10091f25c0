// The rows as they are printed, each as soon as it is known.
import type { Measured } from './measure.ts'

const NAME_WIDTH = 44

export function heading(group: string): string {
  const columns = 'status      bytes  seconds   held ms    MB'
  return `\n${group.padEnd(NAME_WIDTH)} ${columns}`
}

export function line({ row, answer, seconds, held, memory, faults }: Measured): string {
  const cells = [
    String(answer.status || '–').padStart(6),
    String(answer.bytes).padStart(10),
    seconds.toFixed(2).padStart(8),
    held.toFixed(0).padStart(9),
    memory.toFixed(0).padStart(5),
  ]
  const mark = faults.length > 0 ? `  RED: ${faults.join('; ')}` : ''
  return `  ${row.name.padEnd(NAME_WIDTH - 2)} ${cells.join(' ')}${mark}`
}
