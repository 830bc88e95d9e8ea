import { openHeap } from './heap.ts'

/** A pair that may be taken: rows 0 … rows−1, columns 0 … columns−1, and what taking it brings (more than nothing). */
export interface Gain {
  readonly row: number
  readonly column: number
  readonly gain: number
}

/**
 * The pairs, each row and each column at most once, that bring most together; a row or column may stay alone and brings nothing.
 * Rows are entered one after the other along the shortest augmenting path over the pairs there are, with prices that keep every
 * length non-negative: Jonker & Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems"
 * (1987). Answers each row's column, −1 where it stays alone. Of several such sets it takes the one its order leads to.
 */
export function assignRows(rows: number, columns: number, gains: readonly Gain[]): readonly number[] {
  const byRow: Gain[][] = Array.from({ length: rows }, () => [])
  for (const gain of gains) byRow[gain.row]?.push(gain)
  const columnOf = byRow.map(() => -1)
  const rowOf = Array.from({ length: columns }, () => -1)
  const state: State = {
    byRow,
    columnOf,
    rowOf,
    // What a row has to bring at least, so that no pair of it costs less than nothing.
    rowPrice: byRow.map((its) => its.reduce((most, { gain }) => Math.max(most, gain), 0)),
    columnPrice: rowOf.map(() => 0),
  }
  for (let row = 0; row < rows; row += 1) enterRow(state, row)
  return columnOf
}

interface State {
  readonly byRow: readonly (readonly Gain[])[]
  readonly columnOf: number[]
  readonly rowOf: number[]
  readonly rowPrice: number[]
  readonly columnPrice: number[]
}

/** Where a path can end: at a column that nobody has, or with a row that gives its column up and stays alone. */
type End = { readonly column: number } | { readonly row: number }

function enterRow(state: State, start: number): void {
  const { byRow, rowOf, rowPrice, columnPrice } = state
  const rowLength = new Map<number, number>([[start, 0]])
  const columnLength = new Map<number, number>()
  const cameFrom = new Map<number, number>()
  const done = new Set<number>()
  const heap = openHeap<number>()
  let best: { readonly length: number; readonly end: End } | null = null
  const offer = (length: number, end: End) => {
    if (best === null || length < best.length) best = { length, end }
  }
  const scan = (row: number, length: number) => {
    offer(length + (rowPrice[row] ?? 0), { row })
    for (const { column, gain } of byRow[row] ?? []) {
      if (done.has(column)) continue
      const reached = length + (rowPrice[row] ?? 0) + (columnPrice[column] ?? 0) - gain
      if (reached >= (columnLength.get(column) ?? Infinity)) continue
      columnLength.set(column, reached)
      cameFrom.set(column, row)
      heap.push(reached, column)
    }
  }
  scan(start, 0)
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { value: column, length } = next
    if (done.has(column) || length > (columnLength.get(column) ?? Infinity)) continue
    if (best !== null && (best as { length: number }).length <= length) break
    done.add(column)
    const owner = rowOf[column] ?? -1
    if (owner === -1) {
      offer(length + (columnPrice[column] ?? 0), { column })
      continue
    }
    rowLength.set(owner, length)
    scan(owner, length)
  }
  const { length, end } = best ?? { length: 0, end: { row: start } }
  reprice(state, { length, rowLength, columnLength, done })
  follow(state, { start, end, cameFrom })
}

/** Makes every pair on the path cost nothing, and none less. */
function reprice(
  { rowPrice, columnPrice }: State,
  {
    length,
    rowLength,
    columnLength,
    done,
  }: {
    readonly length: number
    readonly rowLength: ReadonlyMap<number, number>
    readonly columnLength: ReadonlyMap<number, number>
    readonly done: ReadonlySet<number>
  },
): void {
  for (const [row, reached] of rowLength) {
    if (reached < length) rowPrice[row] = (rowPrice[row] ?? 0) - (length - reached)
  }
  for (const column of done) {
    const reached = columnLength.get(column) ?? length
    if (reached < length) columnPrice[column] = (columnPrice[column] ?? 0) + (length - reached)
  }
}

/** Hands columns on along the path, from its end back to the row that was entered. */
function follow(
  { columnOf, rowOf }: State,
  {
    start,
    end,
    cameFrom,
  }: { readonly start: number; readonly end: End; readonly cameFrom: ReadonlyMap<number, number> },
): void {
  let column = 'column' in end ? end.column : (columnOf[end.row] ?? -1)
  if ('row' in end) columnOf[end.row] = -1
  if ('row' in end && end.row === start) return
  for (;;) {
    const row = cameFrom.get(column) ?? start
    const before = columnOf[row] ?? -1
    columnOf[row] = column
    rowOf[column] = row
    if (row === start) return
    column = before
  }
}
