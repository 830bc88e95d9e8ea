import { checkReadable } from '../engine/check-readable.ts'
import { countRows } from '../engine/count-rows.ts'
import type { Dialect } from '../engine/dialect.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import type { LinkScope } from '../model/model.ts'
import { nameSql } from '../engine/sql-text.ts'
import { runSteps, type Watch } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import { doubleSql } from '../sql/threshold.ts'
import type { Labels } from './labels.ts'
import { countPairsWithin } from './pairs-within.ts'

/** Labels as they were read, and how many pairs they tell of. */
export interface Truth {
  readonly kind: 'column' | 'pairs'
  /** `<prefix>truth(record, source, thing)` of a column; `label(l, r, same)` of pairs. */
  readonly table: string
  /** Pairs of the same thing, and of different things, that the labels tell of. */
  readonly same: number
  readonly different: number
  /** Records without a label, or labels of records that aren't there or of one record. */
  readonly leftOut: number
  /** Pairs labelled both ways, which are left out. */
  readonly contradicted: number
}

/** Reads the labels into a table of their own. Throws LinkError `input` where they tell of no pair. */
export async function readTruth(
  engine: Engine,
  tables: LinkTables,
  labels: Labels,
  { scope, watch = {} }: { readonly scope: LinkScope; readonly watch?: Watch | undefined },
): Promise<Truth> {
  const truth =
    'column' in labels
      ? await readColumn(engine, tables, labels.column, scope, watch)
      : await readPairs(engine, tables, labels, watch)
  if (truth.same + truth.different > 0) return truth
  throw new LinkError(
    'input',
    `The labels should tell of at least one pair of the records; they tell of none (${truth.leftOut} were left out).`,
    'Check that the labels name records of these tables by number or by source and id, and that their column is filled.',
  )
}

async function readColumn(
  engine: Engine,
  { prefix, record }: LinkTables,
  column: string,
  scope: LinkScope,
  watch: Watch,
): Promise<Truth> {
  const table = `${prefix}truth`
  const thing = nameSql(column)
  await checkReadable(engine, `select ${thing} from ${record}`, {
    what: `The labels in column “${column}”`,
    hint: 'Name a column that every table has.',
  })
  const sql = engine.dialect.createTable(
    table,
    `select record, source, cast(${thing} as ${engine.dialect.types.text}) as thing from ${record} where ${thing} is not null`,
  )
  await runSteps(engine, [{ name: 'truth', sql }], watch)
  const [all, labelled] = [await countRows(engine, record), await countRows(engine, table)]
  const possible = await countPairsWithin(engine, { from: table, groups: [], scope })
  const same = await countPairsWithin(engine, { from: table, groups: ['thing'], scope })
  return { kind: 'column', table, same, different: possible - same, leftOut: all - labelled, contradicted: 0 }
}

async function readPairs(
  engine: Engine,
  tables: LinkTables,
  labels: Extract<Labels, { readonly pairs: string }>,
  watch: Watch,
): Promise<Truth> {
  const { label, prefix } = tables
  const read = `${prefix}label_read`
  const { createTable, dropTable } = engine.dialect
  await checkReadable(engine, labelsSql(tables, labels, engine.dialect), {
    what: 'The labelled pairs',
    hint: 'Give SQL after FROM with the columns l, r (or source_l, id_l, source_r, id_r) and same (or probability, with sameAt).',
  })
  await runSteps(
    engine,
    [
      { name: 'labels as given', sql: createTable(read, labelsSql(tables, labels, engine.dialect)) },
      {
        name: 'labels',
        sql: createTable(
          label,
          `select l, r, same = 1 as same from (select l, r, max(same) as same from ${read} where l <> r group by l, r having min(same) = max(same)) t`,
        ),
      },
    ],
    watch,
  )
  const given = await countRows(engine, labels.pairs)
  const found = await countRows(engine, `${read} where l <> r`)
  const pairs = await countRows(engine, `(select l, r from ${read} where l <> r group by l, r) p`)
  const [kept, same] = [await countRows(engine, label), await countRows(engine, `${label} where same`)]
  await runSteps(engine, [{ name: 'labels as given are done with', sql: dropTable(read) }], watch)
  return {
    kind: 'pairs',
    table: label,
    same,
    different: kept - same,
    leftOut: given - found,
    contradicted: pairs - kept,
  }
}

/** (l, r, same as 0 or 1), l ≤ r, of the labels whose records are there and that say something. */
function labelsSql(
  { record }: LinkTables,
  { pairs, by = 'record', sameAt }: Extract<Labels, { readonly pairs: string }>,
  dialect: Dialect,
): string {
  const says = sameAt === undefined ? 'p.same' : `p.probability >= ${doubleSql(sameAt, dialect)}`
  const on = (alias: string, side: 'l' | 'r') =>
    by === 'record'
      ? `${alias}.record = p.${side}`
      : `${alias}.source = p.source_${side} and ${alias}.id = cast(p.id_${side} as ${dialect.types.text})`
  return `select least(a.record, b.record) as l, greatest(a.record, b.record) as r, case when ${says} then 1 else 0 end as same from (select * from ${pairs}) p join ${record} a on ${on('a', 'l')} join ${record} b on ${on('b', 'r')} where (${says}) is not null`
}
