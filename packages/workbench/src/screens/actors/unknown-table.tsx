import type { UnknownNameRow } from '@recount/api'
import type { ReactNode } from 'react'
import { say } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { sayScripts } from '../../words/scripts.ts'
import { sayRoles } from './unknown-words.ts'
import { UnknownDetail } from './unknown-detail.tsx'

const columns: readonly Column<UnknownNameRow>[] = [
  {
    id: 'name',
    card: 'lead',
    label: 'actors.name',
    width: 'minmax(12rem, 1.5fr)',
    sort: 'name',
    cell: ({ name }) => <strong dir="auto">{name}</strong>,
  },
  {
    id: 'roles',
    card: 'line',
    label: 'names.roles',
    width: 'minmax(9rem, 1fr)',
    cell: (row) => sayRoles(row),
  },
  {
    id: 'count',
    card: 'side',
    label: 'names.count',
    width: '5rem',
    sort: 'count',
    isNumber: true,
    cell: ({ count }) => sayNumber(count),
  },
  {
    id: 'documents',
    label: 'names.documents',
    width: '7rem',
    sort: 'documents',
    isNumber: true,
    cell: ({ documents }) => sayNumber(documents),
  },
  {
    id: 'script',
    label: 'actors.script',
    width: 'minmax(6rem, 8rem)',
    cell: ({ scripts }) => sayScripts(scripts),
  },
  {
    id: 'known',
    label: 'names.known',
    width: 'minmax(8rem, 1fr)',
    cell: ({ nowKnown }) => (
      <span className="soft" dir="auto">
        {nowKnown === null ? '' : say('names.known.as', { name: nowKnown.name ?? nowKnown.id })}
      </span>
    ),
  },
  {
    id: 'example',
    card: 'line',
    label: 'names.example',
    width: 'minmax(14rem, 3fr)',
    cell: ({ example }) => (
      <span className="soft" dir="auto">
        {example?.sentence.sentence}
      </span>
    ),
  },
]

const facets: readonly Facet[] = [
  { name: 'what', label: 'names.what' },
  { name: 'role', label: 'names.roles' },
  { name: 'script', label: 'actors.script' },
  { name: 'known', label: 'names.known' },
]

/** Names in claims that the registry did not know, by how often. */
export function UnknownTable({ head }: { readonly head: ReactNode }) {
  return (
    <TableScreen
      method="listUnknownNames"
      title="actors.title"
      about="names.about"
      empty="names.empty"
      head={head}
      columns={columns}
      facets={facets}
      keyOf={({ key }) => key}
      detail={showName}
    />
  )
}

function showName(key: string): ReactNode {
  return <UnknownDetail key={key} name={key} />
}
