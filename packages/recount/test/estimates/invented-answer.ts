import { defineOverlaps, tellAnswer, type Answer, type Estimate, type StratumAnswer } from '@recount/estimate'

/** A total of somebody's invention, with its interval. */
function totalOf(
  documented: number,
  point: number,
  low: number,
  high: number,
): Pick<Estimate, 'total' | 'undocumented'> {
  const level = 0.95
  return {
    total: { point, low, high, level },
    undocumented: { point: point - documented, low: low - documented, high: high - documented, level },
  }
}

/** A distribution that rises to its middle and falls again. */
function hillOf(low: number, high: number): Estimate['spread'] {
  const totals = Float64Array.from({ length: high - low + 1 }, (_, at) => low + at)
  const heights = totals.map((total) => (total - low + 1) * (high - total + 1))
  const sum = heights.reduce((one, other) => one + other, 0)
  return { totals, probabilities: heights.map((height) => height / sum) }
}

const plain = { outcome: 'given', findings: [], spread: null, sensitivity: [] } as const

function estimatesOf(documented: number): readonly Estimate[] {
  const common = { ...plain, documented }
  return [
    {
      ...common,
      ...totalOf(documented, 160, 140, 190),
      method: 'chao',
      form: 'Chao (1987), bias-corrected',
      assumption: 'Being on one list does not make being on another less likely.',
    },
    {
      ...common,
      ...totalOf(documented, 180, 150, 240),
      method: 'loglinear',
      form: 'log-linear, BIC',
      assumption: 'No interaction of all the lists.',
      outcome: 'warned',
      findings: [
        {
          gate: 'models-disagree',
          severity: 'warn',
          words: '3 models fit about equally well; their totals run from 150 to 240. Tell the whole range.',
        },
      ],
      sensitivity: [
        { setting: 'second-best model [12,3]', total: { point: 210, low: 170, high: 290, level: 0.95 } },
        { setting: 'model [123]', total: null },
      ],
    },
    {
      ...common,
      ...totalOf(documented, 200, 160, 260),
      method: 'dga',
      form: 'decomposable graphs, δ = 1/8',
      assumption: 'One of the decomposable graphs holds.',
      spread: hillOf(145, 290),
    },
    {
      ...common,
      method: 'lcmcr',
      form: 'latent classes, K = 10',
      assumption: 'Lists are independent inside a class.',
      outcome: 'refused',
      total: null,
      undocumented: null,
      findings: [
        {
          gate: 'not-mixed',
          severity: 'refuse',
          words: 'The chains have not mixed: R-hat is 1.31. Run more rounds, or leave a list out.',
        },
      ],
    },
  ]
}

const overlaps = defineOverlaps({
  lists: ['hospital', 'police', 'press & <b>radio</b>'],
  patterns: [
    { h: '100', n: 40 },
    { h: '010', n: 31 },
    { h: '001', n: 22 },
    { h: '110', n: 12 },
    { h: '101', n: 8 },
    { h: '011', n: 5 },
    { h: '111', n: 2 },
  ],
})

/** An invented stratum of 120 documented. */
const north: StratumAnswer = {
  name: 'North',
  overlaps,
  replicates: 1,
  estimates: estimatesOf(120),
  findings: [
    {
      gate: 'methods-disagree',
      severity: 'note',
      words: 'The latent classes (lcmcr) refuse this table.',
    },
  ],
}

const refusals = estimatesOf(9).map(({ method, form, assumption }): Estimate => ({
  method,
  form,
  assumption,
  documented: 9,
  outcome: 'refused',
  total: null,
  undocumented: null,
  findings: [
    { gate: 'thin', severity: 'refuse', words: 'Only 9 individuals are documented. Put strata together.' },
  ],
  spread: null,
  sensitivity: [],
}))

/** An invented stratum that nothing can be said of. */
const south: StratumAnswer = {
  name: 'South',
  overlaps: defineOverlaps({
    lists: ['hospital', 'police', 'press & <b>radio</b>'],
    patterns: [
      { h: '100', n: 5 },
      { h: '011', n: 4 },
    ],
  }),
  replicates: 1,
  estimates: refusals,
  findings: [],
}

const answer: Answer = { strata: [north, south], sums: [] }

/** Two invented strata: one with a number by most methods, one refused by all. */
export const inventedAnswer = tellAnswer(answer)
