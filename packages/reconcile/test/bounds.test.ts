import { compareScopes, daysOf, possibleValues, type Claim } from '@recount/claims'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile } from '../src/index.ts'
import { openScenario, type ClaimSpec } from './scenario.ts'

const actors = [
  { id: 'tally', name: 'Tally Group' },
  { id: 'count', name: 'Open Count' },
  {
    id: 'command',
    name: 'Joint Command',
    kind: 'coalition' as const,
    members: [{ actor: 'varland', from: null, to: null }],
  },
  { id: 'varland', name: 'Varland', kind: 'state' as const },
]

/** Grounds by the speaker and class that speak of them, so that each claim is a statement and a line of its own. */
const scopes = ['VR', 'North < VR', 'Orlo < North < VR', 'South < VR'].flatMap((where) =>
  ['civilians', 'persons', 'journalists'].flatMap((victims) =>
    ['Tally Group', 'Open Count'].map((who) => ({ where: [where], victims, who })),
  ),
)

const specs: fc.Arbitrary<readonly ClaimSpec[]> = fc
  .uniqueArray(fc.constantFrom(...scopes.keys()), { minLength: 2, maxLength: 10 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((at) =>
        fc
          .record({
            count: fc.tuple(
              fc.constantFrom('at least ', 'more than ', ''),
              fc.integer({ min: 1000, max: 3000 }),
            ),
            by: fc.constantFrom(['Joint Command'], ['Varland'], []),
            period: fc.constantFrom('2031-02..2031-05', '2031-02..2031-06', '2031-03..2031-05', '2031-02..'),
          })
          .map(({ count, by, period }) => writeSpec(at, count.join(''), by, period)),
      ),
    ),
  )

function writeSpec(at: number, count: string, by: readonly string[], period: string): ClaimSpec {
  const scope = scopes[at] as Pick<ClaimSpec, 'where' | 'victims' | 'who'>
  return { ...scope, in: `d${at}`, count, by, period }
}

describe('floors that follow from narrower figures', () => {
  it('are those that comparing every two statements gives', () => {
    fc.assert(
      fc.property(specs, (claims) => {
        const opened = openScenario({ about: 'any', actors, claims })
        const { statements, bounds } = reconcile(opened.claims, opened)
        const told = bounds.map(
          ({ statement, floor }) =>
            `${statements.find(({ id }) => id === statement)?.claims.join()} ${floor}`,
        )
        const expected = opened.claims.flatMap((outer) => {
          const floors = opened.claims.filter((inner) => liesIn(inner, outer, opened.actors)).map(leastOf)
          const floor = Math.max(0, ...floors)
          const { max } = possibleValues(outer.count)
          return floor > leastOf(outer) && floor <= (max ?? Infinity) ? [`${outer.id} ${floor}`] : []
        })
        expect(told.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 300 },
    )
  })
})

function leastOf({ count }: Claim): number {
  return possibleValues(count).min ?? 0
}

/** All parts of both scopes given, and each of the inner one inside or equal; one speaker. */
function liesIn(inner: Claim, outer: Claim, known: Parameters<typeof compareScopes>[2]): boolean {
  if (inner === outer || inner.claimant?.name !== outer.claimant?.name) return false
  if (![inner, outer].every(({ period }) => period?.from != null && period.to != null)) return false
  const { places, period, perpetrators, victims } = compareScopes(
    { ...inner, means: [] },
    { ...outer, means: [] },
    known,
  ).parts
  const isGiven = daysOf(inner.period?.to ?? '') !== undefined
  return (
    isGiven && [places, period, perpetrators, victims].every((part) => part === 'subset' || part === 'equal')
  )
}
