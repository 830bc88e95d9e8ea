import type { LanguagePack } from '../pack.ts'
import { armedPeople, attackVerbs, clashes, homeOrgans, organs, spokespeople, targeting } from './bodies.ts'
import { months, weekdays } from './calendar.ts'
import { abbreviations, fixedNumbers, hedges, numbersOf, scales, totals, units, vague } from './counting.ts'
import { roles, risings } from './grammar.ts'
import { harmNouns, triggers } from './harm.ts'
import { nations } from './nations.ts'
import { means, reportNouns, reportVerdicts, strikeNouns, things, times } from './other-nouns.ts'
import { generalNouns, victims, victimWords } from './people.ts'
import { locatives, placeNouns, placeShades } from './place-words.ts'
import { pastSpans, periodAnaphors, relatives, sinceWords, untilWords } from './time-words.ts'
import { speakers, speakingDocuments, speech, tells } from './speech.ts'

/** The English lexicon: every list the engine reads, and nothing else. */
export const english: LanguagePack = {
  language: 'en',
  version: '1',
  abbreviations,
  units,
  scales,
  fixedNumbers,
  vague,
  hedges,
  totals,
  numbersOf,
  triggers,
  harmNouns,
  victims,
  generalNouns,
  victimWords,
  strikeNouns,
  reportNouns,
  reportVerdicts,
  things,
  times,
  roles,
  risings,
  means,
  speech,
  tells,
  speakers,
  speakingDocuments,
  months,
  weekdays,
  placeNouns,
  placeShades,
  locatives,
  relatives,
  pastSpans,
  sinceWords,
  untilWords,
  periodAnaphors,
  nations,
  organs,
  homeOrgans,
  armedPeople,
  spokespeople,
  targeting,
  attackVerbs,
  clashes,
}
