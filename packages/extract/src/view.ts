import type { CompiledPack } from './compiled-pack.ts'
import { findAt, matchLexicon, type Matches } from './lexicon.ts'
import type { LanguagePack } from './pack.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

/** One sentence with everything the lexicon knows of its words: what each stage of the cascade looks at. */
export interface View {
  readonly text: string
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly matches: Matches
  readonly pack: LanguagePack
  /** Is the text written in capitals, so that a capital says nothing? */
  readonly isCapitals: boolean
}

export function viewSentence(
  text: string,
  sentence: Sentence,
  compiled: CompiledPack,
  isCapitals: boolean,
): View {
  const { tokens } = sentence
  return {
    text,
    sentence,
    tokens,
    matches: matchLexicon(compiled.lexicon, tokens),
    pack: compiled.pack,
    isCapitals,
  }
}

/** Has the word at `at` one of these roles in the lexicon? */
export function hasRole(view: View, at: number, ...kinds: readonly string[]): boolean {
  const found = view.matches[at]
  if (found === undefined) return false
  for (const item of found) if (kinds.includes(item.kind)) return true
  return false
}

/** Where the phrase of a kind at `at` ends, or `at` itself when there is none. */
export function skipRole(view: View, at: number, kind: string): number {
  return findAt(view.matches, at, kind)?.to ?? at
}

export function keyAt(view: View, at: number): string {
  return view.tokens[at]?.key ?? ''
}
