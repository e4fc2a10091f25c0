// A network between two servers that can be cut and mended: what it is told, it passes on, unless it is cut.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Link {
  /** Of this machine; leads to the target. */
  readonly port: number
  /** Ends every connection and takes no new ones. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** A link to `target`, a port of this machine. */
export async function startLink(target: number): Promise<Link> {
  const sockets = new Set<Socket>()
  let whole = true
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((from) => {
    keep(from)
    if (!whole) return void from.destroy()
    const to = connect(target, '127.0.0.1')
    keep(to)
    from.on('close', () => to.destroy())
    to.on('close', () => from.destroy())
    from.pipe(to)
    to.pipe(from)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      whole = false
      drop()
    },
    mend: () => {
      whole = true
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      drop()
      return closed
    },
  }
}
