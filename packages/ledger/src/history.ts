import type { Claim, ClaimContent, ClaimStatus } from '@recount/claims'

/** Who took a decision back, when and why; `entry` is the number of the entry that says so. */
export interface Undoing {
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/**
 * Who decided what about a claim, when and why; `entry` is the number of the entry that says so. `undone` says who took it
 * back; null while it is in force.
 */
export interface Decision {
  readonly status: 'accepted' | 'rejected'
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
  readonly undone: Undoing | null
}

/** Who changed which fields of a claim, when and why; `undone` says who took that back, null while it is in force. */
export interface ClaimEdit {
  readonly changes: Partial<ClaimContent>
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
  readonly undone: Undoing | null
}

/** What reading its document again made of a claim that nobody had decided about, by whom, when and why. */
export interface Rereading {
  readonly status: 'proposed' | 'withdrawn'
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** An act as it is stored: `undone` stands in it only where it was undone. */
type Stored<Act extends { readonly undone: Undoing | null }> = Omit<Act, 'undone'> & {
  readonly undone?: Undoing
}

/** One thing that happened to a claim since it was proposed. */
export type Step =
  | { readonly decision: Stored<Decision> }
  | { readonly edit: Stored<ClaimEdit> }
  | { readonly rereading: Rereading }

/** What a history makes of a proposal; `claim` is the very proposal where no edit is in force. */
export interface Outcome {
  readonly status: ClaimStatus
  readonly claim: Claim
}

/**
 * The status and fields that a history gives a proposal, oldest step first, without what was undone. An edit brings a
 * withdrawn claim back: somebody took it up.
 */
export function replay(proposal: Claim, steps: readonly Step[]): Outcome {
  return steps.filter(isInForce).reduce<Outcome>(follow, { status: 'proposed', claim: proposal })
}

/** Does a person's acceptance, rejection or edit of the claim stand? */
export function isDecided(steps: readonly Step[]): boolean {
  return steps.some((step) => !('rereading' in step) && isInForce(step))
}

/** The history after somebody took back what the entry of a number decided. */
export function undoStep(steps: readonly Step[], entry: number, undone: Undoing): readonly Step[] {
  return steps.map((step) => {
    if ('decision' in step && step.decision.entry === entry) return { decision: { ...step.decision, undone } }
    return 'edit' in step && step.edit.entry === entry ? { edit: { ...step.edit, undone } } : step
  })
}

/** All decisions of a history, undone ones included, oldest first. */
export function listDecisions(steps: readonly Step[]): readonly Decision[] {
  return steps.flatMap((step) => ('decision' in step ? { ...step.decision, undone: undoneOf(step) } : []))
}

/** All edits of a history, undone ones included, oldest first. */
export function listEdits(steps: readonly Step[]): readonly ClaimEdit[] {
  return steps.flatMap((step) => ('edit' in step ? { ...step.edit, undone: undoneOf(step) } : []))
}

/** What later readings of its document made of a claim, oldest first. */
export function listRereadings(steps: readonly Step[]): readonly Rereading[] {
  return steps.flatMap((step) => ('rereading' in step ? step.rereading : []))
}

/** A claim with the fields of an edit; fields whose words it does not name keep theirs. */
export function applyChanges(claim: Claim, changes: Partial<ClaimContent>): Claim {
  const { readings, ...fields } = changes
  if (readings === undefined) return { ...claim, ...fields }
  return { ...claim, ...fields, readings: { ...claim.readings, ...readings } }
}

function follow({ status, claim }: Outcome, step: Step): Outcome {
  if ('decision' in step) return { status: step.decision.status, claim }
  if ('rereading' in step) return { status: step.rereading.status, claim }
  return {
    status: status === 'withdrawn' ? 'proposed' : status,
    claim: applyChanges(claim, step.edit.changes),
  }
}

function isInForce(step: Step): boolean {
  return undoneOf(step) === null
}

function undoneOf(step: Step): Undoing | null {
  if ('decision' in step) return step.decision.undone ?? null
  return 'edit' in step ? (step.edit.undone ?? null) : null
}
