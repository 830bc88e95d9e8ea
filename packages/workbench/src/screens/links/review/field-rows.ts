import type { LinkRecord } from '@recount/api'

/** A field of both records; a value is null where that side doesn't know it. */
export interface FieldRow {
  readonly name: string
  readonly left: string | null
  readonly right: string | null
  readonly look: 'alike' | 'differs' | 'oneSided'
}

/** The fields of two records side by side: those of the left in their order, then what only the right has. */
export function listFieldRows(left: LinkRecord, right: LinkRecord): readonly FieldRow[] {
  const [lefts, rights] = [left, right].map(
    ({ fields }) => new Map(fields.map(({ name, value }) => [name, value])),
  )
  const names = new Set([...(lefts?.keys() ?? []), ...(rights?.keys() ?? [])])
  return [...names].map((name) => {
    const [a, b] = [lefts?.get(name) ?? null, rights?.get(name) ?? null]
    return { name, left: a, right: b, look: lookOf(a, b) }
  })
}

function lookOf(left: string | null, right: string | null): FieldRow['look'] {
  if (left === null || right === null) return 'oneSided'
  return left.normalize('NFC').trim() === right.normalize('NFC').trim() ? 'alike' : 'differs'
}
