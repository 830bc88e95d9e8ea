import type { Policy } from '../policy.ts'

/**
 * Iraq Body Count admits a death to its count when two independent sources report it; what has one, or an unknown number, is
 * provisional. What a month's morgue holds beyond the incidents is counted too, apart.
 */
export const ibc: Policy = {
  name: 'ibc',
  version: '1',
  title: 'Iraq Body Count: two independent sources',
  source:
    'Iraq Body Count, "Methods" (iraqbodycount.org/about/methods): at least two independent sources, else provisional; a minimum and maximum each incident; of mortuary figures only what no incident holds already.',
  where: [],
  sections: [
    { name: 'Documented', where: [{ column: 'lineages', atLeast: 2 }], counts: true },
    { name: 'Provisional', where: [], counts: false },
  ],
  range: 'recorder',
  victims: ['civilians'],
  words: {},
  countsResiduals: true,
}
