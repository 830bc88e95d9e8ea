import '../../styles/parts.css'
import './actors.css'
import { findOne } from '../../search-params.ts'
import { Tabs } from '../../shell/tabs.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { ActorTable } from './actor-table.tsx'
import { PlaceTable } from './place-table.tsx'
import { UnknownTable } from './unknown-table.tsx'

const tabs = ['actors', 'places', 'names'] as const
type Tab = (typeof tabs)[number]

/** Who and where can be named in the case, and the names in its claims that nobody is yet. */
export function ActorsScreen() {
  const [search] = useTableSearch()
  const asked = findOne(search, 'tab')
  const tab = tabs.find((one) => one === asked) ?? 'actors'
  const head = <Tabs label="actors.tabs" to="/actors" tabs={listTabs(tab)} />
  if (tab === 'places') return <PlaceTable key={tab} head={head} />
  if (tab === 'names') return <UnknownTable key={tab} head={head} />
  return <ActorTable key={tab} head={head} />
}

function listTabs(current: Tab) {
  return tabs.map((tab) => ({
    label: `actors.tab.${tab}` as const,
    search: tab === 'actors' ? {} : { tab },
    isCurrent: tab === current,
  }))
}
