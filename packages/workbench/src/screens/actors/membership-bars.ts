import type { MembershipSpan } from '@recount/api'

/** A membership on a line from 0 (the first day shown) to 1 (the last), and whether it goes on beyond either end. */
interface MembershipBar {
  readonly span: MembershipSpan
  readonly start: number
  readonly end: number
  readonly isOpenStart: boolean
  readonly isOpenEnd: boolean
}

/** Memberships on one time line, with the years that its marks stand at. */
export interface MembershipLine {
  readonly first: string
  readonly last: string
  readonly bars: readonly MembershipBar[]
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

const day = 86_400_000
const mostMarks = 6

/**
 * Lays memberships on a line that holds every known day of theirs and the days of the case; an open end reaches the line's.
 * Undefined where not one day is known: then there is nothing to draw.
 */
export function layBars(
  spans: readonly MembershipSpan[],
  days: { readonly first: string; readonly last: string } | null,
): MembershipLine | undefined {
  const known = spans.flatMap(({ first, last }) => [first, last]).filter((one) => one !== null)
  const all = [...known, ...(days === null ? [] : [days.first, days.last])].toSorted()
  const [first = '', last = ''] = [all[0], all.at(-1)]
  if (known.length === 0 || first === '') return undefined
  const from = Date.parse(first)
  const length = Math.max(day, Date.parse(last) + day - from)
  const at = (time: number) => Math.min(1, Math.max(0, (time - from) / length))
  return {
    first,
    last,
    bars: spans.map((span) => ({
      span,
      start: span.first === null ? 0 : at(Date.parse(span.first)),
      end: span.last === null ? 1 : at(Date.parse(span.last) + day),
      isOpenStart: span.first === null,
      isOpenEnd: span.last === null,
    })),
    years: listYears(first, last).map((year) => ({ year, at: at(Date.UTC(year, 0, 1)) })),
  }
}

function listYears(first: string, last: string): readonly number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const step = Math.max(1, Math.ceil((to - from) / mostMarks))
  return Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + step * (index + 1))
}
