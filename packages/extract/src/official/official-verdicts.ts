import type { PositionCode, RejectionReason } from '@recount/claims'
import type { View } from '../text/view.ts'
import type { Conceded } from './conceded-counts.ts'
import type { OfficialPack, Verdict } from './official-pack.ts'
import type { TextSpan, Told } from './official-statement.ts'
import { findPattern } from './word-patterns.ts'

/** Which position a statement takes and why, with the words that say so. */
export interface ReadVerdict {
  readonly position: Told<PositionCode> | null
  readonly reason: Told<RejectionReason> | null
  /** Do words of a verdict say so, rather than people counted? */
  readonly isTold: boolean
}

/** The first verdict of the pack whose words are met; without any, people counted as harmed are conceded. */
export function readVerdict(
  views: readonly View[],
  { verdicts }: OfficialPack,
  conceded: Conceded,
): ReadVerdict {
  for (const verdict of verdicts) {
    const span = findWords(views, verdict)
    if (span) return verdictOf(verdict, span)
  }
  const counted = conceded.killed ?? conceded.injured
  if (counted === null) return { position: null, reason: null, isTold: false }
  const { start, end } = counted
  return { position: { value: 'credible', start, end }, reason: null, isTold: false }
}

function verdictOf({ position, reason }: Verdict, span: TextSpan): ReadVerdict {
  return {
    position: { value: position, ...span },
    reason: reason === null ? null : { value: reason, ...span },
    isTold: true,
  }
}

function findWords(views: readonly View[], { patterns }: Verdict): TextSpan | undefined {
  for (const { tokens } of views) {
    const found = findPattern(tokens, patterns)
    if (found) return { start: tokens[found.from]!.start, end: tokens[found.to - 1]!.end }
  }
  return undefined
}
