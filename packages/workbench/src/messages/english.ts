import { books } from './english/books.ts'
import { disagreements } from './english/disagreements.ts'
import { figure } from './english/figure.ts'
import { statements } from './english/statements.ts'
import { claims } from './english/claims.ts'
import { codes } from './english/codes.ts'
import { home } from './english/home.ts'
import { shell } from './english/shell.ts'
import { table } from './english/table.ts'

/** Every message in English, in ICU MessageFormat. */
export const english = {
  ...shell,
  ...table,
  ...codes,
  ...claims,
  ...home,
  ...books,
  ...disagreements,
  ...figure,
  ...statements,
} as const
