import type { PairPart } from './link-view.ts'
import type { RunSession } from './run-session.ts'

/** What speaks for and against a pair, and why nothing was proposed where nothing was. */
export interface ToldPair {
  readonly parts: readonly PairPart[]
  readonly reason: string | null
  /** Keys. */
  readonly rivals: readonly string[]
}

/** What a run kept of a pair; nothing for one that it doesn't hold. */
export async function readParts({ engine }: RunSession, l: number, r: number): Promise<ToldPair> {
  const [row] = await engine.ask(`select parts, reason, rivals from run.pair where l = ${l} and r = ${r}`)
  if (row === undefined) return { parts: [], reason: null, rivals: [] }
  const { parts, reason, rivals } = row
  return {
    parts: typeof parts === 'string' ? (JSON.parse(parts) as readonly PairPart[]) : [],
    reason: typeof reason === 'string' ? reason : null,
    rivals: typeof rivals === 'string' ? (JSON.parse(rivals) as readonly string[]) : [],
  }
}
