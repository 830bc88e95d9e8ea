import type { ClaimSpec, Scenario } from './scenario.ts'

/**
 * A case of two copies of one daily counter, one of them a day behind in every tenth week, a rival claimant's totals for the
 * same days, and the figures of the days, some of which do not come out. The same count of days makes the same case.
 */
export function writeTables(days: number): Scenario {
  return {
    about: `${days} days in two tables`,
    actors: [
      { id: 'ministry', name: 'Health Ministry', kind: 'government-body' },
      { id: 'tally', name: 'Tally Group' },
    ],
    claims: Array.from({ length: days }, (_, at) => listRow(at)).flat(),
  }
}

function listRow(at: number): readonly ClaimSpec[] {
  const day = dayOf(at)
  const period = `2031-01-01..${day}`
  const base = { victims: 'persons', period, asOf: day } as const
  const late = at % 70 > 63 ? at - 1 : at
  const own = (at * 13) % 40
  return [
    { ...base, in: 'copy a', who: 'Health Ministry', count: String(totalOf(at)) },
    { ...base, in: 'copy b', who: 'Health Ministry', count: String(totalOf(late)) },
    { ...base, in: 'copy b', who: 'Tally Group', count: String(totalOf(at) + own) },
    {
      in: 'copy a',
      who: 'Health Ministry',
      victims: 'persons',
      period: day,
      count: String(totalOf(at) - totalOf(at - 1) + (at % 50 === 0 ? 7 : 0)),
    },
  ]
}

/** Grows by 20 to 119 a day. */
function totalOf(at: number): number {
  return 10_001 + at * 70 + ((at * 37) % 50)
}

function dayOf(at: number): string {
  const [year, month, day] = [2031 + Math.floor(at / 336), 1 + (Math.floor(at / 28) % 12), 1 + (at % 28)]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
