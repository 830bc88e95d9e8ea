import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import type { Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { findComparedPair } from './read-pair.ts'
import { buildWaterfall, type Waterfall } from './waterfall.ts'

/** How the weight of two records of `record` comes about, whether a rule makes the pair or not. Left is the lower number. */
export async function explainPair(
  engine: Engine,
  records: Records,
  model: Model,
  left: number,
  right: number,
): Promise<Waterfall> {
  const { record } = records.tables
  const [l, r] = [Math.min(left, right), Math.max(left, right)]
  const from = `from ${record} l join ${record} r on l.record = ${wholeSql(l)} and r.record = ${wholeSql(r)}`
  const compared = await findComparedPair(engine, records, model, { rule: -1, from })
  if (compared === undefined) {
    throw new LinkError(
      'input',
      `There is no pair of records ${l} and ${r}: records are numbered 1 to ${records.total}.`,
      'Find a record’s number by its id: select record from … where id = …',
    )
  }
  return buildWaterfall(model, compared)
}

function wholeSql(number: number): string {
  if (!Number.isInteger(number)) throw new RangeError(`A record's number is whole, not ${number}.`)
  return String(number)
}
