import '../../styles/parts.css'
import './incidents.css'
import { addIncidentMessages } from '../../messages/incident-messages.ts'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { findOne, type SearchParams } from '../../search-params.ts'
import { Loading } from '../../shell/loading.tsx'
import { Tabs, type Tab } from '../../shell/tabs.tsx'
import { TableScreen } from '../../table/table-screen.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { incidentColumns } from './incident-columns.tsx'
import { filtersOf, incidentFacets, incidentFilters } from './incident-search.ts'

addIncidentMessages()

const IncidentMap = lazy(async () => ({ default: (await import('./incident-map.tsx')).IncidentMap }))

/** The incidents of the case, as a list or on a map; both narrowed by the same part of the URL. */
export function IncidentsScreen() {
  const [search] = useTableSearch()
  const navigate = useNavigate()
  const isMap = findOne(search, 'view') === 'map'
  const head = <Tabs label="incidents.views" to="/incidents" tabs={listTabs(search, isMap)} />
  if (isMap) {
    return (
      <Suspense fallback={<Loading />}>
        <IncidentMap head={head} />
      </Suspense>
    )
  }
  return (
    <TableScreen
      method="listIncidents"
      title="incidents.title"
      about="incidents.about"
      empty="incidents.empty"
      head={head}
      columns={incidentColumns}
      facets={incidentFacets}
      filters={incidentFilters}
      formats={formats}
      rowHeight={60}
      cardHeight={128}
      keyOf={({ id }) => id}
      openRow={(id) => void navigate({ to: '/incidents/$id', params: { id } })}
    />
  )
}

const formats = ['csv', 'json', 'geojson'] as const

function listTabs(search: SearchParams, isMap: boolean): readonly Tab[] {
  const filters = filtersOf(search)
  return [
    { label: 'incidents.view.list', search: filters, isCurrent: !isMap },
    { label: 'incidents.view.map', search: { ...filters, view: 'map' }, isCurrent: isMap },
  ]
}
