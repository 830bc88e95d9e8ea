import { parseEdtf, type Edtf, type Period } from '@recount/claims'
import { monthNames, type KnownDate } from '@recount/reconcile'

/** An EDTF date as people write it: "30 April 2019", "April 2019", "about 2019", "August, year not known". */
export function sayDay(edtf: Edtf): string {
  const { year, month, day, isApproximate, isUncertain } = parseEdtf(edtf)
  const name = month === null ? undefined : monthNames[month - 1]
  const words = [name === undefined || day === null ? undefined : day, name, year ?? undefined]
  const said = words.filter((word) => word !== undefined).join(' ')
  const known = year === null ? `${said === '' ? 'date' : said}, year not known` : said
  return `${isApproximate ? 'about ' : ''}${known}${isUncertain ? ' (uncertain)' : ''}`
}

/** A year, month or ISO day for a narrow place: "2019", "Apr 2019", "30 Apr 2019". */
export function sayShortDay(iso: string): string {
  const [year = '', month, day] = iso.split('-')
  const name = monthNames[Number(month) - 1]?.slice(0, 3)
  return [day === undefined ? undefined : Number(day), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** A period as people write it: "August 2014 to April 2019", "since 2014", "until May 2019", "in 2017". */
export function sayPeriod({ from, to }: Period): string {
  if (from !== null && from === to) return from.length === 10 ? `on ${sayDay(from)}` : `in ${sayDay(from)}`
  if (from !== null && to !== null) return `${sayDay(from)} to ${sayDay(to)}`
  if (from !== null) return `since ${sayDay(from)}`
  return to === null ? 'period not stated' : `until ${sayDay(to)}`
}

/** The days of an event: "30 June 2019", "1 May 2016 to 3 May 2016", "May 2016"; null where nothing is known. */
export function sayDays(period: Period | null): string | null {
  if (period === null || (period.from === null && period.to === null)) return null
  return period.from === period.to && period.from !== null ? sayDay(period.from) : sayPeriod(period)
}

/** The day up to which a figure is said, and how that is known where the source does not say it. */
export function sayAsOf({ date, how }: KnownDate): string {
  if (date === null) return 'no date'
  const day = sayDay(date)
  switch (how) {
    case 'said':
      return day
    case 'period-end':
      return `${day} (end of the period)`
    case 'stated-on':
      return `not said; spoken ${day}`
    case 'published':
      return `not said; published ${day}`
    default:
      return 'no date'
  }
}

/** An ISO 8601 time to the minute, in the zone it was written in; text that is no such time as it stands. */
export function sayTime(iso: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(iso)
  if (parts === null) return iso
  const [, day = '', time = '', zone = ''] = parts
  return `${/^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/.test(day) ? sayDay(day) : day}, ${time} ${zone === 'Z' ? 'UTC' : zone}`.trimEnd()
}
