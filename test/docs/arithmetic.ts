// What is a sum worth that a document writes out by hand? Numbers, + − × / √ and brackets, as printed.

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([+−×/√()]))/y

/** The value, or null where the text is no arithmetic. Times and division bind closer than plus and minus. */
export function evaluate(text: string): number | null {
  const tokens = tokensOf(text)
  if (tokens === null || tokens.length === 0) return null
  const reader = new Reader(tokens)
  const value = reader.sum()
  return reader.ended ? value : null
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  const whole = text.trimEnd()
  for (let at = 0; at < whole.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(whole)
    if (match === null) return null
    tokens.push(match[1] ?? match[2] ?? '')
  }
  return tokens
}

class Reader {
  private readonly tokens: readonly string[]
  private at = 0

  constructor(tokens: readonly string[]) {
    this.tokens = tokens
  }

  get ended(): boolean {
    return this.at === this.tokens.length
  }

  sum(): number {
    let value = this.product()
    while (this.sees('+') || this.sees('−')) value += this.next() === '+' ? this.product() : -this.product()
    return value
  }

  private product(): number {
    let value = this.factor()
    while (this.sees('×') || this.sees('/')) value *= this.next() === '×' ? this.factor() : 1 / this.factor()
    return value
  }

  private factor(): number {
    const token = this.next()
    if (token === '√') return Math.sqrt(this.factor())
    if (token !== '(') return Number(token)
    const value = this.sum()
    return this.next() === ')' ? value : Number.NaN
  }

  private sees(token: string): boolean {
    return this.tokens[this.at] === token
  }

  private next(): string {
    return this.tokens[this.at++] ?? ''
  }
}
