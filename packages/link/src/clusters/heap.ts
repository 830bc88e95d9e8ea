/** Values taken out from the shortest length up; of equal lengths the smaller value first. */
export interface Heap<Value> {
  push(length: number, value: Value): void
  pop(): { readonly length: number; readonly value: Value } | undefined
}

interface Item<Value> {
  readonly length: number
  readonly value: Value
}

/** A binary heap. */
export function openHeap<Value extends number>(): Heap<Value> {
  const items: Item<Value>[] = []
  return {
    push(length, value) {
      items.push({ length, value })
      rise(items)
    },
    pop() {
      const first = items[0]
      const last = items.pop()
      if (first === undefined || last === undefined || items.length === 0) return first
      items[0] = last
      sink(items)
      return first
    },
  }
}

function isBefore<Value extends number>(a: Item<Value> | undefined, b: Item<Value> | undefined): boolean {
  if (a === undefined) return false
  if (b === undefined) return true
  return a.length < b.length || (a.length === b.length && a.value < b.value)
}

function rise<Value extends number>(items: Item<Value>[]): void {
  for (let at = items.length - 1; at > 0;) {
    const above = (at - 1) >> 1
    if (!isBefore(items[at], items[above])) return
    swap(items, at, above)
    at = above
  }
}

function sink<Value extends number>(items: Item<Value>[]): void {
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const below = isBefore(items[right], items[left]) ? right : left
    if (!isBefore(items[below], items[at])) return
    swap(items, at, below)
    at = below
  }
}

function swap<Value extends number>(items: Item<Value>[], a: number, b: number): void {
  const [one, other] = [items[a], items[b]]
  if (one === undefined || other === undefined) return
  items[a] = other
  items[b] = one
}
