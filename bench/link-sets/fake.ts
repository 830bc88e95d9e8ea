import { birthDateComparison, emailComparison, exactComparison, nameComparison, on } from '@recount/link'
import type { LinkSet } from './link-set.ts'

/** A thousand people, several records each, badly copied. */
export const fake: LinkSet = {
  name: 'fake_1000',
  inputs: (folder) => [
    {
      name: 'fake_1000',
      from: `(select *, cluster as thing from read_csv('${folder}/fake_1000.csv', all_varchar = true))`,
    },
  ],
  model: {
    id: 'unique_id',
    blocking: [on('first_name'), on('surname'), on('dob'), on('email')],
    comparisons: [
      nameComparison('first_name'),
      nameComparison('surname'),
      birthDateComparison('dob'),
      exactComparison('city'),
      emailComparison('email'),
    ],
  },
  training: {},
  golden: 'fake',
  goals: [{ figure: 'pairs F1', least: 0.846, splink: 0.846 }],
}
