import { listVersions, type Incident, type IncidentChanges, type IncidentStep } from '@recount/claims'
import {
  applyIncidents,
  emptyTables,
  explainChange,
  findPolicy,
  listChanges,
  tally,
  type ChangeStep,
  type Policy,
  type TouchedIncident,
} from '@recount/tally'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { histories } from './invented-history.ts'
import { anySelection, sampleIncident } from './sample-incidents.ts'
import { civiliansKilled, openSampleTables, sampleFigure, samplePosition } from './sample-tables.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openSampleTables()
})
afterAll(() => engine.close())

const airwars = findPolicy('airwars')
const generous: Policy = {
  ...airwars,
  version: '2',
  sections: airwars.sections.map((one) => (one.name === 'Weak' ? { ...one, counts: true } : one)),
}
const policies = [airwars, generous, ...['ibc', 'ucdp', 'acled', 'conceded'].map((name) => findPolicy(name))]

function ask(policy: Policy, asOf: number) {
  return { policy, by: [], selection: anySelection, asOf }
}

async function load(incidents: readonly TouchedIncident[], last: number): Promise<void> {
  await emptyTables(engine)
  await applyIncidents(engine, [incidents], { entry: last, hash: '' })
}

/** The numbers of a difference, by section and in total, as steps add them up. */
function addUp(steps: readonly ChangeStep[], section: string | null): readonly number[] {
  const sum = [0, 0, 0, 0]
  for (const { before, after } of steps) {
    for (const [part, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (part === null || (section === null ? !part.counts : part.section !== section)) continue
      const numbers = [part.incidents, part.killed.min, part.killed.max, part.injured.max]
      numbers.forEach((number, i) => (sum[i] = (sum[i] ?? 0) + sign * number))
    }
  }
  return sum
}

async function numbersOf(
  policy: Policy,
  asOf: number,
): Promise<ReadonlyMap<string | null, readonly number[]>> {
  const told = await tally(engine, ask(policy, asOf))
  const [of] = policy.victims
  const cells = [{ section: null, ...told.total }, ...told.sections]
  return new Map(
    cells.map(({ section, incidents, harm: { killed, injured } }) => [
      section,
      [incidents, killed[of!]?.min ?? 0, killed[of!]?.max ?? 0, injured[of!]?.max ?? 0],
    ]),
  )
}

/** What an incident adds under Airwars' rule, worked out without SQL. */
function contributionOf({ history }: TouchedIncident, asOf: number, counting: readonly string[]): string {
  const version = listVersions(history).findLast(({ entry }) => entry <= asOf)
  const incident: Incident | undefined = version?.status === 'standing' ? version.incident : undefined
  if (incident?.harmReported !== true) return 'nothing'
  const { grade, harm } = incident
  const ends = [harm.killed.civilians, harm.injured.civilians].map((range) => [
    range?.min ?? null,
    range?.max ?? null,
  ])
  return JSON.stringify([grade, counting.includes(grade ?? ''), ends])
}

function happened(key: string, recorded: number, ...steps: readonly IncidentStep[]): TouchedIncident {
  const original = sampleIncident(key, { code: key, grade: 'Fair', harm: civiliansKilled(1, 2) })
  return { history: { recorded, original, steps }, figures: [] }
}

const step = (entry: number, kind: IncidentStep['kind'], changes?: IncidentChanges): IncidentStep => ({
  entry,
  kind,
  undone: null,
  ...(changes && { changes }),
})

/** Each step as a line: entry, cause, incident or how many, fields. */
function tell(steps: readonly ChangeStep[]): readonly string[] {
  return steps.map(({ entry, lastEntry, cause, incident, incidents, into, fields }) =>
    [
      entry === lastEntry ? entry : `${entry}–${lastEntry}`,
      cause,
      incident?.code ?? incidents,
      ...(into === null ? [] : [`into ${into.code}`]),
      ...fields,
    ].join(' '),
  )
}

describe('why a tally changed', () => {
  test('names what each entry did, and the fields that an edit changed', async () => {
    const positions = [samplePosition({ position: 'credible' })]
    const into = happened('kept', 1).history.original.id
    const incidents = [
      happened('kept', 1),
      happened('edited', 1, step(2, 'edited', { harm: civiliansKilled(2, 2), positions, title: 'the mill' })),
      happened('regraded', 1, step(3, 'edited', { grade: 'Confirmed' })),
      happened('revised', 1, step(4, 'revised', { harm: civiliansKilled(0, 2), lineages: 2 })),
      happened('merged', 1, { ...step(5, 'merged'), into }),
      happened('whole', 1, step(6, 'split')),
      happened('part one', 6),
      happened('part two', 6),
      happened('withdrawn', 1, step(7, 'withdrawn')),
      happened('back', 1, { ...step(1, 'withdrawn'), undone: 8 }),
      happened('edited, and back', 1, { ...step(2, 'edited', { harm: civiliansKilled(7, 7) }), undone: 8 }),
    ]
    await load(incidents, 8)
    const { steps, restored } = await explainChange(engine, ask(airwars, 1), ask(airwars, 8))
    expect(restored).toBe(1)
    expect([...tell(steps)].toSorted()).toEqual([
      '2 edit edited killed positions title',
      '3 regrade regraded grade',
      '4 revision revised killed lineages',
      '5 merge merged into kept',
      '6 split part one',
      '6 split part two',
      '6 split whole',
      '7 withdrawal withdrawn',
      '8 undoing back',
    ])
  })

  test('tells a linked claim that was accepted from the edit that linked it', async () => {
    const touched = {
      ...happened('linked', 1),
      figures: [sampleFigure({ class: 'persons', min: 3, max: 3, entryFrom: 2, entryTo: 4 })],
    }
    await load([touched], 4)
    const acled = findPolicy('acled')
    const { steps } = await explainChange(engine, ask(acled, 1), ask(acled, 3))
    expect(tell(steps)).toEqual(['2 linked-claim linked'])
    expect(steps[0]?.delta.killed).toMatchObject({ min: 3, unknown: -1 })
    expect((await explainChange(engine, ask(acled, 1), ask(acled, 4))).restored).toBe(1)
  })

  test('puts a table that came in several entries into one line, which opens page by page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => happened(`row ${i}`, i < 30 ? 2 : 3))
    await load([happened('one', 1), ...rows, happened('late', 5)], 5)
    const [before, after] = [ask(airwars, 0), ask(airwars, 5)] as const
    const { steps, lines } = await explainChange(engine, before, after)
    expect(tell(steps)).toEqual(['1 new-incident one', '2–3 new-incident 60', '5 new-incident late'])
    const page = await explainChange(engine, before, after, { limit: 1, offset: 1 })
    expect({ told: tell(page.steps), lines: page.lines }).toEqual({ told: tell(steps.slice(1, 2)), lines })
    expect(page.shown.killed).toMatchObject({ min: 60, max: 120 })
    const line = { entry: 2, lastEntry: 3, cause: 'new-incident', from: null, to: 'Fair' } as const
    const pages = await Promise.all(
      [0, 40].map((offset) => listChanges(engine, before, after, line, { limit: 40, offset })),
    )
    expect(pages.map(({ total }) => total)).toEqual([60, 60])
    const named = new Set(pages.flatMap((one) => one.steps.map(({ incident }) => incident?.code)))
    expect(named.size).toBe(60)
  })

  test('of two places, or backwards, is not told', async () => {
    await load([happened('one', 1)], 2)
    const there = { ...ask(airwars, 2), selection: { ...anySelection, places: ['x'] } }
    await expect(explainChange(engine, ask(airwars, 1), there)).rejects.toThrow('one selection')
    await expect(explainChange(engine, ask(airwars, 2), ask(airwars, 1))).rejects.toThrow(
      'the earlier tally first',
    )
  })

  test('adds up exactly, in total and in every section, whatever happened and under any two policies', async () => {
    const pair = fc.tuple(fc.constantFrom(...policies), fc.constantFrom(...policies), fc.nat(), fc.nat())
    await fc.assert(
      fc.asyncProperty(histories, pair, async ({ incidents, last }, [one, other, a, b]) => {
        await load(incidents, last)
        const [from, to] = [a % (last + 1), b % (last + 1)].toSorted((x, y) => x - y) as [number, number]
        const { steps, lines } = await explainChange(engine, ask(one, from), ask(other, to))
        expect(steps).toHaveLength(lines)
        const [before, after] = [await numbersOf(one, from), await numbersOf(other, to)]
        for (const section of new Set([...before.keys(), ...after.keys()])) {
          const nothing = [0, 0, 0, 0]
          const difference = (after.get(section) ?? nothing).map(
            (n, i) => n - (before.get(section) ?? nothing)[i]!,
          )
          expect(addUp(steps, section)).toEqual(difference)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('has a step for every incident that counts otherwise, and none for one that counts as before', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), fc.boolean(), async ({ incidents, last }, a, samePolicy) => {
        await load(incidents, last)
        const from = a % (last + 1)
        const [old, now] = [
          ['Confirmed', 'Fair'],
          samePolicy ? ['Confirmed', 'Fair'] : ['Confirmed', 'Fair', 'Weak'],
        ]
        const changed = incidents.filter(
          (one) => contributionOf(one, from, old!) !== contributionOf(one, last, now!),
        )
        const { steps } = await explainChange(
          engine,
          ask(airwars, from),
          ask(samePolicy ? airwars : generous, last),
        )
        const named = new Set(steps.map(({ incident }) => incident?.id))
        expect([...named].toSorted()).toEqual(changed.map(({ history }) => history.original.id).toSorted())
      }),
      { numRuns: 25 },
    )
  })
})
