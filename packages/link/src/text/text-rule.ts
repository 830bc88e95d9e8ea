import type { Dialect } from '../engine/dialect.ts'

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

type Translation = Extract<TextRule, { from: string }>
type RuleDialect = Pick<Dialect, 'compose' | 'translate' | 'replaceAll' | 'isAscii' | 'match'>

/** SQL of text to which the rules were applied in their order. */
export function textRulesSql(rules: readonly TextRule[], text: string, dialect: RuleDialect): string {
  return rules.reduce((sql, rule) => {
    if (rule === 'compose') return dialect.compose(sql)
    if ('from' in rule) return translationSql(rule, sql, dialect)
    return dialect.replaceAll(sql, rule.find, rule.by)
  }, text)
}

const asciiOnly = /^[\0-\u007f]$/
const arabicOnly = /^[\0-\u007f\u0600-\u06ff]$/
const largeTable = 200

/** Engines read the whole table again for each text: text of one script is given only the part that can touch it. */
function translationSql({ from, to }: Translation, text: string, dialect: RuleDialect): string {
  const whole = dialect.translate(text, from, to)
  if (from.length < largeTable) return whole
  const parts = [asciiOnly, arabicOnly].map((script) => {
    const part = restrictTo(script, from, to)
    return part.from === '' ? text : dialect.translate(text, part.from, part.to)
  })
  const isArabic = `${dialect.match(text, '[^ -~؀-ۿ]', 0)} = ''`
  return `case when ${dialect.isAscii(text)} then ${parts[0]} when ${isArabic} then ${parts[1]} else ${whole} end`
}

function restrictTo(script: RegExp, from: string, to: string): Translation {
  return translationOf(new Map([...mapLetters(from, to)].filter(([letter]) => script.test(letter))))
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
  const letters = mapLetters(from, to)
  return (text) => Array.from(text, (letter) => letters.get(letter) ?? letter).join('')
}

function mapLetters(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to]
  return new Map(Array.from(from, (letter, at) => [letter, targets[at] ?? '']))
}

/** A translation from a table of letters to what each becomes ('' where it goes). */
export function translationOf(table: ReadonlyMap<string, string>): Translation {
  const kept = [...table].filter(([, to]) => to !== '')
  const dropped = [...table].filter(([, to]) => to === '')
  return {
    from: [...kept, ...dropped].map(([from]) => from).join(''),
    to: kept.map(([, to]) => to).join(''),
  }
}
