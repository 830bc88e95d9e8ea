import { possibleValues, type Actor } from '@recount/claims'
import type { Account } from './account.ts'
import { openContainers } from './containment.ts'
import type { Course } from './course.ts'
import { groupByKey } from './grouping.ts'
import { isTotalSize } from './line.ts'
import { pairAccounts, type Pair } from './pair.ts'
import { sharesSpeaker } from './speaker.ts'

/** A line by the account that stands for it. */
interface Standing {
  readonly line: Course['line']
  readonly account: Account
}

/**
 * Finds figures of one speaker for a place that are larger than all that another speaker's words allow for the ground
 * around it. Bounds that can both hold are left to what a document prints side by side; small running totals that don't
 * say when they begin are passed over, for they may be about one day.
 */
export function pairNested(courses: readonly Course[], actors: readonly Actor[]): readonly Pair[] {
  const standing = courses.flatMap((course) => findStanding(course) ?? [])
  return [...groupByKey(standing, keyOfSubject).values()].flatMap((group) => {
    const containersOf = openContainers(group.filter(isBounding).sort(byCeiling))
    return group.flatMap(({ line, account: inner }) =>
      containersOf(line)
        .filter(
          ({ account: outer }) =>
            floorOf(inner) > ceilingOf(outer) && !sharesSpeaker(inner.speaker, outer.speaker),
        )
        .map(({ account: outer }) => pairAccounts(inner, outer, actors))
        .filter(isNested(inner)),
    )
  })
}

function findStanding({ line, places, isAside }: Course): Standing | undefined {
  const last = places.findLast(({ twin, mended }) => twin === undefined && mended === undefined)
  if (last === undefined || isAside || line.kind === 'loose' || last.account.speaker.ref === null)
    return undefined
  return last.account.statement.scope.part === null ? { line, account: last.account } : undefined
}

function keyOfSubject({ account: { statement } }: Standing): string {
  return `${statement.measure} ${statement.victims}`
}

function isBounding({ line, account }: Standing): boolean {
  return ceilingOf(account) < Infinity && (line.start !== null || isTotalSize(account.value))
}

function byCeiling({ account: a }: Standing, { account: b }: Standing): number {
  return ceilingOf(a) - ceilingOf(b) || (a.statement.id < b.statement.id ? -1 : 1)
}

/** The place lies inside, and nothing known sets people, perpetrators or time apart. */
function isNested(inner: Account): (pair: Pair) => boolean {
  return ({ a, scope: { parts } }) => {
    const side = a === inner ? 'subset' : 'superset'
    return (
      parts.places === side &&
      (parts.period === side || parts.period === 'equal' || parts.period === 'unknown') &&
      (parts.perpetrators === side || parts.perpetrators === 'equal' || parts.perpetrators === 'unknown')
    )
  }
}

function floorOf({ statement }: Account): number {
  return possibleValues(statement.best).min ?? 0
}

function ceilingOf({ statement }: Account): number {
  return possibleValues(statement.best).max ?? Infinity
}
