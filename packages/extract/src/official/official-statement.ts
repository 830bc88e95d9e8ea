import type { PositionCode, RejectionReason } from '@recount/claims'

/** Where words stand: `[start, end)` in UTF-16 code units of the text that was read. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A value with the words it was read from. */
export type Told<T> = TextSpan & { readonly value: T }

/**
 * The days a statement gives for what happened, both ISO and inclusive; a day known only by its month spans it. `otherwise` is
 * the other reading of a date in figures whose day can be its month (`04/05/2017`).
 */
export interface OfficialDate extends TextSpan {
  readonly from: string
  readonly to: string
  readonly otherwise: string | null
}

/**
 * How a name stands to what happened: `place` where it was put, `beside` what the place lies near or between, `within` what it
 * lies in (the town of a neighbourhood, the province of a town), `country`.
 */
export type OfficialPlaceRole = 'place' | 'beside' | 'within' | 'country'

/** A name of a place in a statement. `noun` is the kind that the text says with it ("neighborhood"), null where none. */
export interface OfficialPlace extends TextSpan {
  readonly name: string
  readonly role: OfficialPlaceRole
  readonly relation: 'in' | 'near' | 'between' | null
  readonly noun: string | null
  /** Counts the places a statement puts its event in: names of one place and what it lies in share a number. */
  readonly site: number
}

/** Who brought the report: the belligerent itself, the media, or somebody by name. */
export interface OfficialReporter extends TextSpan {
  readonly kind: 'self' | 'media' | 'named'
  readonly name: string
}

/** How many people a belligerent concedes; null is an end that the words leave open. */
export interface ConcededCount extends TextSpan {
  readonly min: number | null
  readonly max: number | null
}

/** What a belligerent says about one incident. A field is null where the text doesn't tell it. */
export interface OfficialStatement extends TextSpan {
  readonly date: OfficialDate | null
  readonly places: readonly OfficialPlace[]
  readonly position: Told<PositionCode> | null
  readonly reason: Told<RejectionReason> | null
  readonly killed: ConcededCount | null
  readonly injured: ConcededCount | null
  readonly reporter: OfficialReporter | null
}
