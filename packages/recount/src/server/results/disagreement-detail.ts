import type { DisagreementDetail, Side } from '@recount/api'
import { MissingError } from '@recount/claims'
import type { Disagreement, Evidence } from '@recount/reconcile'
import { sayRule } from '../../print/explain/disagreement.ts'
import type { AnyCase } from '../../report/case-view.ts'
import { nameField } from '../../report/claim-field.ts'
import { kindNotes } from '../../report/sections/disagreement-kind.ts'
import { saySubject } from '../../report/wording.ts'
import type { ReportClaim } from '../../report-input.ts'
import type { LiveCase } from '../live/live-case.ts'
import { standingOf } from './brief.ts'
import { findSide, rowOfDisagreement, type FoundSide } from './disagreement-row.ts'
import { viewFigure } from './figure.ts'
import { listRulingsAbout } from './rulings.ts'
import { compareFields } from './side-fields.ts'

/** A disagreement side by side. Throws MissingError where there is none of this id now. */
export async function viewDisagreement(id: string, live: LiveCase): Promise<DisagreementDetail> {
  const { view } = live.state
  const found = view.input.reconciliation.disagreements.find((one) => one.id === id)
  if (found === undefined) {
    throw new MissingError(
      'This disagreement is no longer there.',
      'A decision or ruling settled it, or made another of it. The list shows those that are left.',
    )
  }
  const { evidence, believed } = found
  const sides = found.members.map((member) => findSide(member, view, findNamed(member, evidence, view)))
  return {
    row: rowOfDisagreement(found, view),
    note: kindNotes[found.kind].note,
    rule: sayRule(found, view),
    sides: sides.map((side) => viewSide(side, evidence, view)),
    fields: compareFields(sides),
    believed:
      believed === undefined
        ? null
        : { member: believed.statement, count: believed.count, reason: believed.reason },
    rulings: await listRulingsAbout(
      { claims: sides.flatMap(claimsOf), claimants: sides.map(({ claimant }) => claimant) },
      live,
    ),
  }
}

/** The claim of a statement that the evidence names: the verdict rests on its words. */
function findNamed(
  member: string,
  evidence: Disagreement['evidence'],
  view: AnyCase,
): ReportClaim | undefined {
  const ids = new Set(view.findStatement(member)?.statement.claims)
  const own = evidence.filter(({ claim }) => ids.has(claim))
  const named = own.find(({ field }) => field === 'count') ?? own[0]
  return named === undefined ? undefined : view.getClaim(named.claim)
}

function claimsOf({ item, isStatement, shown }: FoundSide): readonly string[] {
  return isStatement && item !== undefined ? item.statement.claims : [shown.claim.id]
}

function viewSide(side: FoundSide, evidence: readonly Evidence[], view: AnyCase): Side {
  const { member, item, isStatement, shown, speaker, claimant, count, asOf } = side
  const { measure, victims } = shown.claim
  const own = new Set(claimsOf(side))
  return {
    member,
    statement: item?.statement.id ?? null,
    speaker,
    claimant,
    count,
    measure,
    victims,
    subject: saySubject(measure, victims),
    asOf,
    documents: isStatement ? (item?.statement.documents.length ?? 1) : 1,
    lineages: isStatement ? (item?.statement.lineages.length ?? 1) : 1,
    standing: standingOf(isStatement ? (item?.claims ?? [shown]) : [shown]),
    figure: viewFigure(shown, view),
    marks: evidence
      .filter(({ claim, field }) => own.has(claim) && field !== 'count')
      .map(({ claim, field, words }) => ({
        field,
        name: nameField(field),
        words,
        at: claim === shown.claim.id ? findWords(words, field, shown) : null,
      })),
  }
}

/** Where words stand inside the sentence: where the field was read from, else where they are found. */
function findWords(
  words: string,
  field: Evidence['field'],
  { claim, context: { sentence } }: ReportClaim,
): { readonly start: number; readonly end: number } | null {
  const read = (claim.readings[field] ?? [])
    .map(({ start, end }) => ({ start: start - claim.quote.start, end: end - claim.quote.start }))
    .find(({ start, end }) => start >= 0 && start < end && sentence.slice(start, end) === words)
  if (read !== undefined) return read
  const start = words === '' ? -1 : sentence.indexOf(words)
  return start === -1 ? null : { start, end: start + words.length }
}
