import { identifyClaim, type Claim } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { compareReadings } from '../../src/server/registry/reading-change.ts'
import { listMemberSpans } from '../../src/server/registry/membership-span.ts'
import { listScripts } from '../../src/server/registry/script.ts'
import { listUnknownNames } from '../../src/server/registry/unknown-names.ts'
import { claims } from '../report/sample-claims.ts'

describe('the scripts of a name', () => {
  test.each([
    ['Airwars', ['Latn']],
    ['التحالف الدولي', ['Arab']],
    ['Министерство обороны', ['Cyrl']],
    ['ISIS داعش', ['Latn', 'Arab']],
    ['צה״ל', ['Hebr']],
    ['防卫', ['Hani']],
    ['17', ['Zyyy']],
    ['ᏣᎳᎩ', ['Zzzz']],
  ])('%s', (name, scripts) => {
    expect(listScripts(name)).toEqual(scripts)
  })
})

describe('names that nobody is yet', () => {
  const unknown = (name: string, changes: Partial<Claim> = {}): Claim =>
    identifyClaim({
      ...claims.atLeast,
      claimant: { name, id: null },
      places: [],
      perpetrators: [],
      relay: [],
      ...changes,
    })

  test('meet under their spellings, the commonest first, and are counted by claim', () => {
    const list = listUnknownNames(
      [
        unknown('Lantern Group'),
        unknown('the Lantern Group', { asOf: '2020' }),
        unknown('Lantern Group', { asOf: '2021', relay: [{ name: 'Lantern Group', id: null }] }),
        unknown('Quay Office', { asOf: '2022' }),
      ],
      { actors: [], findPlace: () => undefined },
    )
    expect(list).toMatchObject([
      {
        what: 'actor',
        name: 'Lantern Group',
        spellings: ['Lantern Group', 'the Lantern Group'],
        count: 3,
        roles: { claimant: 3, relay: 1, perpetrator: 0, place: 0 },
        nowKnown: null,
      },
      { name: 'Quay Office', count: 1 },
    ])
  })

  test('say whom they mean by now', () => {
    const lantern = {
      id: 'lantern',
      name: 'Lantern Group',
      kind: 'monitor',
      aliases: [],
      shortNames: [],
      country: null,
      members: [],
    } as const
    const [one] = listUnknownNames([unknown('Lantern Group')], {
      actors: [lantern],
      findPlace: () => undefined,
    })
    expect(one?.nowKnown).toEqual({ id: 'lantern', name: 'Lantern Group' })
  })
})

describe('two readings of a document', () => {
  const known = identifyClaim({ ...claims.atLeast, claimant: { name: 'Lantern Group', id: 'lantern' } })
  const [lost, read] = [claims.earlier, claims.atLeast]

  test('say which fields come out otherwise, and what only one of them has', () => {
    expect(compareReadings([read, lost], [known, claims.about], [])).toMatchObject([
      { kind: 'changed', reading: known, fields: [{ field: 'claimant', after: 'Lantern Group' }] },
      { kind: 'lost', reading: lost },
      { kind: 'found', reading: claims.about },
    ])
  })

  test('that say the same differ in nothing, whoever read them', () => {
    expect(compareReadings([read], [identifyClaim({ ...read, reader: 'other@2' })], [])).toEqual([])
  })
})

test('members over time have the days that their dates cover', () => {
  const members = [
    { actor: 'a', from: '2014', to: '2016-02' },
    { actor: 'b', from: null, to: null },
  ]
  expect(listMemberSpans({ members }, [])).toMatchObject([
    { actor: { id: 'a', name: null }, first: '2014-01-01', last: '2016-02-29' },
    { actor: { id: 'b', name: null }, first: null, last: null },
  ])
})
