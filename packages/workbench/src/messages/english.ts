import { actors } from './english/actors.ts'
import { claims } from './english/claims.ts'
import { codes } from './english/codes.ts'
import { documents } from './english/documents.ts'
import { home } from './english/home.ts'
import { map } from './english/map.ts'
import { reader } from './english/reader.ts'
import { ledger } from './english/ledger.ts'
import { registryChange } from './english/registry-change.ts'
import { review } from './english/review.ts'
import { shell } from './english/shell.ts'
import { table } from './english/table.ts'

/** Every message in English, in ICU MessageFormat. */
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
  ...review,
} as const
