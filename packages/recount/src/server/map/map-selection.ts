import type { FacetValue, Methods, ReadRequestOf } from '@recount/api'
import { daysOf } from '@recount/claims'
import type { AnyCase } from '../../report/case-view.ts'
import type { StatementView } from '../../report/statement-view.ts'
import type { FacetLabel } from '../table/table-spec.ts'
import { labelClaimant, labelCode, labelStanding } from '../tables/facet-labels.ts'

/** Which statements a map is asked for. */
export type MapQuery = ReadRequestOf<Methods['getMap']>['query']

/** The statements of a case that pass the filters of a map, and what the filters leave out. */
export interface MapSelection {
  readonly statements: readonly StatementView[]
  /** Those without a date, under all filters but the months. */
  readonly undated: number
  /** The first and last month (`2017-06`), under all filters but the months. */
  readonly months: { readonly first: string; readonly last: string } | null
  /** How many statements have each value, under all filters but that facet's own. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>
}

const facetNames = ['measure', 'victims', 'claimant', 'standing'] as const
type Facet = (typeof facetNames)[number]

const traitOf: Readonly<Record<Facet, (view: StatementView) => FacetLabel>> = {
  measure: ({ statement }) => labelCode(statement.measure),
  victims: ({ statement }) => labelCode(statement.victims ?? 'unstated'),
  claimant: ({ statement }) => labelClaimant(statement.claimant),
  standing: labelStanding,
}

/** Filters the statements of a case for a map. */
export function selectStatements({ statements }: AnyCase, query: MapQuery): MapSelection {
  const traced = statements.map((view) => ({ view, failed: listFailed(view, query) }))
  const passing = traced.filter(({ failed }) => failed.length === 0).map(({ view }) => view)
  const isTimely = monthTest(query)
  const timely = traced.filter(({ view }) => isTimely(view))
  return {
    statements: passing.filter(isTimely),
    undated: passing.filter((view) => monthsOf(view) === undefined).length,
    months: spanOf(passing),
    facets: Object.fromEntries(
      facetNames.map((facet) => {
        const open = timely.filter(({ failed }) => failed.every((one) => one === facet))
        return [
          facet,
          countTraits(
            open.map(({ view }) => traitOf[facet](view)),
            query[facet],
          ),
        ]
      }),
    ) as Record<Facet, FacetValue[]>,
  }
}

function listFailed(view: StatementView, query: MapQuery): readonly Facet[] {
  return facetNames.filter((facet) => {
    const asked: readonly string[] = query[facet]
    return asked.length > 0 && !asked.includes(traitOf[facet](view).value)
  })
}

function monthTest({ from, to }: MapQuery): (view: StatementView) => boolean {
  if (from === undefined && to === undefined) return () => true
  return (view) => {
    const months = monthsOf(view)
    if (months === undefined) return false
    return (from === undefined || months.last >= from) && (to === undefined || months.first <= to)
  }
}

/** The months that the date of a statement can mean; undefined where it has none. */
function monthsOf({ statement }: StatementView): { first: string; last: string } | undefined {
  const days = statement.asOf.date === null ? undefined : daysOf(statement.asOf.date)
  return days === undefined ? undefined : { first: days.first.slice(0, 7), last: days.last.slice(0, 7) }
}

function spanOf(views: readonly StatementView[]): MapSelection['months'] {
  const months = views.map(monthsOf).filter((one) => one !== undefined)
  const first = months.map((one) => one.first).toSorted()[0]
  const last = months
    .map((one) => one.last)
    .toSorted()
    .at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

function countTraits(traits: readonly FacetLabel[], asked: readonly string[]): readonly FacetValue[] {
  const counted = [...Map.groupBy(traits, ({ value }) => value)].map(([value, same]) => ({
    value,
    label: same[0]?.label ?? value,
    count: same.length,
  }))
  const missing = asked.filter((value) => !counted.some((one) => one.value === value))
  return [
    ...counted,
    ...missing.map((value) => ({ value, label: labelCode(value).label, count: 0 })),
  ].toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}
