import { canonicalJson, hashOf } from '@recount/claims'
import { groupByKey } from '../grouping.ts'
import { sayNumber } from '../phrase.ts'
import type { BareFinding, BookFinding, BookIdentity, Month } from './book.ts'
import { listFalls } from './falls.ts'
import type { Desk } from './identities.ts'
import { lineNotes } from './lines.ts'
import { countMonths, sayMonth, sayMonths, shiftMonth } from './months.ts'
import type { Stray } from './pages.ts'
import { listRedated, listRestatements } from './restatements.ts'

const order: readonly BookFinding['kind'][] = [
  'silent fall',
  'imbalance',
  'remainder',
  'restatement',
  'redated',
  'announced fall',
  'missing months',
  'unplaced',
]

/** Everything in the books that calls for a look, what weighs most first, then by time. */
export function listBookFindings(
  desk: Desk,
  identities: readonly BookIdentity[],
  strays: readonly Stray[],
  remainder: BareFinding | null,
): readonly BookFinding[] {
  const falls = listFalls(desk)
  const found = [
    ...falls,
    ...listImbalances(identities, falls),
    ...(remainder === null ? [] : [remainder]),
    ...listRestatements(desk),
    ...listRedated(desk),
    ...listGaps(desk),
    ...listStrays(strays),
  ]
  return found.map((finding) => withId(finding, desk)).sort(orderFindings)
}

function withId(finding: BareFinding, { speaker }: Desk): BookFinding {
  const { kind, months, claims, size } = finding
  return { id: hashOf(canonicalJson(['book finding', speaker, kind, months, size, claims])), ...finding }
}

function orderFindings(a: BookFinding, b: BookFinding): number {
  const rank = order.indexOf(a.kind) - order.indexOf(b.kind)
  const [monthsA, monthsB] = [a.months.join(), b.months.join()]
  if (rank !== 0 || monthsA !== monthsB) return rank || (monthsA < monthsB ? -1 : 1)
  return a.id < b.id ? -1 : 1
}

/** Sums that fail; a fall that says the same of the same month and size is not told again. */
function listImbalances(
  identities: readonly BookIdentity[],
  falls: readonly BareFinding[],
): readonly BareFinding[] {
  return identities
    .filter(({ result }) => result === 'fails')
    .map(({ month, difference, claims, reason }): BareFinding => {
      return { kind: 'imbalance', months: [month], size: difference, claims, reason }
    })
    .filter(
      ({ months, size }) =>
        !falls.some(
          (fall) => fall.months.at(-1) === months[0] && Math.abs(fall.size ?? 0) === Math.abs(size ?? 0),
        ),
    )
}

/** Months between the first and the last that give nothing, run by run. */
function listGaps({ pages }: Desk): readonly BareFinding[] {
  const months = [...pages.keys()]
  return months.flatMap((month, at): readonly BareFinding[] => {
    const before = months[at - 1]
    const size = before === undefined ? 0 : countMonths(before, month) - 1
    return before === undefined || size < 1 ? [] : [writeGap(before, month, size)]
  })
}

function writeGap(before: Month, after: Month, size: number): BareFinding {
  const [first, last] = [shiftMonth(before, 1), shiftMonth(after, -1)]
  const what =
    size === 1
      ? `${sayMonth(first)} is missing`
      : `${sayMonths(first, last)} are missing, ${sayNumber(size)} months`
  return {
    kind: 'missing months',
    months: size === 1 ? [first] : [first, last],
    size,
    claims: [],
    reason: `${what}: no document here gives a line of the books for ${size === 1 ? 'it' : 'them'}`,
  }
}

function listStrays(strays: readonly Stray[]): readonly BareFinding[] {
  const groups = groupByKey(strays, ({ line, reason }) => `${line} ${reason}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const claims = group.map(({ figure }) => figure.claim.id).sort()
    const values = group.map(({ figure }) => sayNumber(figure.value)).join(', ')
    const reason = `${lineNotes[first.line].words} (${values}) ${first.reason}, so they stand in no month of the books`
    return [{ kind: 'unplaced', months: [], size: null, claims, reason }]
  })
}
