/**
 * All that differs between engines. Arguments and answers are SQL text; what an engine lacks, `prelude` makes. Every function
 * gives the same answer on every engine: tests run one list of cases through each dialect.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'postgres'
  /** Statements that make what the engine lacks, run once before anything else. */
  readonly prelude: readonly string[]
  /** Over text of one byte a letter. */
  jaroWinkler(left: string, right: string): string
  jaro(left: string, right: string): string
  /** Of the sets of letters. */
  jaccard(left: string, right: string): string
  levenshtein(left: string, right: string): string
  damerauLevenshtein(left: string, right: string): string
  /** The bag of a text's letters in 64 bits: for each letter and how often it came before in the text, a bit. */
  bagOf(text: string): string
  /**
   * In how many bits two bags differ. An edit of a text changes at most two, so that texts whose bags differ in more than 2n
   * are more than n edits apart, which is told so much sooner than by measuring. Null: don't look.
   */
  bagsApart(left: string, right: string): string | null
  /** Simple case folding to lower case of every script, letter by letter, whatever the database's language. */
  lower(text: string): string
  /** Each letter of `from` becomes the one at its place in `to`, or nothing where `to` is shorter; no letter is there twice. */
  translate(text: string, from: string, to: string): string
  /** Whether text has no letter beyond ASCII. */
  isAscii(text: string): string
  /** Text by a format of `%Y %m %d`; null where it is no date. */
  parseDate(text: string, format: string): string
  /** Whole days from one date to the other. */
  daysBetween(from: string, to: string): string
  /** A whole number of days added to a date. */
  addDays(date: string, days: string): string
  /** What the pattern matches (a group of it), '' where it doesn't. */
  match(text: string, pattern: string, group: number): string
  replaceAll(text: string, pattern: string, by: string): string
  /** Unicode's composed form, NFC. */
  compose(text: string): string
  /** Text to number, null where it is none. */
  parseNumber(text: string): string
  cut(text: string, separator: string): string
  /** How many members two arrays share. */
  shared(left: string, right: string): string
  /** The highest Jaro–Winkler similarity of a member of one array and one of the other. */
  mostAlike(left: string, right: string): string
  /** A table of a record's array's members: `select record, member from …`. */
  explode(table: string, array: string): string
  /** A lower-case hexadecimal MD5, the one hash that every engine has: RFC 1321. */
  md5(text: string): string
  /** Text as bytes, so that order doesn't depend on the engine's language. */
  inByteOrder(text: string): string
  createTable(name: string, select: string): string
  dropTable(name: string): string
  readonly types: { readonly text: string; readonly double: string; readonly long: string }
}
