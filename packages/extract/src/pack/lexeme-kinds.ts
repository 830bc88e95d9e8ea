import type { HarmNounSpec, WordRole } from './language-pack.ts'

/** What a word or phrase of the lexicon can be. The rules of the cascade ask for these by name. */
export type LexemeKind =
  | WordRole
  | `harm-${HarmNounSpec['role']}`
  // counting
  | 'fixed'
  | 'vague'
  | 'total-of'
  | 'number-of'
  | 'hedge-before'
  | 'hedge-after'
  | 'thing'
  | 'time'
  // harm
  | 'trigger'
  | 'strike'
  | 'means'
  | 'report'
  | 'verdict'
  | 'rising'
  // people
  | 'victim'
  | 'victim-modifier'
  | 'victim-word'
  // speech
  | 'speech'
  | 'tells'
  | 'speaker'
  | 'speaker-document'
  // dates
  | 'month'
  | 'weekday'
  | 'relative-date'
  | 'past-span'
  | 'since-word'
  | 'until-word'
  | 'period-anaphor'
  // places
  | 'place-noun'
  | 'place-shade'
  | 'locative'
  // bodies and names
  | 'actor'
  | 'actor-short'
  | 'nation'
  | 'demonym'
  | 'organ'
  | 'home-organ'
  | 'armed-people'
  | 'spokesperson'
  | 'targeting'
  | 'attack-verb'
  | 'clash'
