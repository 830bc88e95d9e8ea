import * as fc from 'fast-check'
import {
  means,
  victimClasses,
  type Actor,
  type Count,
  type Period,
  type Place,
  type Scope,
} from '@recount/claims'

/** A count of any form with bounds up to `highest`, always well formed. */
export function countUpTo(highest: number): fc.Arbitrary<Count> {
  const number = fc.nat({ max: highest })
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('exact' as const, 'about' as const), number)
      .map(([form, n]) => ({ form, min: n, max: n, words: '' })),
    fc
      .tuple(fc.constantFrom('at-least' as const, 'more-than' as const), number)
      .map(([form, n]) => ({ form, min: n, max: null, words: '' })),
    number.map((n) => ({ form: 'up-to' as const, min: null, max: n, words: '' })),
    number.map((n) => ({ form: 'fewer-than' as const, min: null, max: n + 1, words: '' })),
    fc
      .tuple(number, number)
      .map(([a, b]) => ({ form: 'range' as const, min: Math.min(a, b), max: Math.max(a, b), words: '' })),
    fc.constant({ form: 'vague' as const, min: null, max: null, words: 'dozens' }),
  )
}

/** Days from 30 January to 3 March 2016 (a leap year), as ISO days in order. */
export const window: readonly string[] = Array.from({ length: 34 }, (_, index) =>
  new Date(Date.UTC(2016, 0, 30 + index)).toISOString().slice(0, 10),
)

/** A period between two days of the window, either end maybe open, and February maybe given as a month. */
export const windowPeriod: fc.Arbitrary<Period> = fc
  .record({
    from: fc.nat({ max: window.length - 1 }),
    to: fc.nat({ max: window.length - 1 }),
    open: fc.constantFrom('none', 'none', 'none', 'from', 'to'),
    coarse: fc.boolean(),
  })
  .map(({ from, to, open, coarse }) => {
    const first = window[Math.min(from, to)] ?? ''
    const last = window[Math.max(from, to)] ?? ''
    return {
      from: open === 'from' ? null : coarse && first === '2016-02-01' ? '2016-02' : first,
      to: open === 'to' ? null : coarse && last === '2016-02-29' ? '2016-02' : last,
    }
  })

/** An invented country of two regions with two towns each, beside a country without parts. */
export const places: readonly Place[] = [
  place('AA', 'country', []),
  place('BB', 'country', []),
  place('AA.1', 'region', ['AA']),
  place('AA.2', 'region', ['AA']),
  place('AA.1/one', 'populated', ['AA.1', 'AA']),
  place('AA.1/two', 'populated', ['AA.1', 'AA']),
  place('AA.2/one', 'populated', ['AA.2', 'AA']),
  place('AA.2/two', 'populated', ['AA.2', 'AA']),
]

function place(id: string, kind: Place['kind'], within: readonly string[]): Place {
  return { name: id, id, kind, within, latitude: null, longitude: null }
}

/** A place that no gazetteer knows, in some ground that it may. */
export function unlisted(name: string, within: readonly string[]): Place {
  return { name, id: null, kind: 'site', within, latitude: null, longitude: null }
}

export function actor(id: string, changes: Partial<Actor> = {}): Actor {
  const bare = {
    id,
    name: id,
    kind: 'state',
    aliases: [],
    shortNames: [],
    country: null,
    members: [],
  } as const
  return { ...bare, ...changes }
}

/** An alliance with a joint command inside and a member that left, two groups that share members with it, a nameless actor. */
export const actors: readonly Actor[] = [
  actor('alliance', {
    kind: 'coalition',
    members: [
      { actor: 'command', from: null, to: null },
      { actor: 'east', from: '2016-02', to: '2016-02-20' },
    ],
  }),
  actor('command', { kind: 'coalition', members: [{ actor: 'north', from: null, to: null }] }),
  actor('rivals', { kind: 'coalition', members: [{ actor: 'north', from: null, to: null }] }),
  actor('bloc', { kind: 'coalition', members: [{ actor: 'east', from: null, to: null }] }),
  actor('north'),
  actor('east'),
  actor('south'),
  actor('gunmen', { kind: 'unnamed' }),
]

const perpetrators = [...actors.map(({ id }) => ({ id, name: id })), { id: null, name: 'Lost Brigade' }]

/** Scopes over the invented world; null and empty dimensions and nameless actors among them. */
export const scope: fc.Arbitrary<Scope> = fc.record({
  places: fc.subarray([...places, unlisted('mill', ['AA.1', 'AA']), unlisted('mill', [])], { maxLength: 3 }),
  period: fc.option(windowPeriod, { freq: 8 }),
  perpetrators: fc.subarray(perpetrators, { maxLength: 2 }),
  victims: fc.option(fc.constantFrom(...victimClasses), { freq: 8 }),
  means: fc.subarray([...means], { maxLength: 2 }),
})

/** Scopes in which every dimension says something. */
export const knownScope: fc.Arbitrary<Scope> = fc.record({
  places: fc.subarray([...places], { minLength: 1, maxLength: 3 }),
  period: windowPeriod,
  perpetrators: fc.subarray(
    perpetrators.filter(({ id }) => id !== null && id !== 'gunmen'),
    { minLength: 1, maxLength: 2 },
  ),
  victims: fc.constantFrom(...victimClasses),
  means: fc.subarray(['air-strike', 'drone-strike', 'artillery', 'mine'] as const, { minLength: 1 }),
})
