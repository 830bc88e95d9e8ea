import type { ModelSpec, TableInput, TrainOptions } from '@recount/link'

/** A labelled set of records with the model that it is linked by. */
export interface LinkSet {
  readonly name: string
  /** Its tables, where the data of linkage stand; each has the column `thing`, the same for records of the same thing. */
  readonly inputs: (folder: string) => readonly TableInput[]
  readonly model: ModelSpec
  /** Nothing, where the library's defaults do. */
  readonly training: TrainOptions
  /** The name of Splink's model and scored pairs. */
  readonly golden: string
  /** What of its scores is set beside Splink's. */
  readonly goals: readonly LinkGoal[]
}

/** A figure to reach, and the peer's. */
export interface LinkGoal {
  readonly figure: 'pairs F1' | 'clusters F1' | 'clusters B³' | 'mutual best P' | 'mutual best R'
  readonly least: number | null
  readonly splink: number
}
