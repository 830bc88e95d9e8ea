import { z } from 'zod'

const anyYear = String.raw`(?:\d{4}|XXXX)`
const leapYear = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00|XXXX)`
const month = '(?:0[1-9]|1[0-2]|XX)'
const longMonthDay = String.raw`(?:0[13578]|1[02]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)`
const shortMonthDay = String.raw`(?:0[469]|11)-(?:0[1-9]|[12]\d|30|XX)`
const februaryDay = String.raw`02-(?:0[1-9]|1\d|2[0-8]|XX)`

/**
 * The EDTF strings Recount keeps (ISO 8601-2:2019, EDTF levels 0 and 1, and `XXXX-08` of level 2): year, month or day,
 * `X` for what is not known, one qualifier at the end (`~` about, `?` uncertain, `%` both). Days that no calendar has
 * (2014-02-30, 2015-02-29, XXXX-04-31) do not match, so that the published JSON Schema refuses them too.
 */
export const edtfPattern = new RegExp(
  `^(?:${anyYear}(?:-${month}|-${longMonthDay}|-${shortMonthDay}|-${februaryDay})?|${leapYear}-02-29)[~?%]?$`,
)

/** A date whose precision is its length: `2014`, `2014-08`, `2014-08-31`. */
export const edtfSchema = z.string().regex(edtfPattern, {
  abort: true,
  error: ({ input }) =>
    `a date must be an EDTF string such as 2014, 2014-08 or 2014-08-31, on a day that exists; found ${JSON.stringify(input)}`,
})
export type Edtf = string
