import { readFileSync } from 'node:fs'
import { nameTables, prepareRecords, readSplinkModel, scorePairs } from '@recount/link'
import { describe, expect, test } from 'vitest'
import { openDuckDb } from '../open-duckdb.ts'
import { linkageData, skippedLinkage, splinkSets, type SplinkSet } from './splink-sets.ts'

describe.skipIf(linkageData === undefined)(`scores of Splink's models${skippedLinkage}`, () => {
  test.for(splinkSets)(
    '$name: the same pairs, the same weights within 1e-6',
    { timeout: 120_000 },
    async (set) => {
      const engine = await openDuckDb()
      const settings: unknown = JSON.parse(
        readFileSync(`${linkageData}/splink-golden/${set.name}_model.json`, 'utf8'),
      )
      const model = readSplinkModel(settings)
      const records = await prepareRecords(engine, set.inputs, model, nameTables())
      const { table } = await scorePairs(
        engine,
        records,
        model,
        set.leastWeight === null ? {} : { atLeast: { weight: set.leastWeight } },
      )
      const [found] = await engine.ask(differenceSql(set, table, records.tables.record))
      expect(found).toMatchObject({ missing: 0, extra: 0, otherRule: 0 })
      expect(Number(found?.pairs)).toBeGreaterThan(3000)
      expect(Number(found?.weight)).toBeLessThan(1e-6)
      expect(Number(found?.probability)).toBeLessThan(1e-6)
    },
  )
})

function differenceSql({ name, id }: SplinkSet, score: string, record: string): string {
  return `select count(*) as pairs,
    count(*) filter (ours.id_l is null) as missing,
    count(*) filter (theirs.id_l is null) as extra,
    count(*) filter (ours.rule <> cast(theirs.match_key as integer)) as "otherRule",
    max(abs(ours.weight - theirs.match_weight)) as weight,
    max(abs(ours.probability - theirs.match_probability)) as probability
  from (select a.id as id_l, b.id as id_r, s.* from ${score} s join ${record} a on a.record = s.l join ${record} b on b.record = s.r) ours
  full join (select *, cast(${id}_l as varchar) as id_l, cast(${id}_r as varchar) as id_r from '${linkageData}/splink-golden/${name}_predictions.parquet') theirs
    on ours.id_l = theirs.id_l and ours.id_r = theirs.id_r`
}
