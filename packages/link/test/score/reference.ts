import type { BlockingRule, Comparison, Condition, Expression, Level, LinkScope, Model } from '@recount/link'

/** A record of the tests: two texts, a number and an array, any of them unknown. */
export interface Person {
  readonly source: number
  readonly id: string
  readonly a: string | null
  readonly b: string | null
  readonly n: number | null
  readonly tags: readonly string[] | null
}

type Value = string | number | readonly string[] | null

/** A scored pair as it should be, by the places of its records. */
export interface ReferencePair {
  readonly l: number
  readonly r: number
  readonly rule: number
  readonly levels: readonly number[]
  readonly weight: number
}

/** What the SQL of a linkage should come to, worked out pair by pair from the definitions. */
export function scoreByHand(people: readonly Person[], model: Model): readonly ReferencePair[] {
  return listAllPairs(people, model.scope).flatMap(([l, r]) => {
    const [left, right] = [people[l] as Person, people[r] as Person]
    const rule = model.blocking.findIndex((one) => holdsRule(one, left, right) === true)
    return rule < 0 ? [] : [{ l, r, rule, ...scorePair(people, model, left, right) }]
  })
}

/** Pairs in the scope, the earlier record first. */
export function listAllPairs(
  people: readonly Person[],
  scope: LinkScope,
): readonly (readonly [number, number])[] {
  return people.flatMap((left, l) =>
    people.flatMap((right, r) => {
      const isSame = left.source === right.source
      const inScope = scope === 'both' || (scope === 'within') === isSame
      return l < r && inScope ? [[l, r] as const] : []
    }),
  )
}

function scorePair(people: readonly Person[], model: Model, left: Person, right: Person) {
  const levels = model.comparisons.map((comparison) => findLevel(comparison, left, right))
  const weight = model.comparisons.reduce(
    (sum, comparison, at) => {
      const level = comparison.levels[levels[at] ?? 0] as Level
      return sum + weighLevel(level) + adjust(people, comparison, level, left, right)
    },
    Math.log2(model.prior / (1 - model.prior)),
  )
  return { levels, weight }
}

function weighLevel({ isMissing, m, u }: Level): number {
  return isMissing || m === null || u === null ? 0 : Math.log2(Math.max(m, 1e-300) / Math.max(u, 1e-300))
}

function adjust(
  people: readonly Person[],
  { levels }: Comparison,
  level: Level,
  left: Person,
  right: Person,
): number {
  const { frequency } = level
  if (frequency === null || level.isMissing) return 0
  const shares = [left, right].map((person) => shareOf(people, frequency.of, person))
  const told = shares.filter((share) => share !== null)
  const isExact = ({ when }: Level) =>
    when?.test === 'equal' && JSON.stringify(when.of) === JSON.stringify(frequency.of)
  const against = frequency.against === 'this-level' ? level : (levels.find(isExact) ?? level)
  if (told.length === 0 || against.u === null) return 0
  return frequency.weight * Math.log2(Math.max(against.u, 1e-300) / Math.max(...told, frequency.floor))
}

function shareOf(people: readonly Person[], of: Expression, person: Person): number | null {
  const value = valueOf(of, person)
  if (value === null) return null
  const values = people.map((one) => valueOf(of, one)).filter((one) => one !== null)
  return values.filter((one) => one === value).length / values.length
}

function findLevel({ levels }: Comparison, left: Person, right: Person): number {
  return levels.findIndex(({ when }) => when === null || holds(when, left, right) === true)
}

function holdsRule(rule: BlockingRule, left: Person, right: Person): boolean | null {
  if ('sql' in rule) return holdsSql(left, right)
  const equal = rule.on.map((of) => holds({ test: 'equal', of }, left, right))
  const { shares } = rule
  const shared = shares === null ? true : holds({ test: 'shared', of: shares, atLeast: 1 }, left, right)
  return allOf([...equal, shared, rule.and === null ? true : holdsSql(left, right)])
}

/** The one raw condition of the tests. */
export const rawSql = 'l.a = r.b and l.n <= r.n'

function holdsSql(left: Person, right: Person): boolean | null {
  return allOf([
    left.a === null || right.b === null ? null : left.a === right.b,
    left.n === null || right.n === null ? null : left.n <= right.n,
  ])
}

function valueOf(of: Expression, person: Person): Value {
  if ('column' in of) return person[of.column as keyof Person]
  if ('sql' in of || of.make !== 'first') throw new Error('The tests have no such expression.')
  const text = valueOf(of.of, person)
  return typeof text === 'string' && text !== '' ? text.slice(0, of.letters) : null
}

function holds(condition: Condition, left: Person, right: Person): boolean | null {
  const of = (expression: Expression) => [valueOf(expression, left), valueOf(expression, right)] as const
  switch (condition.test) {
    case 'missing':
      return of(condition.of).includes(null)
    case 'equal':
      return known(of(condition.of), (one, other) => one === other)
    case 'near':
      return known(
        of(condition.of),
        (one, other) => Math.abs(Number(one) - Number(other)) <= condition.atMost,
      )
    case 'levenshtein':
      return known(of(condition.of), (one, other) => editsOf(String(one), String(other)) <= condition.atMost)
    case 'shared':
      return known(of(condition.of), (one, other) => countShared(one, other) >= condition.atLeast)
    case 'all':
      return allOf(condition.of.map((part) => holds(part, left, right)))
    case 'any':
      return anyOf(condition.of.map((part) => holds(part, left, right)))
    case 'not': {
      const inner = holds(condition.of, left, right)
      return inner === null ? null : !inner
    }
    default:
      throw new Error(`The tests have no ${condition.test}.`)
  }
}

function known(
  [one, other]: readonly [Value, Value],
  compare: (one: NonNullable<Value>, other: NonNullable<Value>) => boolean,
): boolean | null {
  return one === null || other === null ? null : compare(one, other)
}

function allOf(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

function anyOf(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(true)) return true
  return parts.includes(null) ? null : false
}

function countShared(one: NonNullable<Value>, other: NonNullable<Value>): number {
  if (typeof one !== 'object' || typeof other !== 'object') return 0
  return new Set(one.filter((member) => other.includes(member))).size
}

function editsOf(one: string, other: string): number {
  if (one === '' || other === '') return Math.max(one.length, other.length)
  const [a, b] = [one.slice(1), other.slice(1)]
  return Math.min(
    editsOf(a, other) + 1,
    editsOf(one, b) + 1,
    editsOf(a, b) + (one.startsWith(other.charAt(0)) ? 0 : 1),
  )
}
