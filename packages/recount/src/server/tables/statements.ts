import type { StatementRow } from '@recount/api'
import type { StatementView } from '../../report/statement-view.ts'
import { rowOfStatement } from '../results/statement-row.ts'
import type { Column, FacetLabel } from '../table/table-spec.ts'
import { openTable } from '../table/table.ts'
import {
  distinctLabels,
  labelClaimant,
  labelCode,
  labelKinds,
  labelPlaces,
  labelStanding,
  labelYear,
} from './facet-labels.ts'

/** The statements of a case. */
export const statementTable = openTable<StatementView, StatementRow>({
  name: 'statements',
  list: ({ view }) => view.statements,
  facets: {
    claimant: ({ statement }) => [labelClaimant(statement.claimant)],
    measure: ({ statement }) => [labelCode(statement.measure)],
    victims: ({ statement }) => [labelCode(statement.victims ?? 'unstated')],
    place: ({ statement }, state) => labelPlaces(statement.scope.places, state),
    year: ({ statement }) => [labelYear(statement.asOf.date)],
    routes: ({ statement: { lineages } }) => [
      lineages.length > 1
        ? { value: 'several', label: 'several routes' }
        : { value: 'one', label: 'one route only' },
    ],
    lineage: ({ statement: { lineages } }) => distinctLabels(lineages.map(({ by }) => lineageLabels[by])),
    series: (item, { view }) => [
      view.findSeries(item.statement.id) === undefined
        ? { value: 'alone', label: 'in no series' }
        : { value: 'series', label: 'in a series' },
    ],
    standing: (item) => [labelStanding(item)],
    differs: (item, { view }) => labelKinds(view.listDisagreements(item).map(({ kind }) => kind)),
  },
  sorts: {
    count: ({ statement: { best } }) => best.max ?? best.min,
    claimant: ({ speaker }) => speaker,
    asOf: ({ statement }) => statement.asOf.date,
    documents: ({ statement }) => statement.documents.length,
    lineages: ({ statement }) => statement.lineages.length,
  },
  text: ({ speaker, lead, statement: { scope } }) =>
    [
      speaker,
      lead.claim.quote.exact,
      ...[...scope.places, ...scope.perpetrators].map(({ name }) => name),
    ].join(' '),
  row: (item, { view }) => rowOfStatement(item, view),
  columns: listColumns(),
})

const lineageLabels: Readonly<Record<StatementView['statement']['lineages'][number]['by'], FacetLabel>> = {
  alone: { value: 'alone', label: 'a document alone' },
  text: { value: 'text', label: 'copied whole' },
  passage: { value: 'passage', label: 'a copied passage' },
  figures: { value: 'figures', label: 'the same figures day by day' },
  attribution: { value: 'attribution', label: 'crediting one source' },
}

function listColumns(): readonly Column<StatementRow>[] {
  return [
    { name: 'id', cell: (row) => row.id },
    { name: 'speaker', cell: (row) => row.speaker },
    { name: 'claimant_id', cell: (row) => row.claimant?.id ?? null },
    { name: 'form', cell: (row) => row.best.form },
    { name: 'min', cell: (row) => row.best.min },
    { name: 'max', cell: (row) => row.best.max },
    { name: 'words', cell: (row) => row.best.words },
    { name: 'measure', cell: (row) => row.measure },
    { name: 'victims', cell: (row) => row.victims },
    { name: 'scope', cell: (row) => row.scope },
    { name: 'part', cell: (row) => row.part },
    { name: 'as_of', cell: (row) => row.asOf.date },
    { name: 'as_of_known_by', cell: (row) => row.asOf.how },
    { name: 'stated_on', cell: (row) => row.statedOn.date },
    { name: 'documents', cell: (row) => row.documents },
    { name: 'lineages', cell: (row) => row.lineages },
    { name: 'no_source', cell: (row) => row.noSource },
    { name: 'step', cell: (row) => row.step?.step ?? null },
    { name: 'difference', cell: (row) => row.step?.difference ?? null },
    { name: 'accepted', cell: (row) => row.standing.accepted },
    { name: 'claims', cell: (row) => row.standing.claims },
    {
      name: 'disagreements',
      cell: (row) => row.disagreements.map(({ kind, count }) => `${kind} ${count}`).join('; ') || null,
    },
    { name: 'sentence', cell: (row) => row.sentence.sentence },
  ]
}
