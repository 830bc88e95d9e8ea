import type { Policy } from '../policy.ts'

/**
 * The Uppsala Conflict Data Program gives each event a low, a best and a high figure of everybody killed, and tells civilians
 * apart. Both classes are summed, each for itself: where a recorder has only civilians, persons stay unknown.
 */
export const ucdp: Policy = {
  name: 'ucdp',
  version: '1',
  title: 'UCDP: low, best and high',
  source:
    'Uppsala Conflict Data Program, "UCDP Georeferenced Event Dataset Codebook" (Stina Högbladh, Uppsala University): the fields low, best, high and deaths_civilians of an event.',
  where: [],
  sections: [{ name: 'Events', where: [], counts: true }],
  range: 'low-best-high',
  victims: ['persons', 'civilians'],
  words: {},
  countsResiduals: false,
}
