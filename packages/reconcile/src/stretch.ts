import { compareScopes, daysOf, possibleValues, type Actor } from '@recount/claims'
import type { Account } from './account.ts'
import type { Course } from './course.ts'
import { isExplicit, lastDay } from './dates.ts'
import { scopeOfAccount } from './pair.ts'

/** A statement of which all is known that decides whether it lies in another: who, where, from when to when. */
export interface Stretch {
  readonly account: Account
  /** ISO days, both inclusive. */
  readonly from: string
  readonly to: string
  /** The least number that makes the statement true. */
  readonly min: number
}

/** The stretches of one line, by their last day. All have one speaker, measure, ground, class and perpetrators. */
export interface Strand {
  readonly course: Course
  readonly first: Stretch
  readonly stretches: readonly Stretch[]
  /** The smallest and the largest `min` among them. */
  readonly least: number
  readonly most: number
}

/** What adds up over time and place; those reported, missing, detained or displaced can become fewer. */
const accumulating = new Set(['killed', 'injured', 'killed-or-injured', 'strikes'])

/**
 * Keeps what is fully known of a line; undefined where nothing is. Left out: figures whose place, perpetrator, class or
 * speaker is not given, running totals that don't say from when to when, and readings that a slip leaves in doubt.
 */
export function findStrand(course: Course): Strand | undefined {
  const doubtful = new Set(
    course.places.flatMap(({ twin }) =>
      twin?.as === 'slip' && twin.preference === undefined ? [twin.partner] : [],
    ),
  )
  const stretches = course.places
    .filter(({ twin, mended, account }) => !twin && mended === undefined && !doubtful.has(account))
    .flatMap(({ account }) => findStretch(account) ?? [])
    .sort((a, b) => (a.to < b.to ? -1 : 1))
  const [first] = stretches
  if (first === undefined || course.isAside) return undefined
  const numbers = stretches.map(({ min }) => min)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return { course, first, stretches, least, most }
}

function findStretch(account: Account): Stretch | undefined {
  const { statement, line, speaker } = account
  const isKnown =
    accumulating.has(statement.measure) &&
    speaker.ref !== null &&
    !speaker.isUnnamed &&
    statement.scope.perpetrators.length > 0 &&
    statement.scope.places.length > 0 &&
    (statement.victims !== null || statement.measure === 'strikes')
  const start = line.start === null ? undefined : daysOf(line.start)
  if (!isKnown || start === undefined) return undefined
  const to = line.kind === 'within' ? start.last : isExplicit(statement.asOf) ? lastDay(statement.asOf) : null
  if (to === null || to < start.first) return undefined
  return { account, from: start.first, to, min: possibleValues(statement.best).min ?? 0 }
}

/** Is it known that whoever the inner strand counts is counted by the outer one too, as far as their time allows? */
export function isInside(inner: Strand, outer: Strand, actors: readonly Actor[]): boolean {
  const [a, b] = [inner.first.account, outer.first.account]
  if (inner.course.line === outer.course.line || b.statement.scope.part !== null) return false
  if (!isSameMeaning(a, b)) return false
  const { parts } = compareScopes(scopeOfAccount(a), scopeOfAccount(b), actors)
  const areWithin = (['places', 'perpetrators'] as const).every((name) => isWithin(parts[name]))
  const isClass = a.statement.measure === 'strikes' || isWithin(parts.victims)
  const isMeans = b.statement.scope.means.length === 0 || isWithin(parts.means)
  return areWithin && isClass && isMeans
}

function isWithin(relation: string): boolean {
  return relation === 'equal' || relation === 'subset'
}

/** One class by one definition, or a class inside another that needs none. */
function isSameMeaning({ statement: a }: Account, { statement: b }: Account): boolean {
  return b.scope.definition === null
    ? a.victims !== b.victims || a.scope.definition === null
    : a.scope.definition === b.scope.definition
}
