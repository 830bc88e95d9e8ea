import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openReconciler, reconcile, type Reconciliation } from '../src/index.ts'
import { openScenario, type Case, type ClaimSpec, type Scenario } from './scenario.ts'

const actors = [
  { id: 'command', name: 'Joint Command', kind: 'coalition' as const },
  { id: 'tally', name: 'Tally Group' },
  { id: 'count', name: 'Open Count' },
  { id: 'group', name: 'a watch group', kind: 'unnamed' as const },
]

const places = ['VR', 'KR', 'North < VR', 'South < VR', 'Orlo < North < VR']

const count = fc
  .tuple(
    fc.constantFrom('', 'at least ', 'more than ', 'about ', 'up to '),
    fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 90, max: 160 }),
      fc.constantFrom(1100, 1114, 1144, 1302, 1300, 1319, 2000),
    ),
  )
  .map(([hedge, value]) => `${hedge}${value}`)

const spec: fc.Arbitrary<ClaimSpec> = fc.record(
  {
    in: fc.constantFrom('a', 'b', 'c', 'd'),
    count: fc.oneof({ weight: 9, arbitrary: count }, { weight: 1, arbitrary: fc.constant('dozens') }),
    who: fc.constantFrom(...actors.map(({ name }) => name)),
    measure: fc.constantFrom('killed', 'killed-or-injured', 'reports', 'strikes'),
    victims: fc.constantFrom('civilians', 'children', 'women', 'persons', null),
    where: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 2 }),
    by: fc.constantFrom([], ['Joint Command']),
    period: fc.constantFrom('2031-02..2031-05', '2031..', '2031-02..', '2031-03', '2031-03-04', '..2031-06'),
    asOf: fc.constantFrom('2031-04', '2031-05-31', 'XXXX-06'),
    stated: fc.constantFrom('2031-06-02', '2031-06-09'),
    definition: fc.constantFrom('under-16', 'under-18'),
    title: fc.boolean(),
    words: fc.constantFrom(
      'In one sentence under the last administration it gave these figures.',
      'Another sentence gave others, one by one.',
    ),
  },
  { requiredKeys: ['in', 'count'] },
) as fc.Arbitrary<ClaimSpec>

const published = fc.record({
  a: fc.constantFrom({}, { published: '2031-06-10' }),
  b: fc.constantFrom({}, { published: '2031-07-01' }),
})

const scenario: fc.Arbitrary<Scenario> = fc.record({
  about: fc.constant('any'),
  actors: fc.constant(actors),
  documents: published as fc.Arbitrary<Scenario['documents'] & object>,
  claims: fc.array(spec, { maxLength: 24 }),
})

function reconcileCase(opened: Case): Reconciliation {
  return reconcile(opened.claims, opened)
}

