import type { FieldReading } from '@recount/api'
import { claimFields, type Claim } from '@recount/claims'
import type { AnyCase } from '../../report/case-view.ts'
import { nameField, sayField } from '../../report/claim-field.ts'
import { sayCount, saySubject } from '../../report/wording.ts'
import type { CaseState } from '../live/case-state.ts'

/** Every field of a claim in words, with the words of the text that each was read from. */
export function listFieldReadings(claim: Claim, { view, findDocument }: CaseState): readonly FieldReading[] {
  const text = findDocument(claim.document)?.text
  return claimFields
    .filter((field) => field !== 'bookLine' || claim.bookLine !== undefined)
    .map((field) => ({
      field,
      name: nameField(field),
      value: field === 'partOf' ? namePart(claim, view) : sayField(claim, field),
      readings: (claim.readings[field] ?? []).map(({ start, end, rule }) => ({
        words: text?.slice(start, end) ?? null,
        start,
        end,
        rule,
      })),
    }))
}

function namePart({ partOf }: Claim, view: AnyCase): string | null {
  if (partOf === null) return null
  const { count, measure, victims } = view.getClaim(partOf).claim
  return `${sayCount(count)} ${saySubject(measure, victims)}`
}
