/** Groups items by one key, in order of first appearance. */
export function groupByKey<T, K = string>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Groups items that hang together: two with a key in common are in one group, and so is whatever hangs on either. */
export function groupConnected<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const parents = items.map((_, index) => index)
  const owners = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, index)
      else parents[findRoot(parents, index)] = findRoot(parents, owner)
    }
  }
  return [...groupByKey([...items.entries()], ([index]) => String(findRoot(parents, index))).values()].map(
    (group) => group.map(([, item]) => item),
  )
}

/**
 * Splits items by something that only some of them state. Who states the same goes together; who states nothing goes
 * with the only ones it can belong to: those of its own document, or all of them if they agree; else by itself.
 */
export function splitByStated<T>(
  items: readonly T[],
  statedOf: (item: T) => string | null,
  documentOf: (item: T) => string,
): T[][] {
  const stated = groupByKey(
    items.filter((item) => statedOf(item) !== null),
    (item) => statedOf(item) ?? '',
  )
  if (stated.size === 0) return [[...items]]
  const byDocument = new Map<string, Set<string>>()
  for (const [key, group] of stated) {
    for (const item of group) {
      const document = documentOf(item)
      byDocument.set(document, (byDocument.get(document) ?? new Set()).add(key))
    }
  }
  const unplaced: T[] = []
  const [onlyKey] = stated.size === 1 ? stated.keys() : []
  const placed = new Map([...stated].map(([key, group]) => [key, [...group]]))
  for (const item of items) {
    if (statedOf(item) !== null) continue
    const near = byDocument.get(documentOf(item))
    const key = near?.size === 1 ? [...near][0] : onlyKey
    if (key === undefined) unplaced.push(item)
    else placed.get(key)?.push(item)
  }
  return unplaced.length === 0 ? [...placed.values()] : [...placed.values(), unplaced]
}

function findRoot(parents: number[], index: number): number {
  let root = index
  while (parents[root] !== root) {
    const grand = parents[parents[root] ?? root] ?? root
    parents[root] = grand
    root = grand
  }
  return root
}
