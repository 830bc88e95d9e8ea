import { InputError, MissingError } from '@recount/claims'
import { explainPair } from '@recount/link'
import type { Effects } from '../effects.ts'
import type { FileLinkage } from '../pipeline/links/files/file-linkage.ts'
import { textSql } from '../pipeline/links/link-engine.ts'
import { widthOf } from '../print/layout.ts'
import { renderWaterfall } from '../print/waterfall-lines.ts'
import { paintFor } from '../print/paint.ts'
import type { LinkOptions } from './link-spec.ts'

/** Shows how the weight of two rows comes about, whether a rule makes the pair or not. */
export async function explainFiles(
  opened: FileLinkage,
  { explain = '', json }: LinkOptions,
  { stdout }: Effects,
): Promise<void> {
  const ids = explain.split(',').map((id) => id.trim())
  const [left, right] = ids
  if (left === undefined || right === undefined || ids.length !== 2 || left === right) {
    throw new InputError(
      `Expected the ids of two rows with a comma between them; found ${JSON.stringify(explain)}.`,
      'As in --explain 12,47, or left:12,right:12 where both files have the id.',
    )
  }
  const { engine, records, model } = opened
  const told = await explainPair(
    engine,
    records,
    model,
    await findRecord(opened, left),
    await findRecord(opened, right),
  )
  if (json) return stdout.write(`${JSON.stringify({ left, right, ...told })}\n`)
  stdout.write(`${renderWaterfall(told, paintFor(stdout), widthOf(stdout))}\n`)
}

async function findRecord({ engine, records }: FileLinkage, named: string): Promise<number> {
  const at = records.sources.findIndex((source) => named.startsWith(`${source}:`))
  const id = at === -1 ? named : named.slice((records.sources[at]?.length ?? 0) + 1)
  const where = `id = ${textSql(id)}${at === -1 ? '' : ` and source = ${at + 1}`}`
  const rows = await engine.ask(`select record from ${records.tables.record} where ${where}`)
  if (rows.length === 1) return Number(rows[0]?.['record'])
  if (rows.length === 0) {
    throw new MissingError(`No row has the id ${id}.`, `The files are ${records.sources.join(', ')}.`)
  }
  throw new InputError(
    `Several files have a row with the id ${id}.`,
    `Say of which: ${records.sources.map((source) => `${source}:${id}`).join(' or ')}.`,
  )
}
