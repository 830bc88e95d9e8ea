import type { CasePlaceRow } from '@recount/api'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { sayScripts } from '../../words/scripts.ts'
import { GazetteerSearch } from './gazetteer-search.tsx'
import { PlaceDetail } from './place-detail.tsx'
import { sayCoordinates } from './place-words.ts'

const columns: readonly Column<CasePlaceRow>[] = [
  {
    id: 'name',
    card: 'lead',
    label: 'actors.name',
    width: 'minmax(10rem, 1.5fr)',
    sort: 'name',
    cell: ({ name }) => <strong dir="auto">{name}</strong>,
  },
  {
    id: 'kind',
    card: 'line',
    label: 'actors.kind',
    width: 'minmax(7rem, 9rem)',
    sort: 'kind',
    cell: ({ kind }) => sayCode('placeKind', kind),
  },
  {
    id: 'within',
    card: 'line',
    label: 'places.within',
    width: 'minmax(10rem, 1.5fr)',
    cell: ({ within }) => <span dir="auto">{within.map(({ id, name }) => name ?? id).join(', ')}</span>,
  },
  {
    id: 'names',
    label: 'places.variants',
    width: 'minmax(10rem, 2fr)',
    cell: ({ names }) => (
      <span className="soft" dir="auto">
        {names
          .slice(1)
          .map(({ name }) => name)
          .join(' · ')}
      </span>
    ),
  },
  {
    id: 'scripts',
    label: 'actors.script',
    width: 'minmax(6rem, 8rem)',
    cell: ({ scripts }) => sayScripts(scripts),
  },
  {
    id: 'coordinates',
    label: 'places.coordinates',
    width: 'minmax(9rem, 11rem)',
    cell: ({ latitude, longitude }) => <span className="number">{sayCoordinates(latitude, longitude)}</span>,
  },
  {
    id: 'claims',
    card: 'side',
    label: 'places.claims',
    width: '5rem',
    sort: 'claims',
    isNumber: true,
    cell: ({ claims }) => sayNumber(claims),
  },
]

const facets: readonly Facet[] = [
  { name: 'kind', label: 'actors.kind' },
  { name: 'country', label: 'actors.country' },
  { name: 'script', label: 'actors.script' },
  { name: 'source', label: 'actors.source' },
]

/** The case's own places, and a way into the gazetteer of the world. */
export function PlaceTable({ head }: { readonly head: ReactNode }) {
  return (
    <TableScreen
      method="listCasePlaces"
      title="actors.title"
      about="places.about"
      empty="places.empty"
      head={head}
      tools={
        <div className="place-tools">
          <GazetteerSearch />
          <Link
            to={'/actors' as string}
            search={{ tab: 'places', open: 'new', edit: 'yes' } as never}
            className="button"
          >
            {say('places.new')}
          </Link>
        </div>
      }
      columns={columns}
      facets={facets}
      keyOf={({ id }) => id}
      detail={showPlace}
    />
  )
}

function showPlace(id: string): ReactNode {
  return <PlaceDetail key={id} id={id} />
}
