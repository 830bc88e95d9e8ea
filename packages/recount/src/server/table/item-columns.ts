/** Values worked out for the items of a list, a column of them by name: only what is asked for, and once. */
export interface ItemColumns<Item> {
  readonly items: readonly Item[]
  /** A column, by place of the item; `make` works out the values that no earlier list had. */
  get<Value>(name: string, make: (item: Item) => Value): readonly Value[]
  /** The columns of another list, with the values of the items that both have, but for those of the columns `anew`. */
  follow(items: readonly Item[], anew?: readonly string[]): ItemColumns<Item>
}

/** Columns of an earlier list, and where the items of a later one stood in it. */
interface Before {
  readonly columns: ReadonlyMap<string, readonly unknown[]>
  /** By place of the item now: its place then, -1 for one that is new. */
  readonly from: Int32Array
  /** The places of new items, where every other item stands where it stood; null where items moved. */
  readonly renewed: readonly number[] | null
}

/** Opens the columns of a list. */
export function openColumns<Item>(items: readonly Item[]): ItemColumns<Item> {
  return createColumns(items, undefined)
}

function createColumns<Item>(items: readonly Item[], before: Before | undefined): ItemColumns<Item> {
  const columns = new Map<string, readonly unknown[]>()
  return {
    items,
    get<Value>(name: string, make: (item: Item) => Value) {
      const found = columns.get(name)
      if (found !== undefined) return found as readonly Value[]
      const known = before?.columns.get(name) as readonly Value[] | undefined
      const column =
        before === undefined || known === undefined ? items.map(make) : carry(items, known, before, make)
      columns.set(name, column)
      return column
    },
    follow(next, anew = []) {
      const from = matchItems(items, next)
      const kept = new Map([...columns].filter(([name]) => !anew.includes(name)))
      return createColumns(next, { columns: kept, from, renewed: listRenewed(from, items.length) })
    },
  }
}

/** The column of a later list; the very same one where nothing in it is another, so that what was made of it holds. */
function carry<Item, Value>(
  items: readonly Item[],
  known: readonly Value[],
  { from, renewed }: Before,
  make: (item: Item) => Value,
): readonly Value[] {
  if (renewed === null) {
    return items.map((item, at) => {
      const place = from[at] ?? -1
      return place === -1 ? make(item) : (known[place] as Value)
    })
  }
  const fresh = renewed.map((at): [number, Value] => [at, make(items[at] as Item)])
  if (fresh.every(([at, value]) => known[at] === value)) return known
  const column = known.slice()
  for (const [at, value] of fresh) column[at] = value
  return column
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

function listRenewed(from: Int32Array, length: number): readonly number[] | null {
  if (from.length !== length) return null
  const renewed: number[] = []
  for (const [at, place] of from.entries()) {
    if (place === -1) renewed.push(at)
    else if (place !== at) return null
  }
  return renewed
}
