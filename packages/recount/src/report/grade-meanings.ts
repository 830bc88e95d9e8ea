import type { Grade, StrikeStatus } from '@recount/claims'

/** What each grade says of the civilian harm of an incident (Airwars, "Methodology note: civilian casualties", grading). */
export const gradeMeanings: Readonly<Record<Grade, string>> = {
  Confirmed: 'Confirmed: the belligerent named has itself accepted that it harmed civilians here.',
  Fair: 'Fair: two or more credible sources report civilian harm, or there are biographical or other details, and a strike by the belligerent named is confirmed or likely at that place and time.',
  Weak: 'Weak: one source reports civilian harm, and so far nothing else bears it out.',
  Contested: 'Contested: rival accounts blame different belligerents for the harm.',
  Discounted:
    'Discounted: those harmed were later found to have been, most probably, combatants, or what was reported did not happen.',
}

/** What is known of the strike itself (Airwars, "Methodology note", strike status). */
export const strikeMeanings: Readonly<Record<StrikeStatus, string>> = {
  'Declared strike': 'Declared strike: a belligerent says that it struck here at this time.',
  'Likely strike':
    'Likely strike: no belligerent declares it, but two or more sources report one by the belligerent named.',
  'Contested strike': 'Contested strike: sources name different belligerents.',
  'Single source claim': 'Single source claim: one source alone reports a strike.',
}
