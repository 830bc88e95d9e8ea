import { possibleValues, type Actor } from '@recount/claims'
import type { Account } from './account.ts'
import { listGrounds, openContainers } from './containment.ts'
import { groupByKey } from './grouping.ts'
import { sayCount, sayList, sayNumber, sayPlaces, saySubject } from './phrase.ts'
import type { Bound } from './reconciliation.ts'
import { isInside, type Strand, type Stretch } from './stretch.ts'

/** Floors that one speaker's narrower figures put under its wider ones, and the pairs in which they leave no room. */
export interface Floors {
  readonly bounds: readonly Bound[]
  /** The narrower statement and the wider one, whose largest number is too small for it. */
  readonly clashes: readonly (readonly [Account, Account])[]
}

/** Counts of these are among those of the wider measure too. */
const widerMeasure: Readonly<Record<string, string>> = {
  killed: 'killed-or-injured',
  injured: 'killed-or-injured',
}

/**
 * Raises what a speaker's figures can be by the same speaker's figures for parts of their scope: who says "at least 1,600"
 * of a town says it of the country too. Never across speakers, and only where places, perpetrators, classes and both
 * ends of the time are given and the one lies in the other. A figure that its speaker later lowered counts as lowered.
 *
 * The strands are one speaker's, on one ground or inside it; raised are those on it. Of one measure each line looks only at the grounds around its own; along a line, days are met once, in order.
 */
export function listFloors(strands: readonly Strand[], ground: string, actors: readonly Actor[]): Floors {
  const wider = strands.filter(({ course }) => listGrounds(course.line).includes(ground))
  const lowest = wider.reduce((all, { least }) => Math.min(all, least), Infinity)
  const narrower = strands.filter(({ most }) => most > lowest)
  const found = narrower.length === 0 ? [] : raise(narrower, wider, actors)
  return {
    bounds: found.filter((item) => !isClash(item)).map(writeBound),
    clashes: found.filter(isClash).map(({ inner, outer }) => [inner.account, outer.account]),
  }
}

interface Raise {
  readonly inner: Stretch
  readonly outer: Stretch
  readonly floor: number
}

/** Has the wider figure no room for the floor? */
function isClash({ outer, floor }: Raise): boolean {
  return floor > (possibleValues(outer.account.statement.best).max ?? Infinity)
}

function raise(
  inners: readonly Strand[],
  outers: readonly Strand[],
  actors: readonly Actor[],
): readonly Raise[] {
  const byMeasure = groupByKey(outers, measureOf)
  const finders = new Map(
    [...byMeasure].map(([measure, group]) => [
      measure,
      openContainers(group.map((strand) => ({ line: strand.course.line, strand }))),
    ]),
  )
  const nested = inners.flatMap((inner) =>
    [measureOf(inner), widerMeasure[measureOf(inner)] ?? '']
      .flatMap((measure) => finders.get(measure)?.(inner.course.line) ?? [])
      .filter(({ strand }) => inner.most > strand.least && isInside(inner, strand, actors))
      .map(({ strand: outer }) => ({ inner, outer })),
  )
  return [...groupByKey(nested, ({ outer }) => outer)].flatMap(([outer, group]) =>
    raiseOver(
      outer,
      group.map(({ inner }) => inner),
    ),
  )
}

function measureOf({ first: { account } }: Strand): string {
  return account.statement.measure
}

/** Walks through the days of a line and of those inside it at once, keeping the highest floor so far. */
function raiseOver(outer: Strand, inner: readonly Strand[]): readonly Raise[] {
  const steps = inner
    .flatMap(lowerEarlier)
    .filter(({ inner: { from } }) => from >= outer.first.from)
    .sort((a, b) => (a.inner.to < b.inner.to || (a.inner.to === b.inner.to && rank(a) < rank(b)) ? -1 : 1))
  let at = 0
  let best: Step | undefined
  return outer.stretches.flatMap((stretch) => {
    for (let next = steps[at]; next !== undefined && next.inner.to <= stretch.to; next = steps[++at])
      if (best === undefined || next.floor > best.floor) best = next
    return best === undefined || best.floor <= stretch.min ? [] : { ...best, outer: stretch }
  })
}

type Step = Omit<Raise, 'outer'>

function rank({ inner }: Step): string {
  return inner.account.statement.id
}

/** The floors that a line gives from each of its days on, none higher than what its speaker said later. */
function lowerEarlier({ stretches }: Strand): readonly Step[] {
  let floor = Infinity
  return stretches
    .toReversed()
    .map((inner) => {
      floor = Math.min(floor, inner.min)
      return { inner, floor }
    })
    .reverse()
}

function writeBound({ inner, outer, floor }: Raise): Bound {
  const [narrow, wide] = [inner.account.statement, outer.account.statement]
  const said = `${sayCount(narrow.best)} ${saySubject(narrow.measure, narrow.victims)} in ${sayPlaces(narrow.scope.places)}`
  const lowered = floor < inner.min ? `, later lowered to ${sayNumber(floor)}` : ''
  const differences = [
    narrow.scope.places.map(({ id }) => id).join() === wide.scope.places.map(({ id }) => id).join()
      ? ''
      : 'ground',
    narrow.victims === wide.victims ? '' : 'people',
    narrow.measure === wide.measure ? '' : 'harm',
    inner.from === outer.from && inner.to === outer.to ? '' : 'time',
  ].filter((word) => word !== '')
  return {
    statement: wide.id,
    floor,
    from: narrow.id,
    reason: `the same speaker gives ${said}, ${inner.from} to ${inner.to}${lowered}, and the ${sayList(differences)} of this figure ${differences.length > 1 ? 'contain' : 'contains'} that`,
  }
}
