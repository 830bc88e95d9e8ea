import type { Model } from '../model/model.ts'

/** A model that came from a file of Splink's, with what that file says and a Model has no place for. */
export interface SplinkModel extends Model {
  readonly splink: SplinkRest
}

type Settings = Readonly<Record<string, unknown>>

/** Written back by `writeSplinkModel`, and without effect on scores. */
export interface SplinkRest {
  readonly settings: Settings
  /** By the comparison's name. */
  readonly comparisons: Readonly<Record<string, Settings>>
  /** By the comparison's name and the level's place in it: `surname 2`. */
  readonly levels: Readonly<Record<string, Settings>>
  /** By the blocking rule as it was read, in JSON. */
  readonly rules: Readonly<Record<string, Settings>>
  /** The file's own words for a condition or a rule, by what it was read as, in JSON. */
  readonly sql: Readonly<Record<string, string>>
  /** What a person should know of the reading, in sentences. */
  readonly notes: readonly string[]
}

/** Whether a model came from a file of Splink's. */
export function isSplinkModel(model: object): model is SplinkModel {
  return 'splink' in model
}

/** What a rest without anything is. */
export const NO_REST: SplinkRest = {
  settings: {},
  comparisons: {},
  levels: {},
  rules: {},
  sql: {},
  notes: [],
}

export const SCOPES = {
  within: 'dedupe_only',
  across: 'link_only',
  both: 'link_and_dedupe',
} as const

/** The key of a level in `SplinkRest.levels`. */
export function nameLevel(comparison: string, level: number): string {
  return `${comparison} ${level}`
}
