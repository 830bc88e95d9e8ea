import type { Claim } from '@recount/claims'
import { namelessDocument } from './figure.ts'
import { openReconciler } from './flow/reconciler.ts'
import { groupByKey } from './grouping.ts'
import type { OnProgress } from './progress.ts'
import type { ReconcileContext, Reconciliation } from './reconciliation.ts'

/**
 * Works out which claims are one statement, how each speaker's statements follow each other, which figures disagree and
 * why, and whether parts add up to their wholes. Claims are never changed, and none is dropped: each is in exactly one
 * statement. The result depends on the set of claims and documents alone, not on their order.
 *
 * Figures meet only those of their own speaker, measure and ground; different speakers only on one ground and time, and
 * where a document prints them side by side. So a document changes nothing for speakers that it does not quote, and the
 * work grows with the claims, not with their square. Where documents come one by one, keep a reconciler open instead.
 *
 * `onProgress(done, total)` is called while it works, first with 0, last with `total`, the number of claims given; what
 * it does is the caller's, and it does not bear on the result.
 */
export function reconcile(
  claims: readonly Claim[],
  { actors, documents, rulings }: ReconcileContext,
  onProgress?: OnProgress,
): Reconciliation {
  const reconciler = openReconciler(actors, rulings)
  const facts = new Map(documents.map((document) => [document.id, document]))
  for (const [id, own] of groupByKey(claims, ({ document }) => document)) {
    const [first] = own
    const document = facts.get(id) ?? (first === undefined ? undefined : namelessDocument(first))
    if (document !== undefined) reconciler.put(document, own)
  }
  return reconciler.reconcile(onProgress)
}
