import type { Policy } from '../policy.ts'

/**
 * ACLED takes the most conservative figure where reports differ, and sets words to numbers: tens 10, dozens 12, hundreds 100.
 * What it sets for reports without any number (10 or 3 by the kind of conflict) is not taken over: unknown stays unknown.
 */
export const acled: Policy = {
  name: 'acled',
  version: '1',
  title: 'ACLED: the most conservative figure',
  source:
    'Armed Conflict Location & Event Data (ACLED), "Codebook" and "FAQs: ACLED Fatality Methodology": where reports differ the most conservative figure; "tens" 10, "dozens" 12, "hundreds" 100.',
  where: [],
  sections: [{ name: 'Events', where: [], counts: true }],
  range: 'most-conservative',
  victims: ['persons', 'civilians'],
  words: { tens: 10, dozens: 12, hundreds: 100 },
  countsResiduals: false,
}
