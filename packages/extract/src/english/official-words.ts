import { phrases } from '../pack/phrases.ts'
import type { OfficialWords } from '../pack/language-pack.ts'

/** The words of a belligerent's statements on single incidents. `*` in a pattern stands for up to six words. */
export const officialWords: OfficialWords = {
  relations: {
    in: phrases('in, at, inside, within, in the vicinity of the city of, in the city of, in the town of'),
    near: phrases(`
      near, around, outside, outside of, close to, in the vicinity of, vicinity of, vic, next to, north of, south of,
      east of, west of, northeast of, northwest of, southeast of, southwest of, on the outskirts of
    `),
    between: ['between'],
  },
  via: phrases('via, reported by, as reported by, according to, based on a report by'),
  reporters: {
    self: phrases(
      'self-report, self report, self-reported, self-reporting, a self-report, coalition self-report',
    ),
    media: phrases(`
      media report, media reports, media, media reporting, social media report, social media reports, social media,
      a media report, a social media report, press report, press reports, open source, open source reporting,
      news report, news reports
    `),
  },
  reportNouns: phrases('report, reports, reporting, allegation, allegations'),
  verdicts: [
    {
      position: 'duplicate',
      reason: null,
      patterns: phrases(`
        closed as a duplicate, is a duplicate, was a duplicate, assessed as a duplicate, duplicate of, duplicate report,
        previously assessed, already assessed, was assessed in allegation, was assessed under
      `),
    },
    {
      position: 'open_incident',
      reason: null,
      patterns: phrases(`
        assessment is ongoing, assessment is still, still open, remains open, remain open, under assessment,
        under investigation, is being assessed, still being assessed, has been reopened, was reopened
      `),
    },
    {
      position: 'non_credible',
      reason: 'insufficient_information',
      patterns: phrases(`
        insufficient information, insufficient detail, insufficient details, not enough information, not enough detail,
        lacks sufficient information, lacks sufficient detail, lacked sufficient
      `),
    },
    {
      position: 'non_credible',
      reason: 'insufficient_evidence',
      patterns: phrases(`
        insufficient evidence, not enough evidence, no evidence, preponderance of the evidence did not,
        evidence did not indicate, evidence does not
      `),
    },
    {
      position: 'non_credible',
      reason: 'no_coalition_strikes',
      patterns: phrases(`
        no * strikes were conducted, no * strike was conducted, no * actions were conducted, no * action was conducted,
        no * strike or operation was identified, no * strikes were identified, no corroborating strike,
        no corroborating strikes, did not conduct * strikes, did not conduct * strike, no strikes in the
      `),
    },
    {
      position: 'non_credible',
      reason: 'other',
      patterns: phrases(`
        casualties did not occur, casualties had not occurred, only legitimate military targets,
        were not attributable to, was not attributable to, no civilian casualties, not credible, non-credible,
        noncredible, no civilians were harmed
      `),
    },
    {
      position: 'credible',
      reason: null,
      patterns: phrases(`
        unintentionally killed, unintentionally injured, unintentionally wounded, inadvertently killed,
        inadvertently injured, inadvertently wounded, assessed as credible, assessed to be credible, found credible,
        likely killed, more likely than not occurred, more likely than not to have occurred, likely resulted in,
        it is assessed, it was assessed, it is more likely than not, resulting in * killed, resulted in * civilian, resulted in * civilians
      `),
    },
  ],
}
