import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  combineRelations,
  compareMeans,
  compareScopes,
  compareVictimClasses,
  means,
  mirrorRelation,
  scopeOf,
  victimClasses,
  type Actor,
  type Period,
  type Place,
  type Relation,
  type Scope,
} from '@recount/claims'
import { actors, knownScope, places, scope, unlisted } from './arbitraries.ts'

const relations = ['equal', 'subset', 'superset', 'overlap', 'disjoint', 'unknown'] as const
const year2016: Period = { from: '2016', to: '2016' }

/** A scope in which everything is known and nothing differs from the next but what is changed. */
function scopeWith(changes: Partial<Scope> = {}): Scope {
  const perpetrators = [{ id: 'north', name: 'north' }]
  return {
    places: at('AA'),
    period: year2016,
    perpetrators,
    victims: 'persons',
    means: ['artillery'],
    ...changes,
  }
}

function at(...ids: readonly string[]): readonly Place[] {
  return places.filter(({ id }) => id !== null && ids.includes(id))
}

describe('places', () => {
  const mill = unlisted('mill', ['AA.1', 'AA'])
  test.each<[string, readonly Place[], readonly Place[], Relation]>([
    ['a country and itself', at('AA'), at('AA'), 'equal'],
    ['a region and its country', at('AA.1'), at('AA'), 'subset'],
    ['a country and a town in it', at('AA'), at('AA.1/one'), 'superset'],
    ['two countries and one of them', at('AA', 'BB'), at('AA'), 'superset'],
    ['towns and the country of both', at('AA.1/one', 'AA.2/one'), at('AA'), 'subset'],
    ['all the regions of a country and the country', at('AA.1', 'AA.2'), at('AA'), 'subset'],
    ['a country named beside its region and the country', at('AA', 'AA.1'), at('AA'), 'equal'],
    ['lists that share a place', at('AA.1', 'BB'), at('AA.2', 'BB'), 'overlap'],
    ['lists that share the ground of one', at('AA.1', 'BB'), at('AA'), 'overlap'],
    ['two towns of a region', at('AA.1/one'), at('AA.1/two'), 'disjoint'],
    ['two countries', at('AA'), at('BB'), 'disjoint'],
    ['a place no gazetteer has and the region it lies in', [mill], at('AA.1'), 'subset'],
    ['a place no gazetteer has and a town of its region', [mill], at('AA.1/one'), 'unknown'],
    ['a place no gazetteer has and another region', [mill], at('AA.2'), 'disjoint'],
    ['a place no gazetteer has and itself', [mill], [unlisted('The Mill', ['AA.1', 'AA'])], 'equal'],
    ['two places no gazetteer has', [mill], [unlisted('bridge', ['AA.1', 'AA'])], 'unknown'],
    ['a site and a town of one name', [mill], [{ ...mill, kind: 'populated' }], 'unknown'],
    ['two places no gazetteer has, far apart', [mill], [unlisted('mill', ['AA.2', 'AA'])], 'disjoint'],
    ['a place of which nothing is known', [unlisted('mill', [])], at('AA'), 'unknown'],
    ['a known overlap beside an unknown', [...at('AA.1'), mill], at('AA.1', 'AA.2'), 'subset'],
    ['an unknown beside a place outside', [...at('BB'), mill], at('AA.1/one'), 'unknown'],
    [
      'an unknown beside a shared place and one outside',
      [...at('BB', 'AA.1/two'), mill],
      at('AA.1/two', 'AA.2'),
      'overlap',
    ],
    ['no place and a country', [], at('AA'), 'unknown'],
    ['no place twice', [], [], 'unknown'],
  ])('%s', (_, a, b, relation) => {
    const one = scopeWith({ places: a })
    const other = scopeWith({ places: b })
    expect(compareScopes(one, other, actors).parts.places).toBe(relation)
    expect(compareScopes(other, one, actors).parts.places).toBe(mirrorRelation(relation))
    expect(compareScopes(one, other, actors).relation).toBe(relation)
  })

  test('compare as the ground they cover', () => {
    const list = fc.subarray([...places], { minLength: 1 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        const { parts } = compareScopes(scopeWith({ places: a }), scopeWith({ places: b }), actors)
        expect(parts.places).toBe(relateSets(groundOf(a), groundOf(b)))
      }),
    )
  })
})

