type Words = readonly string[]

/** Single words about numbers that a rule looks for at one spot, each as one folded token. */
export interface CountingCues {
  /** The number itself: "no one", "one another". */
  readonly one: Words
  /** Joins a hundred to its rest ("two hundred and six") and the ends of a range after `between`. */
  readonly plainAnd: Words
  /** The hyphenated "plus" of "40-plus", which leaves the number a count. */
  readonly plus: Words
  readonly between: Words
  /** Hedges that are none after a verb of climbing ("gone up to five"). */
  readonly up: Words
  readonly climbing: Words
  /** Hedges that are none after a verb of handing on ("carried over 321"). */
  readonly over: Words
  readonly handing: Words
  /** Turns a "more than" into an upper bound ("could not have killed more than 30"). */
  readonly plainNot: Words
  /** One more person without a number ("another"). */
  readonly another: Words
  /** Nouns for people that are plural though they do not look so. */
  readonly pluralNoun: Words
  /** Closes an age ("14-year-old"). */
  readonly old: Words
  /** Before an age ("aged 12"); of these, `agedPair` also before two joined ("aged 12 and 14"), `under` before an age limit. */
  readonly aged: Words
  readonly agedPair: Words
  readonly under: Words
  /** After "one": nobody is counted ("this one"). */
  readonly pointing: Words
  readonly fraction: Words
  /** Hours, distances, weights and rates right after a number. */
  readonly unitAfter: Words
  /** What is numbered rather than counted ("resolution 242"). */
  readonly numbered: Words
  /** Before a year; of these, `datedYear` also where a counted noun follows ("in 1990 soldiers"). */
  readonly yearOpener: Words
  readonly datedYear: Words
}

/** Single words about harm and tolls that a rule looks for at one spot. */
export interface HarmCues {
  /** Between an auxiliary and its second participle ("were shot and killed", "was found dead"). */
  readonly besideParticiple: Words
  /** Verbs that take lives, and what they take when nobody dies ("claimed responsibility", "claims that"). */
  readonly claimingLives: Words
  readonly claimedElse: Words
  /** A word of death that is part of a name, and what follows it then ("dead sea"). */
  readonly dead: Words
  readonly afterDead: Words
  /** Words of severity, which are a condition only where the clause ends after them ("two are critical"). */
  readonly severity: Words
  /** What a verb of saying takes when nothing is said ("claimed 22 lives"). */
  readonly takenInstead: Words
  readonly civilian: Words
  /** Harm without a measure ("reports of harm"). */
  readonly harm: Words
  /** Nouns that make a toll's phrase a long one ("the death toll", "the number of dead"). */
  readonly tollNoun: Words
  /** Verbs that bring a toll to its number, and those that put it at one. */
  readonly raising: Words
  readonly putting: Words
  /** Verbs and nouns before a rival toll's bare number: directly ("admitted 26"), or with a preposition ("spoke of 14"). */
  readonly tollingVerb: Words
  readonly tollingWord: Words
  /** Sets one figure beside another: "compared with", "against". */
  readonly compared: Words
  readonly against: Words
  readonly respectively: Words
  /** "the number of reports". */
  readonly number: Words
  /** What goes on counting those spoken of: "the remaining 108", "97 new ones", "two others". */
  readonly remaining: Words
  readonly ones: Words
  readonly others: Words
  readonly continuing: Words
  /** Verbs whose bare number counts strikes: alone ("launched 47"), or with `out` ("carried out 47"). */
  readonly striking: Words
  readonly carrying: Words
}

/** Single words of grammar that a rule looks for at one spot. */
export interface GrammarCues {
  readonly to: Words
  readonly at: Words
  readonly in: Words
  readonly on: Words
  readonly as: Words
  readonly for: Words
  readonly from: Words
  readonly since: Words
  readonly with: Words
  readonly out: Words
  readonly next: Words
  readonly but: Words
  readonly the: Words
  readonly which: Words
  /** The clitic that makes an owner of the name before it. */
  readonly genitive: Words
  /** Adjectives that look like verbs. */
  readonly adjective: Words
  /** What may open the phrase of a group besides articles, possessives and adverbs. */
  readonly phraseOpener: Words
  /** A harmed person told by a pronoun before the others ("killing him and two others"). */
  readonly objectPronoun: Words
  /** Words that open a clause of its own, however they are used otherwise. */
  readonly clauseOpener: Words
  /** Conjunctions that still govern a group as prepositions do ("as", "since"). */
  readonly governing: Words
  /** What may follow the last bare number of a list. */
  readonly afterBareItem: Words
  /** What may stand between a verb and the strikes it counts ("carried out a"). */
  readonly beforeStrikes: Words
}

/** Single words about who speaks and acts that a rule looks for at one spot. */
export interface SpeechCues {
  /** Pronouns that stand for whoever spoke before. */
  readonly speakerPronoun: Words
  /** Pronouns by which a speaker tells its own deeds, and the first person among them. */
  readonly selfPronoun: Words
  readonly we: Words
  /** A participle of saying that is no passive after "be". */
  readonly saying: Words
  readonly dayPart: Words
  /** Prepositions after which a named body still speaks ("spokesman for the army"). */
  readonly speakingFor: Words
  /** Organs whose name is an adjective as well ("military"). */
  readonly adjectivalOrgan: Words
  readonly responsible: Words
  /** Taking the blame ("claimed responsibility for the attack") and giving it ("blamed on"). */
  readonly confessing: Words
  readonly confessed: Words
  readonly blaming: Words
}

/** Single words about places that a rule looks for at one spot. */
export interface PlaceCues {
  /** Between a place and its number in a ranking ("Homs with 121"), and between the items of one. */
  readonly ranking: Words
  readonly rankJoint: Words
  /** Between a place and its number anywhere ("Raqqa recorded 433"), and verbs of a place that leads a list. */
  readonly placeLabel: Words
  readonly leading: Words
  /** Small words inside a name, and those of them that may open one. */
  readonly nameParticle: Words
  readonly nameOpener: Words
  /** Prepositions after which an unknown name is a place. */
  readonly bareLocative: Words
}

/** Single words about dates that a rule looks for at one spot. */
export interface TimeCues {
  /** A month's name that is a verb as well. */
  readonly modalMonth: Words
  readonly ago: Words
  /** Parts of a year, before it: "early 2014", "the summer of 2014". */
  readonly yearShade: Words
  readonly yearPart: Words
  /** What only shades the date it stands before ("at the end of"). */
  readonly dateShade: Words
  readonly dateJoint: Words
  /** Before a date that is a document's own ("a report published in April"). */
  readonly published: Words
}

/** Single words of official ledgers that a rule looks for at one spot. */
export interface BookCues {
  /** Numbers of nothing: "no new reports", "none". */
  readonly nought: Words
  /** Verbs of how a month begins ("began November with 24 pending reports"). */
  readonly monthBegins: Words
  readonly still: Words
  /** Before a state that no longer holds ("previously assessed as non-credible"). */
  readonly earlierOn: Words
  /** Before a number that another is only held against ("up from 45", "compared with 45"). */
  readonly change: Words
  /** "in the month of June". */
  readonly monthWord: Words
  /** What takes up the reports of the sentence before ("these resulted in 31 deaths"). */
  readonly plural: Words
}

/** The name of a list of single words that a rule asks for with `isCue`. */
export type Cue =
  | keyof CountingCues
  | keyof HarmCues
  | keyof GrammarCues
  | keyof SpeechCues
  | keyof PlaceCues
  | keyof TimeCues
  | keyof BookCues
