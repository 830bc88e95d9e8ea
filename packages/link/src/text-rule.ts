import type { Dialect } from './dialect.ts'

/**
 * One step that rewrites text, the same in TypeScript and in SQL.
 *
 * - `compose`: Unicode's composed form, NFC.
 * - `from`, `to`: each letter of `from` becomes the one at its place in `to`; those beyond the end of `to` go.
 * - `find`, `by`: a pattern, everywhere, becomes `by` (`\1` for its first group). Only what RE2, PostgreSQL and JavaScript read
 *   alike: no look-around, no `\b`, no back-reference in the pattern, no alternatives of which one begins the other.
 */
export type TextRule =
  'compose' | { readonly from: string; readonly to: string } | { readonly find: string; readonly by: string }

type RuleDialect = Pick<Dialect, 'compose' | 'translate' | 'replaceAll'>

/** SQL of text to which the rules were applied in their order. */
export function textRulesSql(rules: readonly TextRule[], text: string, dialect: RuleDialect): string {
  return rules.reduce((sql, rule) => {
    if (rule === 'compose') return dialect.compose(sql)
    if ('from' in rule) return dialect.translate(sql, rule.from, rule.to)
    return dialect.replaceAll(sql, rule.find, rule.by)
  }, text)
}

/** The same as a function of text. */
export function compileTextRules(rules: readonly TextRule[]): (text: string) => string {
  const steps = rules.map(compileRule)
  return (text) => steps.reduce((rewritten, step) => step(rewritten), text)
}

function compileRule(rule: TextRule): (text: string) => string {
  if (rule === 'compose') return (text) => text.normalize('NFC')
  if ('from' in rule) return compileTranslation(rule.from, rule.to)
  const pattern = RegExp(rule.find, 'gu')
  const by = rule.by.replaceAll('$', '$$$$').replace(/\\(\d)/g, (_, group: string) => `$${group}`)
  return (text) => text.replace(pattern, by)
}

function compileTranslation(from: string, to: string): (text: string) => string {
  const targets = [...to]
  const letters = new Map([...from].map((letter, at) => [letter, targets[at] ?? '']))
  return (text) => Array.from(text, (letter) => letters.get(letter) ?? letter).join('')
}

/** A translation from a table of letters to what each becomes ('' where it goes). */
export function translationOf(table: ReadonlyMap<string, string>): Extract<TextRule, { from: string }> {
  const kept = [...table].filter(([, to]) => to !== '')
  const dropped = [...table].filter(([, to]) => to === '')
  return {
    from: [...kept, ...dropped].map(([from]) => from).join(''),
    to: kept.map(([, to]) => to).join(''),
  }
}
