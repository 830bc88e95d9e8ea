import { z } from 'zod'

/** A date whose precision is its length: `2014`, `2014-08`, `2014-08-31` (EDTF level 0; level 1 qualifiers allowed). */
export const edtfSchema = z.string().regex(/^(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[~?%]?$/, {
  error: 'a date must be an EDTF string such as 2014, 2014-08 or 2014-08-31',
})
export type Edtf = string

/** From – to, both inclusive and each in the precision the text gives; null is open or unknown. One day: from = to. */
export const periodSchema = z
  .strictObject({ from: edtfSchema.nullable(), to: edtfSchema.nullable() })
  .readonly()
export type Period = z.infer<typeof periodSchema>
