import type { CasePlaceRow } from '@recount/api'
import { countryLabel, inWords, scriptLabel } from '../registry/named-scripts.ts'
import { listPlaceRows } from '../registry/place-row.ts'
import { openTable } from '../table/table.ts'
import { sourceLabels } from './actors.ts'

/** The case's own places. */
export const casePlaceTable = openTable<CasePlaceRow, CasePlaceRow>({
  name: 'places',
  list: listPlaceRows,
  facets: {
    kind: ({ kind }) => [inWords(kind)],
    country: ({ country }) => [countryLabel(country)],
    script: ({ scripts }) => scripts.map(scriptLabel),
    source: ({ source }) => [sourceLabels[source]],
  },
  sorts: {
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    claims: ({ claims }) => claims,
  },
  text: ({ names, within }) => [...names, ...within].map(({ name }) => name ?? '').join(' '),
  row: (row) => row,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'name', cell: ({ name }) => name },
    {
      name: 'variants',
      cell: ({ names }) =>
        names
          .slice(1)
          .map(({ name }) => name)
          .join('; '),
    },
    { name: 'kind', cell: ({ kind }) => kind },
    { name: 'country', cell: ({ country }) => country },
    { name: 'within', cell: ({ within }) => within.map(({ id, name }) => name ?? id).join('; ') },
    { name: 'within_ids', cell: ({ within }) => within.map(({ id }) => id).join('; ') },
    { name: 'latitude', cell: ({ latitude }) => latitude },
    { name: 'longitude', cell: ({ longitude }) => longitude },
    { name: 'claims', cell: ({ claims }) => claims },
    { name: 'source', cell: ({ source }) => source },
  ],
})
