// Which person does a pronoun mean? The subject of the previous sentence, the last speaker, or the only person of that
// gender named lately; nobody if it may be two.
import type { Person } from './people.ts'
import type { Gender } from './words.ts'

/** Paragraphs back in which a person may still be meant. */
const REACH = 2
const MOST_RECENT = 12

interface Mentioned {
  readonly person: Person
  readonly paragraph: number
  /** Number of the sentence. */
  readonly sentence: number
}

/** The people a reader has in mind while reading on. */
export class Focus {
  private readonly recent: Mentioned[] = []
  private subject: {
    readonly person: Person | null
    readonly isHuman: boolean
    readonly sentence: number
  } | null = null
  private spoke: Mentioned | null = null
  private paragraph = 0
  private sentence = 0

  /** Moves on to a sentence. */
  enter(paragraph: number): void {
    this.paragraph = paragraph
    this.sentence++
  }

  mention(person: Person): void {
    this.recent.push({
      person,
      paragraph: this.paragraph,
      sentence: this.sentence,
    })
    if (this.recent.length > MOST_RECENT) this.recent.shift()
  }

  /** The topic of the sentence. `person`: null for a thing, or for a pronoun with an unknown person. */
  about(person: Person | null, isHuman: boolean): void {
    this.subject = { person, isHuman, sentence: this.sentence }
    if (person !== null) this.mention(person)
  }

  speaks(person: Person): void {
    this.spoke = { person, paragraph: this.paragraph, sentence: this.sentence }
    this.about(person, true)
  }

  /** The speaker of the previous sentence, in this paragraph or at the end of the last. */
  get lastSpeaker(): Person | null {
    const { spoke } = this
    return spoke !== null && spoke.sentence >= this.sentence - 1 ? spoke.person : null
  }

  /** The last speaker, if the previous sentence is about them. */
  get voiceInMind(): Person | null {
    const { spoke, subject } = this
    const isSubject =
      subject !== null && subject.person === spoke?.person && subject.sentence >= this.sentence - 1
    return isSubject ? subject.person : null
  }

  /** The last speaker, in any sentence. */
  get lastVoice(): Person | null {
    return this.spoke?.person ?? null
  }

  /** The person that `he` or `she` means. */
  meant(gender: Gender): Person | null {
    const fits = ({ gender: own, isBody }: Person) => !isBody && (own === null || own === gender)
    const subject = this.subject !== null && this.subject.sentence >= this.sentence - 1 ? this.subject : null
    if (subject?.isHuman) {
      if (subject.person === null) return null
      if (fits(subject.person)) {
        const sure =
          subject.person.gender === gender ||
          !this.others(subject.person, gender).some((one) => one.gender === gender)
        if (sure) return subject.person
        // `For Bell, Lornebook is a tool. “…,” he says`: nothing shows the capital to be a person.
        const persons = new Set(this.others(subject.person, gender).filter(({ isPerson }) => isPerson))
        return !isFullyNamed(subject.person) && persons.size === 1 ? [...persons][0]! : null
      }
      // `Oskar Lind had driven Hedda Moe. “…,” she said`: the other person of that sentence.
      const rest = new Set(this.others(subject.person, gender).filter(isFullyNamed))
      if (rest.size === 1) return [...rest][0]!
    }
    const { spoke } = this
    const since = this.candidates(gender)
    if (spoke !== null && fits(spoke.person) && spoke.paragraph >= this.paragraph - REACH) {
      const isRival = ({ person, sentence }: Mentioned) =>
        person !== spoke.person &&
        sentence > spoke.sentence &&
        (person.gender ?? gender) === gender &&
        isFullyNamed(person)
      return this.recent.some(isRival) ? null : spoke.person
    }
    return since.length === 1 ? since[0]! : null
  }

  /** Whom a verb without a subject means: the person whom the previous sentence is about, or who spoke in it. */
  continued(): Person | null {
    const { subject } = this
    if (subject !== null && subject.sentence >= this.sentence - 1)
      return subject.isHuman && subject.person?.isBody === false ? subject.person : null
    return this.lastSpeaker
  }

  /** Persons of the previous sentence, except one. */
  private others(but: Person, gender: Gender): Person[] {
    return this.recent
      .filter(
        ({ person, sentence }) =>
          person !== but && sentence >= this.sentence - 1 && (person.gender ?? gender) === gender,
      )
      .map(({ person }) => person)
  }

  /** Persons named lately who may be meant, each once. */
  private candidates(gender: Gender): Person[] {
    const found = new Set<Person>()
    for (const { person, paragraph } of this.recent)
      if (
        paragraph >= this.paragraph - REACH &&
        person.isPerson &&
        !person.isBody &&
        (person.gender === null || person.gender === gender)
      )
        found.add(person)
    return [...found]
  }
}

/** Possibly a person: nothing says otherwise, or two words that name no place and no body. */
function isFullyNamed({ isPerson, isBody, name }: Person): boolean {
  return isPerson || (!isBody && name.includes(' '))
}
