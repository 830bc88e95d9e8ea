import type { BookWords } from '../pack/language-pack.ts'
import { phrases } from '../pack/phrases.ts'

/** How monthly assessment reports word the lines of their ledger. */
export const bookWords: BookWords = {
  verbs: {
    'carried-over': phrases(`
    carried over, carried forward, brought forward, brought over, rolled over, held over, carries over,
    carrying over, carries forward, inherited, carry over
  `),
    new: phrases(`
    received, receiving, receives, took up, taken up, registered, registering, logged, lodged, opened,
    docketed, was notified of, were notified of, took in, accepted for assessment
  `),
    completed: phrases(`
    completed, completing, completed the assessment of, completed assessment of,
    completed its assessment of, completed their assessment of, completed assessments of,
    completed its review of, completed the review of, completed reviews of, finished, finished assessing,
    finished the assessment of, finished its assessment of, finished reviewing, concluded,
    concluded the assessment of, concluded its assessment of, concluded assessment of,
    concluded assessments of, concluded its review of, closed, closing, assessed, resolved, disposed of,
    finalised, finalized, adjudicated, decided, closed out, closing out, completed work on
  `),
    credible: ['upheld', 'substantiated', 'corroborated', 'found credible', 'deemed credible'],
    'non-credible': ['dismissed', 'rejected', 'discounted'],
    reopened: phrases(`
    reopened, re-opened, reopened the assessment of, reopened its assessment of,
    reopened assessments of, reopened assessment of, reopening
  `),
    open: phrases(`
    still assessing, still considering, still investigating, still reviewing, still examining,
    continues to assess, continue to assess, continues to review, continues to investigate,
    yet to assess, yet to complete
  `),
  },
  adjectives: {
    'carried-over': ['carried-over'],
    new: ['new', 'newly received', 'newly registered'],
    completed: ['completed', 'closed', 'concluded', 'finalised', 'finalized'],
    credible: ['credible', 'substantiated', 'confirmed', 'upheld', 'corroborated', 'well-founded'],
    'non-credible': phrases(`
    non-credible, noncredible, not credible, unsubstantiated, unfounded, non-substantiated,
    not substantiated, uncorroborated
  `),
    duplicate: ['duplicate', 'duplicates', 'duplicated'],
    reopened: ['reopened', 're-opened'],
    open: phrases(`
    open, pending, outstanding, unresolved, unassessed, undecided, ongoing, still open, still pending
  `),
  },
  states: {
    'carried-over': phrases(`
    carried over, carried forward, held over, brought forward, brought over, rolled over, left over
  `),
    new: phrases(`
    received, registered, lodged, logged, came in, come in, newly opened, opened, were new, was new, taken up
  `),
    completed: phrases(`
    completed, assessed, closed, concluded, finished, finalised, finalized, resolved,
    reviewed to conclusion, decided, adjudicated
  `),
    credible: phrases(`
    credible, to be credible, substantiated, confirmed, upheld, corroborated, well-founded
  `),
    'non-credible': phrases(`
    non-credible, noncredible, not credible, not to be credible, unsubstantiated, not substantiated,
    unfounded, rejected, dismissed, discounted, not upheld, non-substantiated, uncorroborated,
    not corroborated, lacked credibility
  `),
    duplicate: phrases(`
    duplicate, duplicates, a duplicate, duplicated, repeated earlier, repeat earlier, repeats of,
    were repeats, was a repeat, already assessed, already recorded, already counted,
    already on file, examined before, assessed before
  `),
    reopened: ['reopened', 're-opened'],
    open: phrases(`
    open, still open, remain open, remained open, remains open, pending, still pending, remain pending,
    remained pending, outstanding, remain outstanding, remained outstanding, unresolved, undecided,
    still being assessed, still being considered, still being investigated, still being reviewed,
    still being examined, still under investigation, still under assessment, still under review,
    still under consideration, remain under review, remained under review, remain under assessment,
    remained under assessment, remain under investigation, remained under investigation,
    yet to be assessed, still to be assessed, remain to be assessed, remained to be assessed,
    to be assessed, awaiting assessment, awaiting review, await assessment, awaited assessment,
    not yet assessed, not yet been assessed, not yet completed, yet to be completed, yet to be decided,
    in progress, still in progress, on hand
  `),
  },
  verdictLeads: phrases(`
    assessed to be, assessed as, assessed that, assessed to have been, reviewed and, closed as,
    closed because, resolved as
  `),
  labels: {
    'carried-over': ['opening balance', 'balance brought forward', 'balance carried forward'],
    open: ['closing balance', 'still assessing'],
  },
  goingOn: phrases(`
    being considered, being assessed, being investigated, being reviewed, being examined,
    under investigation, under assessment, under review, under consideration
  `),
  earlier: phrases(`
    from previous months, from earlier months, from prior months, from the previous month,
    from the prior month, from the month before, from preceding months, from the preceding month,
    from previous reporting periods, from the previous reporting period, from an earlier period,
    at the start of, at the beginning of, at month's start, at beginning of, at start of, from the preceding period, from last month
  `),
  running: phrases(`
    to date, so far, since the start of, since the beginning of, since operations began,
    since the operation began, since the campaign began, since its inception, since inception,
    year to date, cumulatively, cumulative, overall, all time, over the years, since the outset,
    since the war began, since it began, in recent years, this year, over the past year, since then,
    brings the total, bringing the total, brought the total, running total, total now stands,
    total stands, now stands at, to end, to the end of, up to the end of, through the end of, until the end of
  `),
  results: phrases(`
    resulted in, resulting in, result in, caused, causing, involved, involving, led to, leading to,
    accounted for, accounting for, account for, accounts for, in which, cost, claimed, killed, killing, lost their lives in,
    died in, were killed in, was killed in, deaths in, deaths from, fatalities in, killed in,
    concern, concerned, concerns, covering, cover, covered
  `),
  unallocated: phrases(`
    not previously announced, not previously reported, not previously disclosed, not previously published,
    not previously acknowledged, not been previously announced, not been previously reported,
    not been previously disclosed, not been previously acknowledged, not been announced before,
    not been reported before, previously unannounced, previously unreported, previously undisclosed,
    previously unacknowledged, not tied to any incident, not tied to an incident,
    not linked to any incident, not linked to an incident, not attributed to any incident,
    not attributable to any incident, not tied to a single incident, not assigned to any incident
  `),
  restated: phrases(`
    previously reported as, previously reported at, previously given as, previously announced as,
    originally reported as, initially reported as, earlier reported as, first reported as, corrected to,
    revised to, corrected from, revised from, restated as, restated at
  `),
  units: phrases(`
    files, file, dossiers, dossier, referrals, referral, submissions, submission, matters, inquiries,
    inquiry, enquiries, reviews
  `),
  cues: {
    nought: ['no', 'none', 'zero', 'nil'],
    monthBegins: ['began', 'begins', 'entered', 'enters', 'started', 'starts', 'opened'],
    still: ['still'],
    earlierOn: ['previously', 'earlier', 'originally', 'initially', 'formerly', 'once'],
    change: ['from', 'compared', 'against', 'than', 'versus'],
    monthWord: ['month'],
    plural: ['these', 'those', 'they', 'them', 'which', 'all'],
  },
}
