import type { DisagreementKind, Reconciliation } from '@recount/reconcile'

type KindsOfClaims = ReadonlyMap<string, readonly DisagreementKind[]>

const known = new WeakMap<Reconciliation, KindsOfClaims>()

/** The kinds of disagreement that a claim takes part in, itself or with its statement. */
export function listKinds(claim: string, reconciliation: Reconciliation): readonly DisagreementKind[] {
  const found = known.get(reconciliation)
  if (found !== undefined) return found.get(claim) ?? []
  known.set(reconciliation, indexKinds(reconciliation))
  return listKinds(claim, reconciliation)
}

/** Goes by the disagreements, which are few, and not by the claims. */
function indexKinds({ disagreements, statements }: Reconciliation): KindsOfClaims {
  const byMember = new Map<string, DisagreementKind[]>()
  const put = (id: string, kinds: readonly DisagreementKind[]): void => {
    byMember.set(id, [...(byMember.get(id) ?? []), ...kinds])
  }
  for (const { kind, members } of disagreements) for (const member of members) put(member, [kind])
  for (const { id, claims } of statements) {
    const kinds = byMember.get(id)
    if (kinds !== undefined) for (const claim of claims) put(claim, kinds)
  }
  return new Map([...byMember].map(([id, kinds]) => [id, [...new Set(kinds)]]))
}
