// File systems that a single process sees: how a disk of a few megabytes is had.
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'

/** A shell in which file systems can be mounted that nobody else sees; it becomes what it is told to start. */
export const inNamespace = (script: string): string[] => [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `${script} && exec "$0" "$@"`,
]

const probe = inNamespace(`mount -t tmpfs -o size=1m tmpfs ${tmpdir()}`)

/** False where this machine lets nobody mount a file system with unshare. */
export const canMount = spawnSync(probe[0]!, [...probe.slice(1), 'true']).status === 0
