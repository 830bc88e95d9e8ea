import { measures, stances, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { severalOf } from '../table.ts'

/** Which claims, whatever their standing: the facets of the claims table, and the rule that read the figure. */
export const claimFilter = {
  /** Words that must stand in the sentence or among the names. */
  q: z.string().default(''),
  measure: severalOf(z.enum(measures)),
  victims: severalOf(z.enum([...victimClasses, 'unstated'])),
  stance: severalOf(z.enum(stances)),
  claimant: severalOf(z.string()),
  place: severalOf(z.string()),
  document: severalOf(z.string()),
  /** Names of rules, as `readings.count` has them. */
  rule: severalOf(z.string()),
}
export const claimFilterSchema = z.strictObject(claimFilter)
export type ClaimFilter = z.output<typeof claimFilterSchema>
