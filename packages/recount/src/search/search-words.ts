import { foldLetters } from './letters.ts'

/** More words than anybody types; the rest of a pasted page is left out. */
const mostTerms = 24
const longestTerm = 200
/** A single letter begins half the words there are. */
const shortestBeginning = 2

/** One thing to look for: words in this order, folded; the last of them may go on. */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly mayGoOn: boolean
}

/**
 * What a person typed, as terms that all have to be there: single words, and words in quotes in that order. The last word
 * may go on (`raq` finds Raqqa) unless a space ends it. Operators of FTS5 mean nothing here.
 */
export function listTerms(typed: string): readonly SearchTerm[] {
  // oxlint-disable-next-line no-control-regex -- NUL ends a string in SQLite
  const clean = typed.toWellFormed().replaceAll(/[\0-\x1f\x7f]/g, ' ')
  const parts = [...clean.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/g)]
  const terms = parts.map(([, phrase, word], index): SearchTerm => {
    const isLast = index === parts.length - 1 && !/\s$/.test(clean)
    return {
      words: listWords(phrase ?? word ?? ''),
      mayGoOn: isLast && (word?.length ?? 0) >= shortestBeginning,
    }
  })
  return terms.filter(({ words }) => words.length > 0).slice(0, mostTerms)
}

/** Terms as a query of SQLite's FTS5; null where there are none. */
export function textQuery(terms: readonly SearchTerm[]): string | null {
  if (terms.length === 0) return null
  return terms.map(({ words, mayGoOn }) => `"${words.join(' ')}"${mayGoOn ? ' *' : ''}`).join(' AND ')
}

/** The letters that make up a word, as SQLite's tokenizer of that setting has it (`unicode61`, categories L, N, Co and M). */
function listWords(text: string): readonly string[] {
  return foldLetters(text.slice(0, longestTerm)).match(/[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu) ?? []
}
