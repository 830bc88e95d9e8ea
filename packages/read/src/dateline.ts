import type { Span } from '@recount/claims'
import { listDates } from './dates.ts'

/** The place, date and agency that open an agency story; `end` is where its own words begin. */
export interface Dateline extends Span {
  /** The agency in brackets: "Reuters", "ACAN-EFE". */
  readonly agency: Span | null
  /** Where a date stands, if one does. */
  readonly date: Span | null
}

const longestDateline = 160
const dash = '(?:--?|–|—|:|\\u2015)'
const month = '\\p{L}{3,9}\\.?'
const date = `\\d{1,2}(?:st|nd|rd|th)?\\s${month}(?:,?\\s\\d{4}|\\s\\d\\d)?|${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{4}-\\d\\d-\\d\\d|NO DATE`
const place = `\\p{Lu}[\\p{L}\\p{M}.'’/,\\s-]{1,60}?(?:\\s\\([\\p{L} .]{2,40}\\)(?=,))?`
/** "CITY, Country, June 28 (Agency) --", each of date and agency optional but never both missing. */
const pattern = new RegExp(
  `^(?:(${place})[,\\s]{1,2})?(?:(?:\\p{L}{3,6}day,?\\s)?(${date})[,\\s]{0,2})?(?:[([](\\p{Lu}[^()[\\]]{1,60})[)\\]]\\s?)?(?:${dash}|\\s${dash}|\\.?\\s?/(\\p{Lu}[^/]{1,30})/[.:]?)\\s{0,2}(?:\\[TEXT\\]\\s?)?`,
  'u',
)
const firstCapital = /^[([]?\p{Lu}/u
/** A story that opens with its agency's name in brackets and no dash: "(IraqiNews) The coalition …". */
const bareAgency = /^\(([\p{Lu}][\p{L}\d .&-]{1,30})\)\s+(?=[\p{Lu}“"])/u

/** Names of agencies and outlets; what else stands alone in brackets before a story is where it was written ("(Beirut) –"). */
const agencyName =
  /news|press|agency|wire|times|post|media|radio|tv|tribune|herald|journal|today|reuters|bloomberg|xinhua|interfax|anadolu|sana$/i

function isAgencyName(name: string): boolean {
  return agencyName.test(name) || /^[\p{Lu}\d .&/-]{2,}$/u.test(name)
}

function spanOf(start: number, text: string, part: string | undefined): Span | null {
  if (part === undefined) return null
  const at = text.indexOf(part)
  return at === -1 ? null : { start: start + at, end: start + at + part.length }
}

/** Without a date, only a place in capitals or of one or two words is one ("UNITED STATES (VOP) –", not "The Network (SNHR) –"). */
function isPlaceAlone(name: string): boolean {
  return name === name.toUpperCase() || (name.split(' ').length <= 2 && !/^(?:The|A|An) /.test(name))
}

/** The dateline at the start of a paragraph: with a dash or colon after it and a date or agency in it; else undefined. */
export function findDateline(text: string, start: number, end: number): Dateline | undefined {
  const head = text.slice(start, Math.min(end, start + longestDateline)).replace(/\s/g, ' ')
  if (!firstCapital.test(head)) return undefined
  const bare = bareAgency.exec(head)
  if (bare !== null)
    return { start, end: start + bare[0].length, date: null, agency: spanOf(start, head, bare[1]) }
  const match = pattern.exec(head)
  if (match === null) return undefined
  const [whole, where = '', written, bracketed, slashed] = match
  const agency = slashed ?? bracketed
  const isDated =
    written === 'NO DATE' || (written !== undefined && listDates(written, 0, written.length).length > 0)
  if (!isDated && (agency === undefined || !isPlaceAlone(where))) return undefined
  const found = isDated ? spanOf(start, head, written) : null
  const isNamed = isDated || isAgencyName(agency ?? '')
  return {
    start,
    end: start + whole.length,
    date: found,
    agency: isNamed ? spanOf(start, head, agency) : null,
  }
}
