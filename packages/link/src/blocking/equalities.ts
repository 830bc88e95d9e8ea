/** What two records have to agree on by a rule: SQL over `l` and over `r`. */
export interface Equality {
  readonly left: string
  readonly right: string
}

/** A condition taken apart: its equalities between the sides, and whether that is all it asks. */
export interface TakenApart {
  readonly equalities: readonly Equality[]
  readonly isWhole: boolean
}

/**
 * The equalities that an SQL condition over `l` and `r` asks beside whatever else: `l.a = r.a and l.b < r.b` asks one. Reads
 * what stands between `and`s outside brackets; where there is an `or` it finds none, which is safe.
 */
export function takeApart(sql: string): TakenApart {
  const isCommented = /--|\/\*/.test(withoutTexts(sql))
  const parts = isCommented ? undefined : splitOutside(stripBrackets(sql.trim()), 'and')
  if (parts === undefined) return { equalities: [], isWhole: false }
  const read = parts.flatMap((part) => takeConjunct(part))
  return {
    equalities: read.filter((one) => one !== undefined),
    isWhole: read.every((one) => one !== undefined),
  }
}

function takeConjunct(part: string): readonly (Equality | undefined)[] {
  const bare = stripBrackets(part.trim())
  if (bare !== part.trim()) {
    const inner = takeApart(bare)
    return inner.isWhole ? inner.equalities : [...inner.equalities, undefined]
  }
  return [readEquality(bare)]
}

function readEquality(part: string): Equality | undefined {
  const sides = splitOutside(part, '=')
  if (sides?.length !== 2) return undefined
  const [one, other] = sides.map((side) => side.trim()) as [string, string]
  const named = [aliasesIn(one), aliasesIn(other)]
  if (named[0] === 'l' && named[1] === 'r') return { left: one, right: other }
  if (named[0] === 'r' && named[1] === 'l') return { left: other, right: one }
  return undefined
}

/** Which of the two records an expression reads: 'l', 'r', 'lr' or none. */
function aliasesIn(sql: string): string {
  const found = new Set(
    withoutTexts(sql)
      .matchAll(/\b([lr])\s*\./gi)
      .map(([, alias]) => alias?.toLowerCase() ?? ''),
  )
  return [...found].sort().join('')
}

/** An expression of the one side as it would be written of the other. */
export function mirror(sql: string, alias: 'l' | 'r'): string {
  const other = alias === 'l' ? 'r' : 'l'
  return sql.replace(quotedOrAlias, (whole: string, named: string | undefined) =>
    named?.toLowerCase() === other ? `${alias}.` : whole,
  )
}

const quotedOrAlias = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\b([lr])\s*\./gi

function withoutTexts(sql: string): string {
  return sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, 'x')
}

const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[()[\]{}]|[<>!=]+|\w+|\s+|./gs

/** Words that bind otherwise than `and` and `=` do, so that a cut beside them could go wrong. */
const binding = new Set([
  'or',
  'xor',
  'not',
  'between',
  'case',
  'is',
  'in',
  'like',
  'ilike',
  'glob',
  'similar',
])

/** The parts between a word or operator outside brackets and quotes. Undefined where the text can't be cut safely. */
function splitOutside(sql: string, at: 'and' | '='): readonly string[] | undefined {
  const parts = ['']
  let depth = 0
  for (const [token] of sql.matchAll(tokens)) {
    if ('([{'.includes(token)) depth += 1
    if (')]}'.includes(token)) depth -= 1
    const word = token.toLowerCase()
    if (depth === 0 && binding.has(word)) return undefined
    if (depth === 0 && word === at) parts.push('')
    else parts.push((parts.pop() ?? '') + token)
  }
  return depth === 0 ? parts : undefined
}

/** Without brackets that hold the whole. */
function stripBrackets(sql: string): string {
  if (!sql.startsWith('(') || !sql.endsWith(')')) return sql
  let depth = 0
  let at = 0
  for (const [token] of sql.matchAll(tokens)) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    at += token.length
    if (depth === 0 && at < sql.length) return sql
  }
  return stripBrackets(sql.slice(1, -1).trim())
}
