/**
 * A value of one record: a column, SQL over its columns (written in double quotes: `lower("surname")`), or a value made of
 * another. What a model names more than once is worked out once a record, not once a pair.
 */
export type Expression =
  { readonly column: string } | { readonly sql: string } | ({ readonly of: Expression } & Making)

/** How a value is made of another. Null stays null, and what is left empty becomes null. */
export type Making =
  | { readonly make: 'lower' }
  | { readonly make: 'trim' }
  /** The first or last letters. */
  | { readonly make: 'first' | 'last'; readonly letters: number }
  /** What the pattern matches, or its group; the syntax that RE2, PostgreSQL and JavaScript share. */
  | { readonly make: 'match'; readonly pattern: string; readonly group?: number }
  /** Text as a date by a format of `%Y`, `%m` and `%d`; null where it is none. */
  | { readonly make: 'date'; readonly format: string }
  | { readonly make: 'number' }
  /** Text cut into an array at a separator. */
  | { readonly make: 'cut'; readonly at: string }
  /** One byte a letter, so that engines that measure text in bytes measure letters. */
  | { readonly make: 'letters' }
  /** A name in any script as it is compared: case, marks, joined words (Arabic included). See `NormalName`. */
  | { readonly make: 'name' }
  /** أبو or أم somebody at a name's front or in brackets. */
  | { readonly make: 'kunya' }
  /** A sign for each word of a name: 1 where it had the article. */
  | { readonly make: 'articles' }
  /** The consonants of a name, the same for its Arabic and its Latin spelling. */
  | { readonly make: 'skeleton' }
  /** Which letters a text has, and how often, in 64 bits: `Dialect.bagsApart` tells how far two texts are apart at least. */
  | { readonly make: 'bag' }

/** A column's name stands for the column. */
export type ExpressionSpec = string | Expression

export function toExpression(spec: ExpressionSpec): Expression {
  return typeof spec === 'string' ? { column: spec } : spec
}
