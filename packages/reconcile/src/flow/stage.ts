import { exchange } from './sorted.ts'

/** Which items went and which came, by identity. Nothing both goes and comes. */
export interface Change<T> {
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** What a stage needs to know of its items. */
export interface StageSpec<In, Out> {
  /** Orders the items of a group, so that the order in which they came does not show; unique within a group. */
  readonly idOf: (item: In) => string
  /** The groups that an item belongs to. */
  readonly keysOf: (item: In) => readonly string[]
  /**
   * What a group comes to. `before` is what it came to last: whatever is given back of it again is passed on as unchanged.
   */
  readonly work: (members: readonly In[], before: readonly Out[], key: string) => readonly Out[]
}

/** Items in groups, each worked out again only when its members change. */
export interface Stage<In, Out> {
  update(change: Change<In>): Change<Out>
}

interface Group<In, Out> {
  readonly members: readonly In[]
  readonly outputs: readonly Out[]
}

interface Touch<In> {
  readonly gone: Set<In>
  readonly come: In[]
}

/** Opens a stage without items. */
export function openStage<In, Out>({ idOf, keysOf, work }: StageSpec<In, Out>): Stage<In, Out> {
  const groups = new Map<string, Group<In, Out>>()
  const renew = (key: string, { gone, come }: Touch<In>): Change<Out> => {
    const { members: old, outputs: before } = groups.get(key) ?? { members: [], outputs: [] }
    const members = exchange(old, [...gone], come, idOf)
    if (members.length === 0) {
      groups.delete(key)
      return { gone: before, come: [] }
    }
    const outputs = work(members, before, key)
    groups.set(key, { members, outputs })
    return diff(before, outputs)
  }
  return {
    update(change) {
      const changes = [...listTouched(change, keysOf)].map(([key, touch]) => renew(key, touch))
      return joinChanges(changes)
    },
  }
}

/** Changes that wait to be worked off; what comes and goes again while they wait leaves no trace. */
export interface Pending<T> {
  put(change: Change<T>): void
  /** How many items wait to come. */
  count(): number
  take(): Change<T>
}

/** Opens an empty heap of waiting changes. */
export function openPending<T>(): Pending<T> {
  const gone = new Set<T>()
  const come = new Set<T>()
  return {
    put(change) {
      for (const item of change.gone) if (!come.delete(item)) gone.add(item)
      for (const item of change.come) come.add(item)
    },
    count: () => come.size,
    take() {
      const change = { gone: [...gone], come: [...come] }
      gone.clear()
      come.clear()
      return change
    },
  }
}

/** One change out of several about different items. */
export function joinChanges<T>(changes: readonly Change<T>[]): Change<T> {
  return { gone: changes.flatMap(({ gone }) => gone), come: changes.flatMap(({ come }) => come) }
}

/** What became of the parts of changed wholes; parts that stand in both are unchanged. */
export function changeParts<T, Part>(
  change: Change<T>,
  partsOf: (item: T) => Part | readonly Part[],
): Change<Part> {
  return diff(change.gone.flatMap(partsOf), change.come.flatMap(partsOf))
}

/** By how much a sum over all items grew. */
export function sumChange<T>({ gone, come }: Change<T>, of: (item: T) => number): number {
  const sum = (items: readonly T[]): number => items.reduce((all, item) => all + of(item), 0)
  return sum(come) - sum(gone)
}

/** What differs between two lists; what both begin and end with is not looked at twice. */
function diff<T>(before: readonly T[], after: readonly T[]): Change<T> {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [left, right] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (left.length === 0 || right.length === 0) return { gone: left, come: right }
  const [old, now] = [new Set(left), new Set(right)]
  return { gone: left.filter((item) => !now.has(item)), come: right.filter((item) => !old.has(item)) }
}

function listTouched<In>(
  { gone, come }: Change<In>,
  keysOf: (item: In) => readonly string[],
): ReadonlyMap<string, Touch<In>> {
  const touched = new Map<string, Touch<In>>()
  const touch = (key: string): Touch<In> => {
    const found = touched.get(key) ?? { gone: new Set(), come: [] }
    touched.set(key, found)
    return found
  }
  for (const item of gone) for (const key of keysOf(item)) touch(key).gone.add(item)
  for (const item of come) for (const key of keysOf(item)) touch(key).come.push(item)
  return touched
}