describe('reconciling any claims', () => {
  it('does not depend on the order of claims, documents and actors', () => {
    fc.assert(
      fc.property(scenario, fc.integer(), (input, seed) => {
        const opened = openScenario(input)
        const shuffled = {
          claims: shuffle(opened.claims, seed),
          documents: shuffle(opened.documents, seed),
          actors: shuffle(opened.actors, seed),
          rulings: [],
        }
        expect(reconcileCase(shuffled)).toEqual(reconcileCase(opened))
      }),
    )
  })

  it('puts each claim into exactly one statement and changes none', () => {
    fc.assert(
      fc.property(scenario, (input) => {
        const opened = openScenario(input)
        const told = reconcileCase(opened).statements.flatMap(({ claims }) => claims)
        expect(told.toSorted()).toEqual([...new Set(opened.claims.map(({ id }) => id))].sort())
      }),
    )
  })

  it('gives two members one kind, ids that exist, and sentences', () => {
    fc.assert(
      fc.property(scenario, (input) => {
        const opened = openScenario(input)
        const { statements, disagreements, series } = reconcileCase(opened)
        const ids = new Set([...statements, ...opened.claims].map(({ id }) => id))
        expect(new Set(disagreements.map(({ members }) => members.toSorted().join())).size).toBe(
          disagreements.length,
        )
        for (const { members, reason, settles } of disagreements) {
          expect(members.every((id) => ids.has(id))).toBe(true)
          expect(new Set(members).size).toBe(members.length)
          expect(reason).not.toMatch(/undefined|null|NaN|Infinity/)
          expect(settles).not.toBe('')
        }
        for (const { steps } of series) {
          expect(steps.filter(({ step }) => step === 'first')).toHaveLength(1)
          for (const { words } of steps) expect(words).not.toMatch(/undefined|null|NaN|Infinity/)
        }
      }),
    )
  })

  it('comes to the same document by document, with some taken out and put back', () => {
    const steps = fc.array(fc.tuple(fc.nat(3), fc.constantFrom('put', 'half', 'out')), { maxLength: 8 })
    fc.assert(
      fc.property(scenario, steps, (input, changes) => {
        const opened = openScenario(input)
        const reconciler = openReconciler(opened.actors)
        const claimsOf = (id: string) => opened.claims.filter(({ document }) => document === id)
        for (const [at, how] of changes) {
          const document = opened.documents[at % Math.max(1, opened.documents.length)]
          if (document === undefined) continue
          const own = claimsOf(document.id)
          reconciler.put(
            document,
            how === 'out' ? [] : own.slice(0, how === 'half' ? own.length / 2 : undefined),
          )
          reconciler.reconcile()
        }
        for (const document of opened.documents) reconciler.put(document, claimsOf(document.id))
        expect(reconciler.reconcile()).toEqual(reconcileCase(opened))
      }),
    )
  })

  it('says nothing new of speakers that an added document does not quote', () => {
    fc.assert(
      fc.property(scenario, fc.array(spec, { minLength: 1, maxLength: 6 }), (input, added) => {
        const outsider = { id: 'outsider', name: 'Far Observer' }
        const more = added.map((claim): ClaimSpec => ({ ...claim, in: 'added', who: 'Far Observer' }))
        const before = openScenario({ ...input, actors: [...actors, outsider] })
        const after = openScenario({
          ...input,
          actors: [...actors, outsider],
          claims: [...input.claims, ...more],
        })
        const own = new Set(reconcileCase(before).statements.map(({ id }) => id))
        expect(keepOwn(reconcileCase(after), own, before)).toEqual(
          keepOwn(reconcileCase(before), own, before),
        )
      }),
    )
  })

  it('turns a rise into a fall when the days are exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 400 }), (low, rise) => {
        expect([nameStep(low, low + rise), nameStep(low + rise, low)]).toEqual(['revision up', 'silent fall'])
      }),
    )
  })
})

/** What the second of two dated totals of one speaker does. */
function nameStep(first: number, second: number): string {
  const claims = [
    { in: 'a', who: 'Tally Group', count: String(first), period: '2031..2031-05' },
    { in: 'b', who: 'Tally Group', count: String(second), period: '2031..2031-06' },
  ]
  const { series } = reconcileCase(openScenario({ about: 'two totals', actors, claims }))
  return series[0]?.steps[1]?.step ?? 'none'
}

function keepOwn(result: Reconciliation, own: ReadonlySet<string>, opened: Case): unknown {
  const claims = new Set(opened.claims.map(({ id }) => id))
  return {
    statements: result.statements.filter(({ id }) => own.has(id)),
    series: result.series.filter(({ steps }) => steps.every(({ statement }) => own.has(statement))),
    disagreements: result.disagreements.filter(({ members }) =>
      members.every((id) => own.has(id) || claims.has(id)),
    ),
    breakdowns: result.breakdowns.filter(({ whole }) => claims.has(whole)),
  }
}

/** A permutation that a seed gives (multiplicative hashing of the positions). */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const rank = (index: number): number => Math.imul(index + 1, seed | 1) >>> 0
  return [...items.entries()].sort(([a], [b]) => rank(a) - rank(b)).map(([, item]) => item)
}
