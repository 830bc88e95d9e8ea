import { compileTextRules } from '../text/text-rule.ts'
import { skeletonRules } from './skeleton-rules.ts'
import { articleRules, kunyaPattern, nameRules, wordRules } from './word-rules.ts'

/** A name as it is compared. The same as SQL makes of it (`make: 'name'`, `'kunya'`, `'articles'`, `'skeleton'`). */
export interface NormalName {
  /** Words in one case, without marks, عبد ال…, أبو … and … الدين joined, the article off; empty where nothing is left. */
  readonly name: string
  /** أبو or أم somebody, where the name begins with it or has it in brackets; else null. It isn't in `name`, unless alone. */
  readonly kunya: string | null
  /** For each word of `name`, 1 where it had the article. */
  readonly articles: string
  /** The consonants of `name`. */
  readonly skeleton: string
}

const toWords = compileTextRules(wordRules)
const toName = compileTextRules(nameRules)
const toArticles = compileTextRules(articleRules)
const toSkeleton = compileTextRules(skeletonRules)
const kunyaRegExp = RegExp(kunyaPattern, 'u')

export function normalizeName(text: string): NormalName {
  const words = toWords(text)
  const name = toName(words)
  return {
    name,
    kunya: kunyaRegExp.exec(words)?.[1] ?? null,
    articles: toArticles(words),
    skeleton: toSkeleton(name),
  }
}
