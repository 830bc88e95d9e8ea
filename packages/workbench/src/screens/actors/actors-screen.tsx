import '../../styles/parts.css'
import './actors.css'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
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
  const head = <Tabs tab={tab} />
  if (tab === 'places') return <PlaceTable key={tab} head={head} />
  if (tab === 'names') return <UnknownTable key={tab} head={head} />
  return <ActorTable key={tab} head={head} />
}

function Tabs({ tab }: { readonly tab: Tab }) {
  return (
    <nav className="tabs" aria-label={say('actors.tabs')}>
      {tabs.map((one) => (
        <Link
          key={one}
          to={'/actors' as string}
          search={(one === 'actors' ? {} : { tab: one }) as never}
          className="tab"
          aria-current={one === tab ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{}}
        >
          {say(`actors.tab.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
