/**
 * The tables of one linkage, all plain, all made anew by the step of their name. `record` numbers 1…n follow the order of
 * (source, id), ids compared as bytes, so that the same input gives the same numbers on every engine.
 *
 * - `record(record INTEGER, source INTEGER, id VARCHAR, …the columns of the input, …what the model makes of them once a record)`
 * - `frequency_<n>(value, share DOUBLE)` of the n-th adjusted expression
 * - `pair(l INTEGER, r INTEGER)`: pairs that somebody named: labels, decisions, two records to compare
 * - `weight(pattern BIGINT, weight DOUBLE)`: log2 m/u summed, with the prior, without the adjustment to frequencies
 * - `score(l INTEGER, r INTEGER, rule SMALLINT, pattern BIGINT, weight DOUBLE, probability DOUBLE)`, l < r
 * - `cluster(record INTEGER, cluster INTEGER)`: the smallest record number of its cluster
 * - `label(l INTEGER, r INTEGER, same BOOLEAN)`
 */
export interface LinkTables {
  readonly record: string
  readonly pair: string
  readonly weight: string
  readonly score: string
  readonly cluster: string
  readonly label: string
  /** Put before any other table that a step makes. */
  readonly prefix: string
}

export function nameTables(prefix = 'link_'): LinkTables {
  return {
    record: `${prefix}record`,
    pair: `${prefix}pair`,
    weight: `${prefix}weight`,
    score: `${prefix}score`,
    cluster: `${prefix}cluster`,
    label: `${prefix}label`,
    prefix,
  }
}
