import { verifyCase, type VerificationResult } from '../../pipeline/verification.ts'
import type { LiveCase } from '../live/live-case.ts'
import type { WorkProgress } from './works.ts'

/** What a verification found; one that was stopped says how far it came. */
export interface VerificationOutcome extends VerificationResult {
  readonly isInterrupted: boolean
}

/** Verifies a served case, entries first, then documents; stops where it is asked to. */
export async function verifyInSteps(
  { opened, state }: LiveCase,
  progress: WorkProgress,
): Promise<VerificationOutcome> {
  const done = { entries: 0, documents: 0 }
  const total = { entries: state.entries, documents: state.documents.size }
  try {
    const result = await verifyCase(opened, (what, count, of) => {
      done[what] = count
      total[what] = of
      progress.tell(done.entries + done.documents, total.entries + total.documents)
      if (progress.isStopping()) throw new Stopped()
    })
    return { ...result, isInterrupted: false }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { entries: done.entries, originals: done.documents, quotes: 0, failures: [], isInterrupted: true }
  }
}

/** Thrown out of a check that somebody stopped. */
class Stopped extends Error {}
