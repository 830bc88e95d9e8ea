import { exchange } from './sorted.ts'
import type { Change } from './stage.ts'

/** Things that stand in the order of what tells them apart. */
export interface Shelf<T> {
  update(change: Change<T>): void
  list(): readonly T[]
}

/** Opens an empty shelf. Few changes cost little, however much it holds. */
export function openShelf<T>(idOf: (item: T) => string): Shelf<T> {
  let items: readonly T[] = []
  return {
    update({ gone, come }) {
      items = exchange(items, gone, come, idOf)
    },
    list: () => items,
  }
}
