import type { WaterfallPart } from '@recount/link'

/** What a link compares: official statements with incidents, or the records of lists of victims with each other. */
export type LinkKind = 'statements' | 'lists'

/**
 * How a pair stands: nobody decided and the model proposes it (`undecided`); somebody decided (`same`, `different`); or the model
 * proposes none of several that are about as good (`abstained`), until somebody decides.
 */
export type PairState = 'undecided' | 'same' | 'different' | 'abstained'

/** A link of a case and how far its review is. The pairs of the states add up to `pairs`. */
export interface LinkSummary {
  /** `statements`, or what a run over lists was called. Decisions are kept under it. */
  readonly name: string
  readonly kind: LinkKind
  /** What stands on either side, in words. */
  readonly left: string
  readonly right: string
  /** Proposed by the run, or decided. */
  readonly pairs: number
  readonly undecided: number
  readonly same: number
  readonly different: number
  readonly abstained: number
  /** The ledger's last entry when the run was made. */
  readonly entry: number
  /** Was something recorded since, or a list changed, that the run doesn't know? Decisions about pairs don't count. */
  readonly isStale: boolean
  /** Whose statements a person said they are, where the documents don't tell; null where nobody did, and of lists. */
  readonly belligerent: string | null
  /** Names of documents whose statements are nobody's yet: accepting one records no position. */
  readonly unspoken: readonly string[]
}

/** A field of a record in words. `readFrom` is where in the quote it was read: `[start, end)` in its UTF-16 code units. */
export interface RecordField {
  readonly name: string
  readonly value: string
  readonly readFrom?: { readonly start: number; readonly end: number } | null
}

/** One side of a pair, as a person reads it. */
export interface RecordView {
  /**
   * Names the record for as long as it is there: `DOCUMENT:START-END` for a statement, an incident's id, `LIST:ID` for a list's
   * record.
   */
  readonly key: string
  readonly title: string
  /** The document, recorder or list it is from. */
  readonly source: string
  readonly fields: readonly RecordField[]
  /** The statement's own words; null where the record is none. */
  readonly quote: string | null
  /** Where the workbench shows it; null where it doesn't. */
  readonly path: string | null
}

/** What one comparison says for or against; weights are log2 and add up, with the prior's, to the pair's. */
export interface PairPart extends Omit<WaterfallPart, 'comparison' | 'level'> {
  readonly name: string
  readonly differs: boolean
}

/** Who decided about a pair, when and why, and the entry that says so. */
export interface PairVerdict {
  readonly same: boolean
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** A pair as a line of a list. */
export interface PairRow {
  readonly left: RecordView
  readonly right: RecordView
  /**
   * What the comparisons come to: log2 of the odds. Of lists `probability` is the same odds; of statements it is how likely this
   * incident is the one, among those it could be and none of them, and by it pairs are ordered and taken in. Both are null where
   * the run doesn't propose the pair (any more) and somebody decided.
   */
  readonly weight: number | null
  readonly probability: number | null
  /** Which of the left record's pairs it is, the likeliest being 1; null where the run doesn't propose it. */
  readonly rank: number | null
  readonly state: PairState
  readonly decision: PairVerdict | null
}

/** A pair and all that speaks for and against it. */
export interface PairView extends PairRow {
  /** The weight before anything is compared. */
  readonly prior: number
  readonly parts: readonly PairPart[]
  /** Why the model proposes none of the left record's pairs, and the records that are about as good. */
  readonly abstained: {
    readonly reason: string
    readonly rivals: readonly Pick<RecordView, 'key' | 'title'>[]
  } | null
}

/** A page of pairs, the likeliest first; `next` asks for the page after it, null at the end. */
export interface PairPage {
  readonly pairs: readonly PairRow[]
  readonly total: number
  readonly next: string | null
}

/** Which pairs. `atLeast` is a probability; `after` is `next` of the page before. */
export interface PairQuery {
  readonly state?: PairState | 'all'
  readonly atLeast?: number
  readonly after?: string
  readonly limit?: number
}

/** What would come of taking every pair from here up; pairs that people decided are taken, or not, as they said. */
export interface ThresholdView {
  /** Of lists, the weight that is this probability; null of statements, whose pairs are taken in by probability alone. */
  readonly weight: number | null
  readonly probability: number
  readonly pairs: number
  /** Of two records or more. */
  readonly clusters: number
  readonly largest: number
  /** Of the pairs from here up: how many people decided about, and how. */
  readonly same: number
  readonly different: number
}

/** Records that hang together at a threshold. */
export interface ClusterBrief {
  /** The same in every run for as long as most of its records are. */
  readonly id: string
  readonly records: number
  readonly pairs: number
  /** Pairs there are, of those there could be. */
  readonly density: number
  /** Pairs without which it would fall apart. */
  readonly bridges: number
  /** The keys of some of its records, in words. */
  readonly title: string
  readonly lowest: number | null
}

/** A page of clusters, the largest first. */
export interface ClusterPage {
  readonly clusters: readonly ClusterBrief[]
  readonly total: number
  readonly next: string | null
}

/** A cluster as a graph. */
export interface ClusterView extends ClusterBrief {
  readonly nodes: readonly RecordView[]
  readonly edges: readonly {
    readonly left: string
    readonly right: string
    readonly weight: number | null
    readonly probability: number | null
    readonly isBridge: boolean
    readonly decision: PairVerdict | null
  }[]
}

/** What a person says of a pair. */
export interface PairDecisionRequest {
  readonly left: string
  readonly right: string
  readonly same: boolean
  readonly why: string | null
  /** The entry of the decision that stood when the pair was looked at, null where none did; not checked where it isn't said. */
  readonly seen?: number | null
}

/** What was recorded, and in words what became of the incident, or of the statement's other incidents. */
export interface PairDecided {
  readonly entries: readonly number[]
  readonly says: string
}

/** How a run differs from the one before it. Decisions stand through both. */
export interface RunChanges {
  /** Pairs proposed now that weren't. */
  readonly added: readonly PairKeys[]
  /** Pairs that aren't proposed any more; those somebody decided are still shown. */
  readonly gone: readonly PairKeys[]
  /** Pairs whose weight moved by more than a tenth. */
  readonly moved: readonly (PairKeys & { readonly from: number; readonly to: number })[]
}

/** The records of a pair. */
export interface PairKeys {
  readonly left: string
  readonly right: string
}

/** What a run came to; `changes` is null where it is the first. */
export interface LinkRun {
  readonly link: LinkSummary
  readonly changes: RunChanges | null
  /** What a person should know of it: columns found, records left out and why. */
  readonly notes: readonly string[]
}
