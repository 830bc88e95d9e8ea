import { anchorOf, areOnOneNumber, canonicalJson, identifyClaim, type Claim } from '@recount/claims'
import type { RecordedClaim } from '@recount/ledger'

/**
 * A new reading of a document told in the claims that are recorded of it. A claim's id changes with the rule book's name and
 * with every id it mentions; one that says the same as before is therefore put back as it was recorded, so that only what
 * reads otherwise is new. A part of a figure that a person has decided about names that figure as its whole.
 */
export function carryOver(reading: readonly Claim[], recorded: readonly RecordedClaim[]): readonly Claim[] {
  const found = new Map(reading.map((claim) => [claim.id, claim]))
  const known = new Map(recorded.map(({ original }) => [sayingOf(original), original]))
  const decided = recorded.filter(isDecided)
  const settled = new Map<string, Claim>()

  function settle(claim: Claim): Claim {
    const before = settled.get(claim.id)
    if (before !== undefined) return before
    const whole = claim.partOf === null ? undefined : found.get(claim.partOf)
    const told = whole === undefined ? claim : identifyClaim({ ...claim, partOf: nameWhole(settle(whole)) })
    const result = known.get(sayingOf(told)) ?? told
    settled.set(claim.id, result)
    return result
  }

  function nameWhole(whole: Claim): string {
    const meant = known.has(sayingOf(whole))
      ? undefined
      : decided.find(({ claim }) => areOnOneNumber(anchorOf(claim), anchorOf(whole)))
    return meant?.claim.id ?? whole.id
  }

  return [...new Map(reading.map(settle).map((claim) => [claim.id, claim])).values()]
}

/** What a claim says, without who read it by which rules. */
function sayingOf(claim: Claim): string {
  return canonicalJson({ ...claim, id: undefined, reader: undefined, readings: undefined })
}

function isDecided({ status, edits }: RecordedClaim): boolean {
  return status === 'accepted' || status === 'rejected' || edits.some(({ undone }) => undone === null)
}
