import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findPolicy,
  setAgainst,
  tally,
  type Facet,
  type Policy,
  type Tally,
  type TallyCell,
} from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { airwarsData, readAirwars, skippedAirwars } from './airwars-data.ts'
import { anySelection } from './sample-incidents.ts'
import { openSampleTables, refillTables } from './sample-tables.ts'

type Cell = Readonly<Record<string, number>>
interface Totals {
  readonly all: Cell
  readonly harm_yes: Cell
  readonly by_grade: Readonly<Record<string, Cell>>
  readonly by_belligerent: Readonly<Record<string, Readonly<Record<string, Cell>>>>
  readonly by_year: Readonly<Record<string, Cell>>
}

const airwars = findPolicy('airwars')
const whateverHarm: Policy = { ...airwars, name: 'whatever-harm', where: [] }

/**
 * The sections that each column of the totals by belligerent adds up. One incident bears two grades in one field, which is none
 * of the five: the totals by grade leave it out, those by belligerent take it as contested.
 */
const columns: Readonly<Record<string, readonly string[]>> = {
  total: airwars.sections.map(({ name }) => name),
  fair_or_confirmed: ['Confirmed', 'Fair'],
  confirmed: ['Confirmed'],
  weak: ['Weak'],
  contested: ['Contested', 'ungraded'],
  discounted: ['Discounted'],
}

/** Cells of one group added up over sections, as the totals tell them. */
function addUp(cells: readonly TallyCell[]): Cell {
  const sum = (pick: (cell: TallyCell) => number | undefined) =>
    cells.reduce((total, cell) => total + (pick(cell) ?? 0), 0)
  return {
    incidents: sum(({ incidents }) => incidents),
    killed_min: sum(({ harm }) => harm.killed.civilians?.min),
    killed_max: sum(({ harm }) => harm.killed.civilians?.max),
    injured_min: sum(({ harm }) => harm.injured.civilians?.min),
    injured_max: sum(({ harm }) => harm.injured.civilians?.max),
    children_killed_min: sum(({ harm }) => harm.killed.children?.min),
    children_killed_max: sum(({ harm }) => harm.killed.children?.max),
    women_killed_min: sum(({ harm }) => harm.killed.women?.min),
    women_killed_max: sum(({ harm }) => harm.killed.women?.max),
  }
}

describe.skipIf(airwarsData === undefined)(`8,114 incidents of Airwars in Syria${skippedAirwars}`, () => {
  let engine: OpenEngine
  let totals: Totals
  beforeAll(async () => {
    engine = await openSampleTables()
    await refillTables(
      engine,
      (await readAirwars()).map((incident) => ({ incident })),
    )
    totals = JSON.parse(readFileSync(`${airwarsData}/totals.json`, 'utf8')) as Totals
  })
  afterAll(() => engine.close())

  const count = (policy: Policy, by: readonly Facet[] = []): Promise<Tally> =>
    tally(engine, { policy, by, selection: anySelection, asOf: null })
  const inGroup = ({ rows }: Tally, group: string | null, sections = columns.total) =>
    addUp(rows.filter((row) => row.group[0] === group && sections?.includes(row.section)))

  test('all of them, and those with harm reported', async () => {
    expect(addUp((await count(whateverHarm)).sections)).toEqual(totals.all)
    expect(addUp((await count(airwars)).sections)).toEqual(totals.harm_yes)
  })

  test('by grade', async () => {
    const counted = await count(airwars, ['grade'])
    const grades = Object.keys(totals.by_grade)
    expect(grades).toHaveLength(5)
    expect(Object.fromEntries(grades.map((grade) => [grade, inGroup(counted, grade)]))).toEqual(
      totals.by_grade,
    )
  })

  test('by year, those without a date apart', async () => {
    const counted = await count(airwars, ['year'])
    const years = Object.keys(totals.by_year)
    expect(years).toEqual(expect.arrayContaining(counted.rows.map(({ group }) => group[0] ?? '')))
    expect(
      Object.fromEntries(years.map((year) => [year, inGroup(counted, year === '' ? null : year)])),
    ).toEqual(totals.by_year)
  })

  test('by belligerent and grade', async () => {
    const counted = await count(airwars, ['belligerent'])
    const names = Object.keys(totals.by_belligerent)
    expect(names).toHaveLength(6)
    const found = names.map((name) => [
      name,
      Object.fromEntries(
        Object.keys(totals.by_belligerent[name] ?? {}).map((column) => [
          column,
          inGroup(counted, name, columns[column]),
        ]),
      ),
    ])
    expect(Object.fromEntries(found)).toEqual(totals.by_belligerent)
  })

  test('what belligerents add up to is no total', async () => {
    const counted = await count(airwars, ['belligerent'])
    const naive = Object.keys(totals.by_belligerent).map((name) => inGroup(counted, name).killed_min ?? 0)
    expect(naive.reduce((sum, one) => sum + one, 0)).toBe(27_002)
    expect(addUp(counted.sections).killed_min).toBe(25_530)
    expect(counted.overlapping).toEqual(['belligerent'])
    expect(addUp([counted.total])).toEqual(addUp(counted.sections.filter(({ counts }) => counts)))
  })

  test('what the Coalition concedes beside what Airwars holds', async () => {
    const answer = await setAgainst(engine, {
      belligerent: 'U.S.-led Coalition',
      recorder: 'Airwars',
      selection: anySelection,
      asOf: null,
    })
    expect(answer.names).toEqual(['US-led Coalition'])
    expect(answer.accepted).toMatchObject({
      incidents: 213,
      positions: 213,
      conceded: { min: 712, max: 714 },
      recorded: { min: 1079, max: 2129 },
    })
    expect(answer.relations).toEqual({ overlapping: 146, below: 48, above: 3, missing: 16 })
    expect(answer.rejected).toMatchObject({ incidents: 1613, positions: 1613 })
  })

  test('an acceptance without a figure is unknown to the policy of what is conceded', async () => {
    const { total } = await count(findPolicy('conceded'))
    expect(total.incidents).toBe(215)
    expect(total.harm.killed.civilians?.unknown).toBeGreaterThan(0)
  })
})
