import { possibleValues } from '@recount/claims'
import type { Account } from './account.ts'
import { listGrounds, openContainers } from './containment.ts'
import type { Course } from './course.ts'
import { isTotalSize } from './line.ts'
import type { Pair } from './pair.ts'
import { sharesSpeaker } from './speaker.ts'

/** A line by the account that stands for it. */
export interface Standing {
  readonly line: Course['line']
  readonly account: Account
  /** The least and the greatest number that its words allow. */
  readonly floor: number
  readonly ceiling: number
  /** The places that its line is about, and those that the first of them lies in. */
  readonly grounds: readonly string[]
  readonly ancestors: readonly string[]
}

/**
 * Finds figures of one speaker for a place that are larger than all that another speaker's words allow for the ground
 * around it. Bounds that can both hold are left to what a document prints side by side; small running totals that don't
 * say when they begin are passed over, for they may be about one day. The lines are of one measure and class, on one ground
 * or inside it; the bounding ones are on it.
 */
export function pairNested(
  group: readonly Standing[],
  ground: string,
  pairUp: (a: Account, b: Account) => Pair,
): readonly Pair[] {
  const bounding = group.filter((one) => one.grounds.includes(ground) && isBounding(one)).sort(byCeiling)
  const lowest = bounding[0]?.ceiling ?? Infinity
  const containersOf = openContainers(bounding)
  return group
    .filter(({ floor, ancestors }) => floor > lowest && ancestors.includes(ground))
    .flatMap(({ line, account: inner, floor }) =>
      containersOf(line)
        .filter(
          ({ account: outer, ceiling }) => floor > ceiling && !sharesSpeaker(inner.speaker, outer.speaker),
        )
        .map(({ account: outer }) => pairUp(inner, outer))
        .filter(isNested(inner)),
    )
}

/** The account that stands for a line here; undefined where none does. */
export function findStanding({ line, places, isAside }: Course): Standing | undefined {
  const last = places.findLast(({ twin, mended }) => twin === undefined && mended === undefined)
  if (last === undefined || isAside || line.kind === 'loose' || last.account.speaker.ref === null)
    return undefined
  const { account } = last
  const { min, max } = possibleValues(account.statement.best)
  const [grounds, ancestors] = [listGrounds(line), listAncestors(line)]
  const standing = { line, account, floor: min ?? 0, ceiling: max ?? Infinity, grounds, ancestors }
  return account.statement.scope.part === null ? standing : undefined
}

/** What lines must share to be looked for one inside the other. */
export function keyOfNesting({ account: { statement } }: Standing): string {
  return `${statement.measure} ${statement.victims}`
}

function isBounding({ line, account, ceiling }: Standing): boolean {
  return ceiling < Infinity && (line.start !== null || isTotalSize(account.value))
}

/** The places that the places of a line lie in. */
function listAncestors({ figures: [figure] }: Course['line']): readonly string[] {
  return figure?.places[0]?.within ?? []
}

function byCeiling(a: Standing, b: Standing): number {
  return a.ceiling - b.ceiling || (a.account.statement.id < b.account.statement.id ? -1 : 1)
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
