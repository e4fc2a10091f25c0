// The form that compares two texts, pasted or from files. Nothing is stored.
import { TextBox } from './text-box.tsx'

interface CompareFormProps {
  readonly id?: string
  readonly left?: string
  readonly right?: string
  /** Shown under a result, to change the texts and compare again. */
  readonly again?: boolean
  readonly problem?: string | null
}

export function CompareForm({ id = 'compare', left = '', right = '', again, problem }: CompareFormProps) {
  return (
    <form class="compare" id={id} method="post" action="/compare" enctype="multipart/form-data">
      {again ? <h2>Change the texts and compare again</h2> : null}
      {problem ? (
        <p class="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div class="boxes">
        <Side id={id} name="left" label="First text" text={left} />
        <Side id={id} name="right" label="Second text" text={right} />
      </div>
      <p class="submit">
        <button type="submit" class="main">
          Compare
        </button>
        <span class="dim">Nothing is stored.</span>
      </p>
    </form>
  )
}

interface SideProps {
  /** Id of the form. */
  readonly id: string
  readonly name: 'left' | 'right'
  readonly label: string
  readonly text: string
}

function Side({ id, name, label, text }: SideProps) {
  return (
    <TextBox
      id={`${id}-${name}`}
      name={name}
      fileName={`${name}File`}
      label={label}
      fileLabel={`${label} from a file`}
      text={text}
      rows={9}
      placeholder="Paste a text, or choose a file below"
    />
  )
}
