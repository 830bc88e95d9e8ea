import type { Dialect } from '../engine/dialect.ts'
import type { Engine } from '../engine/engine.ts'
import type { Model } from '../model/model.ts'
import { unpackLevels, type PatternCounts } from './pattern.ts'
import type { Records } from '../records/records.ts'
import { levelledSql, listRadixes, takenSql } from './levelled-sql.ts'
import { listBranches, type PairSource } from './pair-source.ts'

/** Levels `level_1`, `level_2` … packed into one whole number: `packLevels` as SQL. */
export function packSql(radixes: readonly number[], dialect: Dialect): string {
  let factor = 1
  const digits = radixes.map((radix, at) => {
    const digit = `cast(level_${at + 1} as ${dialect.types.long}) * ${factor}`
    factor *= radix
    return digit
  })
  return digits.length === 0 ? `cast(0 as ${dialect.types.long})` : digits.join(' + ')
}

/** How many pairs have each pattern: `pattern, pairs`, in the order of the pattern. */
export function patternCountsSql(
  records: Records,
  model: Model,
  pairsFrom: PairSource,
  dialect: Dialect,
): string {
  const counted = listBranches(records, model, pairsFrom, dialect).map((branch) => {
    const levelled = levelledSql(records, model, branch, dialect)
    const pattern = packSql(listRadixes(model), dialect)
    return `select pattern, count(*) as pairs from (select ${pattern} as pattern from (\n${levelled}\n) levelled${takenSql(model)}) packed group by pattern`
  })
  return `select pattern, cast(sum(pairs) as ${dialect.types.long}) as pairs from (\n${counted.join('\nunion all\n')}\n) counted group by pattern order by pattern`
}

/** Compares the pairs of a source and counts how often each combination of levels occurs. */
export async function countPatterns(
  engine: Engine,
  records: Records,
  model: Model,
  pairsFrom: PairSource,
): Promise<PatternCounts> {
  const radixes = listRadixes(model)
  const rows = await engine.ask(patternCountsSql(records, model, pairsFrom, engine.dialect))
  return {
    comparisons: model.comparisons.map(({ name }) => name),
    rows: rows.map(({ pattern, pairs }) => ({
      levels: unpackLevels(Number(pattern), radixes),
      pairs: Number(pairs),
    })),
  }
}
