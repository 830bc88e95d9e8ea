import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TableInput } from '@recount/link'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const folders = [join(root, '../shared/data/linkage'), join(root, '../../shared/data/linkage')]

/** Where the labelled sets are, or undefined where they are not. */
export const linkageData = folders.find((folder) => existsSync(join(folder, 'splink-golden')))
export const skippedLinkage = linkageData === undefined ? ' (skipped: no ../shared/data/linkage)' : ''

/** A set as Splink was given it, and from which weight on it kept pairs; null where it kept them all. */
export interface SplinkSet {
  readonly name: string
  readonly id: string
  readonly inputs: readonly TableInput[]
  readonly leastWeight: number | null
}

const febrlColumns = [
  'given_name',
  'surname',
  'street_number',
  'address_1',
  'state',
  'postcode',
  'date_of_birth',
  'soc_sec_id',
]

/** The files put a space after each comma, which an unknown value consists of. */
function febrl(file: string): string {
  const columns = febrlColumns.map((column) => `nullif(trim(${column}), '') as ${column}`)
  return `(select rec_id, ${columns.join(', ')} from read_csv('${linkageData}/${file}', all_varchar = true)) t`
}

const historical = `(select *, first_name || ' ' || surname as first_name_surname_concat from '${linkageData}/historical_figures_with_errors_50k.parquet') t`

export const splinkSets: readonly SplinkSet[] = [
  {
    name: 'fake',
    id: 'unique_id',
    inputs: [{ name: 'fake', from: `read_csv('${linkageData}/fake_1000.csv', all_varchar = true)` }],
    leastWeight: null,
  },
  {
    name: 'febrl3',
    id: 'rec_id',
    inputs: [{ name: 'febrl3', from: febrl('febrl_dataset3.csv') }],
    leastWeight: -20,
  },
  {
    name: 'febrl4',
    id: 'rec_id',
    inputs: [
      { name: 'febrl4a', from: febrl('febrl_dataset4a.csv') },
      { name: 'febrl4b', from: febrl('febrl_dataset4b.csv') },
    ],
    leastWeight: -20,
  },
  {
    name: 'historical',
    id: 'unique_id',
    inputs: [{ name: 'historical', from: historical }],
    leastWeight: -20,
  },
  {
    name: 'transactions',
    id: 'unique_id',
    inputs: [
      { name: '__ori', from: `'${linkageData}/transactions_origin.parquet'` },
      { name: '_dest', from: `'${linkageData}/transactions_destination.parquet'` },
    ],
    leastWeight: -5,
  },
]
