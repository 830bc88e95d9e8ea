import type { Stance } from '@recount/claims'
import { phrases } from '../pack/phrases.ts'

/** What an assessor counts: allegations of harm, received or assessed. */
export const reportNouns: readonly string[] = phrases(`
    reports, report, allegations, allegation, claims, cases, case, incidents, complaints, assessments,
    assessment, possible cases, casualty reports, civilian casualty reports, investigations,
    casualty allegations, casualty incidents, civcas reports, ccirs
  `)

/** Words by which an assessor gives its verdict on a report. */
export const reportVerdicts: Readonly<Partial<Record<Stance, readonly string[]>>> = {
  'assessed-not-credible': phrases(`
    non-credible, noncredible, not credible, unreliable, not to be credible, unsubstantiated,
    not substantiated, lacked credibility, unfounded, to be non-credible, duplicates, duplicate,
    not reliable, dismissed, rejected, discounted, inconclusive, incredible
  `),
  'assessed-credible': [
    'credible',
    'substantiated',
    'deemed credible',
    'found credible',
    'confirmed',
    'to be credible',
  ],
  'under-assessment': phrases(`
    still assessing, still being assessed, under investigation, under assessment, being considered,
    being assessed, being investigated, still open, remain open, remained open, open, pending,
    under review, still under investigation, assessing, still considering, being reviewed, investigating,
    yet to be assessed, to be assessed, awaiting assessment, reviewing, ongoing, still being considered,
    are still being, carried over, carried over from, were carried over, under consideration,
    looking into, being examined, are open, is open, outstanding, opened, reopened, remaining open
  `),
}
