// variorum diff: two stored versions, compared by the service and printed like `compare`.
import { command } from '../command.ts'
import { operandsOf } from '../flags.ts'
import { printComparison, RENDER_FLAGS, type RenderOptions, renderOptions } from '../render.ts'
import { connect, SERVER_FLAGS, type ServerOptions, serverOptions } from '../server.ts'

interface Options extends RenderOptions, ServerOptions {
  readonly pair: string
}

export const diffCommand = command<Options>(
  {
    name: 'diff',
    operands: 'PAIR',
    about:
      'Shows what changed between two stored versions. A pair is LEFT...RIGHT, each an article id, or a ref like ' +
      'k3v9a1@2, k3v9a1@latest or k3v9a1@previous.',
    flags: { ...RENDER_FLAGS, ...SERVER_FLAGS },
    examples: ['variorum diff k3v9a1@1...p7x2c4@1', 'variorum diff k3v9a1@previous...k3v9a1 --format patch'],
  },
  {
    options: (typed) => {
      const [pair = ''] = operandsOf(typed, ['PAIR'])
      return { ...renderOptions(typed), ...serverOptions(typed), pair }
    },
    work: async (options) => {
      const comparison = await connect(options).diff(options.pair, options)
      const names = { left: comparison.left.ref, right: comparison.right.ref }
      return printComparison({ names, comparison, json: () => comparison }, options)
    },
  },
)
