import {
  birthDateComparison,
  exactComparison,
  fullNameComparison,
  on,
  postcodeComparison,
  type Expression,
} from '@recount/link'
import type { LinkSet } from './link-set.ts'

const first = (letters: number, column: string): Expression => ({ make: 'first', letters, of: { column } })

/** Fifty thousand records of people in history, made up with errors; about five records each. */
export const historical: LinkSet = {
  name: 'historical_50k',
  inputs: (folder) => [
    {
      name: 'historical_50k',
      from: `(select *, cluster as thing, first_name || ' ' || surname as first_name_surname_concat from '${folder}/historical_figures_with_errors_50k.parquet')`,
    },
  ],
  model: {
    id: 'unique_id',
    blocking: [
      on(first(3, 'first_name'), first(4, 'surname')),
      on('surname', 'dob'),
      on('first_name', 'dob'),
      on('postcode_fake', 'first_name'),
      on('postcode_fake', 'surname'),
      on('dob', 'birth_place'),
      on(first(3, 'postcode_fake'), 'dob'),
      on(first(3, 'postcode_fake'), 'first_name'),
      on(first(3, 'postcode_fake'), 'surname'),
      on(first(2, 'first_name'), first(2, 'surname'), first(4, 'dob')),
    ],
    comparisons: [
      fullNameComparison('first_name', 'surname'),
      birthDateComparison('dob'),
      postcodeComparison('postcode_fake'),
      exactComparison('birth_place'),
      exactComparison('occupation'),
    ],
  },
  training: {},
  golden: 'historical',
  goals: [
    { figure: 'pairs F1', least: 0.766, splink: 0.7662 },
    { figure: 'clusters F1', least: 0.828, splink: 0.828 },
    { figure: 'clusters B³', least: null, splink: 0.856 },
  ],
}
