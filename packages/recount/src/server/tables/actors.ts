import type { ActorRow } from '@recount/api'
import { listActorRows } from '../registry/actor-row.ts'
import { countryLabel, inWords, scriptLabel } from '../registry/named-scripts.ts'
import { openTable } from '../table/table.ts'

/** Who can be named in a case. */
export const actorTable = openTable<ActorRow, ActorRow>({
  name: 'actors',
  list: listActorRows,
  facets: {
    kind: ({ kind }) => [inWords(kind)],
    country: ({ country }) => [countryLabel(country)],
    script: ({ scripts }) => scripts.map(scriptLabel),
    source: ({ source }) => [sourceLabels[source]],
    named: (row) => [row.claimant + row.relay + row.perpetrator > 0 ? isNamed : isNotNamed],
  },
  sorts: {
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    claimant: ({ claimant }) => claimant,
    relay: ({ relay }) => relay,
    perpetrator: ({ perpetrator }) => perpetrator,
    members: ({ members }) => members,
  },
  text: ({ names }) => names.map(({ name }) => name).join(' '),
  row: (row) => row,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'name', cell: ({ name }) => name },
    { name: 'kind', cell: ({ kind }) => kind },
    { name: 'country', cell: ({ country }) => country },
    { name: 'aliases', cell: ({ names }) => listUsed(names, 'alias') },
    { name: 'short_names', cell: ({ names }) => listUsed(names, 'short') },
    { name: 'scripts', cell: ({ scripts }) => scripts.join('; ') },
    { name: 'members', cell: ({ members }) => members },
    { name: 'claims_as_claimant', cell: ({ claimant }) => claimant },
    { name: 'claims_as_relay', cell: ({ relay }) => relay },
    { name: 'claims_as_perpetrator', cell: ({ perpetrator }) => perpetrator },
    { name: 'source', cell: ({ source }) => source },
  ],
})

/** Where an actor or a place comes from, in words. */
export const sourceLabels = {
  shipped: { value: 'shipped', label: 'ships with Recount' },
  case: { value: 'case', label: 'recount.json' },
  ledger: { value: 'ledger', label: 'set in the ledger' },
} as const

const isNamed = { value: 'yes', label: 'named in claims' }
const isNotNamed = { value: 'no', label: 'in no claim' }

function listUsed(names: ActorRow['names'], use: ActorRow['names'][number]['use']): string | null {
  const used = names.filter((one) => one.use === use).map(({ name }) => name)
  return used.length === 0 ? null : used.join('; ')
}
