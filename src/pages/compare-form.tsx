// The box that compares two texts at once: pasted, or from files. Nothing of it is stored.

interface CompareFormProps {
  readonly id?: string
  readonly left?: string
  readonly right?: string
  /** Under a result: to change the texts and compare again. */
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
        <TextBox id={`${id}-left`} name="left" label="First text" text={left} />
        <TextBox id={`${id}-right`} name="right" label="Second text" text={right} />
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

interface TextBoxProps {
  readonly id: string
  readonly name: 'left' | 'right'
  readonly label: string
  readonly text: string
}

function TextBox({ id, name, label, text }: TextBoxProps) {
  return (
    <div class="box">
      <label for={id}>{label}</label>
      {/* The first line break of a textarea is dropped by the browser: this one, not one of the text. */}
      <textarea id={id} name={name} rows={9} dir="auto" placeholder="Paste a text, or choose a file below">
        {`\n${text}`}
      </textarea>
      <label class="file">
        <span>{label} from a file</span>
        <input
          type="file"
          name={`${name}File`}
          accept=".txt,.md,.html,.htm,text/plain,text/markdown,text/html"
        />
      </label>
    </div>
  )
}
