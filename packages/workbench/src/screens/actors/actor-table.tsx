import type { ActorRow } from '@recount/api'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { sayCountry, sayScripts } from '../../words/scripts.ts'
import { ActorDetail } from './actor-detail.tsx'

const columns: readonly Column<ActorRow>[] = [
  {
    id: 'name',
    card: 'lead',
    label: 'actors.name',
    width: 'minmax(12rem, 2fr)',
    sort: 'name',
    cell: ({ name }) => <strong dir="auto">{name}</strong>,
  },
  {
    id: 'kind',
    card: 'line',
    label: 'actors.kind',
    width: 'minmax(7rem, 1fr)',
    sort: 'kind',
    cell: ({ kind }) => sayCode('actorKind', kind),
  },
  {
    id: 'country',
    label: 'actors.country',
    width: 'minmax(7rem, 1fr)',
    cell: ({ country }) => (country === null ? '' : sayCountry(country)),
  },
  {
    id: 'names',
    card: 'line',
    label: 'actors.aliases',
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
    id: 'members',
    label: 'actors.members',
    width: '5.5rem',
    sort: 'members',
    isNumber: true,
    cell: ({ members }) => sayUse(members),
  },
  {
    id: 'claimant',
    card: 'side',
    label: 'actors.claimant',
    width: '6rem',
    sort: 'claimant',
    isNumber: true,
    cell: ({ claimant }) => sayUse(claimant),
  },
  {
    id: 'relay',
    label: 'actors.relay',
    width: '5.5rem',
    sort: 'relay',
    isNumber: true,
    cell: ({ relay }) => sayUse(relay),
  },
  {
    id: 'perpetrator',
    label: 'actors.perpetrator',
    width: '7rem',
    sort: 'perpetrator',
    isNumber: true,
    cell: ({ perpetrator }) => sayUse(perpetrator),
  },
]

const facets: readonly Facet[] = [
  { name: 'named', label: 'actors.named' },
  { name: 'kind', label: 'actors.kind' },
  { name: 'script', label: 'actors.script' },
  { name: 'source', label: 'actors.source' },
  { name: 'country', label: 'actors.country' },
]

/** Who can be named in the case. */
export function ActorTable({ head }: { readonly head: ReactNode }) {
  return (
    <TableScreen
      method="listActors"
      title="actors.title"
      about="actors.about"
      empty="actors.empty"
      head={head}
      tools={
        <p>
          <Link to={'/actors' as string} search={{ open: 'new', edit: 'yes' } as never} className="button">
            {say('actors.new')}
          </Link>
        </p>
      }
      columns={columns}
      facets={facets}
      keyOf={({ id }) => id}
      detail={showActor}
    />
  )
}

function showActor(id: string): ReactNode {
  return <ActorDetail key={id} id={id} />
}

/** A count in a table where most are nought: nought is left faint. */
function sayUse(count: number): ReactNode {
  return count === 0 ? <span className="soft">0</span> : sayNumber(count)
}
