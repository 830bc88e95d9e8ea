import { describe, expect, it } from 'vitest'
import { reconcile, type Counter, type Disagreement, type Reconciliation } from '@recount/reconcile'
import { hasTables, readTables } from '../bench/series-tables.ts'

const tables = hasTables() ? readTables() : []
const state =
  tables.length > 0 ? 'found' : 'skipped: the tables are kept outside the repository; they are not here'
const results = new Map(tables.map((table) => [table.name, reconcile(table.claims, table)]))

function resultOf(name: string): Reconciliation {
  const result = results.get(name)
  if (result === undefined) throw new Error(`expected a table ${name}; found ${[...results.keys()].join()}`)
  return result
}

function counterOf(name: string, measure: string, victims: string): Counter {
  const found = resultOf(name).counters.find((one) => one.measure === measure && one.victims === victims)
  if (found === undefined)
    throw new Error(`expected a counter of ${victims} ${measure} in ${name}; found none`)
  return found
}

/** The number that each member of a disagreement gives, and the last day of its period. */
function tellMembers({ members }: Disagreement, result: Reconciliation): string {
  const statements = new Map(result.statements.map((statement) => [statement.id, statement]))
  return members
    .map((id) => statements.get(id))
    .map((statement) => `${statement?.best.min} (${statement?.scope.period?.to})`)
    .join(', ')
}

function listSums(name: string, measure: string): readonly string[] {
  const result = resultOf(name)
  const ids = new Set(
    result.statements.filter((statement) => statement.measure === measure).map(({ id }) => id),
  )
  return result.disagreements
    .filter(({ members }) => members.length === 3 && ids.has(members[0] ?? ''))
    .map((sum) => `${sum.kind}: ${tellMembers(sum, result)}`)
    .toSorted()
}

function listDays(from: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10),
  )
}

describe.skipIf(tables.length === 0)(`real tables of daily figures (${state})`, () => {
  it('lead back from every figure to its characters', () => {
    for (const { claims, documents } of tables) {
      const texts = new Map(documents.map(({ id, text }) => [id, text ?? '']))
      const misplaced = claims.filter(({ document, count, quote }) => {
        const text = texts.get(document) ?? ''
        const isNumber = Number(text.slice(count.start, count.end)) === (count.min ?? count.max)
        return !isNumber || text.slice(quote.start, quote.end) !== quote.exact
      })
      expect(misplaced).toEqual([])
    }
  })

  it('hold seven days on which the killed of the day are not the difference of the totals', () => {
    expect(counterOf('Gaza', 'killed', 'persons').sums.fails).toBe(7)
    expect(listSums('Gaza', 'killed').map((sum) => /\d{4}-\d\d-\d\d\)$/.exec(sum)?.[0])).toHaveLength(7)
    expect(listSums('Gaza', 'killed')).toEqual([
      'conflict: 15899 (2023-12-04), 725 (2023-12-05), 16248 (2023-12-05)',
      'conflict: 17177 (2023-12-07), 313 (2023-12-08), 17487 (2023-12-08)',
      'conflict: 17487 (2023-12-08), 210 (2023-12-09), 17700 (2023-12-09)',
      'conflict: 23469 (2024-01-11), 151 (2024-01-12), 23708 (2024-01-12)',
      'conflict: 40435 (2024-08-26), 41 (2024-08-27), 40435 (2024-08-27)',
      'conflict: 40435 (2024-08-27), 58 (2024-08-28), 40534 (2024-08-28)',
      'slip: 24100 (2024-01-15), 158 (2024-01-16), 24285 (2024-01-16)',
    ])
  })

  it('hold further sums of the injured that do not come out', () => {
    expect(counterOf('Gaza', 'injured', 'persons').sums).toMatchObject({ fails: 11, cannotTell: 4 })
    expect(listSums('Gaza', 'injured')).toHaveLength(11)
  })

  it('name no source on 28 days, each of which is told as one without claimant or without figure', () => {
    const days = counterOf('Gaza', 'killed', 'persons').unnamed.flatMap((run) => listDays(run.from, run.days))
    const unsourced = tables.find(({ name }) => name === 'Gaza')?.unsourced ?? []
    expect(unsourced).toHaveLength(28)
    expect(days.filter((day) => unsourced.includes(day))).toEqual(unsourced)
    expect(days.filter((day) => !unsourced.includes(day))).toEqual(['2023-12-20', '2023-12-21'])
  })

  it("hold two falls of the women's total, one between two claimants, one of the same", () => {
    const { falls } = counterOf('Gaza', 'killed', 'women')
    expect(falls.map(({ kind, before, after }) => [kind, before.count.min, after.count.min])).toEqual([
      ['handover', 1032, 1000],
      ['silent fall', 1000, 967],
    ])
    const claimants = falls.map(({ before, after }) => before.claimant?.id === after.claimant?.id)
    expect(claimants).toEqual([false, true])
    const others = ['children', 'persons'].flatMap((victims) => counterOf('Gaza', 'killed', victims).falls)
    expect(others).toEqual([])
  })

  it('hold a counter that begins anew, which is no fall', () => {
    const { falls, restarts } = counterOf('Lebanon', 'killed', 'persons')
    expect(falls).toEqual([])
    expect(restarts.map(({ before, after }) => [before.count.min, after.count.min])).toEqual([[4047, 123]])
    const steps = resultOf('Lebanon').series.flatMap((series) => series.steps)
    expect(steps.filter(({ step }) => step === 'silent fall' || step === 'revision down')).toEqual([])
  })

  it('set two claimants side by side day by day', () => {
    const conflicts = resultOf('West Bank').disagreements.filter(({ kind }) => kind === 'conflict')
    const killed = conflicts.find(({ reason }) => reason.includes('751 persons killed'))
    expect(killed?.reason).toContain(
      'They count to the same day on 402 days and give the same figure on 10; OCHA flash updates is higher on 67, UN (verified) is higher on 325.',
    )
    expect(conflicts).toHaveLength(4)
  })

  it('hold a slip between two copies of one counter, and tell copies a day apart once', () => {
    const result = resultOf('Ukraine')
    const slips = result.disagreements.filter(({ kind }) => kind === 'slip')
    const shifts = slips.filter(({ reason }) => reason.startsWith('Two copies'))
    const strokes = slips.filter((slip) => !shifts.includes(slip))
    expect(strokes.map((slip) => [tellMembers(slip, result), slip.believed?.count.min]).toSorted()).toEqual([
      ['1159420 (2025-11-17), 11589420 (2025-11-17)', 1_159_420],
      ['520850 (2024-06-11), 528050 (2024-06-11)', 520_850],
      ['810090 (2025-01-14), 811090 (2025-01-14)', undefined],
    ])
    expect(shifts.map(({ reason }) => / on (\d+) days, /.exec(reason)?.[1] ?? '1').toSorted()).toEqual([
      '1',
      '1',
      '10',
    ])
    const steps = result.series.flatMap((series) => series.steps)
    expect(steps.filter(({ step }) => step === 'restatement')).toEqual([])
  })

  it('hold no other fall than these', () => {
    const falls = [...results.values()].flatMap(({ counters }) => counters.flatMap((one) => one.falls))
    expect(falls.map(({ before, after }) => [before.count.min, after.count.min]).toSorted()).toEqual([
      [1000, 967],
      [1032, 1000],
      [1903, 1902],
    ])
  })
})
