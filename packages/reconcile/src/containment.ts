import type { Line } from './line.ts'
import { groupByKey } from './grouping.ts'

/** Something about the ground and time of a line. */
interface Placed {
  readonly line: Line
}

/** Of running totals on one ground, this many at most are looked at: one speaker hardly counts from more starts. */
const MOST_RUNNING = 24

/** Finds what may contain a line: on its ground or one around it; closed periods only if its start lies in them. */
export type FindContainers<T> = (line: Line) => readonly T[]

/** Prepares items for being found from what lies in them, by place ids and by time: no item ever meets all the others. */
export function openContainers<T extends Placed>(items: readonly T[]): FindContainers<T> {
  const keyed = items.flatMap((item) =>
    listGrounds(item.line).map((ground) => ({ item, key: keyOf(ground, item.line) })),
  )
  const byKey = groupByKey(keyed, ({ key }) => key)
  return (line) => {
    const found = listAround(line).flatMap((ground) =>
      [`${ground} since`, ...listTimes(line).map((time) => `${ground} ${time}`)].flatMap((key) =>
        (byKey.get(key) ?? []).slice(0, MOST_RUNNING),
      ),
    )
    return [...new Set(found.map(({ item }) => item))]
  }
}

function keyOf(ground: string, { kind, start }: Line): string {
  return kind === 'within' ? `${ground} ${start}` : `${ground} since`
}

/** The places that a line is about, taken together. */
export function listGrounds({ figures: [figure] }: Line): readonly string[] {
  return (figure?.places ?? []).flatMap(({ id }) => id ?? [])
}

/** The first place of a line and those around it: whatever contains all of its places is found from the first. */
export function listAround({ figures: [figure] }: Line): readonly string[] {
  const place = figure?.places[0]
  return place === undefined ? [] : [place.id ?? '', ...place.within].filter((id) => id !== '')
}

/** A day with its month and year, a month with its year. */
function listTimes({ start }: Line): readonly string[] {
  if (start === null) return []
  return [start, start.slice(0, 7), start.slice(0, 4)].filter((time, at, all) => all.indexOf(time) === at)
}
