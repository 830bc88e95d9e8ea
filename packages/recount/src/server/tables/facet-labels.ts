import type { ActorRef, Edtf, Place } from '@recount/claims'
import type { StatementView } from '../../report/statement-view.ts'
import { isAccepted } from '../../report/status-mark.ts'
import type { CaseState } from '../live/case-state.ts'
import type { FacetLabel } from '../table/table-spec.ts'

/** A code of the vocabulary, its words apart. */
export function labelCode(value: string): FacetLabel {
  return { value, label: value.replaceAll('-', ' ') }
}

/** Who speaks; articles that speak themselves are one value. */
export function labelClaimant(claimant: ActorRef | null): FacetLabel {
  if (claimant === null) return { value: 'voice', label: 'the article itself' }
  return { value: claimant.id ?? claimant.name, label: claimant.name }
}

/** Places and what they lie within, so that choosing a country finds its cities. */
export function labelPlaces(places: readonly Place[], { gazetteer }: CaseState): readonly FacetLabel[] {
  const named = places.map(({ id, name }) => ({ value: id ?? name, label: name }))
  const within = places.flatMap((place) =>
    place.within.map((id) => ({ value: id, label: gazetteer.findById(id)?.name ?? id })),
  )
  return [...new Map([...within, ...named].map((one) => [one.value, one])).values()]
}

/** Whether people accepted all, some or none of the claims of a statement. */
export function labelStanding({ claims }: Pick<StatementView, 'claims'>): FacetLabel {
  if (isAccepted(claims)) return labelCode('accepted')
  return claims.some(({ status }) => status === 'accepted')
    ? { value: 'partly', label: 'accepted in part' }
    : labelCode('proposed')
}

/** The year of a date, as far as it says one. */
export function labelYear(date: Edtf | null): FacetLabel {
  const year = date === null ? undefined : /^-?\d{4}/.exec(date)?.[0]
  return year === undefined ? { value: 'unknown', label: 'not known' } : { value: year, label: year }
}

/** Each value once. */
export function distinctLabels(labels: readonly FacetLabel[]): readonly FacetLabel[] {
  return [...new Map(labels.map((one) => [one.value, one])).values()]
}

/** The kinds of disagreement that something takes part in, `none` where there are none. */
export function labelKinds(kinds: readonly string[]): readonly FacetLabel[] {
  if (kinds.length === 0) return [{ value: 'none', label: 'no disagreement' }]
  return distinctLabels(kinds.map(labelCode))
}
