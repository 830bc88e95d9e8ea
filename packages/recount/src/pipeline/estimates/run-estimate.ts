import { canonicalJson } from '@recount/claims'
import {
  answerQuestion,
  type Answer,
  type Progress,
  type Question,
  type StratumKeeper,
  type Tables,
} from '@recount/estimate'
import { readVersion } from '../../version.ts'
import { openStrataFolder } from './kept-strata.ts'

/** What shapes the answer: the same of these on the same tables gives the same bytes. */
export type AskedQuestion = Omit<
  Question,
  'runner' | 'solver' | 'signal' | 'onProgress' | 'keep' | 'together'
>

/** Who does the work, who listens, and where finished strata are kept. */
export interface EstimateWork {
  readonly threads: number
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Where finished strata are kept, and as the person wrote it; null: nowhere. */
  readonly strata: { readonly folder: string; readonly told: string } | null
}

/**
 * Answers a question on threads, which end with it; as soon as the signal says stop, whatever they do. Throws what `answerQuestion`
 * throws.
 */
export async function runEstimate(
  tables: readonly Tables[],
  asked: AskedQuestion,
  { threads, signal, onProgress, strata }: EstimateWork,
): Promise<Answer> {
  const { openThreads } = await import('@recount/estimate/threads')
  const pool = openThreads({ threads })
  const stop = (): void => void pool.close()
  signal.addEventListener('abort', stop)
  try {
    return await answerQuestion(tables, {
      ...asked,
      runner: pool,
      solver: pool,
      together: 1 + Math.ceil(threads / 4),
      signal,
      onProgress,
      ...(strata === null ? {} : { keep: openKeeper(tables, asked, strata) }),
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await pool.close()
  }
}

function openKeeper(
  tables: readonly Tables[],
  asked: AskedQuestion,
  { folder, told }: NonNullable<EstimateWork['strata']>,
): StratumKeeper {
  const isSingle = tables.length === 1 && tables[0]?.replicates.length === 1
  const key = canonicalJson({ asked, isSingle, version: readVersion() })
  return openStrataFolder(folder, told, key)
}
