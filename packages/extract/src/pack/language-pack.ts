import type {
  BookLine,
  CountForm,
  Means,
  Measure,
  PositionCode,
  RejectionReason,
  Stance,
  VictimClass,
} from '@recount/claims'
import type {
  BookCues,
  CountingCues,
  GrammarCues,
  HarmCues,
  PlaceCues,
  SpeechCues,
  TimeCues,
} from './cues.ts'

type Words = readonly string[]

/**
 * How a harm word finds the people it is about.
 * `participle`: "killed", active before its object, passive or reduced after its subject. `active`: object follows
 * ("killing", "claimed the lives of"). `state`: subject goes before ("died", "lost their lives"). `predicate`: stands after the people, with or
 * without a verb ("dead", "missing"). `loss`: object follows, and only armed people can be lost ("the army lost 12 soldiers").
 */
type TriggerShape = 'participle' | 'active' | 'state' | 'predicate' | 'loss'

/** Words for a day, month or year counted from the document's date. */
export interface RelativeSpec {
  readonly unit: 'day' | 'month' | 'year'
  readonly offset: number
  readonly phrases: Words
}

/** ISO 3166 code, country name, other names, and the adjectives and nouns for what belongs to it. */
export type Nation = readonly [code: string, name: string, names: Words, adjectives: Words]

/** Verbs and participles of one harm. */
export interface TriggerSpec {
  readonly measure: Measure
  readonly shape: TriggerShape
  readonly phrases: Words
}

/** A noun of harm. `event`: harm to those after "of" ("the death of"); `unit`: counted itself ("12 deaths"); `toll`: a sum ("the death toll"). */
export interface HarmNounSpec {
  readonly measure: Measure
  readonly role: 'event' | 'unit' | 'toll' | 'remains'
  readonly phrases: Words
}

/** Nouns for one class of people: plurals and singulars. */
export interface VictimSpec {
  readonly victims: VictimClass
  readonly many: Words
  readonly one: Words
  /** Words that say the class when they stand before a general noun ("army members", "civilian deaths"). */
  readonly modifiers: Words
}

/** What bounds the number it stands before or after. */
export interface HedgeSpec {
  readonly form: CountForm
  readonly before: Words
  readonly after: Words
}

/** What a small word does in a sentence. */
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

/** Endings the engine asks about: of past tenses and participles, of gerunds, of plurals. */
export type Ending = 'past' | 'gerund' | 'plural'

/** Lengths of time that spans are told in. */
export type Length = 'hour' | 'day' | 'week' | 'month' | 'year'

/** How words of saying are used (`says`: their subject speaks; `according`: the speaker follows; `cites`: the speaker follows, the subject relays) and the stance they lend. */
export interface SpeechSpec {
  readonly phrases: Words
  readonly stance: Stance | null
  readonly use: 'says' | 'according' | 'cites'
}

/** How a language counts: number words, hedges, and nouns that are counted and harm nobody. */
interface CountingWords {
  readonly units: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  /** Numbers that are no chain of units and scales. */
  readonly fixedNumbers: Readonly<Record<string, number>>
  readonly vague: Words
  readonly hedges: readonly HedgeSpec[]
  /** What may open a number without changing it ("a total of"). */
  readonly totals: Words
  /** What makes a toll of the people after it ("the number of"). */
  readonly numbersOf: Words
  readonly things: Words
  readonly times: Words
  readonly cues: CountingCues
}

/** How harm is told, and what else is counted beside it: strikes and reports of harm. */
interface HarmWords {
  readonly triggers: readonly TriggerSpec[]
  readonly nouns: readonly HarmNounSpec[]
  readonly strikes: Readonly<Record<Means, Words>>
  readonly means: Readonly<Record<Means, Words>>
  readonly reports: Words
  /** Words by which an assessor gives its verdict on a report. */
  readonly verdicts: Readonly<Partial<Record<Stance, Words>>>
  /** Verbs that lead from a toll to its number. */
  readonly risings: Words
  readonly cues: HarmCues
}

/** Nouns for people. */
interface PeopleWords {
  readonly victims: readonly VictimSpec[]
  /** General nouns for people whose class a modifier or complement decides ("members", "people", "officers"). */
  readonly generalNouns: Words
  /** Nouns that say no more than that somebody was harmed. */
  readonly victimWords: Words
}

/** The small words that hold a sentence together. */
interface GrammarWords {
  readonly roles: Readonly<Record<WordRole, Words>>
  /** How words of a kind end; only ever a hint. */
  readonly endings: Readonly<Record<Ending, string>>
  readonly cues: GrammarCues
}

