import { incidentColumns } from './version-columns.ts'

/** The number of the tables' shape: tables of another one are dropped and built again from the ledger. */
export const tableFormat = 1

/** The entry number that stands for "since nobody changed it": `entry_to` of what stands. */
export const standing = 2_147_483_647

const interval = ['entry_from INTEGER NOT NULL', 'entry_to INTEGER NOT NULL']

const tables: Readonly<Record<string, readonly string[]>> = {
  incident: ['incident INTEGER NOT NULL', 'id VARCHAR NOT NULL'],
  version: [
    'incident INTEGER NOT NULL',
    ...interval,
    'made VARCHAR NOT NULL',
    'counts BOOLEAN NOT NULL',
    'status VARCHAR NOT NULL',
    'into_incident INTEGER',
    ...incidentColumns.map(({ name, type }) => `${name} ${type.toUpperCase()}`),
  ],
  value_set: ['set_id INTEGER NOT NULL', 'members VARCHAR NOT NULL'],
  set_member: ['set_id INTEGER NOT NULL', 'member VARCHAR NOT NULL'],
  position: [
    'incident INTEGER NOT NULL',
    ...interval,
    'at INTEGER NOT NULL',
    'belligerent VARCHAR',
    'term VARCHAR',
    'involvement VARCHAR',
    'position VARCHAR',
    'label VARCHAR',
    'rejected_for INTEGER',
    'killed_min INTEGER',
    'killed_max INTEGER',
    'injured_min INTEGER',
    'injured_max INTEGER',
    'statement VARCHAR',
  ],
  figure: [
    'incident INTEGER NOT NULL',
    ...interval,
    'claim VARCHAR NOT NULL',
    'kind VARCHAR NOT NULL',
    'class VARCHAR NOT NULL',
    'form VARCHAR',
    'words VARCHAR',
    'min INTEGER',
    'max INTEGER',
    'lineage VARCHAR NOT NULL',
  ],
  linked_claim: ['incident INTEGER NOT NULL', 'claim VARCHAR NOT NULL'],
  aggregate: ['id VARCHAR NOT NULL', ...interval, 'content VARCHAR NOT NULL'],
  state: ['entry INTEGER NOT NULL', 'hash VARCHAR NOT NULL', 'format INTEGER NOT NULL'],
}

/** The names of the tables that a tally is asked of. */
export const tableNames: readonly string[] = Object.keys(tables)

/** Makes every table, empty. */
export const createTablesSql: readonly string[] = Object.entries(tables).map(
  ([name, columns]) => `CREATE TABLE "${name}" (\n  ${columns.map(quoteColumn).join(',\n  ')}\n)`,
)

/** Drops every table that is there. */
export const dropTablesSql: readonly string[] = tableNames.map((name) => `DROP TABLE IF EXISTS "${name}"`)

/** `position`, `at` and others are words of SQL. */
function quoteColumn(column: string): string {
  return column.replace(/^\w+/, '"$&"')
}
