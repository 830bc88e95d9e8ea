import type { Dialect } from '../engine/dialect.ts'
import { letterRules } from '../text/letters.ts'
import { articleRules, kunyaPattern, nameRules, wordRules } from '../names/word-rules.ts'
import { skeletonRules } from '../names/skeleton-rules.ts'
import { textRulesSql } from '../text/text-rule.ts'

/** A function of one text, `t`, to text that a dialect's `prelude` makes. */
export interface TextFunction {
  readonly name: string
  readonly body: string
}

/** What `make: 'letters' | 'name' | …` calls, from the same rules as TypeScript runs. */
export function listTextFunctions(
  dialect: Pick<Dialect, 'compose' | 'translate' | 'replaceAll' | 'match' | 'isAscii'>,
): readonly TextFunction[] {
  return [
    {
      name: 'link_letters',
      body: `case when ${dialect.isAscii('t')} then t else ${textRulesSql(letterRules, 't', dialect)} end`,
    },
    { name: 'link_words', body: textRulesSql(wordRules, 't', dialect) },
    { name: 'link_name', body: textRulesSql(nameRules, 'link_words(t)', dialect) },
    { name: 'link_kunya', body: dialect.match('link_words(t)', kunyaPattern, 1) },
    { name: 'link_articles', body: textRulesSql(articleRules, 'link_words(t)', dialect) },
    { name: 'link_skeleton', body: textRulesSql(skeletonRules, 'link_name(t)', dialect) },
  ]
}
