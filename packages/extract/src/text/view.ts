import type { Cue } from '../pack/cues.ts'
import type { Ending } from '../pack/language-pack.ts'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { lookUp, type Lookup } from './lexicon.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

/** One sentence with everything the lexicon knows of its words: what each stage of the cascade looks at. */
export interface View extends Lookup {
  readonly text: string
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly pack: CompiledPack
  /** Is the text written in capitals, so that a capital says nothing? */
  readonly isCapitals: boolean
}

/** Looks every word of a sentence up, once for all stages. */
export function viewSentence(
  text: string,
  sentence: Sentence,
  pack: CompiledPack,
  isCapitals: boolean,
): View {
  const { tokens } = sentence
  const { matches, cues } = lookUp(pack.lexicon, tokens)
  return { text, sentence, tokens, matches, cues, pack, isCapitals }
}

/** Does a word or phrase with one of these roles in the lexicon begin at `at`? */
export function hasRole(view: View, at: number, ...kinds: readonly LexemeKind[]): boolean {
  const found = view.matches[at]
  if (found === undefined) return false
  for (const item of found) if (kinds.includes(item.kind)) return true
  return false
}

/** Is the word at `at` one of those that a rule looks for there? */
export function isCue(view: View, at: number, ...cues: readonly Cue[]): boolean {
  const own = view.cues[at]
  if (own === undefined) return false
  for (const cue of cues) if (own.has(cue)) return true
  return false
}

/** Is the token at `at` one of these marks? The empty mark stands before the first token and after the last. */
export function isMark({ tokens }: View, at: number, ...marks: readonly string[]): boolean {
  const token = tokens[at]
  if (token === undefined) return marks.includes('')
  return token.kind === 'mark' && marks.includes(token.key)
}

/** Does an owner's name end before `at` ("Syria's", "the rebels'")? */
export function isGenitive(view: View, at: number): boolean {
  return isCue(view, at, 'genitive') || isMark(view, at, "'")
}

/** The folded word at `at`; empty outside the sentence. */
export function keyAt(view: View, at: number): string {
  return view.tokens[at]?.key ?? ''
}

/** Does the word at `at` end as words of a kind do in this language? */
export function hasEnding(view: View, at: number, ending: Ending): boolean {
  return keyAt(view, at).endsWith(view.pack.endings[ending])
}

/** Is there a token in `[from, to)` that passes the test? */
export function someToken(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (test(at)) return true
  return false
}

/** The first token from `at` on that has none of these roles. */
export function skipRoles(view: View, at: number, ...kinds: readonly LexemeKind[]): number {
  let next = at
  while (hasRole(view, next, ...kinds)) next += 1
  return next
}

/** The last token up to `at` that has none of these roles; -1 before the sentence. */
export function skipRolesBack(view: View, at: number, ...kinds: readonly LexemeKind[]): number {
  let before = at
  while (hasRole(view, before, ...kinds)) before -= 1
  return before
}

/** The words of tokens `[from, to)` as the text has them, on one line. */
export function textOf(view: View, from: number, to: number): string {
  return view.text.slice(view.tokens[from]!.start, view.tokens[to - 1]!.end).replace(/\s+/g, ' ')
}
