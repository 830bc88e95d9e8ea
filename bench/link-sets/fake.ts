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
  training: {
    sure: { rules: [on('first_name', 'surname', 'dob'), on('email')], recall: 0.7 },
    priorOfPairs: true,
    rules: [on('first_name', 'surname'), on('dob'), on('email')],
  },
  golden: 'fake',
  goals: [{ figure: 'pairs F1', least: 0.846, splink: 0.846 }],
}
