import type { Disagreement, LeftOut } from '@recount/reconcile'
import type { AnyCase } from '../report/case-view.ts'
import { kindNotes, kindsInOrder } from '../report/sections/disagreement-kind.ts'
import type { ReportClaim } from '../report-input.ts'
import { sayNumber } from '../report/wording.ts'
import { shortId } from './claim-words.ts'
import { fill } from './layout.ts'
import { markBriefly } from './mark.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { sentenceOf } from './sentence.ts'

/** Disagreements under a heading for each kind, each with its reason, its sentences and what would settle it. */
export function renderDisagreements(
  disagreements: readonly Disagreement[],
  view: AnyCase,
  paint: Paint,
  width: number,
): string {
  return kindsInOrder
    .map((kind) => ({ kind, members: disagreements.filter((one) => one.kind === kind) }))
    .filter(({ members }) => members.length > 0)
    .map(({ kind, members }) => {
      const heading = fill(`${paint('bold', kind)} (${members.length}): ${kindNotes[kind].note}`, width)
      return [heading, ...members.map((one) => renderDisagreement(one, view, paint, width))].join('\n\n')
    })
    .join('\n\n')
}

/** The claims that a disagreement rests on: one for each of its members, the one that gives the best figure. */
export function listMemberClaims({ members }: Disagreement, view: AnyCase): readonly ReportClaim[] {
  return members.map((id) => view.findStatement(id)?.lead ?? view.getClaim(id))
}

/** What was not compared or not listed, so that silence is not read as agreement. */
export function renderLeftOut(leftOut: readonly LeftOut[], width: number): string {
  return leftOut.map(({ what, count }) => fill(`left out: ${sayNumber(count)} ${what}`, width)).join('\n')
}

function renderDisagreement(disagreement: Disagreement, view: AnyCase, paint: Paint, width: number): string {
  const { certainty, reason, settles, id } = disagreement
  const claims = listMemberClaims(disagreement, view)
  const sure = certainty === 'certainly' ? '' : `${paint('magenta', 'possibly:')} `
  return [
    fill(`${paint('cyan', shortId(id))}  ${sure}${printable(reason)}`, width, '  '),
    ...claims.map((claim) => renderMember(claim, view, paint, width)),
    fill(`${paint('dim', 'to settle it:')} ${printable(settles)}`, width, '    '),
  ].join('\n')
}

function renderMember(item: ReportClaim, view: AnyCase, paint: Paint, width: number): string {
  const { claim } = item
  const { name } = view.getDocument(claim.document)
  return fill(
    `${markBriefly(item, paint)} ${sentenceOf(claim, paint)} ${paint('dim', `(${printable(name)})`)}`,
    width,
    '    ',
  )
}
