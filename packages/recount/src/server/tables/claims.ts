import type { ClaimRow } from '@recount/api'
import { claimStatuses } from '@recount/claims'
import type { CaseState, LiveClaim } from '../live/case-state.ts'
import type { Column, FacetLabel, TableSpec } from '../table/table-spec.ts'
import { labelClaimant, labelCode, labelKinds, labelPlaces, labelYear } from './facet-labels.ts'
import { listKinds } from './claim-kinds.ts'
import { openTable } from '../table/table.ts'
import { sayScope } from '../../report/wording.ts'
import type { ReportClaim } from '../../report-input.ts'
import { saySpeaker } from '../../report/statement-view.ts'
import { decisionOf, nameOf } from '../views/figure.ts'

/** How the claims of a case are filtered, searched, sorted and shown, rejected ones too. */
export const claimSpec: TableSpec<LiveClaim, ClaimRow> = {
  name: 'claims',
  list: (state) => state.claims,
  facets: {
    status: ({ recorded }) => [labelCode(recorded.status)],
    measure: ({ recorded }) => [labelCode(recorded.claim.measure)],
    victims: ({ recorded }) => [labelCode(recorded.claim.victims ?? 'unstated')],
    stance: ({ recorded }) => [labelCode(recorded.claim.stance)],
    claimant: ({ recorded }) => [labelClaimant(recorded.claim.claimant)],
    place: ({ recorded }, state) => labelPlaces(recorded.claim.places, state),
    document: ({ recorded }, state) => {
      const { name = recorded.claim.document, title = null } =
        state.findDocument(recorded.claim.document)?.shown ?? {}
      return [{ value: recorded.claim.document, label: title ?? name }]
    },
    publisher: ({ recorded }, state) => [labelPublisher(recorded.claim.document, state)],
    year: ({ recorded }) => [labelYear(recorded.claim.asOf)],
    differs: ({ recorded }, { reconciliation }) => labelKinds(listKinds(recorded.claim.id, reconciliation)),
  },
  changing: ['differs'],
  sorts: {
    document: ({ recorded }) => recorded.claim.document,
    asOf: ({ recorded }) => recorded.claim.asOf,
    count: ({ recorded: { claim } }) => claim.count.max ?? claim.count.min,
    claimant: ({ recorded }) => recorded.claim.claimant?.name ?? null,
    status: ({ recorded }) => claimStatuses.indexOf(recorded.status),
  },
  text: ({ recorded: { claim } }) =>
    [
      claim.quote.exact,
      claim.claimant?.name ?? '',
      ...[...claim.relay, ...claim.perpetrators, ...claim.places].map(({ name }) => name),
    ].join(' '),
  row: rowOf,
  columns: listColumns(),
}

/** The claims of a case as a table. */
export const claimTable = openTable(claimSpec)

/** A claim as a row. */
export function rowOf({ recorded, shown }: LiveClaim, state: CaseState): ClaimRow {
  const { claim, status } = recorded
  const { places, period, perpetrators, means, definition } = claim
  const document = state.findDocument(claim.document)?.shown
  if (document === undefined) throw new Error(`expected the document of claim ${claim.id}; found none`)
  const { form, min, max, words } = claim.count
  return {
    id: claim.id,
    status,
    claimant: claim.claimant,
    speaker: saySpeaker(claim.claimant, document),
    relay: claim.relay,
    measure: claim.measure,
    victims: claim.victims,
    count: { form, min, max, words },
    places,
    period,
    perpetrators,
    asOf: claim.asOf,
    statedOn: claim.statedOn,
    stance: claim.stance,
    section: claim.section,
    scope: sayScope({ places, period, perpetrators, means, definition, part: null }),
    document: nameOf(document),
    sentence: shown.context,
    decision: findDecision(shown),
    last: recorded.last,
    statement: state.findStatementId(claim.id) ?? null,
  }
}

/** The latest decision in force. */
function findDecision({ decisions }: ReportClaim): ClaimRow['decision'] {
  const found = decisions.find(({ undone }) => undone === null)
  return found === undefined ? null : decisionOf(found)
}

function labelPublisher(document: string, state: CaseState): FacetLabel {
  const publisher = state.findDocument(document)?.shown.publisher ?? null
  return publisher === null
    ? { value: 'unknown', label: 'not known' }
    : { value: publisher, label: publisher }
}

function listColumns(): readonly Column<ClaimRow>[] {
  return [
    { name: 'id', cell: (row) => row.id },
    { name: 'status', cell: (row) => row.status },
    { name: 'speaker', cell: (row) => row.speaker },
    { name: 'claimant_id', cell: (row) => row.claimant?.id ?? null },
    { name: 'relay', cell: (row) => listNames(row.relay) },
    { name: 'form', cell: (row) => row.count.form },
    { name: 'min', cell: (row) => row.count.min },
    { name: 'max', cell: (row) => row.count.max },
    { name: 'words', cell: (row) => row.count.words },
    { name: 'measure', cell: (row) => row.measure },
    { name: 'victims', cell: (row) => row.victims },
    { name: 'places', cell: (row) => listNames(row.places) },
    { name: 'place_ids', cell: (row) => row.places.map(({ id }) => id ?? '').join('; ') },
    { name: 'perpetrators', cell: (row) => listNames(row.perpetrators) },
    { name: 'period_from', cell: (row) => row.period?.from ?? null },
    { name: 'period_to', cell: (row) => row.period?.to ?? null },
    { name: 'as_of', cell: (row) => row.asOf },
    { name: 'stated_on', cell: (row) => row.statedOn },
    { name: 'stance', cell: (row) => row.stance },
    { name: 'section', cell: (row) => row.section },
    { name: 'document', cell: (row) => row.document.name },
    { name: 'document_title', cell: (row) => row.document.title },
    { name: 'publisher', cell: (row) => row.document.publisher },
    { name: 'published', cell: (row) => row.document.published },
    { name: 'sentence', cell: (row) => row.sentence.sentence },
    { name: 'decided', cell: (row) => row.decision?.kind ?? null },
    { name: 'decided_by', cell: (row) => row.decision?.by ?? null },
    { name: 'decided_at', cell: (row) => row.decision?.at ?? null },
    { name: 'why', cell: (row) => row.decision?.why ?? null },
    { name: 'statement', cell: (row) => row.statement },
  ]
}

function listNames(named: readonly { readonly name: string }[]): string | null {
  return named.length === 0 ? null : named.map(({ name }) => name).join('; ')
}
