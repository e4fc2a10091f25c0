// A table of facts about printings, one row each. Its columns keep their width while rows load.
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Markup } from '../frame/markup.ts'

type Cell = JSX.Element | Markup

interface Column {
  readonly name: string
  /** The column that takes the remaining width. */
  readonly takesRest?: boolean
}

interface FactsTableProps {
  /** Caption for screen readers. */
  readonly label: string
  readonly columns: readonly Column[]
  /** The first cell of a row is its header. */
  readonly rows: readonly { readonly head: Cell; readonly cells: readonly Cell[] }[]
}

export function FactsTable({ label, columns, rows }: FactsTableProps) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      <table class="facts-table">
        <thead>
          <tr>
            {columns.map(({ name, takesRest }) => (
              <th scope="col" class={takesRest ? 'rest' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((cell, n) => (
                // On a narrow screen the column's name is beside the value, or above a long one.
                <td data-column={columns[n + 1]?.name} class={columns[n + 1]?.takesRest ? 'rest' : undefined}>
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
