import type { Account } from './account.ts'
import { isExplicit } from './dates.ts'
import type { Pair } from './pair.ts'
import type { DisagreementKind } from './reconciliation.ts'

/** What can be unknown of two figures and bear on what is said of them. */
type Unknown = 'places' | 'perpetrators' | 'victims' | 'definition' | 'time' | 'day' | 'speaker'

const whole: readonly Unknown[] = ['places', 'perpetrators', 'victims', 'definition', 'time', 'speaker']

/**
 * What each verdict rests on. `unit` and `attribution` stand whatever the scopes are: reports are not people anywhere,
 * and two mouths are two mouths. A revision's order of days is judged with its dates.
 */
const groundsOf: Readonly<Record<DisagreementKind, readonly Unknown[]>> = {
  unit: ['speaker'],
  definition: whole.filter((unknown) => unknown !== 'victims'),
  scope: whole,
  rounding: ['places', 'speaker'],
  slip: ['places', 'speaker'],
  revision: ['places', 'perpetrators', 'victims', 'speaker'],
  attribution: [],
  conflict: ['places', 'perpetrators', 'victims', 'definition', 'day', 'speaker'],
}

const tests: Readonly<Record<Unknown, (pair: Pair) => boolean>> = {
  places: ({ scope: { parts } }) => parts.places === 'unknown',
  perpetrators: ({ scope: { parts } }) => parts.perpetrators === 'unknown',
  victims: (pair) => countsPeople(pair) && pair.scope.parts.victims === 'unknown',
  definition: ({ a, b }) =>
    (a.statement.scope.definition === null) !== (b.statement.scope.definition === null),
  time: ({ scope: { parts }, isOneDay, a, b }) =>
    parts.period === 'unknown' || (isOneDay === 'unknown' && !(isEnded(a) && isEnded(b))),
  day: ({ scope: { parts }, isOneDay, a, b }) =>
    isOneDay !== 'yes' && !(parts.period === 'equal' && isEnded(a) && isEnded(b)),
  speaker: ({ a, b }) => !isNamed(a) || !isNamed(b),
}

/** The unknown things that a verdict on a pair rests on, in words; where there are any, it is only possible. */
export function listDoubts(pair: Pair, kind: DisagreementKind): readonly string[] {
  return groundsOf[kind].filter((unknown) => tests[unknown](pair)).map((unknown) => sayUnknown(unknown, pair))
}

/** Is it known who says it, and about where? What a verdict on the readings of one statement rests on. */
export function isPlacedAndNamed(account: Account): boolean {
  return isNamed(account) && account.statement.scope.places.length > 0
}

function sayUnknown(unknown: Unknown, { isOneDay }: Pair): string {
  if (unknown === 'day' && isOneDay === 'no') return 'how the different days they count to matter'
  return {
    places: 'whether the places are the same',
    perpetrators: 'whether both blame the same',
    victims: 'whether both count the same people',
    definition: 'whether both mean the same by the class',
    time: 'whether they are about the same time',
    day: 'whether they count to the same day',
    speaker: 'who says it',
  }[unknown]
}

/** Somebody is said to say it, and not only described ("a monitoring group"). */
function isNamed({ statement, speaker }: Account): boolean {
  return statement.claimant !== null && !speaker.isUnnamed
}

function isEnded({ statement }: Account): boolean {
  return isExplicit(statement.asOf) || (statement.scope.period?.to ?? null) !== null
}

function countsPeople({ a, b }: Pair): boolean {
  return [a, b].every(({ statement: { measure } }) => measure !== 'reports' && measure !== 'strikes')
}
