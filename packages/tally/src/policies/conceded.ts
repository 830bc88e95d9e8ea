import type { Policy } from '../policy.ts'

/**
 * What belligerents concede: the incidents that one of them holds credible, and the ranges it gives for them. An incident that
 * is accepted without a figure is there as unknown; one that nobody accepts is not there.
 */
export const conceded: Policy = {
  name: 'conceded',
  version: '1',
  title: 'Conceded by belligerents',
  source:
    'Combined Joint Task Force – Operation Inherent Resolve, "Monthly Civilian Casualty Report": deaths and injuries in the reports it assesses as credible; kept beside each incident, as Airwars keeps them.',
  where: [],
  sections: [{ name: 'Conceded', where: [{ column: 'position', isOneOf: ['credible'] }], counts: true }],
  range: 'conceded',
  victims: ['civilians'],
  words: {},
  countsResiduals: false,
}