/** Words of saying and those who say without a name of their own. */
interface SpeechWords {
  readonly verbs: readonly SpeechSpec[]
  /** Verbs of saying that can't stand before their subject. */
  readonly tells: Words
  readonly speakers: Words
  /** Things that speak for whoever issued them ("the statement"). */
  readonly documents: Words
  readonly cues: SpeechCues
}

/** States, their organs, and what armed people are called; names of other bodies come from the registry. */
export interface BodyWords {
  readonly nations: readonly Nation[]
  /** What acts or speaks for a state, after an adjective of nationality. */
  readonly organs: Words
  /** Organs that, without a nationality, belong to the state the text is about. */
  readonly homeOrgans: Words
  readonly armedPeople: Words
  readonly spokespeople: Words
  /** Words that target an actor rather than name the doer. */
  readonly targeting: Words
  readonly attackVerbs: Words
  readonly clashes: Words
}

/** Nouns and prepositions around the names of places. */
interface PlaceWords {
  readonly nouns: Readonly<Record<'region' | 'district' | 'populated' | 'site', Words>>
  /** Directions and adjectives that shade a place ("northern Syria"). */
  readonly shades: Words
  readonly locatives: Words
  readonly cues: PlaceCues
}

/** Months, weekdays and spans. */
interface TimeWords {
  /** January first. */
  readonly months: readonly Words[]
  /** Sunday first. */
  readonly weekdays: readonly Words[]
  readonly relatives: readonly RelativeSpec[]
  /** Before a span that ends with the document's day ("in the past 24 hours"). */
  readonly pastSpans: Words
  readonly since: Words
  readonly until: Words
  readonly periodAnaphors: Words
  /** What follows the digits of a day ("16th"). */
  readonly ordinals: Words
  /** Each form of a word for a length of time. */
  readonly lengths: Readonly<Record<Length, Words>>
  readonly cues: TimeCues
}

/** Words by the ledger line they tell. */
export type LineWords = Readonly<Partial<Record<BookLine, Words>>>

/** How the lines of an official ledger of allegations are told. */
export interface BookWords {
  /** Right before the count, which is their object ("carried over 314"). */
  readonly verbs: LineWords
  /** Among the counted nouns ("45 new reports"). */
  readonly adjectives: LineWords
  /** After the count, said of it ("16 were determined to be credible"). */
  readonly states: LineWords
  /** Look like a state and only lead to the verdict ("assessed to be"). */
  readonly verdictLeads: Words
  /** Whole labels of a table that tell a line by themselves ("closing balance"). */
  readonly labels: LineWords
  /** Of work under way; it tells open reports only with a "still" before it. */
  readonly goingOn: Words
  /** Makes what is open what was open before the month ("from previous months"). */
  readonly earlier: Words
  /** Makes a figure a running total ("to date"). */
  readonly running: Words
  /** Between reports found credible and the deaths in them ("resulted in"). */
  readonly results: Words
  /** Of deaths added to the total without an incident ("not previously announced"). */
  readonly unallocated: Words
  /** Before a total as it once stood or stands after correction ("previously reported as 975"). */
  readonly restated: Words
  /** Nouns that count reports only where a ledger is told ("20 files"). */
  readonly units: Words
  readonly cues: BookCues
}

/** What a belligerent's statement decides, and the patterns that say so; `*` stands for up to six words. */
interface VerdictSpec {
  readonly position: PositionCode
  readonly reason: RejectionReason | null
  readonly patterns: Words
}

/** How a belligerent's statement on one incident is told. */
export interface OfficialWords {
  /** Between the date and the place. */
  readonly relations: Readonly<Record<'in' | 'near' | 'between', Words>>
  /** Before who brought the report. */
  readonly via: Words
  readonly reporters: Readonly<Record<'self' | 'media', Words>>
  /** After who brought the report. */
  readonly reportNouns: Words
  /** The first that is met tells the position. */
  readonly verdicts: readonly VerdictSpec[]
}

/**
 * Everything the engine must be told of a language: words and phrases in their folded spelling, data only. Another
 * language is another value of this type.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly language: string
  readonly version: string
  /** Words whose full stop does not end a sentence, without the stop. */
  readonly abbreviations: Words
  readonly counting: CountingWords
  readonly harm: HarmWords
  readonly people: PeopleWords
  readonly grammar: GrammarWords
  readonly speech: SpeechWords
  readonly bodies: BodyWords
  readonly places: PlaceWords
  readonly time: TimeWords
  readonly book: BookWords
  readonly official: OfficialWords
}
