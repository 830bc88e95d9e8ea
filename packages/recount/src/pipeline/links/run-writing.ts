import type { Engine } from '@recount/link'
import { insertRows, textSql } from './link-engine.ts'
import type { RunInfo, RunRecord } from './run-info.ts'
import type { StatementPair } from './statement-pairs.ts'

/** Tables of a run: `info`, `record`, `shown` (a record as it is read), `pair`, and `named` (the clusters' names). */
export async function makeRunTables(engine: Engine): Promise<void> {
  await engine.run('create table info (content varchar)')
  await engine.run(
    `create table shown (record integer, source integer, id varchar, key varchar, title varchar, origin varchar, fields varchar,
       quote varchar, path varchar, content varchar)`,
  )
  await engine.run(
    `create table pair (place bigint, l integer, r integer, weight double, probability double, rank integer, parts varchar,
       reason varchar, rivals varchar, listed boolean)`,
  )
}

/** Keeps what a run was made from. */
export async function writeInfo(engine: Engine, info: RunInfo): Promise<void> {
  await engine.run(`insert into info values (${textSql(JSON.stringify(info))})`)
}

/** Keeps records as they are shown. */
export async function writeRecords(engine: Engine, records: readonly RunRecord[]): Promise<void> {
  await insertRows(
    engine,
    'shown',
    records.map(({ record, source, id, key, title, from, fields, quote, path, content }) => [
      String(record),
      String(source),
      ...[id, key, title, from, JSON.stringify(fields), quote, path].map(textSql),
      content === null ? 'null' : textSql(JSON.stringify(content)),
    ]),
  )
}

/** A proposed pair as it is kept, by its records' numbers; see `StatementPair`. */
export interface PairToKeep extends Omit<StatementPair, 'left' | 'right'> {
  readonly l: number
  readonly r: number
}

/** Keeps proposed pairs, which are shown in this order. */
export async function writePairs(engine: Engine, pairs: readonly PairToKeep[]): Promise<void> {
  await insertRows(
    engine,
    'pair',
    pairs.map(({ l, r, weight, probability, rank, parts, reason, rivals, isListed }, at) => [
      ...[at + 1, l, r, weight, probability, rank].map(String),
      textSql(JSON.stringify(parts)),
      textSql(reason),
      textSql(JSON.stringify(rivals)),
      String(isListed),
    ]),
  )
}
