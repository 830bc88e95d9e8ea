import type { EstimateView, KeptEstimate } from '../../src/report/estimates/kept-estimate.ts'
import { inventedAnswer } from './invented-answer.ts'

/** The invented answer as a case keeps it. */
export const keptAnswer: KeptEstimate = {
  format: 1,
  name: 'two-strata',
  at: '2025-03-04T05:06:07Z',
  version: '0.1.0',
  source: {
    from: 'link',
    link: 'victims',
    run: 'a'.repeat(64),
    entry: 0,
    decisions: 'b'.repeat(64),
    lists: ['hospital', 'police', 'press'],
    atLeast: 0.9,
    by: ['governorate'],
    replicates: 1,
  },
  asked: {
    methods: ['chao', 'loglinear', 'dga', 'lcmcr'],
    seed: 1,
    level: 0.95,
    options: { 'max-expansion': '20' },
  },
  notes: ['3 records have no governorate and are in no stratum.'],
  answer: inventedAnswer,
}

/** The same as it is read, after the link was run again. */
export const staleAnswer: EstimateView = { ...keptAnswer, stale: 'The link victims was run again since.' }