/** The plots that places cover: each place has one of its own, so that a country is more than the sum of its regions. */
function groundOf(list: readonly Place[]): ReadonlySet<string> {
  return new Set(
    places
      .filter(({ id, within }) => list.some((one) => one.id === id || within.includes(one.id ?? '')))
      .map(({ name }) => name),
  )
}

function relateSets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Relation {
  const inside = a.isSubsetOf(b)
  const around = b.isSubsetOf(a)
  if (inside && around) return 'equal'
  if (inside) return 'subset'
  if (around) return 'superset'
  return a.isDisjointFrom(b) ? 'disjoint' : 'overlap'
}

describe('perpetrators', () => {
  const february: Period = { from: '2016-02-05', to: '2016-02-10' }
  test.each<[string, readonly string[], readonly string[], Period | null, Relation]>([
    ['an actor and itself', ['north'], ['north'], year2016, 'equal'],
    ['a member and its alliance', ['command'], ['alliance'], year2016, 'subset'],
    ['a member of a member', ['north'], ['alliance'], null, 'subset'],
    ['an alliance and a member', ['alliance'], ['north'], year2016, 'superset'],
    ['an alliance and a member while it was one', ['alliance'], ['east'], february, 'superset'],
    ['a member that had left', ['east'], ['alliance'], { from: '2016-03', to: '2016-04' }, 'disjoint'],
    [
      'a member that left in the period',
      ['east'],
      ['alliance'],
      { from: '2016-02-19', to: '2016-02-25' },
      'unknown',
    ],
    ['a member for a time, at no known time', ['east'], ['alliance'], null, 'unknown'],
    ['two states', ['north'], ['south'], year2016, 'disjoint'],
    ['alliances that share a member', ['alliance'], ['rivals'], year2016, 'overlap'],
    ['alliances that share a member for a time', ['alliance'], ['bloc'], february, 'overlap'],
    ['alliances after it left one', ['alliance'], ['bloc'], { from: '2016-03', to: '2016-04' }, 'disjoint'],
    [
      'alliances while it left one',
      ['alliance'],
      ['bloc'],
      { from: '2016-02-19', to: '2016-02-25' },
      'unknown',
    ],
    ['an alliance and a stranger', ['alliance'], ['south'], year2016, 'disjoint'],
    ['an alliance with its member, and the alliance', ['alliance', 'north'], ['alliance'], null, 'equal'],
    ['nameless gunmen and themselves', ['gunmen'], ['gunmen'], year2016, 'unknown'],
    ['nameless gunmen and a state', ['gunmen'], ['north'], year2016, 'unknown'],
    ['an actor of whom the registry does not know', ['elsewhere'], ['alliance'], year2016, 'unknown'],
    ['nobody and a state', [], ['north'], year2016, 'unknown'],
  ])('%s', (_, a, b, period, relation) => {
    const one = scopeWith({ perpetrators: a.map((id) => ({ id, name: id })), period })
    const other = scopeWith({ perpetrators: b.map((id) => ({ id, name: id })), period })
    expect(compareScopes(one, other, actors).parts.perpetrators).toBe(relation)
    expect(compareScopes(other, one, actors).parts.perpetrators).toBe(mirrorRelation(relation))
  })

  test.each<[string, string, Relation]>([
    ['The Lost Brigade', 'lost brigade', 'equal'],
    ['Lost Brigade', 'Found Brigade', 'unknown'],
  ])('without ids, %s and %s: %s', (a, b, relation) => {
    const one = scopeWith({ perpetrators: [{ id: null, name: a }] })
    const other = scopeWith({ perpetrators: [{ id: null, name: b }] })
    expect(compareScopes(one, other, actors).parts.perpetrators).toBe(relation)
  })

  test('a name without an id says nothing about a known actor', () => {
    const one = scopeWith({ perpetrators: [{ id: null, name: 'north' }] })
    expect(compareScopes(one, scopeWith(), actors).parts.perpetrators).toBe('unknown')
  })
})

