import type { GradeSection, Policy, PolicySection } from '../policy.ts'

const sectionOf = (grade: GradeSection, counts: boolean): PolicySection => ({
  name: grade,
  where: [{ column: 'grade', isOneOf: [grade === 'ungraded' ? null : grade] }],
  counts,
})

/**
 * Airwars counts the incidents in which civilian harm was reported: the sums of the minima and of the maxima of those graded
 * Confirmed or Fair. The other grades are told apart. An incident counts under each belligerent it names, once in the total.
 */
export const airwars: Policy = {
  name: 'airwars',
  version: '1',
  title: 'Airwars: Confirmed and Fair',
  source:
    'Airwars, "Methodology" (airwars.org/about/methodology): locally reported civilian harm, graded; the likely range adds up the incidents graded Confirmed and Fair.',
  where: [{ column: 'harm_reported', isOneOf: [true] }],
  sections: [
    sectionOf('Confirmed', true),
    sectionOf('Fair', true),
    sectionOf('Weak', false),
    sectionOf('Contested', false),
    sectionOf('Discounted', false),
    sectionOf('ungraded', false),
  ],
  range: 'recorder',
  victims: ['civilians', 'children', 'women', 'men'],
  words: {},
  countsResiduals: false,
}
