import { afterAll, beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import type { HarmClass, HarmRange, Incident, Position } from '@recount/claims'
import {
  findPolicy,
  findRangeSource,
  joinSourceSql,
  rangeRules,
  rangeSql,
  type LinkedFigure,
  type RangeRule,
} from '@recount/tally'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { sampleIncident } from './sample-incidents.ts'
import { openSampleTables, refillTables, sampleFigure, samplePosition } from './sample-tables.ts'

interface Known {
  readonly incident: Incident
  readonly figures: readonly LinkedFigure[]
}
interface Range {
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
}

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
})
afterAll(() => engine.close())

const { words } = findPolicy('acled')

async function ask(
  rule: RangeRule,
  incidents: readonly Known[],
  of: HarmClass = 'civilians',
): Promise<unknown> {
  await refillTables(engine, incidents)
  return askRange(rule, of)
}

/** Every incident's range as of an entry, in the order in which they were recorded. */
function askRange(
  rule: RangeRule,
  of: HarmClass,
  { asOf = null, table = words }: { asOf?: number | null; table?: Readonly<Record<string, number>> } = {},
): Promise<unknown> {
  const { min, max, best } = rangeSql(rule, 'killed', of)
  const source = findRangeSource(rule, { classes: ['children', of], words: table, moment: asOf })
  const step = source === undefined ? '' : `with ${source.step.name} as (${source.step.sql})`
  return engine.ask(
    `${step} select ${min} as min, ${max} as max, ${best} as best from version as v${joinSourceSql(source)} where v.entry_to = 2147483647 order by v.incident`,
  )
}

const number = fc.nat({ max: 40 })
const range: fc.Arbitrary<HarmRange | undefined> = fc.option(
  fc
    .tuple(fc.option(number), fc.option(number), fc.option(number))
    .map(([a, b, best]): HarmRange => {
      const [min, max] = a !== null && b !== null && a > b ? [b, a] : [a, b]
      const isReversed = min !== null && max !== null && max - min === 3
      return isReversed ? { min, max, best, reversed: true } : { min, max, best }
    })
    .filter(({ min, max, best }) => min !== null || max !== null || best !== null),
  { nil: undefined },
)
const position: fc.Arbitrary<Position> = fc
  .record({
    position: fc.constantFrom('credible' as const, 'credible' as const, 'non_credible' as const, null),
    killed: range,
  })
  .map(({ position: code, killed }) =>
    samplePosition({ position: code, conceded: killed === undefined ? {} : { killed } }),
  )
const count = fc.oneof(
  fc.record({
    form: fc.constant('vague'),
    words: fc.constantFrom(
      'Dozens',
      'dozens of people',
      'tens, possibly hundreds',
      'hundreds',
      'tens of thousands',
      'dozensome',
      'several',
    ),
    min: fc.constant(null),
    max: fc.constant(null),
  }),
  number.map((n) => ({ form: 'exact', words: String(n), min: n, max: n })),
  number.map((n) => ({ form: 'at-least', words: `at least ${n}`, min: n, max: null })),
  number.map((n) => ({ form: 'up-to', words: `up to ${n} of the dozens`, min: null, max: n })),
)
const figure = fc
  .tuple(
    count,
    fc.constantFrom('killed' as const, 'killed' as const, 'injured' as const),
    fc.constantFrom('civilians' as const, 'civilians' as const, 'children' as const),
    fc.constantFrom(2_147_483_647, 2_147_483_647, 5),
  )
  .map(([known, kind, of, entryTo]) => sampleFigure({ ...known, kind, class: of, entryTo }))
