import {
  birthDateComparison,
  damerauComparison,
  exactComparison,
  nameComparison,
  on,
  type ModelSpec,
  type TableInput,
} from '@recount/link'
import type { LinkSet } from './link-set.ts'

/** Columns of text without the blanks round it; the thing is the number in the record's name. */
function febrlTable(folder: string, name: string): TableInput {
  const columns = [
    'given_name',
    'surname',
    'street_number',
    'address_1',
    'suburb',
    'postcode',
    'state',
    'date_of_birth',
    'soc_sec_id',
  ]
  const trimmed = columns.map((column) => `nullif(trim(${column}), '') as ${column}`)
  const thing = String.raw`regexp_extract(rec_id, 'rec-(\d+)', 1) as thing`
  return {
    name,
    from: `(select trim(rec_id) as rec_id, ${thing}, ${trimmed.join(', ')} from read_csv('${folder}/${name}.csv', all_varchar = true))`,
  }
}

const model: Pick<ModelSpec, 'id' | 'comparisons'> = {
  id: 'rec_id',
  comparisons: [
    nameComparison('given_name'),
    nameComparison('surname'),
    birthDateComparison('date_of_birth', { format: '%Y%m%d' }),
    damerauComparison('soc_sec_id'),
    exactComparison('street_number'),
    damerauComparison('postcode', { byFrequency: true }),
    nameComparison('suburb'),
  ],
}

export const febrl3: LinkSet = {
  name: 'febrl3',
  inputs: (folder) => [febrlTable(folder, 'febrl_dataset3')],
  model: {
    ...model,
    blocking: [on('soc_sec_id'), on('given_name'), on('surname'), on('date_of_birth'), on('postcode')],
  },
  training: {},
  golden: 'febrl3',
  goals: [{ figure: 'pairs F1', least: 0.996, splink: 0.996 }],
}

export const febrl4: LinkSet = {
  name: 'febrl4a ↔ 4b',
  inputs: (folder) => [febrlTable(folder, 'febrl_dataset4a'), febrlTable(folder, 'febrl_dataset4b')],
  model: {
    ...model,
    scope: 'across',
    blocking: [
      on('given_name', 'surname'),
      { sql: 'l.given_name = r.surname and l.surname = r.given_name' },
      on('date_of_birth'),
      on('soc_sec_id'),
      on('state', 'address_1'),
      on('street_number', 'address_1'),
      on('postcode'),
    ],
  },
  training: {},
  golden: 'febrl4',
  goals: [{ figure: 'pairs F1', least: 0.9995, splink: 0.9996 }],
}
