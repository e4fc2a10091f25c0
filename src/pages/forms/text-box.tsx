// A box for one text: pasted, dropped, or chosen as a file.

/** Extensions and types of accepted files. */
const FILES =
  '.txt,.md,.html,.htm,.docx,.xml,.json,.rss,.atom,.nitf,.ninjs,text/plain,text/markdown,text/html'

interface TextBoxProps {
  readonly id: string
  /** Form field of the text; a file has the field `fileName`. */
  readonly name: string
  readonly fileName: string
  readonly label: string
  readonly fileLabel: string
  readonly text: string
  readonly rows: number
  readonly placeholder?: string
}

export function TextBox({ id, name, fileName, label, fileLabel, text, rows, placeholder }: TextBoxProps) {
  return (
    <div class="box">
      <label for={id}>{label}</label>
      {/* The first line break of a textarea is dropped by the browser: this one, not one of the text. */}
      <textarea id={id} name={name} rows={rows} dir="auto" placeholder={placeholder}>
        {`\n${text}`}
      </textarea>
      <label class="file">
        <span>{fileLabel}</span>
        <input type="file" name={fileName} accept={FILES} />
      </label>
    </div>
  )
}