const known: fc.Arbitrary<readonly Known[]> = fc
  .array(
    fc.record({
      killed: range,
      named: range,
      positions: fc.array(position, { maxLength: 3 }),
      figures: fc.array(figure, { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ killed, named, positions, figures }, at) => ({
      incident: sampleIncident(String(at).padStart(3, '0'), {
        harm: { killed: killed === undefined ? {} : { civilians: killed }, injured: {} },
        named: named ?? null,
        positions,
      }),
      figures,
    })),
  )

const meanings: Readonly<Record<string, number>> = {
  Dozens: 12,
  'dozens of people': 12,
  'tens, possibly hundreds': 10,
  hundreds: 100,
}

function smallest(numbers: readonly (number | null | undefined)[]): number | null {
  const there = numbers.filter((one) => one !== null && one !== undefined)
  return there.length === 0 ? null : Math.min(...there)
}

function sumOf(numbers: readonly (number | null | undefined)[]): number | null {
  if (numbers.length === 0 || numbers.some((one) => one === null || one === undefined)) return null
  return numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

const byHand: Readonly<Record<RangeRule, (known: Known) => Range>> = {
  recorder: ({ incident }) => {
    const given = incident.harm.killed.civilians
    const [min, max] = [given?.min ?? null, given?.max ?? null]
    return given?.reversed === true ? { min: max, max: min, best: null } : { min, max, best: null }
  },
  'low-best-high': ({ incident }) => {
    const { min = null, max = null, best = null } = incident.harm.killed.civilians ?? {}
    return { min, max, best: best ?? (min === max ? min : null) }
  },
  'most-conservative': ({ incident, figures }) => {
    const given = incident.harm.killed.civilians
    const about = figures.filter(
      (one) => one.kind === 'killed' && one.class === 'civilians' && one.entryTo === 2_147_483_647,
    )
    const lowest = smallest([
      given?.min ?? given?.best,
      ...about.map(({ min, form, words: said }) => (form === 'vague' ? meanings[said ?? ''] : min)),
    ])
    return { min: lowest, max: lowest, best: null }
  },
  conceded: ({ incident }) => {
    const accepted = incident.positions.filter(({ position: code }) => code === 'credible')
    return {
      min: sumOf(accepted.map(({ conceded }) => conceded.killed?.min)),
      max: sumOf(accepted.map(({ conceded }) => conceded.killed?.max)),
      best: null,
    }
  },
  named: () => ({ min: null, max: null, best: null }),
}

test.each(rangeRules)('%s of any incidents is what is counted by hand', async (rule) => {
  await fc.assert(
    fc.asyncProperty(known, async (incidents) => {
      expect(await ask(rule, incidents)).toEqual(incidents.map(byHand[rule]))
    }),
    { numRuns: 25 },
  )
})

test('names count as persons killed and say nothing of another class', async () => {
  const incident = sampleIncident('1', { named: { min: 2, max: 3 } })
  expect(await ask('named', [{ incident, figures: [] }], 'persons')).toEqual([{ min: 2, max: 3, best: null }])
  expect(rangeSql('named', 'injured', 'persons').min).toBe('CAST(NULL AS INTEGER)')
})

test('a claim withdrawn at entry 5 still counts as of entry 4', async () => {
  const figures = [sampleFigure({ min: 3, max: 3, entryTo: 5 }), sampleFigure({ min: 7, max: 9 }, 1)]
  await refillTables(engine, [{ incident: sampleIncident('1'), figures }])
  const [then, since] = await Promise.all(
    [4, 5].map((asOf) => askRange('most-conservative', 'civilians', { asOf })),
  )
  expect(then).toEqual([{ min: 3, max: 3, best: null }])
  expect(since).toEqual([{ min: 7, max: 7, best: null }])
})

test.each([
  [{ 'a few': 3 }, 'A few, they said', 3],
  [{ عشرات: 10 }, 'قتل عشرات المدنيين', 10],
  [{ tens: 10, thousands: 1000 }, 'tens of thousands', 1000],
  [{ tens: 10 }, 'attends', null],
])('the words %o in "%s" stand for %s', async (table, said, expected) => {
  const figures = [sampleFigure({ form: 'vague', words: said })]
  await refillTables(engine, [{ incident: sampleIncident('1'), figures }])
  const told = await askRange('most-conservative', 'civilians', { table: table as Record<string, number> })
  expect(told).toEqual([{ min: expected, max: expected, best: null }])
})

test.each(rangeRules)('the SQL of %s is as reviewed', async (rule) => {
  const { min, max, best } = rangeSql(rule, 'killed', 'civilians')
  const sources = [7, { stretches: 'm' }].map((moment) =>
    findRangeSource(rule, { classes: ['civilians'], words: { tens: 10 }, moment }),
  )
  const joined = sources.flatMap((source) =>
    source === undefined ? [] : [`\n${source.step.name}:\n${source.step.sql}\non ${source.on}\n`],
  )
  await expect(`min:  ${min}\n\nmax:  ${max}\n\nbest: ${best}\n${joined.join('')}`).toMatchFileSnapshot(
    `golden/range-${rule}.sql`,
  )
})
