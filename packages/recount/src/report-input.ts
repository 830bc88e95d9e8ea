import type { Anchor, Claim, ClaimStatus, Edtf, Ruling } from '@recount/claims'
import type { RecordedRuling, Undoing } from '@recount/ledger'
import type { Reconciliation } from '@recount/reconcile'

/** One document of the case, as a report lists it. */
export interface ReportDocument {
  /** SHA-256 of the original's bytes. */
  readonly id: string
  /** The file name it was added under. */
  readonly name: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: Edtf | null
  readonly url: string | null
  readonly language: string | null
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

/** What a person decided about a claim, latest first in `ReportClaim.decisions`. */
export interface ReportDecision {
  readonly kind: 'accepted' | 'rejected' | 'edited'
  readonly by: string
  /** ISO 8601 time. */
  readonly at: string
  readonly why: string | null
  /** The fields an edit changed; empty for the other kinds. */
  readonly fields: readonly string[]
  /** The number of the ledger entry that holds the decision. */
  readonly entry: number
  /** Who took the decision back; null while it is in force. */
  readonly undone: Undoing | null
}

/**
 * A figure in its sentence. `sentence` is the claim's quote as it stands in the text, line breaks included;
 * `count` is where the figure stands inside `sentence` (UTF-16 code units). `before` and `after` are the text around it,
 * cut at the paragraph or after 300 characters, empty where nothing stands there.
 */
export interface SentenceContext {
  readonly before: string
  readonly sentence: string
  readonly after: string
  readonly count: { readonly start: number; readonly end: number }
}

/**
 * A claim as it stands now (a person's edits applied), with what was decided about it and its sentence. A report holds no
 * withdrawn claims: nobody makes them any more.
 */
export interface ReportClaim {
  readonly claim: Claim
  readonly status: Exclude<ClaimStatus, 'withdrawn'>
  /** Latest first; empty while nobody has decided anything. */
  readonly decisions: readonly ReportDecision[]
  readonly context: SentenceContext
}

/** A figure that a ruling names, and the claim it is now: `gone` where no reading has it, `rejected` where a person said so. */
export interface PlacedFigure {
  readonly anchor: Anchor
  readonly standing: 'present' | 'gone' | 'rejected'
  /** Null where the figure is gone. */
  readonly claim: Claim | null
}

/**
 * A ruling on the claims as they are now. `present` is the ruling with its anchors on present claims, without the figures
 * that are gone; null where what is left rules nothing, or it was undone.
 */
export interface PlacedRuling {
  readonly recorded: RecordedRuling
  readonly present: Ruling | null
  readonly figures: readonly PlacedFigure[]
}

/** A figure of a ruling with the claim to show for it: the one it is now, else the one it was. */
export interface ShownFigure extends PlacedFigure {
  readonly shown: Claim
  readonly documentName: string
}

/** A ruling with what is to be shown of its figures. */
export interface ShownRuling extends PlacedRuling {
  readonly figures: readonly ShownFigure[]
}

/** The state of the ledger that a report was made from, so that it can be checked later. */
interface ReportLedger {
  /** How many entries there are. */
  readonly entries: number
  /** The hash of the last entry, 64 hexadecimal digits. */
  readonly head: string
}

/**
 * A case as it stands: its documents, its claims and what they come to. `claims` hold the rejected ones too; `reconciliation`
 * was made without them. Its statements and breakdowns name claims by id.
 */
export interface CaseInput {
  readonly caseName: string
  /** In the order they were added. */
  readonly documents: readonly ReportDocument[]
  /** By document, then by place in the text. */
  readonly claims: readonly ReportClaim[]
  readonly reconciliation: Reconciliation
}

/** Everything a report shows; a pure function of it is the page. */
export interface ReportInput extends CaseInput {
  /** When the report was made, ISO 8601, from the clock the command was given. */
  readonly generatedAt: string
  /** Recount's own version, such as `0.1.0`. */
  readonly version: string
  readonly ledger: ReportLedger
}
