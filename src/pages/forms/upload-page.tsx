// The upload form: one printing of a story, pasted or from a file.
import { Layout, type Site } from '../frame/layout.tsx'
import { TextBox } from './text-box.tsx'

/** The values of the form, so that a form with an error keeps them. */
export interface UploadFields {
  readonly source: string
  readonly story: string
  readonly url: string
  readonly headline: string
  readonly publishedAt: string
  readonly text: string
}

export const NO_UPLOAD_FIELDS: UploadFields = {
  source: '',
  story: '',
  url: '',
  headline: '',
  publishedAt: '',
  text: '',
}

interface UploadPageProps {
  readonly site: Site
  readonly fields: UploadFields
  /** The form's action. */
  readonly action: string
  readonly problem?: string | null
}

export function UploadPage({ site, fields, action, problem }: UploadPageProps) {
  return (
    <Layout
      site={site}
      title="Upload a printing"
      description="Add one source’s printing of a story."
      section="upload"
      path="/upload"
      scripts={['drop']}
    >
      <header class="opening">
        <h1>Upload a printing</h1>
        <p class="note">
          One source’s text of a story. Uploading it again after a change makes a new version.
        </p>
      </header>
      <form class="upload" method="post" action={action} enctype="multipart/form-data">
        {problem ? (
          <p class="problem" role="alert">
            {problem}
          </p>
        ) : null}
        <div class="pairs">
          <Field
            id="source"
            label="Source"
            hint="Who prints it: a name or a domain"
            value={fields.source}
            required
          />
          <Field
            id="story"
            label="Story"
            hint="Small letters, digits and hyphens, such as inf-treaty"
            value={fields.story}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
          />
          <Field id="url" label="Address" hint="Where it was printed" value={fields.url} type="url" />
          <Field
            id="publishedAt"
            label="Published"
            hint="Such as 2018-12-18, or 2018-12-18 14:02 in UTC; left out, it is now"
            value={fields.publishedAt}
          />
        </div>
        <Field
          id="headline"
          label="Headline"
          hint="Left out, it is read from the text"
          value={fields.headline}
        />
        <TextBox
          id="text"
          name="text"
          fileName="file"
          label="Text"
          fileLabel="or a file: text, Markdown or HTML"
          text={fields.text}
          rows={14}
        />
        <p class="submit">
          <button type="submit" class="main">
            Upload
          </button>
        </p>
      </form>
    </Layout>
  )
}

interface FieldProps {
  readonly id: keyof UploadFields
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly type?: 'url' | 'text'
  readonly required?: boolean
  readonly pattern?: string
}

function Field({ id, label, hint, value, type = 'text', required, pattern }: FieldProps) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        required={required}
        pattern={pattern}
        aria-describedby={`${id}-hint`}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </p>
  )
}
