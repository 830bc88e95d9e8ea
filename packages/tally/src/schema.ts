import { incidentColumns } from './version-columns.ts'

/** The number of the tables' shape: tables of another one are dropped and built again from the ledger. */
export const tableFormat = 1

/** The entry number that stands for "since nobody changed it": `entry_to` of what stands. */
export const standing = 2_147_483_647

const interval = ['entry_from integer not null', 'entry_to integer not null']

const tables: Readonly<Record<string, readonly string[]>> = {
  incident: ['incident integer not null', 'id varchar not null'],
  version: [
    'incident integer not null',
    ...interval,
    'made varchar not null',
    'counts boolean not null',
    'status varchar not null',
    'into_incident integer',
    ...incidentColumns.map(({ name, type }) => `${name} ${type}`),
  ],
  value_set: ['set_id integer not null', 'members varchar not null'],
  set_member: ['set_id integer not null', 'member varchar not null'],
  position: [
    'incident integer not null',
    ...interval,
    'at integer not null',
    'belligerent varchar',
    'term varchar',
    'involvement varchar',
    'position varchar',
    'label varchar',
    'rejected_for integer',
    'killed_min integer',
    'killed_max integer',
    'injured_min integer',
    'injured_max integer',
    'statement varchar',
  ],
  figure: [
    'incident integer not null',
    ...interval,
    'claim varchar not null',
    'kind varchar not null',
    'class varchar not null',
    'form varchar',
    'words varchar',
    'min integer',
    'max integer',
    'lineage varchar not null',
  ],
  linked_claim: ['incident integer not null', 'claim varchar not null'],
  aggregate: ['id varchar not null', ...interval, 'content varchar not null'],
  state: ['entry integer not null', 'hash varchar not null', 'format integer not null'],
}

/** The names of the tables that a tally is asked of. */
export const tableNames: readonly string[] = Object.keys(tables)

/** Makes every table, empty. */
export const createTablesSql: readonly string[] = Object.entries(tables).map(
  ([name, columns]) => `create table "${name}" (\n  ${columns.map(quoteColumn).join(',\n  ')}\n)`,
)

/** Drops every table that is there. */
export const dropTablesSql: readonly string[] = tableNames.map((name) => `drop table if exists "${name}"`)

/** `position`, `at` and others are words of SQL. */
function quoteColumn(column: string): string {
  return column.replace(/^\w+/, '"$&"')
}
