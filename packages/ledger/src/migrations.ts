import { RecountError } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { firstPrevious } from './seal.ts'
import { linkOfPayload } from './pair-list.ts'
import type { Tables } from './tables.ts'

const migrationTable = 'migration'

/** Any number; taken before the tables are touched, so that two first openings of one database go one after the other. */
const migrationLock = 7_326_021

/** Hexadecimal ids compare as bytes, so that a prefix is a range of the index in every locale. */
const idText = sql`text collate "C"`

const migrations: Readonly<Record<string, (database: Kysely<Tables>) => Promise<void>>> = {
  '0001-entries': createEntries,
  '0002-projections': createProjections,
  '0003-kinds': indexKinds,
  '0004-last-entries': addLastEntries,
  '0005-incidents': createIncidents,
  '0006-pairs': indexPairs,
}

/**
 * Brings the tables of a schema to the newest form, making them first where there are none. Throws RecountError when a
 * newer Recount has been here: its tables may mean something this one doesn't know.
 */
export async function migrate(database: Kysely<Tables>, schema: string): Promise<void> {
  const done = await listDone(database, schema)
  refuseNewer(done, schema)
  if (done.length === Object.keys(migrations).length) return
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction)
    await makeSchema(transaction, schema)
    await runMigrations(transaction, schema)
  })
}

/** Makes the schema, or sees that tables may be made in it: the migrator hides a refusal behind the error that follows it. */
async function makeSchema(transaction: Kysely<Tables>, schema: string): Promise<void> {
  const { rows } = await sql<{ allowed: boolean | null }>`
    select (select has_schema_privilege(oid, 'create') from pg_namespace where nspname = ${schema}) as allowed
  `.execute(transaction)
  const allowed = rows[0]?.allowed ?? null
  if (allowed === null) await transaction.schema.createSchema(schema).execute()
  if (allowed !== false) return
  throw new RecountError(
    'database',
    `The user of this database may not make tables in the schema ${schema}.`,
    'Let an owner of the schema open the ledger once, or grant the right to create in it.',
  )
}

async function runMigrations(transaction: Kysely<Tables>, schema: string): Promise<void> {
  const bound = Object.entries(migrations).map(([name, run]): [string, Migration] => [
    name,
    { up: (database: Kysely<Tables>) => run(database.withSchema(schema)) },
  ])
  const migrator = new Migrator({
    db: transaction,
    provider: { getMigrations: async () => Object.fromEntries(bound) },
    migrationTableSchema: schema,
    migrationTableName: migrationTable,
    migrationLockTableName: 'migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function listDone(database: Kysely<Tables>, schema: string): Promise<readonly string[]> {
  const table = sql.table(`${schema}.${migrationTable}`)
  const found = await sql<{ exists: boolean }>`
    select to_regclass(${`${schema}.${migrationTable}`}) is not null as exists
  `.execute(database)
  if (found.rows[0]?.exists !== true) return []
  const done = await sql<{ name: string }>`select name from ${table} order by name`.execute(database)
  return done.rows.map((row) => row.name)
}

function refuseNewer(done: readonly string[], schema: string): void {
  const unknown = done.filter((name) => !Object.hasOwn(migrations, name))
  if (unknown.length === 0) return
  throw new RecountError(
    'ledger-newer',
    `This ledger (schema ${schema}) was last opened by a newer Recount: it knows ${unknown.join(', ')}, this one ends at ${Object.keys(migrations).at(-1)}.`,
    'Update Recount, then try again. Nothing was changed.',
  )
}

async function createEntries(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('entry')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', idText)
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('previous', idText, (column) => column.notNull())
    .addColumn('hash', idText, (column) => column.notNull())
    .execute()
  await database.schema.createIndex('entry_subject').on('entry').columns(['subject', 'number']).execute()
  await database.schema
    .createTable('head')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('hash', idText, (column) => column.notNull())
    .execute()
  await database.insertInto('head').values({ id: 1, number: 0, hash: firstPrevious }).execute()
}

async function createProjections(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('document')
    .addColumn('id', idText, (column) => column.primaryKey())
    .addColumn('entry', 'integer', (column) => column.notNull().unique())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await database.schema
    .createTable('claim')
    .addColumn('id', idText, (column) => column.primaryKey())
    .addColumn('document', idText, (column) => column.notNull())
    .addColumn('entry', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('measure', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('claimants', sql`text[]`, (column) => column.notNull())
    .addColumn('places', sql`text[]`, (column) => column.notNull())
    .addColumn('original', 'text', (column) => column.notNull())
    .addColumn('current', 'text')
    .addColumn('history', 'text', (column) => column.notNull())
    .addUniqueConstraint('claim_order', ['entry', 'position'])
    .execute()
  await database.schema.createIndex('claim_document').on('claim').column('document').execute()
  await database.schema
    .createIndex('claim_status')
    .on('claim')
    .columns(['status', 'entry', 'position'])
    .execute()
  await database.schema.createIndex('claim_claimants').on('claim').using('gin').column('claimants').execute()
  await database.schema.createIndex('claim_places').on('claim').using('gin').column('places').execute()
}

/** Rulings are few among many documents, and are asked for by their kinds. */
async function indexKinds(database: Kysely<Tables>): Promise<void> {
  await database.schema.createIndex('entry_kind').on('entry').columns(['kind', 'number']).execute()
}

/**
 * For each claim the number of the last entry about it: the greatest in its history. In canonical JSON no text can hold
 * `"entry":`, since its quotes are escaped; PostgreSQL's own JSON would refuse a history with `\u0000` in it.
 */
async function addLastEntries(database: Kysely<Tables>): Promise<void> {
  await database.schema.alterTable('claim').addColumn('last', 'integer').execute()
  const numbers = sql`regexp_matches(history, '"entry":([0-9]+)', 'g') as found(parts)`
  await database
    .updateTable('claim')
    .set({ last: sql<number>`greatest(entry, (select max(parts[1]::integer) from ${numbers}))` })
    .execute()
  await database.schema
    .alterTable('claim')
    .alterColumn('last', (column) => column.setNotNull())
    .execute()
  await database.schema.createIndex('claim_last').on('claim').columns(['last', 'id']).execute()
}

/** Decisions about pairs are asked for by their link. */
async function indexPairs(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createIndex('entry_link')
    .on('entry')
    .expression(sql`(${linkOfPayload})`)
    .column('number')
    .where(sql<boolean>`kind = 'pair-decided'`)
    .execute()
}

/** What most incidents have none of has partial indexes, since a table of a million is recorded at once. */
async function createIncidents(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('incident')
    .addColumn('id', idText, (column) => column.primaryKey())
    .addColumn('entry', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('into', idText)
    .addColumn('codes', sql`text[]`, (column) => column.notNull())
    .addColumn('current', 'text')
    .addColumn('history', 'text', (column) => column.notNull())
    .addColumn('last', 'integer', (column) => column.notNull())
    .addUniqueConstraint('incident_order', ['entry', 'position'])
    .execute()
  await database.schema.createIndex('incident_codes').on('incident').using('gin').column('codes').execute()
  await database.schema
    .createIndex('incident_last')
    .on('incident')
    .columns(['last', 'entry', 'position'])
    .execute()
  await database.schema
    .createIndex('incident_into')
    .on('incident')
    .column('into')
    .where('into', 'is not', null)
    .execute()
}
