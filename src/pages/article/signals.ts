// The wire's signals of a version (update, correction, kill, withdrawal) as page text.
import type { Signal } from '../../core/text/details.ts'

const NAMES: Readonly<Record<Signal, string>> = {
  update: 'sent as an update',
  correction: 'sent as a correction',
  kill: 'killed by the sender',
  withdraw: 'withdrawn by the sender',
}

export function signalName(signal: Signal): string {
  return NAMES[signal]
}

/** True for signals that a desk must see at once. */
export function isAlarming(signal: Signal): boolean {
  return signal !== 'update'
}
