import type { Breakdown } from '@recount/reconcile'
import { sayCount, saySubject } from '../../report/wording.ts'
import { saySpeaker } from '../../report/statement-view.ts'
import { sayVerdict } from '../breakdown-lines.ts'
import { claimAsJson } from '../case-json.ts'
import { citeClaim } from './cited.ts'
import { referToDisagreements } from './reference.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** Every sum of a case. */
export function listBreakdownThings(source: Source): readonly Thing[] {
  const { view } = source
  return view.input.reconciliation.breakdowns.map((one) => ({
    kind: 'breakdown',
    id: one.id,
    tell: () => tellBreakdown(one, source),
    explain: (page) => explainBreakdown(one, page),
    asJson: () => ({
      ...one,
      claims: [one.whole, ...one.parts].map((id) => claimAsJson(view.getClaim(id), view)),
    }),
  }))
}

function tellBreakdown(one: Breakdown, { view }: Source): string {
  const { claim } = view.getClaim(one.whole)
  const speaker = saySpeaker(claim.claimant, view.getDocument(claim.document))
  const parts = one.kind === 'partition' ? 'parts that share nobody' : 'parts that may share people'
  return `${speaker}: ${sayCount(claim.count)} ${saySubject(claim.measure, claim.victims)} and ${parts}; ${sayVerdict(one)}: ${one.reason}.`
}

function explainBreakdown({ whole, parts }: Breakdown, page: Page): readonly Section[] {
  const { view } = page.source
  const members = new Set([whole, ...parts])
  const about = view.input.reconciliation.disagreements.filter((one) =>
    one.members.every((id) => members.has(id)),
  )
  return [
    { title: 'The whole', blocks: [citeClaim(view.getClaim(whole), page)] },
    { title: 'Its parts', blocks: parts.map((id) => citeClaim(view.getClaim(id), page)) },
    referToDisagreements(about, page),
  ]
}
