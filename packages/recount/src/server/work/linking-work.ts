import { isStop } from '../../pipeline/links/link-watch.ts'
import { proposeStatements, type StatementOptions } from '../../pipeline/links/propose-statements.ts'
import type { LiveCase } from '../live/live-case.ts'
import type { WorkProgress } from './works.ts'

/** The kind of work that linking statements is. */
export const linkingKind = 'linking'

/** What linking statements came to; `added` and `gone` are null where it is the first run. A run that was stopped proposes nothing. */
export interface LinkingOutcome {
  readonly pairs: number
  readonly abstained: number
  readonly added: number | null
  readonly gone: number | null
  readonly notes: readonly string[]
  readonly isInterrupted: boolean
}

/** Links the statements of a served case with its incidents; stops where it is asked to. */
export async function linkInSteps(
  { opened }: LiveCase,
  said: Pick<StatementOptions, 'belligerent'>,
  progress: WorkProgress,
): Promise<LinkingOutcome> {
  const signal = {
    get aborted() {
      return progress.isStopping()
    },
  }
  try {
    const { link, changes, notes } = await proposeStatements(opened, {
      ...said,
      signal,
      onStep: (_, done, total) => progress.tell(done, total),
    })
    const { pairs, abstained } = link
    const [added, gone] = [changes?.added.length ?? null, changes?.gone.length ?? null]
    return { pairs, abstained, added, gone, notes, isInterrupted: false }
  } catch (error) {
    if (!isStop(error)) throw error
    return { pairs: 0, abstained: 0, added: null, gone: null, notes: [], isInterrupted: true }
  }
}
