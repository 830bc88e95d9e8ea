import type { DisagreementRow } from '@recount/api'
import type { ActorRef, Count } from '@recount/claims'
import type { Disagreement, KnownDate } from '@recount/reconcile'
import type { AnyCase } from '../../report/case-view.ts'
import { kindNotes } from '../../report/sections/disagreement-kind.ts'
import { saySpeaker, type StatementView } from '../../report/statement-view.ts'
import { sayNames, saySubject } from '../../report/wording.ts'
import type { ReportClaim } from '../../report-input.ts'

/** One side of a disagreement: a statement, or a claim of one. */
export interface FoundSide {
  readonly member: string
  /** The statement it is, or that its claim belongs to. */
  readonly item: StatementView | undefined
  /** Is the side the whole statement? */
  readonly isStatement: boolean
  readonly shown: ReportClaim
  readonly speaker: string
  readonly claimant: ActorRef | null
  readonly count: Count
  readonly asOf: KnownDate
}

/** Finds what a member of a disagreement stands for. `shown` is the claim to show for it, the one that leads unless given. */
export function findSide(member: string, view: AnyCase, shown?: ReportClaim): FoundSide {
  const item = view.findStatement(member)
  if (item !== undefined) {
    const { statement, speaker, lead } = item
    const { claimant, best: count, asOf } = statement
    return { member, item, isStatement: true, shown: shown ?? lead, speaker, claimant, count, asOf }
  }
  const found = view.getClaim(member)
  const { claimant, document, count } = found.claim
  const owner = view.findStatementOf(member)
  return {
    member,
    item: owner,
    isStatement: false,
    shown: found,
    speaker: owner?.speaker ?? saySpeaker(claimant, view.getDocument(document)),
    claimant,
    count: { form: count.form, min: count.min, max: count.max, words: count.words },
    asOf: owner?.statement.asOf ?? { date: null, how: 'unknown' },
  }
}

/** A disagreement as a row of a table. */
export function rowOfDisagreement(disagreement: Disagreement, view: AnyCase): DisagreementRow {
  const { id, kind, certainty, reason, settles, members } = disagreement
  const sides = members.map((member) => findSide(member, view))
  const claims = sides.map(({ shown }) => shown.claim)
  const places = sayNames(claims.flatMap((claim) => claim.places))
  return {
    id,
    kind,
    certainty,
    reason,
    kindWords: kindNotes[kind].one,
    sides: sides.map(({ member, speaker, count, asOf }) => ({ member, speaker, count, asOf })),
    subjects: [...new Set(claims.map(({ measure, victims }) => saySubject(measure, victims)))],
    places: places === '' ? null : places,
    size: sizeOf(disagreement, view),
    settles,
  }
}

/** By how much the sides' numbers lie apart; null where fewer than two give one. */
export function sizeOf({ members }: Disagreement, view: AnyCase): number | null {
  const numbers = members.flatMap((member) => {
    const { count } = findSide(member, view)
    return count.max ?? count.min ?? []
  })
  return numbers.length < 2 ? null : Math.max(...numbers) - Math.min(...numbers)
}