describe('victims', () => {
  test.each<[Scope['victims'], Scope['victims'], Relation]>([
    ['girls', 'children', 'subset'],
    ['children', 'persons', 'subset'],
    ['girls', 'boys', 'disjoint'],
    ['girls', 'women', 'disjoint'],
    ['children', 'women', 'disjoint'],
    ['children', 'elderly', 'disjoint'],
    ['children', 'civilians', 'overlap'],
    ['children', 'combatants', 'overlap'],
    ['women', 'elderly', 'overlap'],
    ['women', 'civilians', 'overlap'],
    ['civilians', 'combatants', 'disjoint'],
    ['civilians', 'persons', 'subset'],
    ['journalists', 'civilians', 'subset'],
    ['aid-workers', 'combatants', 'disjoint'],
    ['medical', 'civilians', 'overlap'],
    ['medical', 'aid-workers', 'overlap'],
    ['prisoners', 'combatants', 'overlap'],
    ['prisoners', 'persons', 'subset'],
    [null, 'persons', 'unknown'],
    [null, null, 'unknown'],
  ])('%s against %s: %s', (a, b, relation) => {
    const one = scopeWith({ victims: a })
    const other = scopeWith({ victims: b })
    expect(compareScopes(one, other, actors).relation).toBe(relation)
    expect(compareScopes(other, one, actors).relation).toBe(mirrorRelation(relation))
  })
})

describe('means', () => {
  test.each<[Scope['means'], Scope['means'], Relation]>([
    [['drone-strike'], ['air-strike'], 'subset'],
    [['air-strike', 'artillery'], ['air-strike'], 'superset'],
    [['air-strike', 'drone-strike'], ['air-strike'], 'equal'],
    [['air-strike'], ['artillery'], 'disjoint'],
    [['rocket'], ['artillery'], 'overlap'],
    [['chemical'], ['air-strike'], 'overlap'],
    [['suicide-attack'], ['explosive-device'], 'overlap'],
    [['other'], ['other'], 'unknown'],
    [['other'], ['mine'], 'disjoint'],
    [[], ['mine'], 'unknown'],
    [[], [], 'unknown'],
  ])('%j against %j: %s', (a, b, relation) => {
    const one = scopeWith({ means: a })
    const other = scopeWith({ means: b })
    expect(compareScopes(one, other, actors).parts.means).toBe(relation)
    expect(compareScopes(other, one, actors).parts.means).toBe(mirrorRelation(relation))
  })
})

describe.each([
  ['victim classes', victimClasses, compareVictimClasses],
  ['means', means, compareMeans],
] as const)('%s', (_, codes, compare) => {
  const compareCodes = compare as (a: string, b: string) => Relation
  const triples = codes.flatMap((a) => codes.flatMap((b) => codes.map((c) => [a, b, c] as const)))

  test('mirror each other', () => {
    for (const [a, b] of triples) expect(compareCodes(b, a)).toBe(mirrorRelation(compareCodes(a, b)))
  })

  test('that lie in others lie in what holds those, and apart from what those are apart from', () => {
    const nested = triples.filter(([a, b]) => compareCodes(a, b) === 'subset')
    expect(nested.length).toBeGreaterThan(0)
    const broken = nested.filter(
      ([a, b, c]) =>
        ['subset', 'disjoint'].includes(compareCodes(b, c)) && compareCodes(a, c) !== compareCodes(b, c),
    )
    expect(broken).toEqual([])
  })
})

/** Sets that stand in each known relation; an unknown one may be any of them. */
const examples: Readonly<Record<Exclude<Relation, 'unknown'>, readonly [string, string]>> = {
  equal: ['x', 'x'],
  subset: ['x', 'xy'],
  superset: ['xy', 'x'],
  overlap: ['xy', 'yz'],
  disjoint: ['x', 'y'],
}

function examplesOf(relation: Relation): readonly (readonly [string, string])[] {
  return relation === 'unknown' ? Object.values(examples) : [examples[relation]]
}

function product(factors: readonly string[]): ReadonlySet<string> {
  return new Set(
    factors.reduce<string[]>(
      (words, set) => words.flatMap((word) => [...set].map((next) => word + next)),
      [''],
    ),
  )
}

