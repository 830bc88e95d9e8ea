import type { Edtf } from '@recount/claims'
import { language } from '../messages/say.ts'

const formats = {
  day: new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  month: new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  moment: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
}

/** An EDTF date in the precision it has: "17 Mar 2017", "August 2014", "2014"; anything else as it is written. */
export function sayDate(date: Edtf): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  if (year === undefined || month === undefined) return date
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'))
  return formats[day === undefined ? 'month' : 'day'].format(time)
}

/** The days from one to another as short as they can be said: "18–19 Mar 2019"; undefined where one of them is no day. */
export function findDaySpan(from: Edtf, to: Edtf): string | undefined {
  const [first, last] = [from, to].map((date) => (/^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN))
  if (first === undefined || last === undefined || Number.isNaN(first + last)) return undefined
  return formats.day.formatRange(first, last)
}

/** An instant (ISO 8601) in the reader's own time zone. */
export function sayMoment(instant: string): string {
  return formats.moment.format(new Date(instant))
}
