import { actors } from './english/actors.ts'
import { books } from './english/books.ts'
import { claims } from './english/claims.ts'
import { codes } from './english/codes.ts'
import { disagreements } from './english/disagreements.ts'
import { documents } from './english/documents.ts'
import { figure } from './english/figure.ts'
import { home } from './english/home.ts'
import { ledger } from './english/ledger.ts'
import { map } from './english/map.ts'
import { reader } from './english/reader.ts'
import { registryChange } from './english/registry-change.ts'
import { review } from './english/review.ts'
import { shell } from './english/shell.ts'
import { statements } from './english/statements.ts'
import { table } from './english/table.ts'

/** The messages in English that every screen may need, in ICU MessageFormat. */
export const english = {
  ...shell,
  ...table,
  ...codes,
  ...claims,
  ...home,
  ...map,
  ...documents,
  ...reader,
  ...actors,
  ...registryChange,
  ...ledger,
  ...books,
  ...disagreements,
  ...figure,
  ...statements,
  ...review,
} as const
