import { claimStatuses, measures, victimClasses } from '@recount/claims'
import { z } from 'zod'
import { severalOf } from './table.ts'

const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected a month such as 2017-06')
  .optional()

/** Which statements a map shows. `from` and `to` are months, both inclusive, over the day up to which a statement is made. */
export const mapQuery = {
  measure: severalOf(z.enum(measures)),
  victims: severalOf(z.enum([...victimClasses, 'unstated'])),
  /** Ids of actors, or the text's words for one that the registry does not know. */
  claimant: severalOf(z.string()),
  status: severalOf(z.enum(claimStatuses)),
  from: month,
  to: month,
}
