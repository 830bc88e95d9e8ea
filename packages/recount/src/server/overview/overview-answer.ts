import type { AnswerOf, Methods } from '@recount/api'
import type { Entry } from '@recount/claims'
import { kindNotes, kindsInOrder } from '../../report/sections/disagreement-kind.ts'
import type { CaseState } from '../live/case-state.ts'
import { viewDocumentName } from '../chart/document-name.ts'
import { tellChange } from './change.ts'

type Overview = AnswerOf<Methods['getOverview']>

/** An entry with the one that it takes back, where it takes one back. */
export interface LatestEntry {
  readonly entry: Entry
  readonly undone: Entry | undefined
}

/** Documents with waiting claims that are named. */
const DOCUMENTS_NAMED = 8

/** What changed last, what waits, what disagrees. `latest` are the last entries of the ledger, latest first. */
export function overviewOf(state: CaseState, latest: readonly LatestEntry[]): Overview {
  return {
    changes: latest.map(({ entry, undone }) => tellChange(entry, undone, state)),
    waiting: countWaiting(state),
    disagreements: countDisagreements(state),
    entries: state.entries,
  }
}

function countWaiting({ documents }: CaseState): Overview['waiting'] {
  const counted = [...documents.values()].map(({ shown, claims }) => ({
    document: viewDocumentName(shown),
    claims: claims.filter(({ recorded }) => recorded.status === 'proposed').length,
  }))
  const open = counted.filter(({ claims }) => claims > 0).sort((a, b) => b.claims - a.claims)
  return {
    claims: open.reduce((sum, { claims }) => sum + claims, 0),
    documents: open.slice(0, DOCUMENTS_NAMED),
    moreDocuments: Math.max(0, open.length - DOCUMENTS_NAMED),
  }
}

function countDisagreements({ reconciliation }: CaseState): Overview['disagreements'] {
  const counts = Map.groupBy(reconciliation.disagreements, ({ kind }) => kind)
  return kindsInOrder.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0
    const { title, note } = kindNotes[kind]
    return count === 0 ? [] : [{ kind, title, note, count }]
  })
}
