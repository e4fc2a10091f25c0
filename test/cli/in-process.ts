// The command line in this process: what it prints and how it ends, without the start of a process, which takes many
// times as long as most commands. `commands.test.ts` holds that a process says the same and ends.
import { Readable, Writable } from 'node:stream'
import { expect, vi } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { cleanEnv, type Ended, ROOT, type Running } from './processes.ts'

let turn: Promise<unknown> = Promise.resolve()

/** Runs `variorum …` to its end. One at a time, because each has the folder, environment and streams of the process. */
export function variorum(args: readonly string[], options: Running = {}): Promise<Ended> {
  const ended = turn.then(() => run(args, options))
  turn = ended.catch(() => {})
  return ended
}

async function run(args: readonly string[], { cwd = ROOT, env = {}, input = '' }: Running): Promise<Ended> {
  const before = { folder: process.cwd(), env: { ...process.env }, listeners: listenersOfProcess() }
  const [out, err] = [new Collector(), new Collector()]
  const stdin = Readable.from(input.length > 0 ? [Buffer.from(input)] : [])
  const replaced = Object.entries({ stdin, stdout: out, stderr: err }).map(([name, stream]) =>
    vi.spyOn(process, name as 'stdout', 'get').mockReturnValue(stream as never),
  )
  try {
    process.chdir(cwd)
    setEnv(cleanEnv(env))
    const code = await runCommandLine(args, () => 'in process')
    expect(listenersOfProcess(), args.join(' ')).toEqual(before.listeners)
    return { code, out: out.text, err: err.text }
  } finally {
    process.chdir(before.folder)
    setEnv(before.env)
    for (const stream of replaced) stream.mockRestore()
  }
}

class Collector extends Writable {
  readonly #parts: Buffer[] = []

  override _write(part: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#parts.push(part)
    done()
  }

  get text(): string {
    return Buffer.concat(this.#parts).toString()
  }
}

function setEnv(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name]
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value
}

/** How many listeners each event of the process has: a command leaves none behind. */
function listenersOfProcess(): Readonly<Record<string, number>> {
  return Object.fromEntries(process.eventNames().map((name) => [String(name), process.listenerCount(name)]))
}
