import type { EntryKind } from './entry.ts'
import { ConflictError } from './errors.ts'

/** The last thing that was recorded about a claim, an incident or a pair after somebody had looked at it: by which entry, who, when and why. */
export interface Alteration {
  /** The claim's or incident's; a pair's by `identifyPair`. */
  readonly id: string
  readonly entry: number
  readonly kind: EntryKind
  readonly by: string
  readonly at: string
  readonly why: string | null
}

/** A decision by someone who had not seen what was recorded about its claims or incidents meanwhile; `claims` says what that is. */
export class AlteredError extends ConflictError {
  readonly claims: readonly Alteration[]
  constructor(message: string, hint: string | null, claims: readonly Alteration[]) {
    super(message, hint)
    this.claims = claims
  }
}
