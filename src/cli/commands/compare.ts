// variorum compare: compares two local files, without a service.

import type { TextJson } from '../../contract/answers/comparison.ts'
import { compare } from '../../core/compare.ts'
import type { Document } from '../../core/model.ts'
import { parseDocument } from '../../core/text/document.ts'
import { comparisonJson, textJson } from '../../service/answers.ts'
import { contentHashOf } from '../../service/uploads/content-hash.ts'
import { command } from '../command.ts'
import { operandsOf } from '../flags.ts'
import { type Outcome, UsageError } from '../outcome.ts'
import { printComparison, RENDER_FLAGS, type RenderOptions, renderOptions } from '../render.ts'
import { readText, STANDARD_INPUT } from '../texts.ts'

interface Options extends RenderOptions {
  readonly left: string
  readonly right: string
}

export const compareCommand = command<Options>(
  {
    name: 'compare',
    operands: 'A B',
    about:
      'Compares two files and shows what changed from A to B. "-" is standard input. Names ending in .html or .md ' +
      'are read as web pages or Markdown, all others as plain text.',
    flags: RENDER_FLAGS,
    examples: [
      'variorum compare wire.txt printing.txt',
      'variorum compare --score wire.txt printing.txt',
      'curl -s https://example.com/a.txt | variorum compare wire.txt - --ignore typography,case',
    ],
  },
  {
    options: (typed) => {
      const [left = '', right = ''] = operandsOf(typed, ['A', 'B'])
      if (left === STANDARD_INPUT && right === STANDARD_INPUT) {
        throw new UsageError('Only one of the two texts can come from standard input.')
      }
      return { ...renderOptions(typed), left, right }
    },
    work: compareFiles,
  },
)

async function compareFiles(options: Options): Promise<Outcome> {
  const [left, right] = await Promise.all([readDocument(options.left), readDocument(options.right)])
  const comparison = compare(left, right, { ignore: options.ignore })
  const json = async () =>
    comparisonJson(await describe(left), await describe(right), comparison, options.ignore)
  return printComparison({ names: options, comparison, json }, options)
}

/** Throws UsageError if the file does not have the format of its name. */
async function readDocument(path: string): Promise<Document> {
  const body = await readText(path)
  if (body.kind === 'text') return parseDocument(body.content)
  const { readBody } = await import('../../extract/read.ts') // only web pages and Markdown need it, and it is large
  const read = readBody(body)
  if (!read.ok) throw new UsageError(`${path}: ${read.problem}`)
  return read.document
}

async function describe(document: Document): Promise<TextJson> {
  return textJson({ ...document, contentHash: await contentHashOf(document) })
}
