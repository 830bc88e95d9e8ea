import { measures, stances, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { severalOf } from '../table.ts'

/** What a claim says, by which claims are chosen wherever they are listed. */
export const claimFacets = {
  measure: severalOf(z.enum(measures)),
  victims: severalOf(z.enum([...victimClasses, 'unstated'])),
  stance: severalOf(z.enum(stances)),
  /** Ids of actors, or the text's words for one that the registry does not know. */
  claimant: severalOf(z.string()),
  /** Ids of places, or the text's words; takes in what lies inside. */
  place: severalOf(z.string()),
  document: severalOf(z.string()),
}

/** Which claims, whatever their standing: what they say, and the rule that read the figure. */
export const claimFilter = {
  /** Words that must stand in the sentence or among the names. */
  q: z.string().default(''),
  ...claimFacets,
  /** Names of rules, as `readings.count` has them. */
  rule: severalOf(z.string()),
}
export const claimFilterSchema = z.strictObject(claimFilter)
export type ClaimFilter = z.output<typeof claimFilterSchema>
