import {
  comparePeriods,
  comparePlaces,
  compareVictimClasses,
  possibleValues,
  type Interval,
  type Relation,
  type VictimClass,
} from '@recount/claims'
import type { Division } from './division.ts'
import type { Figure } from './figure.ts'
import { findExcess, fitOverlap, fitPartition, type Fit, type RelateParts } from './fit.ts'
import type { BreakdownKind } from './reconciliation.ts'

/** Classes that sort everybody, each by itself: by age and sex, and by status. Roles sort nobody completely. */
const sortings: readonly (readonly VictimClass[])[] = [
  ['girls', 'boys', 'women', 'men'],
  ['civilians', 'combatants'],
]

/**
 * Do a division's parts share nobody and, as far as what tells them apart goes, make up the whole? Places, periods and
 * classes do if each two of them are disjoint, classes only if together they also sort everybody in the whole (men, women
 * and children; civilians and combatants). Whose rule it was under tells apart by itself; parts of which only the sum tells
 * that they are parts are a partition while it comes out. Everything else may share people or leave some out.
 */
export function kindOfDivision(division: Division): BreakdownKind {
  const { parts, by } = division
  switch (by) {
    case 'administration':
      return 'partition'
    case 'unstated':
      return isExactSum(division) ? 'partition' : 'overlap'
    case 'class':
      return isApart(division) && sortsEverybody(division) ? 'partition' : 'overlap'
    default:
      return parts.length > 0 && (isApart(division) || isExactSum(division)) ? 'partition' : 'overlap'
  }
}

/** Can the parts make up, or lie within, the whole? */
export function fitDivision(division: Division, kind: BreakdownKind): Fit {
  const [values, total] = valuesOf(division)
  return kind === 'partition' ? fitPartition(values, total) : fitOverlap(values, total, relatingOf(division))
}

/** The parts that are too many for what holds them, and what that is: the whole or a larger part. */
export function findExceeding(
  division: Division,
): { readonly parts: readonly Figure[]; readonly holder: Figure } | undefined {
  const excess = findExcess(...valuesOf(division), relatingOf(division))
  if (excess === undefined) return undefined
  const parts = division.parts.filter((_, at) => excess.parts.includes(at))
  return { parts, holder: division.parts[excess.holder ?? -1] ?? division.whole }
}

function valuesOf({ whole, parts }: Division): [readonly Interval[], Interval] {
  return [parts.map(({ claim }) => possibleValues(claim.count)), possibleValues(whole.claim.count)]
}

function relatingOf(division: Division): RelateParts {
  const { parts } = division
  return (a, b) => {
    const [one, other] = [parts[a], parts[b]]
    return one === undefined || other === undefined ? 'unknown' : relateParts(division, one, other)
  }
}

/** How the people of one part stand to those of another, by what tells the parts of this division apart. */
function relateParts({ by }: Division, a: Figure, b: Figure): Relation {
  switch (by) {
    case 'class':
      return compareVictimClasses(a.victims, b.victims)
    case 'place':
      return relateGrounds(a, b)
    case 'period':
      return comparePeriods(a.claim.period, b.claim.period)
    default:
      return by === 'administration' ? 'disjoint' : 'unknown'
  }
}

function isApart(division: Division): boolean {
  const { parts } = division
  return parts.every((a, at) => parts.slice(at + 1).every((b) => relateParts(division, a, b) === 'disjoint'))
}

function isExactSum({ whole, parts }: Division): boolean {
  return parts.reduce((sum, { value }) => sum + value, 0) === whole.value
}

/** Is there a sorting every class of which, as far as the whole has any of it, lies within one of the parts? */
function sortsEverybody({ whole, parts }: Division): boolean {
  return sortings.some((sorting) =>
    sorting
      .filter((victims) => compareVictimClasses(victims, whole.victims) !== 'disjoint')
      .every((victims) => parts.some((part) => isWithin(victims, part.victims))),
  )
}

function isWithin(victims: VictimClass, part: VictimClass | null): boolean {
  const relation = compareVictimClasses(victims, part)
  return relation === 'equal' || relation === 'subset'
}

/** Single places as they stand to each other; of several, only that all are apart. */
function relateGrounds(a: Figure, b: Figure): Relation {
  const relations = a.places.flatMap((one) => b.places.map((other) => comparePlaces(one, other)))
  if (relations.length === 1) return relations[0] ?? 'unknown'
  const areApart = relations.length > 0 && relations.every((relation) => relation === 'disjoint')
  return areApart ? 'disjoint' : 'unknown'
}
