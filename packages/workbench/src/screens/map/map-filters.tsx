import { say } from '../../messages/say.ts'
import { findOne, type SearchParams } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { FacetPanel } from '../../table/facet-panel.tsx'
import type { SearchChange } from '../../table/table-search.ts'
import { sayDate } from '../../words/dates.ts'
import { FacetDrop } from './facet-drop.tsx'
import { countChosen, mapFacets } from './map-search.ts'
import { MonthSlider } from './month-slider.tsx'

interface MapFiltersProps {
  readonly answer: Answered<'getMap'>
  readonly search: SearchParams
  change(next: SearchChange): void
}

/** The months and the facets that narrow the map, and what the months can't tell of. */
export function MapFilters({ answer, search, change }: MapFiltersProps) {
  const [from, to] = [findOne(search, 'from'), findOne(search, 'to')]
  const isNarrowed = from !== undefined || to !== undefined
  return (
    <div className="map-filters">
      <div className="map-months">
        <Months answer={answer} from={from} to={to} change={change} />
        <p className="soft small">
          {say(isNarrowed ? 'map.undated.out' : 'map.undated', { n: answer.undated })}{' '}
          {say('map.undated.document', { n: answer.datedByDocument })}
        </p>
      </div>
      <FacetDrop chosen={countChosen(search)}>
        <FacetPanel facets={mapFacets} values={answer.facets} search={search} change={change} />
      </FacetDrop>
    </div>
  )
}

interface MonthsProps extends Pick<MapFiltersProps, 'answer' | 'change'> {
  readonly from: string | undefined
  readonly to: string | undefined
}

function Months({ answer: { months }, from, to, change }: MonthsProps) {
  if (months === null) return <p>{say('map.months.none')}</p>
  if (months.first === months.last) return <p>{say('map.months.one', { month: sayDate(months.first) })}</p>
  return (
    <MonthSlider
      label={say('map.months')}
      first={months.first}
      last={months.last}
      from={from}
      to={to}
      choose={(low, high) => change({ from: low, to: high })}
    />
  )
}
