import {
  anchorOf,
  areOnOneNumber,
  canonicalJson,
  claimFields,
  resolveAnchor,
  type Claim,
  type ClaimField,
} from '@recount/claims'
import type { RecordedClaim } from '@recount/ledger'
import { sayField } from '../../report/claim-field.ts'

/** A field that a reading makes otherwise, in words; null where it leaves it open. */
interface FieldChange {
  readonly field: ClaimField
  readonly before: string | null
  readonly after: string | null
}

/**
 * A figure that another registry lets be read otherwise: with other fields, only with it (`found`), or not any more (`lost`).
 * `claim` is the recorded claim that stands on its number, if one does; one that a person decided about stays as it is.
 */
export interface ReadingChange {
  readonly kind: 'changed' | 'found' | 'lost'
  readonly document: string
  readonly reading: Claim
  readonly claim: string | null
  readonly isDecided: boolean
  readonly fields: readonly FieldChange[]
}

/** Says a field of a claim so that what changed can be seen. */
export type SayField = (claim: Claim, field: ClaimField) => string | null

/** What a figure is part of is named by an id, which changes with whatever the whole says. */
const compared = claimFields.filter((field) => field !== 'partOf')

/** Sets two readings of one document side by side, and what is recorded of it. */
export function compareReadings(
  before: readonly Claim[],
  after: readonly Claim[],
  recorded: readonly RecordedClaim[],
  say: SayField = sayField,
): readonly ReadingChange[] {
  const left = new Set(after)
  const changes = before.flatMap((old) => {
    const now = resolveAnchor(
      anchorOf(old),
      [...left].filter((claim) => isOn(old, claim)),
    )
    if (now === undefined) return [describe('lost', old, [], recorded)]
    left.delete(now)
    const fields = listFieldChanges(old, now, say)
    return fields.length === 0 ? [] : [describe('changed', now, fields, recorded)]
  })
  return [...changes, ...[...left].map((claim) => describe('found', claim, [], recorded))]
}

function listFieldChanges(before: Claim, after: Claim, say: SayField): readonly FieldChange[] {
  return compared
    .filter((field) => canonicalJson(valueOf(before, field)) !== canonicalJson(valueOf(after, field)))
    .map((field) => ({ field, before: say(before, field), after: say(after, field) }))
}

function valueOf(claim: Claim, field: ClaimField): unknown {
  return claim[field] ?? null
}

function describe(
  kind: ReadingChange['kind'],
  reading: Claim,
  fields: readonly FieldChange[],
  recorded: readonly RecordedClaim[],
): ReadingChange {
  const standing =
    recorded.find((one) => one.claim.id === reading.id) ?? recorded.find((one) => isOn(one.claim, reading))
  return {
    kind,
    document: reading.document,
    reading,
    claim: standing?.claim.id ?? null,
    isDecided: standing !== undefined && isDecided(standing),
    fields,
  }
}

function isOn(a: Claim, b: Claim): boolean {
  return areOnOneNumber(anchorOf(a), anchorOf(b))
}

function isDecided({ status, edits }: RecordedClaim): boolean {
  return status === 'accepted' || status === 'rejected' || edits.some(({ undone }) => undone === null)
}
