import type { LanguagePack } from '../pack/language-pack.ts'
import { bookWords } from './book-words.ts'
import { armedPeople, attackVerbs, clashes, homeOrgans, organs, spokespeople, targeting } from './bodies.ts'
import { months, weekdays } from './calendar.ts'
import { fixedNumbers, hedges, numbersOf, scales, totals, units, vague } from './counting.ts'
import { countingCues, grammarCues, harmCues, placeCues, speechCues, timeCues } from './cues.ts'
import { abbreviations, endings, roles } from './grammar.ts'
import { harmNouns, risings } from './harm-nouns.ts'
import { triggers } from './harm-verbs.ts'
import { nations } from './nations.ts'
import { officialWords } from './official-words.ts'
import { generalNouns, victims, victimWords } from './people.ts'
import { locatives, placeNouns, placeShades } from './place-words.ts'
import { reportNouns, reportVerdicts } from './reports.ts'
import { speakers, speakingDocuments, speech, tells } from './speech.ts'
import { means, strikeNouns } from './strikes.ts'
import { things, times } from './things.ts'
import {
  lengths,
  ordinals,
  pastSpans,
  periodAnaphors,
  relatives,
  sinceWords,
  untilWords,
} from './time-words.ts'

/** The English lexicon: every list the engine reads, and nothing else. */
export const english: LanguagePack = {
  language: 'en',
  version: '1',
  abbreviations,
  counting: {
    units,
    scales,
    fixedNumbers,
    vague,
    hedges,
    totals,
    numbersOf,
    things,
    times,
    cues: countingCues,
  },
  harm: {
    triggers,
    nouns: harmNouns,
    strikes: strikeNouns,
    means,
    reports: reportNouns,
    verdicts: reportVerdicts,
    risings,
    cues: harmCues,
  },
  people: { victims, generalNouns, victimWords },
  grammar: { roles, endings, cues: grammarCues },
  speech: { verbs: speech, tells, speakers, documents: speakingDocuments, cues: speechCues },
  bodies: { nations, organs, homeOrgans, armedPeople, spokespeople, targeting, attackVerbs, clashes },
  places: { nouns: placeNouns, shades: placeShades, locatives, cues: placeCues },
  time: {
    months,
    weekdays,
    relatives,
    pastSpans,
    since: sinceWords,
    until: untilWords,
    periodAnaphors,
    ordinals,
    lengths,
    cues: timeCues,
  },
  book: bookWords,
  official: officialWords,
}
