import type { CommandSpec, OptionsOf } from '../command-spec.ts'

export const estimateSpec = {
  name: 'estimate',
  operands: null,
  about: [
    'Estimates how many are on none of several lists, from how many are on which of them together (multiple systems estimation, capture–recapture). What is documented is counted and stands apart; what is estimated is called so and comes with its interval, with what has to be true for it to mean anything, and with what speaks against it. Where the lists can’t tell, the estimate is refused, and a sentence says why.',
    'The overlaps are from files of counts (--counts), or from lists of victims that recount link has linked in a case (--case). Several files of counts are replicates of one linkage; of a case’s lists replicates are made (--replicates): in each, a pair that nobody decided about is one person with the probability that the link gives it. What the linkage leaves open is then part of the interval, and how much of it is said.',
    'Methods: chao, a lower bound; loglinear, the best of all log-linear models; dga, the mean over decomposable graphs; lcmcr, latent classes. All four are asked unless --method names some, and are set against each other: where they differ by much, none of them is the answer. docs/estimation.md says what each assumes and how to read it.',
  ],
  options: {
    counts: {
      type: 'string',
      value: 'FILES',
      summary:
        'Counts by pattern of lists: a .json or .csv file; several with commas between are replicates of one linkage.',
    },
    case: {
      type: 'string',
      value: 'DIR',
      summary:
        'The case: its linked lists are counted, or with --counts the answer is kept in it. Default without --counts: the current folder.',
    },
    link: {
      type: 'string',
      value: 'NAME',
      summary: 'What the link over the lists is called (recount link --name). Default: lists.',
    },
    lists: {
      type: 'string',
      value: 'NAMES',
      summary:
        'The lists to estimate from, with commas between: of a case by their names (default: all of the link), of a CSV file by their columns (default: those that hold yes and no alone).',
    },
    by: {
      type: 'string',
      value: 'COLUMNS',
      summary:
        'Of a case: estimates apart for each value of columns of the lists, by heading or by what they hold (place, region, sex); day, month and year are taken from the date of death.',
    },
    strata: {
      type: 'string',
      value: 'NAMES',
      summary:
        'Of a CSV file: estimates apart for each value of these columns. Of a JSON file with strata: only these.',
    },
    structural: {
      type: 'string',
      value: 'FILE.json',
      summary:
        'Patterns that nobody could have had, such as a list that ends before another begins. JSON counts have them in the file.',
    },
    'at-least': {
      type: 'string',
      value: 'PROBABILITY',
      summary:
        'Of a case with --replicates 1: pairs of this probability or more are one person. Default: 0.9.',
    },
    replicates: {
      type: 'string',
      value: 'N',
      summary:
        'Of a case: how many linkages are drawn and combined; 1 takes the linkage at --at-least as though it were certain. Default: 10 where any pair is uncertain.',
    },
    method: {
      type: 'string',
      value: 'METHODS',
      summary: 'Which methods, with commas between. Default: chao,loglinear,dga,lcmcr.',
    },
    seed: {
      type: 'string',
      value: 'N',
      summary: 'Of everything random. The same seed gives the same answer, to the byte. Default: 1.',
    },
    level: { type: 'string', value: 'SHARE', summary: 'Of the intervals. Default: 0.95.' },
    criterion: {
      type: 'string',
      value: 'NAME',
      summary:
        'How loglinear chooses its model: bic, aic or aicc among all, or stepwise, one pair of lists at a time, with a bootstrap. Default: bic up to six lists, stepwise up to ten.',
    },
    order: {
      type: 'string',
      value: 'N',
      summary:
        'The most lists in one interaction of a log-linear model. Default: all but one up to four lists, two above.',
    },
    average: {
      type: 'boolean',
      summary: 'loglinear gives the mean over all models by weight instead of the best one.',
    },
    model: {
      type: 'string',
      value: 'MODEL',
      summary:
        'This log-linear model and no other: [12,23,3], lists numbered from 1, or by names: [A*B,B*C].',
    },
    delta: {
      type: 'string',
      value: 'NUMBER',
      summary:
        'dga’s prior: so many individuals in each cell before anybody is counted, as in 1/16. Default: one shared out over all cells.',
    },
    classes: {
      type: 'string',
      value: 'N',
      summary: 'The most latent classes of lcmcr. Default: 10.',
    },
    expansion: {
      type: 'string',
      value: 'QUANTILES',
      summary:
        'What is believed beforehand of how many times the documented there are, for lcmcr: 0.05:1.2,0.95:5 is with .05 less than 1.2 times, with .95 less than 5 times.',
    },
    'max-expansion': {
      type: 'string',
      value: 'FACTOR',
      summary:
        'The greatest total dga and lcmcr allow, in times the documented; said where it decides. Default: 31 for dga, 21 for lcmcr.',
    },
    effective: {
      type: 'string',
      value: 'N',
      summary: 'Effective draws at which lcmcr’s chains may end. Default: 1000.',
    },
    sweeps: {
      type: 'string',
      value: 'N',
      summary: 'The most sweeps of each of lcmcr’s chains. Default: 512000.',
    },
    chains: { type: 'string', value: 'N', summary: 'Chains of lcmcr. Default: 8.' },
    threads: {
      type: 'string',
      value: 'N',
      summary: 'How many threads work; the answer is the same with any number. Default: the cores there are.',
    },
    name: {
      type: 'string',
      value: 'NAME',
      summary: 'What the answer is called in the case that keeps it. Default: estimate.',
    },
    plot: {
      type: 'string',
      value: 'FILE.svg',
      summary: 'Draws the answer: documented and estimated apart, with the sentences that belong to it.',
    },
    out: {
      type: 'string',
      value: 'DIR',
      summary:
        'Writes the whole answer there (answer.json, answer.svg), and each stratum as it is done: an interrupted run is taken up again.',
    },
    brief: {
      type: 'boolean',
      summary: 'Leaves out patterns of overlap and what an estimate becomes under other settings.',
    },
    json: { type: 'boolean', summary: 'Prints one JSON value: everything, as docs/estimation.md lays out.' },
  },
  examples: [
    {
      line: 'recount estimate --counts lists.json --seed 1',
      tells: 'All methods on a table of counts.',
    },
    {
      line: 'recount estimate --counts lists.csv --strata governorate,year --method loglinear,lcmcr --out answer',
      tells: 'Two methods, apart by governorate and year; may be interrupted and taken up again.',
    },
    {
      line: 'recount estimate --case my-case --lists hospital,families,press --by month',
      tells: 'From lists of victims that recount link has linked, month by month.',
    },
  ],
} as const satisfies CommandSpec

/** The options of `estimate` as they were given. */
export type EstimateOptions = OptionsOf<typeof estimateSpec>
