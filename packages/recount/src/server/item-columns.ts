/** Values worked out for the items of a list, a column of them by name: only what is asked for, and once. */
export interface ItemColumns<Item> {
  readonly items: readonly Item[]
  /** A column, by place of the item; `make` works out the values that no earlier list had. */
  get<Value>(name: string, make: (item: Item) => Value): readonly Value[]
  /** The columns of another list, with the values of the items that both have. */
  follow(items: readonly Item[]): ItemColumns<Item>
}

type Known = ReadonlyMap<string, readonly unknown[]>

/** Opens the columns of a list. */
export function openColumns<Item>(items: readonly Item[]): ItemColumns<Item> {
  return createColumns(items, new Map(), undefined)
}

/** `known` are columns of an earlier list, `from` the place there of each item, -1 for one that is new. */
function createColumns<Item>(
  items: readonly Item[],
  known: Known,
  from: Int32Array | undefined,
): ItemColumns<Item> {
  const columns = new Map<string, readonly unknown[]>()
  const carry = <Value>(name: string, make: (item: Item) => Value): readonly Value[] => {
    const before = known.get(name) as readonly Value[] | undefined
    if (before === undefined || from === undefined) return items.map(make)
    return items.map((item, at) => {
      const place = from[at] ?? -1
      return place === -1 ? make(item) : (before[place] as Value)
    })
  }
  return {
    items,
    get(name, make) {
      const found = columns.get(name)
      if (found !== undefined) return found as readonly ReturnType<typeof make>[]
      const column = carry(name, make)
      columns.set(name, column)
      return column
    },
    follow: (next) => createColumns(next, columns, matchItems(items, next)),
  }
}

/** Where each item stood before. Most stand one after the other as they did, so looking ahead by one finds them. */
function matchItems<Item>(before: readonly Item[], now: readonly Item[]): Int32Array {
  let places: ReadonlyMap<Item, number> | undefined
  let expected = 0
  return Int32Array.from(now, (item) => {
    if (before[expected] === item) return expected++
    places ??= new Map(before.map((one, at) => [one, at]))
    const found = places.get(item)
    // A changed item takes the place of the one it was; one that is new pushes the rest on.
    expected = found === undefined ? expected + 1 : found + 1
    return found ?? -1
  })
}
