import { LinkError } from '../link-error.ts'

/**
 * The tables of one linkage, all plain, all made anew by the step of their name. `record` numbers 1…n follow the order of
 * (source, id), ids compared as bytes, so that the same input gives the same numbers on every engine.
 *
 * - `record(record INTEGER, source INTEGER, id VARCHAR, …the columns of the input, …what the model makes of them once a record)`
 * - `frequency_<n>(value, share DOUBLE)` of the n-th adjusted expression
 * - `score(l INTEGER, r INTEGER, rule SMALLINT, pattern BIGINT, weight DOUBLE, probability DOUBLE)`, l < r
 * - `cluster(record INTEGER, cluster INTEGER)`: the smallest record number of its cluster
 * - `label(l INTEGER, r INTEGER, same BOOLEAN)`
 */
export interface LinkTables {
  readonly record: string
  readonly score: string
  readonly cluster: string
  readonly label: string
  /** Put before any other table that a step makes. */
  readonly prefix: string
}

/**
 * The names of a linkage's tables. Throws LinkError `input` for a prefix that is no name as every engine takes it without quotes: letters,
 * digits and underscores, 30 at most, with a schema before it where one is meant (`work.people_`).
 */
export function nameTables(prefix = 'link_'): LinkTables {
  if (!/^(?:[a-z_]\w{0,29}\.)?(?:[a-z_]\w{0,29})?$/i.test(prefix)) {
    throw new LinkError(
      'input',
      `The prefix of tables “${prefix}” is no name that SQL takes without quotes.`,
      'Use letters of ASCII, digits and underscores, 30 at most: people_.',
    )
  }
  return {
    record: `${prefix}record`,
    score: `${prefix}score`,
    cluster: `${prefix}cluster`,
    label: `${prefix}label`,
    prefix,
  }
}
