import type { AnswerOf, Methods } from '@recount/api'
import type { RulingBody } from '@recount/claims'
import { reconcile, type Disagreement } from '@recount/reconcile'
import { factsOf } from '../../pipeline/case-contents.ts'
import { placeRulings } from '../../pipeline/placed-ruling.ts'
import { actorsOf } from '../../pipeline/reader.ts'
import { listTakingPart, type CaseState } from '../live/case-state.ts'
import { briefDisagreement } from './brief.ts'

type Preview = AnswerOf<Methods['previewRuling']>

/** Claims up to which a case is compared anew to try a ruling out: about half a second. */
const mostTried = 4_000

/** Disagreements that a preview names of each sort. */
const named = 5

const nothing = { total: 0, first: [] }

/** What a case would come to with one more ruling. */
export function previewBody(body: RulingBody, state: CaseState): Preview {
  const { statements, disagreements } = state.reconciliation
  if (state.claims.length > mostTried) {
    const count = statements.length
    return { isTried: false, statements: { before: count, after: count }, ended: nothing, begun: nothing }
  }
  const tried = reconcileWith(body, state)
  return {
    isTried: true,
    statements: { before: statements.length, after: tried.statements.length },
    ended: compare(disagreements, tried.disagreements),
    begun: compare(tried.disagreements, disagreements),
  }
}

function reconcileWith(body: RulingBody, { config, documents, rulings, claims, entries }: CaseState) {
  const tried = { body, by: '', at: '', why: null, entry: entries + 1, undone: null }
  const byDocument = (id: string) => (documents.get(id)?.claims ?? []).map(({ recorded }) => recorded)
  const present = placeRulings([...rulings, tried], byDocument).flatMap((ruling) => ruling.present ?? [])
  const facts = [...documents.values()].map(({ recorded, text }) =>
    factsOf(recorded, new Map(text === undefined ? [] : [[recorded.document.id, text]])),
  )
  return reconcile(listTakingPart({ claims }), {
    actors: actorsOf(config),
    documents: facts,
    rulings: present,
  })
}

/** Those that the others lack. Who differs from whom is told by the words: ids change with the claims of a statement. */
function compare(own: readonly Disagreement[], others: readonly Disagreement[]): Preview['ended'] {
  const kept = new Set(others.map(keyOf))
  const gone = own.filter((one) => !kept.has(keyOf(one)))
  return { total: gone.length, first: gone.slice(0, named).map(briefDisagreement) }
}

function keyOf({ kind, reason, certainty }: Disagreement): string {
  return `${kind} ${certainty} ${reason}`
}
