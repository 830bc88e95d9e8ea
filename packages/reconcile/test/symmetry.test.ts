import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrorRelation } from '@recount/claims'
import { reconcile, type Reconciliation } from '../src/index.ts'
import { listLines } from '../src/line.ts'
import { writeAccount, type Account } from '../src/account.ts'
import { pairAccounts } from '../src/pair.ts'
import { explain } from '../src/reasons.ts'
import { findKind } from '../src/rules.ts'
import { listFigures, openScenario, type Case, type ClaimSpec } from './scenario.ts'

const actors = [
  { id: 'command', name: 'Joint Command', kind: 'coalition' as const, members: [] },
  { id: 'tally', name: 'Tally Group' },
  { id: 'count', name: 'Open Count' },
  { id: 'group', name: 'a watch group', kind: 'unnamed' as const },
]

const spec: fc.Arbitrary<ClaimSpec> = fc.record(
  {
    in: fc.constantFrom('a', 'b'),
    count: fc.constantFrom(
      '43',
      '340',
      '1,114',
      '1,144',
      'at least 1,302',
      '1,300',
      'more than 1,600',
      'about 1,300',
      'up to 900',
      '900 to 1,200',
    ),
    who: fc.constantFrom(...actors.map(({ name }) => name)),
    measure: fc.constantFrom('killed', 'killed-or-injured', 'reports', 'strikes'),
    victims: fc.constantFrom('civilians', 'children', 'girls', 'persons', null),
    where: fc.uniqueArray(fc.constantFrom('VR', 'KR', 'North < VR', 'Orlo < North < VR'), { maxLength: 2 }),
    by: fc.constantFrom([], ['Joint Command'], ['Open Count']),
    period: fc.constantFrom('2031-02..2031-05', '2031..2031-05', '2031..', '2031-03', '..2031-06'),
    asOf: fc.constantFrom('2031-04', '2031-07-31', 'XXXX-06'),
    definition: fc.constantFrom('under 16', 'under 18'),
  },
  { requiredKeys: ['in', 'count', 'who'] },
) as fc.Arbitrary<ClaimSpec>

/** Each claim of a case as a statement of its own. */
function listAccounts(opened: Case): readonly Account[] {
  return listFigures(opened).map((figure) => {
    const [line] = listLines([figure], '')
    if (line === undefined) throw new Error('expected a line for a figure; found none')
    return writeAccount({ value: figure.value, figures: [figure], reasons: [] }, line, () => [])
  })
}

describe('two figures set beside each other', () => {
  it('get one kind, one certainty and one reason, whichever comes first', () => {
    fc.assert(
      fc.property(spec, spec, (one, other) => {
        const opened = openScenario({ about: 'two', actors, claims: [one, other] })
        const [a, b] = listAccounts(opened)
        if (a === undefined || b === undefined) return
        const [there, back] = [pairAccounts(a, b, opened.actors), pairAccounts(b, a, opened.actors)]
        const kind = findKind(there)
        expect(findKind(back)).toBe(kind)
        expect(kind && explain(kind, back)).toEqual(kind && explain(kind, there))
      }),
      { numRuns: 400 },
    )
  })

  it('stand to each other the other way round when a move turns them round', () => {
    fc.assert(
      fc.property(spec, spec, (one, other) => {
        const opened = openScenario({ about: 'two', actors, claims: [one, other] })
        const [a, b] = listAccounts(opened)
        if (a === undefined || b === undefined) return
        const move = {
          base: a,
          step: 'same',
          restated: undefined,
          place: { account: b, placedBy: 'date', twin: undefined, mended: undefined, ruled: undefined },
        } as const
        const there = pairAccounts(a, b, opened.actors, move)
        const back = pairAccounts(b, a, opened.actors, {
          ...move,
          base: b,
          place: { ...move.place, account: a },
        })
        expect(back.scope.parts.places).toBe(mirrorRelation(there.scope.parts.places))
        expect(back.scope.parts.period).toBe(mirrorRelation(there.scope.parts.period))
        expect(back.daysBetween).toBe(there.daysBetween === undefined ? undefined : 0 - there.daysBetween)
        expect([back.speakers, back.bothHold, back.factor, back.isOneDay]).toEqual([
          there.speakers,
          there.bothHold,
          there.factor,
          there.isOneDay,
        ])
      }),
    )
  })

  it('make a revision that turns round with their days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 400 }), (low, rise) => {
        const [there, back] = [tellRevision(low, low + rise), tellRevision(low + rise, low)]
        expect(there).toEqual([low, low + rise])
        expect(back).toEqual([low + rise, low])
      }),
    )
  })
})

/** The two totals of a revision in the order in which it names them. */
function tellRevision(first: number, second: number): readonly (number | null | undefined)[] {
  const { statements, disagreements } = reconcileCase([
    { in: 'a', who: 'Tally Group', count: String(first), period: '2031..2031-05' },
    { in: 'b', who: 'Tally Group', count: String(second), period: '2031..2031-06' },
  ])
  const revision = disagreements.find(({ kind }) => kind === 'revision')
  return (revision?.members ?? []).map((id) => statements.find((statement) => statement.id === id)?.best.min)
}

function reconcileCase(claims: readonly ClaimSpec[]): Reconciliation {
  const opened = openScenario({ about: 'any', actors, claims })
  return reconcile(opened.claims, opened)
}

/** Scopes that no generated figure has. */
const elsewhere: readonly (readonly [string, Partial<ClaimSpec>])[] = [
  ['another country', { where: ['ZR'] }],
  ['another measure', { measure: 'missing' }],
]

/** Figures without a place are left to take one over from others, by design. */
const placed = spec.map((claim): ClaimSpec =>
  (claim.where ?? []).length > 0 ? claim : { ...claim, where: ['VR'] },
)

describe('a document that is added', () => {
  it.each(elsewhere)(
    'changes no verdict on figures of its own speakers about something else: %s',
    (_, scope) => {
      fc.assert(
        fc.property(
          fc.array(placed, { maxLength: 10 }),
          fc.array(spec, { minLength: 1, maxLength: 4 }),
          (claims, added) => {
            const more = added.map((claim): ClaimSpec => ({ ...claim, in: 'added', ...scope }))
            const [before, after] = [reconcileCase(claims), reconcileCase([...claims, ...more])]
            const own = new Set(before.statements.map(({ id }) => id))
            expect(after.statements.filter(({ id }) => own.has(id))).toEqual(before.statements)
            expect(after.series).toEqual(expect.arrayContaining([...before.series]))
            expect(after.disagreements).toEqual(expect.arrayContaining([...before.disagreements]))
            expect(after.breakdowns).toEqual(expect.arrayContaining([...before.breakdowns]))
            expect(after.bounds).toEqual(expect.arrayContaining([...before.bounds]))
            const news = after.disagreements.filter(({ members }) => members.every((id) => own.has(id)))
            expect(news.length).toBe(
              before.disagreements.filter(({ members }) => members.every((id) => own.has(id))).length,
            )
          },
        ),
      )
    },
  )
})
