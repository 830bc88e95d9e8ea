import type { Mapping } from '../mapping.ts'
import { parseMapping } from '../parse-mapping.ts'
import { acled } from './acled.ts'
import { airwars } from './airwars.ts'
import { ibc } from './ibc.ts'
import { tbij } from './tbij.ts'
import { ucdpGed } from './ucdp-ged.ts'

/** The mappings that come with Recount, by name. */
export const shippedMappings: readonly Mapping[] = [airwars, ucdpGed, acled, ibc, tbij].map(parseMapping)

/** The shipped mapping of a name; undefined where none has it. */
export function findShippedMapping(name: string): Mapping | undefined {
  return shippedMappings.find((mapping) => mapping.name === name)
}
