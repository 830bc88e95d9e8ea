import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { link, readSplinkModel, type Engine } from '@recount/link'
import type { LinkSet } from './link-set.ts'

/** Pairs that Splink scored, against ours by Splink's own model. */
export interface GoldenDifference {
  readonly pairs: number
  /** That we didn't make. */
  readonly missing: number
  readonly largest: number
}

/** Scores a set by Splink's model of it and compares every pair that Splink kept. */
export async function compareWithGolden(
  engine: Engine,
  { golden, inputs }: LinkSet,
  folder: string,
): Promise<GoldenDifference> {
  const at = join(folder, 'splink-golden', golden)
  const settings: unknown = JSON.parse(readFileSync(`${at}_model.json`, 'utf8'))
  const model = readSplinkModel(settings)
  const linkage = await link(engine, inputs(folder), model, { prefix: 'golden_' })
  await linkage.score({ budget: Infinity })
  const { score, record } = linkage.records.tables
  const [row] = await engine.ask(
    `select count(*) as pairs, count(*) filter (ours.weight is null) as missing, max(abs(ours.weight - theirs.match_weight)) as largest
     from (select match_weight, cast(${model.id}_l as varchar) as id_l, cast(${model.id}_r as varchar) as id_r from '${at}_predictions.parquet') theirs
     left join (select a.id as id_l, b.id as id_r, weight from ${score} s join ${record} a on a.record = s.l join ${record} b on b.record = s.r) ours
       on ours.id_l = theirs.id_l and ours.id_r = theirs.id_r`,
  )
  return {
    pairs: Number(row?.['pairs']),
    missing: Number(row?.['missing']),
    largest: Number(row?.['largest']),
  }
}
