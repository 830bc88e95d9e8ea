import { say } from '../../messages/say.ts'
import type { SearchParams } from '../../search-params.ts'
import type { Answered, Asked } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FacetPanel } from '../../table/facet-panel.tsx'
import type { SearchChange } from '../../table/table-search.ts'
import { sayDate } from '../../words/dates.ts'
import { FacetDrop } from '../map/facet-drop.tsx'
import { MonthSlider } from '../map/month-slider.tsx'
import { countChosen, daysOfMonths, findMonths, incidentFacets } from './incident-search.ts'

interface IncidentMapFiltersProps {
  readonly answer: Answered<'listIncidentPlaces'>
  readonly query: NonNullable<Asked<'listIncidentPlaces'>['query']>
  readonly search: SearchParams
  change(next: SearchChange): void
}

/** The months and the facets that narrow the map of the incidents. */
export function IncidentMapFilters({ answer, query, search, change }: IncidentMapFiltersProps) {
  const { data } = useAnswer('listIncidents', { query: { ...query, limit: 1 } })
  const { from, to } = findMonths(search)
  const isNarrowed = from !== undefined || to !== undefined
  return (
    <div className="map-filters">
      <div className="map-months">
        <Months
          months={answer.months}
          from={from}
          to={to}
          choose={(low, high) => change(daysOfMonths(low, high))}
        />
        <p className="soft small">
          {say(isNarrowed ? 'incidents.map.undated.out' : 'incidents.map.undated', { n: answer.undated })}
        </p>
      </div>
      <FacetDrop chosen={countChosen(search)}>
        <FacetPanel facets={incidentFacets} values={data?.facets ?? {}} search={search} change={change} />
      </FacetDrop>
    </div>
  )
}

interface MonthsProps {
  readonly months: Answered<'listIncidentPlaces'>['months']
  readonly from: string | undefined
  readonly to: string | undefined
  choose(from: string | undefined, to: string | undefined): void
}

function Months({ months, from, to, choose }: MonthsProps) {
  if (months === null) return <p>{say('incidents.map.months.none')}</p>
  if (months.first === months.last)
    return <p>{say('incidents.map.months.one', { month: sayDate(months.first) })}</p>
  return (
    <MonthSlider
      label={say('incidents.map.months')}
      first={months.first}
      last={months.last}
      from={from}
      to={to}
      choose={choose}
    />
  )
}
