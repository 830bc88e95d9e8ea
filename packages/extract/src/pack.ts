import type { CountForm, Means, Measure, Stance, VictimClass } from '@recount/claims'

/**
 * How a harm word finds the people it is about.
 * `participle`: "killed", active before its object, passive or reduced after its subject. `active`: object follows
 * ("killing", "claimed the lives of"). `state`: subject goes before ("died", "lost their lives"). `predicate`: stands after the people, with or
 * without a verb ("dead", "missing"). `loss`: object follows, and only armed people can be lost ("the army lost 12 soldiers").
 */
export type TriggerShape = 'participle' | 'active' | 'state' | 'predicate' | 'loss'

/** Words for a day, month or year counted from the document's date. */
export interface RelativeSpec {
  readonly unit: 'day' | 'month' | 'year'
  readonly offset: number
  readonly phrases: readonly string[]
}

/** ISO 3166 code, country name, other names, and the adjectives and nouns for what belongs to it. */
export type Nation = readonly [
  code: string,
  name: string,
  names: readonly string[],
  adjectives: readonly string[],
]

export interface TriggerSpec {
  readonly measure: Measure
  readonly shape: TriggerShape
  readonly phrases: readonly string[]
}

/** A noun of harm. `event`: harm to those after "of" ("the death of"); `unit`: counted itself ("12 deaths"); `toll`: a sum ("the death toll"). */
export interface HarmNounSpec {
  readonly measure: Measure
  readonly role: 'event' | 'unit' | 'toll' | 'remains'
  readonly phrases: readonly string[]
}

export interface VictimSpec {
  readonly victims: VictimClass
  readonly many: readonly string[]
  readonly one: readonly string[]
  /** Words that say the class when they stand before a general noun ("army members", "civilian deaths"). */
  readonly modifiers: readonly string[]
}

export interface HedgeSpec {
  readonly form: CountForm
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export type WordRole =
  | 'be'
  | 'have'
  | 'modal'
  | 'not'
  | 'and'
  | 'or'
  | 'by'
  | 'of'
  | 'including'
  | 'preposition'
  | 'relative'
  | 'subordinate'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'adverb'
  | 'more'
  | 'verb'
  | 'that'
  | 'among'
  | 'they'
  | 'indefinite'
  | 'anaphor'

/** How words of saying are used (`says`: their subject speaks; `according`: the speaker follows; `cites`: the speaker follows, the subject relays) and the stance they lend. */
export interface SpeechSpec {
  readonly phrases: readonly string[]
  readonly stance: Stance | null
  readonly use: 'says' | 'according' | 'cites'
}

/** Everything the engine must be told of a language. Data only: lists of words and phrases in their folded spelling. */
export interface LanguagePack {
  readonly language: string
  readonly version: string
  readonly abbreviations: readonly string[]
  readonly units: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  readonly fixedNumbers: Readonly<Record<string, number>>
  readonly vague: readonly string[]
  readonly hedges: readonly HedgeSpec[]
  /** What may open a number without changing it ("a total of"). */
  readonly totals: readonly string[]
  /** What makes a toll of the people after it ("the number of"). */
  readonly numbersOf: readonly string[]
  readonly triggers: readonly TriggerSpec[]
  readonly harmNouns: readonly HarmNounSpec[]
  readonly victims: readonly VictimSpec[]
  /** General nouns for people whose class a modifier or complement decides ("members", "people", "officers"). */
  readonly generalNouns: readonly string[]
  readonly victimWords: readonly string[]
  readonly strikeNouns: Readonly<Record<Means, readonly string[]>>
  readonly reportNouns: readonly string[]
  readonly reportVerdicts: Readonly<Partial<Record<Stance, readonly string[]>>>
  readonly things: readonly string[]
  readonly times: readonly string[]
  readonly roles: Readonly<Record<WordRole, readonly string[]>>
  readonly risings: readonly string[]
  readonly means: Readonly<Record<Means, readonly string[]>>
  readonly speech: readonly SpeechSpec[]
  /** Verbs of saying that can't stand before their subject. */
  readonly tells: readonly string[]
  /** Nouns for people and bodies that speak without a name of their own. */
  readonly speakers: readonly string[]
  /** Things that speak for whoever issued them ("the statement"). */
  readonly speakingDocuments: readonly string[]
  readonly months: readonly (readonly string[])[]
  readonly weekdays: readonly (readonly string[])[]
  readonly placeNouns: Readonly<Record<'region' | 'district' | 'populated' | 'site', readonly string[]>>
  readonly placeShades: readonly string[]
  readonly locatives: readonly string[]
  readonly relatives: readonly RelativeSpec[]
  readonly pastSpans: readonly string[]
  readonly sinceWords: readonly string[]
  readonly untilWords: readonly string[]
  readonly periodAnaphors: readonly string[]
  readonly nations: readonly Nation[]
  readonly organs: readonly string[]
  readonly homeOrgans: readonly string[]
  readonly armedPeople: readonly string[]
  readonly spokespeople: readonly string[]
  readonly targeting: readonly string[]
  readonly attackVerbs: readonly string[]
  readonly clashes: readonly string[]
}
