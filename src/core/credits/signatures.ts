// The names of a wire copy's writers and editors are at its end. A printing that keeps them credits the wire, though they
// name no agency; the same form with other names is a paper's own.
import type { Document } from '../model.ts'
import { foldedWords } from '../words/vocabulary.ts'

const FOOT_PARAGRAPHS = 5
/** `Reporting by Jane Doe`: with fewer words there is no whole name. */
const LEAST_WORDS = 4

const WRITERS =
  '(?:additional )?(?:reporting|writing|compiled|filming) by|bericht von|geschrieben von|reportage de|reporte de|reportaje de|reportagem de|reportage di|servizio di|репортаж'
const EDITORS =
  'edit(?:ing|ed) by|redigiert von|édité par|editado (?:\\p{L}+ \\p{L}+ )?por|edición de|edição de|a cura di|editing|редактор|编辑|編輯|編集'

const SIGNATURE = new RegExp(
  `(?:^|[.!?。…”"»]\\s{0,2})([(（[]?\\s?(?:(?:${WRITERS})[^]{2,400}|[^.;。]{3,120}[;；、,]\\s*(?:${EDITORS})[^]{2,300}))$`,
  'iu',
)

/** The signature of one of `versions`, or a part of it, at the end of a paragraph, or null. */
export function signatureReader(versions: readonly Document[]): (text: string) => string | null {
  const wireSignatures = versions.flatMap(({ paragraphs }) =>
    paragraphs.slice(-FOOT_PARAGRAPHS).flatMap(({ text }) => {
      const signature = signatureOf(text)
      return signature === null ? [] : [new Set(foldedWords(signature))]
    }),
  )
  return (text) => {
    const signature = wireSignatures.length === 0 ? null : signatureOf(text)
    if (signature === null) return null
    const words = foldedWords(signature)
    if (words.length < LEAST_WORDS) return null
    return wireSignatures.some((wire) => words.every((word) => wire.has(word))) ? signature : null
  }
}

function signatureOf(text: string): string | null {
  return SIGNATURE.exec(text)?.[1]?.trim() ?? null
}
