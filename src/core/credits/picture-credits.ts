// Credits of pictures, films and drawings. They don't credit the text, and are removed before its credit is searched.
import { anyCase, BRACKETED_NAMES } from './agencies.ts'
import { UNNAMED_AGENCIES } from './credit-phrases.ts'

/** Labels before the name: `Foto: dpa`, `(Photo by Jane Doe/AP)`, `写真＝ロイター`. */
const SHOWN =
  `photo(?:graph|graphy|graphie)?s?|photographers?|pictures?|pics?|images?|videos?|film(?:ing|ed)?|footage|graphics?|infographics?|illustrations?|cartoons?|maps?|screen ?(?:shot|grab)s?|handout|` +
  String.raw`\p{L}*-?(?:foto|bild)(?:s|er|graf(?:ie|i)?|nachweis|quelle)?|grafik|karte|` +
  `crédits? photos?|photo d['’]illustration|fotos?|fotografía|imagen|imágenes|imagem|imagens|immagine|immagini|beeld|kuva|bilde|billede|` +
  `zdjęcie|zdjęcia|fot|fotó|kép|snímek|fotoğraf|görsel|φωτογραφία|φωτογραφίες|φωτ|εικόνα|фото|фотография|снимок|светлина|фотографія|ảnh|gambar`
const SHOWN_UNSPACED = '写真|画像|映像|图片|圖片|图|圖|照片|摄影|攝影|摄|攝|視頻|视频|사진|그래픽|영상'
const SHOWN_RIGHT_TO_LEFT = 'الصورة|صورة|الصور|صور|تصوير|צילומים|צילום|תמונה'
const SHOWN_INDIC = 'फोटो|फ़ोटो|तस्वीर|चित्र|ภาพ'

/** Sellers of pictures, not texts. */
const SELLERS =
  'getty(?: images)?|shutterstock|alamy|picture[ -]alliance|imago(?: images)?|scanpix|lehtikuva|epa(?:-efe)?|wikimedia(?: commons)?|unsplash|pixabay|zuma(?: press)?|sipa(?: usa)?|nurphoto|istock'
/** A line that names one of them is a picture credit if it is no longer than this. */
const LONGEST_LINE = 120

const SIGN = String.raw`\s{0,2}[:：=＝|]\s{0,2}`
// A label is at the beginning, or after a mark that ends what precedes it; but `Text und Foto: dpa` credits both.
const FREE = String.raw`(?<=^|[.!?。…,;|•·()（）【】［］[\]”"»」]\s{0,2}|\s[–—-]\s{0,2}|\s)(?<!(?:texte?|texto|testo|tekst|text|words|story|reporting|текст)\s{0,2}(?:[/+&,]|und|and|et|y|e|og|och|en|i|и)\s{0,2})`
/** Up to the end of the line, the bracket or the sentence, or to a credit of the text: `Photo: AP; text: Reuters`. */
const REST = String.raw`(?:(?![;|•·()（）【】［］[\]\n]|(?<!(?:^|[^\p{L}])\p{L})[.。](?:\s|$)|[,/]?\s{0,2}(?:text|texte|texto|words|reporting|story|source|quelle|текст)s?\s{0,2}(?:[:：]|by\b))[^])*`

const ALL_SHOWN = `(?:${SHOWN}|${SHOWN_UNSPACED}|${SHOWN_RIGHT_TO_LEFT}|${SHOWN_INDIC})`

/** Removed in any position: a label and the mark or word that makes it one. */
const LABELLED = new RegExp(
  String.raw`${FREE}(?:the |file |archive |undated |archiv-?)?${ALL_SHOWN}\.?(?:${SIGN}|\s{0,2}(?:credits?|courtesy|source|quelle|nachweis|提供|来源|來源|제공)${SIGN}?|\s+[–—-]\s{1,2}|\s{0,2}[©/])${REST}`,
  'giu',
)

/** A label without a mark must begin a line, a sentence or a bracket. */
const BEGINNING = String.raw`(?<=^|[.!?。…”"»]\s{1,2}|[([（［【]\s{0,2})`

const VIA = new RegExp(
  String.raw`${BEGINNING}(?:(?:file |archiv)?(?:${SHOWN})|handout)\s+(?:by|via|from|courtesy of|par|von|de|di)\s${REST}`,
  'giu',
)

/** Chinese bylines of photographers: `新华社记者 李明 摄`. */
const TAKEN_BY = /[^。！？()（）\n]{2,24}\s?[摄攝](?=[)）。\s]|$)/gu
/** The picture note of a Japanese caption: `写真は金沢市で（ロイター/Jane Doe）`. */
const CAPTION = /(?<=^|。)\s{0,2}写真[はの左右上下][\s\S]{0,400}/gu

/** `© picture alliance/dpa | Jane Doe`, after a caption. */
const SOLD = new RegExp(
  String.raw`(?:${BEGINNING}|©\s{0,2})(?:${SELLERS})(?![\p{L}])${REST}(?:\|${REST})?`,
  'giu',
)

/** The expressions for texts in which `agency` finds names. */
export interface PictureCredits {
  /** The text with white space in place of picture credits, so that positions stay. */
  without(text: string): string
}

export function pictureCredits(agency: string): PictureCredits {
  // `AP Photo/Jane Doe`, `dpa-Bild`, `ANTARA FOTO`; `Foto dpa`.
  const shown = anyCase(SHOWN, true)
  const label = anyCase(ALL_SHOWN, true)
  const named = new RegExp(
    String.raw`${BEGINNING}(?:(?:\p{Lu}[\p{L}.]+\s){0,3}\/?\s?)?${agency}[\s-]*(?:file |pool )?(?:${shown})(?![\p{L}])${REST}`,
    'gu',
  )
  const labelled = new RegExp(
    String.raw`${BEGINNING}(?:${label})\.?\s+${agency}(?:\s*[/,|]${REST}|(?=\s*(?:[.)\]）］]|$)))`,
    'gu',
  )
  // A name and a person after a bar is how photographers sign: `REUTERS/Jane Doe`, `© РИА Новости / Иван Петров`.
  const signed = new RegExp(
    String.raw`(?:^|(?<=[.!?…”"»]\s{1,2})|[(（]|©\s*|[Cc]redits?:\s*)${agency}\s?/\s?(?!${agency})(?:\p{Lu}\p{L}+|\p{Lu}\.)(?:[\s-](?:\p{Lu}\p{L}+|\p{Lu}\.|de|van|von|al|el|bin|da)){1,3}(?=\s*(?:$|[)）.|]|/\s?(?:file|pool)))`,
    'gu',
  )
  const mentions = new RegExp(`${agency}|${BRACKETED_NAMES}`, 'u')
  const forms = [SOLD, named, signed, LABELLED, VIA, labelled, TAKEN_BY, CAPTION]
  return {
    without: (text) => {
      if (!mentions.test(text) && !UNNAMED_AGENCIES.test(text)) return text
      if (text.length <= LONGEST_LINE && SELLER.test(text)) return blank(text)
      return forms.reduce((left, form) => left.replace(form, blank), text)
    },
  }
}

const SELLER = new RegExp(`(?<![\\p{L}])(?:${SELLERS})(?![\\p{L}])`, 'iu')

function blank(text: string): string {
  return ' '.repeat(text.length)
}
