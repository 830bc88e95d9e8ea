import { explainPair, nameTables, type Records } from '@recount/link'
import type { PairPart } from './link-view.ts'
import { listPrefix, type TrainedLists } from './run-info.ts'
import type { RunSession } from './run-session.ts'

/** What speaks for and against a pair, and why nothing was proposed where nothing was. */
export interface ToldPair {
  readonly parts: readonly PairPart[]
  readonly reason: string | null
  /** Keys. */
  readonly rivals: readonly string[]
}

/** What speaks for and against two records of a run, whether it proposes the pair or not. */
export async function readParts(session: RunSession, l: number, r: number): Promise<ToldPair> {
  const { engine, info } = session
  if (info.trained !== null) {
    return { parts: await explainLists(session, info.trained, l, r), reason: null, rivals: [] }
  }
  const [row] = await engine.ask(`select parts, reason, rivals from run.pair where l = ${l} and r = ${r}`)
  const { parts, reason, rivals } = row ?? {}
  return {
    parts: typeof parts === 'string' ? (JSON.parse(parts) as readonly PairPart[]) : [],
    reason: typeof reason === 'string' ? reason : null,
    rivals: typeof rivals === 'string' ? (JSON.parse(rivals) as readonly string[]) : [],
  }
}

async function explainLists(
  { engine }: RunSession,
  { model, records: kept }: TrainedLists,
  l: number,
  r: number,
): Promise<readonly PairPart[]> {
  const records: Records = {
    ...kept,
    tables: nameTables(`run.${listPrefix}`),
    features: new Map(kept.features),
    shares: new Map(kept.shares),
  }
  const { parts } = await explainPair(engine, records, model, l, r)
  return parts.map(({ comparison, label, left, right, weight, frequencyWeight, says }) => ({
    name: comparison,
    label,
    left,
    right,
    weight,
    frequencyWeight,
    says,
    differs: left !== null && right !== null && left !== right,
  }))
}
