import { z } from 'zod'

/** The most rows a page of a table may have. */
export const largestPage = 500

const rowNumber = z.coerce.number<string | number>().int().nonnegative()

/** A field of a query that may be given several times; one value counts as a list of one, none as an empty list. */
export function severalOf<V>(value: z.ZodType<V, V>) {
  return z
    .array(value)
    .or(
      z.pipe(
        value.transform((one) => [one]),
        z.array(value),
      ),
    )
    .default([])
}

/**
 * What every table reads: words to search for, the column to sort by (a minus before it for descending), and which rows.
 * `format=csv` and `format=json` give all rows that pass, as a file.
 */
export function tableQuery<const Sort extends string>(sorts: readonly Sort[]) {
  return {
    q: z.string().default(''),
    sort: z.enum(sorts.flatMap((sort) => [sort, `-${sort}`] as const)).optional(),
    offset: rowNumber.default(0),
    limit: rowNumber.max(largestPage).default(100),
    format: z.enum(['csv', 'json']).optional(),
  }
}

/** One value that a facet can take, in words, and how many rows have it under all other filters. */
export const facetValueSchema = z.strictObject({
  value: z.string(),
  label: z.string(),
  count: z.int().nonnegative(),
})
export type FacetValue = z.infer<typeof facetValueSchema>

/** A page of a table. `total` counts the rows that pass the filters; `entries` says which state of the ledger it shows. */
export function tableAnswer<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    total: z.int().nonnegative(),
    rows: z.array(row).readonly(),
    facets: z.record(z.string(), z.array(facetValueSchema).readonly()),
    entries: z.int().nonnegative(),
  })
}

/** A page of a table as its reader has it. */
export interface TablePage<Row> {
  readonly total: number
  readonly rows: readonly Row[]
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>
  readonly entries: number
}
