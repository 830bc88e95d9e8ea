import type {
  Actor,
  ActorRef,
  ClaimField,
  Count,
  DatePrecision,
  Edtf,
  Interval,
  Measure,
  Place,
  Ruling,
  VictimClass,
} from '@recount/claims'
import type { Book } from './books/book.ts'
import type { StatementScope } from './statement-scope.ts'

export type { StatementScope }

/** What reconciling needs to know of a document. Without `text`, copies are told only by attribution and by quotes. */
export interface DocumentFacts {
  readonly id: string
  readonly name: string
  readonly publisher: string | null
  readonly published: Edtf | null
  readonly title: string | null
  readonly text?: string
}

/** What claims are read against: who is who, and where the claims stand. */
export interface ReconcileContext {
  readonly actors: readonly Actor[]
  readonly documents: readonly DocumentFacts[]
  /** What people ruled, in force, their anchors led to the claims as they are now; none where left out. */
  readonly rulings?: readonly Ruling[]
}

/** How a date came to be known, surest first: said so, the end of the period counted, the day of speaking, the document's. */
export type DateSource = 'said' | 'period-end' | 'stated-on' | 'published' | 'unknown'

/** A date and how it is known; `date` is null exactly when it is not. */
export interface KnownDate {
  readonly date: Edtf | null
  readonly how: DateSource
}

/**
 * One independent route by which a statement came: documents that copy each other count once. What holds its documents
 * together, surest first: most of their words (`text`), the words around the figure (`passage`), the same figures for the
 * same days again and again (`figures`), whom they credit (`attribution`).
 */
export interface Lineage {
  readonly documents: readonly string[]
  readonly by: 'alone' | 'text' | 'passage' | 'figures' | 'attribution'
  readonly reason: string
}

/** A document that gives a statement and is no route of it: a login wall, a consent page; with the reason in words. */
export interface NoSource {
  readonly document: string
  readonly reason: string
}

/**
 * One act of asserting, met in one or several documents. `best` is the finest figure given, in the loosest form that a
 * source gives to it: relaying loses "at least", it seldom adds it. `claimant` is null where the article speaks itself.
 */
export interface Statement {
  /** SHA-256 over the sorted ids of its claims. */
  readonly id: string
  readonly claims: readonly string[]
  readonly claimant: ActorRef | null
  readonly measure: Measure
  readonly victims: VictimClass | null
  readonly scope: StatementScope
  readonly best: Count
  readonly documents: readonly string[]
  readonly lineages: readonly Lineage[]
  /** Documents on none of the lineages; absent where there are none. */
  readonly noSource?: readonly NoSource[]
  /** The day up to which it is said. */
  readonly asOf: KnownDate
  /** The day on which it was said. */
  readonly statedOn: KnownDate
  /** In words, why these claims are one statement; empty for a statement of one claim. */
  readonly reasons: readonly string[]
  /** Numbers of the ledger entries in which people ruled on it. */
  readonly rulings: readonly number[]
}

/**
 * What a statement does to the series: `revision up`/`down` with a later date; `silent fall` is a running total that
 * falls without a word; `restatement` gives another figure for a day already given; `restart` begins to count anew;
 * `same` repeats; `rounding` and `slip` are other readings of a figure that stands beside them; `shift` is a copy that
 * gives the figure of the day before; `next period` is the figure of the days, month or year that come next.
 */
export type Step =
  | 'first'
  | 'revision up'
  | 'revision down'
  | 'silent fall'
  | 'restatement'
  | 'restart'
  | 'same'
  | 'rounding'
  | 'slip'
  | 'shift'
  | 'next period'

/** One statement in its series. `difference` is against the step it is measured by, null where there is none. */
export interface SeriesStep {
  readonly statement: string
  readonly asOf: KnownDate
  readonly count: Count
  readonly step: Step
  readonly difference: number | null
  /** Is its place in the order known by a date, or only by its size (a running total grows)? */
  readonly placedBy: 'date' | 'size'
  readonly words: string
}

/** Days, months or years that a regular series passes over; both ends inclusive, `count` steps missing. */
export interface Gap {
  readonly from: Edtf
  readonly to: Edtf
  readonly count: number
  readonly unit: DatePrecision
}

/** The statements of one claimant about one scope over time; at least two. */
export interface Series {
  readonly id: string
  readonly claimant: ActorRef | null
  readonly measure: Measure
  readonly victims: VictimClass | null
  readonly scope: StatementScope
  readonly steps: readonly SeriesStep[]
  /** What is missing where at least eight steps come at one interval, eight of ten times; empty for any other series. */
  readonly gaps: readonly Gap[]
}

/** One running total of a counter. `claimant` is null where its document names nobody for it. */
export interface CounterReading {
  readonly claim: string
  readonly day: Edtf
  readonly count: Count
  readonly claimant: ActorRef | null
}

