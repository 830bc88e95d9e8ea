import { listVersions, type Incident } from '@recount/claims'
import {
  applyIncidents,
  emptyTables,
  explainChange,
  findPolicy,
  openTables,
  tally,
  type ChangeStep,
  type Policy,
  type TouchedIncident,
} from '@recount/tally'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDuckDb, type OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { histories } from './invented-history.ts'
import { anySelection } from './sample-incidents.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openDuckDb({ path: null })
  await openTables(engine)
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

describe('why a tally changed', () => {
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
      { numRuns: 10 },
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
      { numRuns: 10 },
    )
  })
})
