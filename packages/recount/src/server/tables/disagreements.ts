import { certainties, type DisagreementRow } from '@recount/api'
import { measures } from '@recount/claims'
import type { Disagreement } from '@recount/reconcile'
import type { AnyCase } from '../../report/case-view.ts'
import { kindNotes, kindsInOrder } from '../../report/sections/disagreement-kind.ts'
import { findSide, rowOfDisagreement, sizeOf } from '../results/disagreement-row.ts'
import type { CaseState } from '../live/case-state.ts'
import type { Column } from '../table/table-spec.ts'
import { openTable } from '../table/table.ts'
import { distinctLabels, labelClaimant, labelCode, labelPlaces } from './facet-labels.ts'

/** A disagreement with the case that it is one of, so that it can be sorted by what its sides say. */
interface Item {
  readonly disagreement: Disagreement
  readonly view: AnyCase
}

const lists = new WeakMap<AnyCase, readonly Item[]>()

/** Disagreements, conflicts first; of one kind, what is certain first and the largest difference before smaller ones. */
export const disagreementTable = openTable<Item, DisagreementRow>({
  name: 'disagreements',
  list: listItems,
  facets: {
    kind: ({ disagreement: { kind } }) => [labelCode(kind)],
    certainty: ({ disagreement: { certainty } }) => [labelCode(certainty)],
    claimant: (item) => distinctLabels(sidesOf(item).map(({ claim }) => labelClaimant(claim.claimant))),
    measure: (item) => distinctLabels(sidesOf(item).map(({ claim }) => labelCode(claim.measure))),
    place: (item, state) =>
      distinctLabels(sidesOf(item).flatMap(({ claim }) => labelPlaces(claim.places, state))),
  },
  sorts: {
    kind: ({ disagreement: { kind } }) => kindsInOrder.indexOf(kind),
    certainty: ({ disagreement: { certainty } }) => certainties.indexOf(certainty),
    size: ({ disagreement, view }) => sizeOf(disagreement, view),
    claimant: ({ disagreement, view }) => findSide(disagreement.members[0] ?? '', view).speaker,
    asOf: ({ disagreement, view }) =>
      disagreement.members
        .map((member) => findSide(member, view).asOf.date ?? '')
        .sort()
        .at(-1) || null,
  },
  text: ({ disagreement, view }) =>
    [
      disagreement.reason,
      disagreement.settles,
      kindNotes[disagreement.kind].one,
      ...disagreement.members.map((member) => findSide(member, view).speaker),
      ...sidesOf({ disagreement, view }).flatMap(({ claim }) => claim.places.map(({ name }) => name)),
    ].join(' '),
  row: ({ disagreement, view }) => rowOfDisagreement(disagreement, view),
  columns: listColumns(),
})

function listItems({ view }: CaseState): readonly Item[] {
  const known = lists.get(view)
  if (known !== undefined) return known
  const listed = view.input.reconciliation.disagreements
    .map((disagreement) => ({ disagreement, view, size: sizeOf(disagreement, view) ?? -1 }))
    .toSorted(
      (a, b) =>
        kindsInOrder.indexOf(a.disagreement.kind) - kindsInOrder.indexOf(b.disagreement.kind) ||
        certainties.indexOf(a.disagreement.certainty) - certainties.indexOf(b.disagreement.certainty) ||
        rankMeasure(a) - rankMeasure(b) ||
        b.size - a.size,
    )
  lists.set(view, listed)
  return listed
}

/** Deaths stand before what is only reported or struck. */
function rankMeasure(item: Item): number {
  return Math.min(...sidesOf(item).map(({ claim }) => measures.indexOf(claim.measure)))
}

function sidesOf({ disagreement, view }: Item) {
  return disagreement.members.map((member) => findSide(member, view).shown)
}

function listColumns(): readonly Column<DisagreementRow>[] {
  return [
    { name: 'id', cell: (row) => row.id },
    { name: 'kind', cell: (row) => row.kind },
    { name: 'certainty', cell: (row) => row.certainty },
    { name: 'reason', cell: (row) => row.reason },
    { name: 'speakers', cell: (row) => row.sides.map(({ speaker }) => speaker).join('; ') },
    {
      name: 'figures',
      cell: (row) => row.sides.map(({ count }) => count.words).join('; '),
    },
    { name: 'as_of', cell: (row) => row.sides.map(({ asOf }) => asOf.date ?? '').join('; ') },
    { name: 'subjects', cell: (row) => row.subjects.join('; ') },
    { name: 'places', cell: (row) => row.places },
    { name: 'size', cell: (row) => row.size },
    { name: 'settles', cell: (row) => row.settles },
    { name: 'members', cell: (row) => row.sides.map(({ member }) => member).join('; ') },
  ]
}
