// Recognises headings: by style, whose internal names are English in every language, or by the outline level of a style or a
// paragraph.
import { childrenOf, firstOf, type XmlElement } from '../xml.ts'

/** 0 is the title, 1 to 9 are the levels of headings, null is text. */
export type Level = number | null

const HEADING = /^heading ([1-9])$/i
/** Styles are based on others; in files made by hand, perhaps on themselves. */
const MOST_STEPS = 20

/** The level of a paragraph by its properties. */
export function levelsOf(styles: XmlElement | null): (properties: XmlElement | null) => Level {
  const byId = new Map(
    childrenOf(styles, 'style').map((style) => [style.attributes.get('styleId') ?? '', style] as const),
  )
  const levelOfStyle = (id: string): Level => {
    let at = byId.get(id)
    // Without its style sheet a file still names the usual styles.
    if (at === undefined) return levelOfName(id.replace(/^Heading(?=\d$)/, 'heading '))
    for (let steps = 0; at !== undefined && steps < MOST_STEPS; steps++) {
      const level = levelOfName(valIn(firstOf(at, 'name'))) ?? outlineLevel(firstOf(at, 'pPr'))
      if (level !== null) return level
      at = byId.get(valIn(firstOf(at, 'basedOn')))
    }
    return null
  }
  return (properties) => outlineLevel(properties) ?? levelOfStyle(valIn(firstOf(properties, 'pStyle')))
}

function levelOfName(name: string): Level {
  if (/^title$/i.test(name)) return 0
  const level = HEADING.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}

/** Counted from 0; 9 is text. */
function outlineLevel(properties: XmlElement | null): Level {
  const level = firstOf(properties, 'outlineLvl')?.attributes.get('val') ?? ''
  return /^[0-8]$/.test(level) ? Number(level) + 1 : null
}

function valIn(element: XmlElement | null): string {
  return element?.attributes.get('val') ?? ''
}
