import type { Method, ToldAnswer } from '@recount/estimate'

/** The form of the files that answers are kept in; one of another form is made anew. */
export const keptFormat = 1

/** An answer of `recount estimate` as a case keeps it, with what it was made from. */
export interface KeptEstimate {
  readonly format: typeof keptFormat
  readonly name: string
  /** When it was made: ISO 8601, UTC. */
  readonly at: string
  /** The version of Recount that made it. */
  readonly version: string
  readonly source: EstimateSource
  readonly asked: AskedEstimate
  /** What a person should know of how the overlaps came about: rows left out, records that disagree. */
  readonly notes: readonly string[]
  readonly answer: ToldAnswer
}

/** What was asked of the methods. */
export interface AskedEstimate {
  readonly methods: readonly Method[]
  readonly seed: number
  /** Of the intervals: .95. */
  readonly level: number
  /** Options that were given besides, as they were written. */
  readonly options: Readonly<Record<string, string>>
}

/** Where the overlaps are from: files of counts, or the run of a link over lists of victims. */
export type EstimateSource = CountsSource | LinkSource

export interface CountsSource {
  readonly from: 'counts'
  /** One, or one a replicate of the linkage. */
  readonly files: readonly CountsFile[]
}

/** A file of counts as it was read. */
interface CountsFile {
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** SHA-256 of its bytes. */
  readonly hash: string
}

export interface LinkSource {
  readonly from: 'link'
  /** What the link is called. */
  readonly link: string
  /** SHA-256 of the run and of the lists it read: another run has another. */
  readonly run: string
  /** The last entry in which a person decided about a pair of the link; 0 where nobody did. */
  readonly entry: number
  /** SHA-256 of all decisions about pairs in force. */
  readonly decisions: string
  readonly lists: readonly string[]
  /** Pairs of this probability or more are one person, where the linkage was taken as it is. */
  readonly atLeast: number
  /** Columns that the strata are made by, as asked for. */
  readonly by: readonly string[]
  /** Replicates of the linkage; 1 where it was taken as it is. */
  readonly replicates: number
}

/** A kept answer in short. */
export interface EstimateBrief {
  readonly name: string
  readonly at: string
  readonly source: EstimateSource
  readonly methods: readonly Method[]
  readonly strata: number
  /** What has changed since it was made, in a sentence; null where nothing has. */
  readonly stale: string | null
}

/** A kept answer, and whether what it was made from is still so. */
export interface EstimateView extends KeptEstimate {
  /** What has changed since it was made, in a sentence; null where nothing has. */
  readonly stale: string | null
}
