// What the compiler reads in the text of a statement: its parameters and the columns of its rows. It knows as much of SQL as
// the store writes: keywords in capitals, names in small letters, no parenthesis or comma inside a string.

/** The `:names` in a text. */
export type ParameterOf<
  Text extends string,
  Names extends string = never,
> = Text extends `${string}:${infer Rest}` ? ParameterOf<Rest, Names | Exclude<LeadingName<Rest>, ''>> : Names

/** The columns of the rows that a text returns: never if it returns none, any name for a PRAGMA. */
export type ColumnOf<Text extends string> =
  Trimmed<Text> extends infer Sql extends string
    ? Sql extends `${'SELECT' | 'WITH'} ${string}`
      ? ColumnOfList<SelectList<Flat<Sql>>>
      : Sql extends `PRAGMA ${string}`
        ? string
        : Sql extends `${string}RETURNING ${infer List}`
          ? ColumnOfList<Flat<List>>
          : never
    : never

/** False for `string` and for a text with a part of that type: the compiler can't read what it holds. */
export type IsLiteral<Text extends string> = Record<never, 1> extends Record<Text, 1> ? false : true

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
// biome-ignore format: two lines instead of 26
type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm'
  | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z'

/** The name that a text begins with. */
type LeadingName<Text extends string, Name extends string = ''> = Text extends `${infer First}${infer Rest}`
  ? Lowercase<First> extends Letter | Digit | '_'
    ? LeadingName<Rest, `${Name}${First}`>
    : Name
  : Name

/** What of a text stands outside of all parentheses. */
type Flat<
  Text extends string,
  Depth extends readonly 1[] = [],
  Out extends string = '',
> = Text extends `${infer Before}(${infer Rest}`
  ? Closed<Before, Depth, Out> extends [infer Left extends readonly 1[], infer Written extends string]
    ? Flat<Rest, [...Left, 1], Written>
    : never
  : Closed<Text, Depth, Out>[1]

/** Closes parentheses: the depth at the end of a text that opens none, and `Out` with what stands outside of all. */
type Closed<Text extends string, Depth extends readonly 1[], Out extends string> = Depth extends readonly [
  1,
  ...infer Less extends readonly 1[],
]
  ? Text extends `${string})${infer Rest}`
    ? Closed<Rest, Less, Out>
    : [Depth, Out]
  : [Depth, `${Out}${Text}`]

type SelectList<Text extends string> = Text extends `${string}SELECT ${infer Rest}`
  ? Rest extends `${infer List}FROM ${string}`
    ? List
    : Rest
  : never

type ColumnOfList<
  List extends string,
  Columns extends string = never,
> = List extends `${infer Item},${infer Rest}`
  ? ColumnOfList<Rest, Columns | ColumnOfItem<Item>>
  : Columns | ColumnOfItem<List>

type ColumnOfItem<Item extends string> = Item extends `${string} AS ${infer Name}`
  ? Trimmed<Name>
  : Item extends `${string}.${infer Name}`
    ? Trimmed<Name>
    : Item extends `DISTINCT ${infer Name}`
      ? Trimmed<Name>
      : Trimmed<Item>

type Space = ' ' | '\n'

type Trimmed<Text extends string> = Text extends `${Space}${infer Rest}`
  ? Trimmed<Rest>
  : Text extends `${infer Rest}${Space}`
    ? Trimmed<Rest>
    : Text
