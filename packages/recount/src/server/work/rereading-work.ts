import type { DocumentName } from '@recount/api'
import type { SourceDocument } from '@recount/claims'
import { describeError } from '../../errors.ts'
import { openRuleBook } from '../../pipeline/reader.ts'
import {
  rereadDocuments,
  type Changes,
  type RereadOutcome,
  type RereadSummary,
} from '../../pipeline/rereading.ts'
import type { LiveCase } from '../live/live-case.ts'
import type { WorkProgress } from './works.ts'

/** What became of one document; `failure` says in words why it could not be read. */
interface RereadDocument extends Changes {
  readonly document: DocumentName
  readonly failure: string | null
}

/** What reading documents again came to: those that changed or failed, and the ids of those that a stop left. */
export interface RereadingOutcome extends Omit<RereadSummary, 'exitCode'> {
  readonly left: readonly string[]
  readonly documents: readonly RereadDocument[]
}

interface Asked {
  readonly live: LiveCase
  readonly by: string
  readonly why: string
}

/** Milliseconds between looks at what was recorded, while documents are read again. */
const lookEvery = 1_000

/** Reads documents of a served case again with its registry as it is now; each is recorded before the next is read. */
export async function rereadInSteps(
  documents: readonly SourceDocument[],
  { live, by, why }: Asked,
  progress: WorkProgress,
): Promise<RereadingOutcome> {
  const { folder, ledger } = live.opened
  const target = { folder, ledger, ruleBook: await openRuleBook(live.state.config), by, why }
  const outcomes: RereadOutcome[] = []
  let looked = performance.now()
  progress.tell(0, documents.length)
  const { exitCode: _, ...summary } = await rereadDocuments(documents, target, {
    isInterrupted: () => progress.isStopping(),
    tell(outcome) {
      outcomes.push(outcome)
      progress.tell(outcomes.length, documents.length)
      if (performance.now() - looked < lookEvery) return
      looked = performance.now()
      // What could not be taken in now is taken in at the end, which says why it can't.
      live.catchUp().catch(() => {})
    },
  })
  await live.catchUp()
  return {
    ...summary,
    left: documents.slice(outcomes.length).map(({ id }) => id),
    documents: outcomes.flatMap(tell),
  }
}

function tell(outcome: RereadOutcome): readonly RereadDocument[] {
  const { id, name, title, publisher, published } = outcome.document
  const document = { id, name, title, publisher, published }
  switch (outcome.status) {
    case 'unchanged':
      return []
    case 'changed':
      return [{ document, ...outcome.changes, failure: null }]
    case 'failed': {
      const failure = describeError(outcome.error).join(' ')
      return [{ document, proposed: 0, withdrawn: 0, keptBack: 0, failure }]
    }
  }
}
