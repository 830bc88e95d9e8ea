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

/** Goes by the disagreements, which are few, and not by the claims. A member may take part in very many. */
function indexKinds({ disagreements, statements }: Reconciliation): KindsOfClaims {
  const byMember = new Map<string, Set<DisagreementKind>>()
  const put = (id: string, kind: DisagreementKind): void => {
    const kinds = byMember.get(id)
    if (kinds === undefined) byMember.set(id, new Set([kind]))
    else kinds.add(kind)
  }
  for (const { kind, members } of disagreements) for (const member of members) put(member, kind)
  for (const { id, claims } of statements) {
    const kinds = [...(byMember.get(id) ?? [])]
    for (const claim of claims) for (const kind of kinds) put(claim, kind)
  }
  return new Map([...byMember].map(([id, kinds]) => [id, [...kinds]]))
}
