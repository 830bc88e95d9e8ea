import { addPhrase, createLexicon, type Lexicon } from './lexicon.ts'
import type { LanguagePack } from './pack.ts'

/** A language pack made ready for matching. */
export interface CompiledPack {
  readonly pack: LanguagePack
  readonly lexicon: Lexicon
  readonly abbreviations: ReadonlySet<string>
}

/** Builds the lexicon of a pack; `extend` adds the names a reader is to know besides. */
export function compilePack(pack: LanguagePack, extend: (lexicon: Lexicon) => void): CompiledPack {
  const lexicon = createLexicon()
  const add = (kind: string, value: string, detail: string, phrases: readonly string[]): void => {
    for (const phrase of phrases) addPhrase(lexicon, phrase, { kind, value, detail })
  }
  addCounting(pack, add)
  addHarm(pack, add)
  addPeople(pack, add)
  addOthers(pack, add)
  extend(lexicon)
  return { pack, lexicon, abbreviations: new Set(pack.abbreviations) }
}

type Add = (kind: string, value: string, detail: string, phrases: readonly string[]) => void

function addCounting(pack: LanguagePack, add: Add): void {
  for (const [word, value] of Object.entries(pack.fixedNumbers)) add('fixed', String(value), '', [word])
  add('vague', '', '', pack.vague)
  add('total-of', '', '', pack.totals)
  add('number-of', '', '', pack.numbersOf)
  for (const hedge of pack.hedges) {
    add('hedge-before', hedge.form, '', hedge.before)
    add('hedge-after', hedge.form, '', hedge.after)
  }
}

function addHarm(pack: LanguagePack, add: Add): void {
  for (const trigger of pack.triggers) add('trigger', trigger.measure, trigger.shape, trigger.phrases)
  for (const noun of pack.harmNouns) add(`harm-${noun.role}`, noun.measure, noun.role, noun.phrases)
}

function addPeople(pack: LanguagePack, add: Add): void {
  for (const spec of pack.victims) {
    add('victim', spec.victims, 'many', spec.many)
    add('victim', spec.victims, 'one', spec.one)
    add('victim-modifier', spec.victims, '', spec.modifiers)
  }
  add('victim', 'persons', 'general', pack.generalNouns)
  add('victim-word', '', '', pack.victimWords)
}

function addOthers(pack: LanguagePack, add: Add): void {
  for (const [means, phrases] of Object.entries(pack.strikeNouns)) add('strike', means, '', phrases)
  for (const [means, phrases] of Object.entries(pack.means)) add('means', means, '', phrases)
  for (const [stance, phrases] of Object.entries(pack.reportVerdicts)) add('verdict', stance, '', phrases)
  for (const [role, phrases] of Object.entries(pack.roles)) add(role, '', '', phrases)
  add('report', '', '', pack.reportNouns)
  add('thing', '', '', pack.things)
  add('time', '', '', pack.times)
  add('rising', '', '', pack.risings)
  for (const speech of pack.speech) add('speech', speech.stance ?? '', speech.use, speech.phrases)
  pack.months.forEach((names, index) => add('month', String(index + 1).padStart(2, '0'), '', names))
  pack.weekdays.forEach((names, index) => add('weekday', String(index), '', names))
  for (const spec of pack.relatives) add('relative-date', spec.unit, String(spec.offset), spec.phrases)
  for (const [kind, phrases] of Object.entries(pack.placeNouns)) add('place-noun', kind, '', phrases)
  add('place-shade', '', '', pack.placeShades)
  add('locative', '', '', pack.locatives)
  add('past-span', '', '', pack.pastSpans)
  add('since-word', '', '', pack.sinceWords)
  add('until-word', '', '', pack.untilWords)
  add('period-anaphor', '', '', pack.periodAnaphors)
  add('tells', '', '', pack.tells)
  add('speaker', '', '', pack.speakers)
  add('speaker-document', '', '', pack.speakingDocuments)
}
