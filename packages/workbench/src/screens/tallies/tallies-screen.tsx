import '../../styles/parts.css'
import './tallies.css'
import { addIncidentMessages } from '../../messages/incident-messages.ts'
import { say } from '../../messages/say.ts'
import { findOne, type SearchParams } from '../../search-params.ts'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { Tabs } from '../../shell/tabs.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { AggregatesView } from './aggregates-view.tsx'
import { CountView } from './count-view.tsx'
import { PositionsView } from './positions-view.tsx'
import { WhyView } from './why-view.tsx'

addIncidentMessages()

const views = { count: CountView, why: WhyView, positions: PositionsView, aggregates: AggregatesView }
type View = keyof typeof views
const viewNames = Object.keys(views) as readonly View[]

/** What stays in the address when another view is chosen: which incidents. */
const kept = ['place', 'from', 'to', 'asOf'] as const

/** Incidents counted under named rules, side by side, as of any moment; why two counts differ; what belligerents concede. */
export function TalliesScreen() {
  const [search] = useTableSearch()
  const asked = findOne(search, 'view')
  const view = viewNames.find((one) => one === asked) ?? 'count'
  const Shown = views[view]
  return (
    <div className="tallies">
      <ScreenHead title={say('tallies.title')} about={say(`tallies.about.${view}`)} />
      <Tabs label="tallies.views" to="/tallies" tabs={viewNames.map((one) => tabOf(one, view, search))} />
      <Shown />
    </div>
  )
}

function tabOf(view: View, current: View, search: SearchParams) {
  const carried = Object.fromEntries(kept.flatMap((name) => (name in search ? [[name, search[name]]] : [])))
  return {
    label: `tallies.view.${view}` as const,
    search: view === 'count' ? carried : { ...carried, view },
    isCurrent: view === current,
  }
}
