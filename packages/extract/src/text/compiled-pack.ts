import type { Cue } from '../pack/cues.ts'
import type { Ending, LanguagePack, Length, LineWords } from '../pack/language-pack.ts'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { addCue, addPhrase, createLexicon, type Lexicon } from './lexicon.ts'

/** A language pack made ready for matching. */
export interface CompiledPack {
  /** Which pack read a claim, as its language and version ("en@1"). */
  readonly reader: string
  readonly lexicon: Lexicon
  /** The words of official ledgers, apart from the others: they are asked for only where reports of harm are counted. */
  readonly bookLexicon: Lexicon
  readonly abbreviations: ReadonlySet<string>
  readonly units: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  readonly endings: Readonly<Record<Ending, string>>
  /** What follows the digits of a day. */
  readonly ordinals: ReadonlySet<string>
  readonly lengths: ReadonlyMap<string, Length>
  /** ISO 3166 code → name of the state. */
  readonly nations: ReadonlyMap<string, string>
}

/** Builds the lexicon of a pack; `extend` adds the names a reader is to know besides. */
export function compilePack(pack: LanguagePack, extend: (lexicon: Lexicon) => void): CompiledPack {
  const { counting, grammar, time, bodies } = pack
  return {
    reader: `${pack.language}@${pack.version}`,
    lexicon: buildLexicon(pack, extend),
    bookLexicon: buildBookLexicon(pack),
    abbreviations: new Set(pack.abbreviations),
    units: new Map(Object.entries(counting.units)),
    scales: new Map(Object.entries(counting.scales)),
    endings: grammar.endings,
    ordinals: new Set(time.ordinals),
    lengths: new Map(
      Object.entries(time.lengths).flatMap(([length, words]) =>
        words.map((word) => [word, length as Length] as const),
      ),
    ),
    nations: new Map(bodies.nations.map(([code, name]) => [code, name])),
  }
}

type Add = (kind: LexemeKind, value: string, detail: string, phrases: readonly string[]) => void

function adder(lexicon: Lexicon): Add {
  return (kind, value, detail, phrases) => {
    for (const phrase of phrases) addPhrase(lexicon, phrase, { kind, value, detail })
  }
}

function buildLexicon(pack: LanguagePack, extend: (lexicon: Lexicon) => void): Lexicon {
  const lexicon = createLexicon()
  const add = adder(lexicon)
  addCounting(pack, add)
  addHarm(pack, add)
  addPeople(pack, add)
  addGrammar(pack, add)
  addSpeech(pack, add)
  addTime(pack, add)
  addPlaces(pack, add)
  addCues(pack, lexicon)
  extend(lexicon)
  return lexicon
}

function addCounting({ counting }: LanguagePack, add: Add): void {
  for (const [word, value] of Object.entries(counting.fixedNumbers)) add('fixed', String(value), '', [word])
  add('vague', '', '', counting.vague)
  add('total-of', '', '', counting.totals)
  add('number-of', '', '', counting.numbersOf)
  for (const hedge of counting.hedges) {
    add('hedge-before', hedge.form, '', hedge.before)
    add('hedge-after', hedge.form, '', hedge.after)
  }
  add('thing', '', '', counting.things)
  add('time', '', '', counting.times)
}

function addHarm({ harm }: LanguagePack, add: Add): void {
  for (const trigger of harm.triggers) add('trigger', trigger.measure, trigger.shape, trigger.phrases)
  for (const noun of harm.nouns) add(`harm-${noun.role}`, noun.measure, noun.role, noun.phrases)
  for (const [means, phrases] of Object.entries(harm.strikes)) add('strike', means, '', phrases)
  for (const [means, phrases] of Object.entries(harm.means)) add('means', means, '', phrases)
  for (const [stance, phrases] of Object.entries(harm.verdicts)) add('verdict', stance, '', phrases)
  add('report', '', '', harm.reports)
  add('rising', '', '', harm.risings)
}

function addPeople({ people }: LanguagePack, add: Add): void {
  for (const spec of people.victims) {
    add('victim', spec.victims, 'many', spec.many)
    add('victim', spec.victims, 'one', spec.one)
    add('victim-modifier', spec.victims, '', spec.modifiers)
  }
  add('victim', 'persons', 'general', people.generalNouns)
  add('victim-word', '', '', people.victimWords)
}

function addGrammar({ grammar }: LanguagePack, add: Add): void {
  for (const [role, phrases] of Object.entries(grammar.roles)) add(role as LexemeKind, '', '', phrases)
}

function addSpeech({ speech }: LanguagePack, add: Add): void {
  for (const verb of speech.verbs) add('speech', verb.stance ?? '', verb.use, verb.phrases)
  add('tells', '', '', speech.tells)
  add('speaker', '', '', speech.speakers)
  add('speaker-document', '', '', speech.documents)
}

function addTime({ time }: LanguagePack, add: Add): void {
  time.months.forEach((names, index) => add('month', String(index + 1).padStart(2, '0'), '', names))
  time.weekdays.forEach((names, index) => add('weekday', String(index), '', names))
  for (const spec of time.relatives) add('relative-date', spec.unit, String(spec.offset), spec.phrases)
  add('past-span', '', '', time.pastSpans)
  add('since-word', '', '', time.since)
  add('until-word', '', '', time.until)
  add('period-anaphor', '', '', time.periodAnaphors)
}

function addPlaces({ places }: LanguagePack, add: Add): void {
  for (const [kind, phrases] of Object.entries(places.nouns)) add('place-noun', kind, '', phrases)
  add('place-shade', '', '', places.shades)
  add('locative', '', '', places.locatives)
}

function buildBookLexicon({ book }: LanguagePack): Lexicon {
  const lexicon = createLexicon()
  const add = adder(lexicon)
  addLines(add, 'book-verb', book.verbs)
  addLines(add, 'book-adjective', book.adjectives)
  addLines(add, 'book-state', book.states)
  addLines(add, 'book-label', book.labels)
  add('book-state', '', '', book.verdictLeads)
  add('book-going-on', '', '', book.goingOn)
  add('book-earlier', '', '', book.earlier)
  add('book-running', '', '', book.running)
  add('book-result', '', '', book.results)
  add('book-unallocated', '', '', book.unallocated)
  add('book-restated', '', '', book.restated)
  add('book-unit', '', '', book.units)
  return lexicon
}

function addLines(add: Add, kind: LexemeKind, lines: LineWords): void {
  for (const [line, phrases] of Object.entries(lines)) add(kind, line, '', phrases)
}

function addCues(
  { counting, harm, grammar, speech, places, time, book }: LanguagePack,
  lexicon: Lexicon,
): void {
  for (const { cues } of [counting, harm, grammar, speech, places, time, book])
    for (const [cue, words] of Object.entries(cues))
      for (const word of words) addCue(lexicon, word, cue as Cue)
}
