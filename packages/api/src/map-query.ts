import { measures, victimClasses } from '@recount/claims'
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
  /** Ids of actors, or the text's words for one that the registry does not know; `voice` for articles that speak themselves. */
  claimant: severalOf(z.string()),
  standing: severalOf(z.enum(['accepted', 'partly', 'proposed'])),
  from: month,
  to: month,
}
