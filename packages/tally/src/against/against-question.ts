import type { HarmKind, PositionCode, RejectionReason } from '@recount/claims'
import type { HarmSum, Selection } from '../question.ts'

/**
 * How what a belligerent concedes stands to what a recorder holds: surely `below` it, surely `above` it, surely `overlapping`
 * it (a number fits both), or `missing` the figure that would tell.
 */
export const concessionRelations = ['overlapping', 'below', 'above', 'missing'] as const
export type ConcessionRelation = (typeof concessionRelations)[number]

/**
 * A belligerent set against a recorder (null: all of them). The belligerent may be named in any spelling (`foldName`), and by
 * other names that a registry knows it by. `harm` is what is compared, people killed where it is left out.
 */
export interface AgainstQuestion {
  readonly belligerent: string
  readonly alsoNamed?: readonly string[]
  readonly recorder: string | null
  readonly harm?: HarmKind
  readonly selection: Selection
  readonly asOf: number | null
}

/** Both ends inclusive, in people; null is an end nobody gives. */
export interface KnownRange {
  readonly min: number | null
  readonly max: number | null
}

/** An incident that the belligerent accepts: what it concedes, and the recorder's civilians. */
export interface AcceptedIncident {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly dayFrom: string | null
  readonly positions: number
  readonly conceded: KnownRange
  readonly recorded: KnownRange
  readonly relation: ConcessionRelation
}

/** An incident that the belligerent rejects, with every reason it gives (none: it gives none). */
export interface RejectedIncident {
  readonly id: string
  readonly code: string | null
  readonly title: string | null
  readonly dayFrom: string | null
  readonly recorded: KnownRange
  readonly reasons: readonly RejectionReason[]
}

/** Sums over the same incidents of both sides. */
export interface SideBySide {
  readonly incidents: number
  readonly conceded: HarmSum
  readonly recorded: HarmSum
}

/**
 * A belligerent against a recorder. `names` are the spellings it was found under. `positions` counts its positions by what they
 * say, `unknown` those that say nothing. `accepted` sums every accepted incident, each side as far as it gives figures;
 * `comparable` only those where both sides do, and is what can be compared as a sum. An incident rejected for two reasons counts
 * under both, once in `rejected.incidents`; one that is accepted in one position and rejected in another is in both lists.
 */
export interface Against {
  readonly names: readonly string[]
  readonly positions: Readonly<Record<PositionCode | 'unknown', number>>
  readonly accepted: SideBySide & { readonly positions: number; readonly rows: readonly AcceptedIncident[] }
  readonly relations: Readonly<Record<ConcessionRelation, number>>
  readonly comparable: SideBySide
  readonly rejected: {
    readonly incidents: number
    readonly positions: number
    readonly reasons: Readonly<Record<RejectionReason | 'unknown', number>>
    readonly rows: readonly RejectedIncident[]
  }
}
