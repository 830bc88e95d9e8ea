import { findFirst } from '../ranges.ts'

/** Up to so many changes are made one by one: moving what stands behind them costs less than going through all. */
const FEW = 200

/**
 * Takes items out of a list that is in the order of their ids, and puts others in at their places. Those that go are told
 * by identity, for one of the same id may come.
 */
export function exchange<T>(
  items: readonly T[],
  gone: readonly T[],
  come: readonly T[],
  idOf: (item: T) => string,
): readonly T[] {
  if (gone.length + come.length > FEW) return renew(items, new Set(gone), come, idOf)
  const changed = [...items]
  for (const item of gone) {
    const at = changed.indexOf(item, findPlace(changed, idOf(item), idOf))
    if (at !== -1) changed.splice(at, 1)
  }
  for (const item of come) changed.splice(findPlace(changed, idOf(item), idOf), 0, item)
  return changed
}

function renew<T>(
  items: readonly T[],
  gone: ReadonlySet<T>,
  come: readonly T[],
  idOf: (item: T) => string,
): readonly T[] {
  const kept = gone.size === 0 ? items : items.filter((item) => !gone.has(item))
  return kept.concat(come).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}

/** The index of the first item whose id is not before this one. */
function findPlace<T>(items: readonly T[], id: string, idOf: (item: T) => string): number {
  return findFirst(items, (item) => idOf(item) >= id)
}