/** Consecutive readings of one claimant; `readings` of them, from the first day to the last. */
export interface CounterStretch {
  readonly claimant: ActorRef | null
  readonly from: Edtf
  readonly to: Edtf
  readonly readings: number
}

/** Two readings, one right after the other in its counter. */
export interface CounterStep {
  readonly before: CounterReading
  readonly after: CounterReading
}

/** A counter that goes down: inside one claimant's stretch its total fell; at a handover two sources differ. */
export interface CounterFall extends CounterStep {
  readonly kind: 'silent fall' | 'handover'
}

/** Days of a daily counter for which nobody is named: the claimant is not given, or no figure is. */
export interface UnnamedDays {
  readonly from: Edtf
  readonly to: Edtf
  readonly days: number
  readonly why: 'no claimant' | 'no figure'
}

/** How often total + figure of the period = next total was looked at in a counter, and what came out. */
export interface CounterSums {
  readonly holds: number
  readonly fails: number
  readonly cannotTell: number
}

/** The running totals on one scope that one document prints, whoever gives them from day to day. */
export interface Counter {
  readonly id: string
  readonly document: string
  readonly measure: Measure
  readonly victims: VictimClass | null
  readonly places: readonly Place[]
  readonly definition: string | null
  /** The first and last day with a reading. */
  readonly from: Edtf
  readonly to: Edtf
  /** Days with a reading; where a slip stands instead, there is none. */
  readonly days: number
  readonly stretches: readonly CounterStretch[]
  readonly handovers: readonly CounterStep[]
  readonly falls: readonly CounterFall[]
  readonly restarts: readonly CounterStep[]
  readonly unnamed: readonly UnnamedDays[]
  readonly sums: CounterSums
  /** All of this in words. */
  readonly reason: string
}

/** Why two figures differ; exactly one of eight, decided by the table in `rules.ts`. */
export type DisagreementKind =
  'revision' | 'scope' | 'definition' | 'unit' | 'rounding' | 'slip' | 'attribution' | 'conflict'

/** `possibly` where a part of a scope, a date or a speaker that bears on the verdict is not known. */
export type Sureness = 'certainly' | 'possibly'

/** The words of a claim on which a verdict rests. */
export interface Evidence {
  readonly claim: string
  readonly field: ClaimField
  readonly words: string
}

/** Which of two readings a slip believes, and why. The claims themselves stay as they are. */
export interface Belief {
  readonly statement: string
  readonly count: Count
  readonly reason: string
}

/** Two figures that can't both be taken at face value. */
export interface Disagreement {
  readonly id: string
  readonly kind: DisagreementKind
  /** Ids of statements; of claims, where the disagreement is inside one statement or one breakdown. */
  readonly members: readonly string[]
  readonly certainty: Sureness
  readonly reason: string
  readonly evidence: readonly Evidence[]
  /** What would settle it. */
  readonly settles: string
  readonly believed?: Belief
}

/** Parts that share nobody and make up the whole, or parts that may share people or leave some out. */
export type BreakdownKind = 'partition' | 'overlap'

/** What tells the parts apart; `unstated` where only the arithmetic shows that they are parts. */
export type BreakdownBasis = 'place' | 'class' | 'period' | 'administration' | 'unstated'

/** A figure and the figures of the same claimant in the same document that are its parts. Members are claim ids. */
export interface Breakdown {
  readonly id: string
  readonly whole: string
  readonly parts: readonly string[]
  readonly kind: BreakdownKind
  readonly by: BreakdownBasis
  readonly sum: Interval
  readonly holds: 'holds' | 'fails' | 'cannot tell'
  readonly reason: string
}

/**
 * A least number that follows from another statement of the same speaker, whose scope is known to lie in this one's: given
 * only where it is above the statement's own minimum. `from` is that other statement; both are ids.
 */
export interface Bound {
  readonly statement: string
  readonly floor: number
  readonly from: string
  readonly reason: string
}

/** Comparisons that were not made or not listed, so that silence is never read as agreement. */
export interface LeftOut {
  /** In words that follow the number: singular for one. */
  readonly what: string
  readonly count: number
}

/** What a set of claims comes to. Everything is sorted by content, so the order of the claims does not show. */
export interface Reconciliation {
  readonly statements: readonly Statement[]
  readonly series: readonly Series[]
  readonly disagreements: readonly Disagreement[]
  readonly breakdowns: readonly Breakdown[]
  readonly bounds: readonly Bound[]
  /** Running totals of at least eight days in one document. */
  readonly counters: readonly Counter[]
  /** The official books of claimants who keep some. */
  readonly books: readonly Book[]
  readonly leftOut: readonly LeftOut[]
}