/** What products of sets in these relations can be to each other. */
function possible(parts: readonly Relation[]): ReadonlySet<Relation> {
  const choices = parts.reduce<(readonly [string, string])[][]>(
    (lists, part) => lists.flatMap((list) => examplesOf(part).map((pair) => list.concat([pair]))),
    [[]],
  )
  return new Set(
    choices.map((pairs) => relateSets(product(pairs.map(([a]) => a)), product(pairs.map(([, b]) => b)))),
  )
}

describe('dimensions together', () => {
  const triples = relations.flatMap((a) => relations.flatMap((b) => relations.map((c) => [a, b, c] as const)))

  test.each(triples)('%s × %s × %s is what the product of such sets is', (...parts) => {
    const outcomes = possible(parts)
    const [only] = outcomes
    expect(combineRelations(parts)).toBe(outcomes.size === 1 ? only : 'unknown')
  })

  test('any five combine two by two, in any order', () => {
    for (const [a, b, c] of triples) {
      for (const d of relations) {
        for (const e of relations) {
          const all = combineRelations([a, b, c, d, e])
          expect(
            combineRelations([combineRelations([a, b]), combineRelations([c, combineRelations([d, e])])]),
          ).toBe(all)
          expect(combineRelations([e, c, a, d, b])).toBe(all)
          expect(combineRelations([a, b, c, d, e].map(mirrorRelation))).toBe(mirrorRelation(all))
        }
      }
    }
  })
})

describe('scopes', () => {
  test('mirror each other, in every dimension', () => {
    fc.assert(
      fc.property(scope, scope, (a, b) => {
        const forth = compareScopes(a, b, actors)
        const back = compareScopes(b, a, actors)
        expect(back.relation).toBe(mirrorRelation(forth.relation))
        for (const dimension of ['places', 'period', 'perpetrators', 'victims', 'means'] as const) {
          expect(back.parts[dimension]).toBe(mirrorRelation(forth.parts[dimension]))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('equal themselves where everything is known, and are unknown to themselves where something is not', () => {
    fc.assert(
      fc.property(scope, (a) => {
        const { relation, parts } = compareScopes(a, a, actors)
        const isKnown = Object.values(parts).every((part) => part !== 'unknown')
        expect(relation).toBe(isKnown ? 'equal' : 'unknown')
        expect(Object.values(parts).every((part) => part === 'equal' || part === 'unknown')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('are contained in what contains a scope that contains them; memberships that begin or end may leave it unknown', () => {
    const chain = knownScope.chain((a) =>
      variantOf(a).chain((b) => variantOf(b).map((c) => [a, b, c] as const)),
    )
    let chains = 0
    fc.assert(
      fc.property(chain, ([a, b, c]) => {
        const isSteady = isInside(a, b, lasting) && isInside(b, c, lasting)
        expect(!isSteady || isInside(a, c, lasting)).toBe(true)
        const isChain = isInside(a, b, actors) && isInside(b, c, actors)
        const outcome = compareScopes(a, c, actors).relation
        expect(!isChain || ['equal', 'subset', 'unknown'].includes(outcome)).toBe(true)
        chains += isSteady || isChain ? 1 : 0
      }),
      { numRuns: 3000 },
    )
    expect(chains).toBeGreaterThan(50)
  })

  test('of a claim are its own words, with nothing filled in', () => {
    const own = scopeWith({ period: null, means: [] })
    expect(scopeOf({ ...own, asOf: '2016-02', published: '2016-03' } as Scope)).toEqual(own)
  })
})

/** The same actors, had nobody ever joined or left. */
const lasting = actors.map((one) =>
  Object.assign({}, one, { members: one.members.map(({ actor }) => ({ actor, from: null, to: null })) }),
)

function isInside(a: Scope, b: Scope, registry: readonly Actor[]): boolean {
  return ['equal', 'subset'].includes(compareScopes(a, b, registry).relation)
}

/** A scope like this one with one dimension drawn anew, so that chains of subsets turn up often. */
function variantOf(a: Scope): fc.Arbitrary<Scope> {
  return fc
    .tuple(knownScope, fc.constantFrom('places', 'period', 'perpetrators', 'victims', 'means'))
    .map(([fresh, dimension]) => Object.assign({}, a, { [dimension]: fresh[dimension] }))
}
