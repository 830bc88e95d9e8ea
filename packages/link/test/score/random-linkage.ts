import {
  type BlockingRule,
  type Comparison,
  type Condition,
  type Engine,
  type Expression,
  type Level,
  type Model,
  type TableInput,
} from '@recount/link'
import fc from 'fast-check'
import { rawSql, type Person } from './reference.ts'

/** A small linkage drawn at random. */
export interface RandomLinkage {
  readonly people: readonly Person[]
  readonly model: Model
}

const text = fc.option(fc.string({ unit: fc.constantFrom('x', 'y', "'"), minLength: 1, maxLength: 4 }))
const tags = fc.option(fc.array(fc.constantFrom('p', 'q', 'r'), { minLength: 1, maxLength: 3 }))

function peopleOf(sources: number): fc.Arbitrary<readonly Person[]> {
  const person = fc.record({
    source: fc.integer({ min: 1, max: sources }),
    a: text,
    b: text,
    n: fc.option(fc.integer({ min: 0, max: 4 })),
    tags,
  })
  return fc.array(person, { minLength: 4, maxLength: 14 }).map((drawn) =>
    drawn
      .map((one, at) => ({
        ...one,
        source: at < sources * 2 ? (at % sources) + 1 : one.source,
        id: `k${at + 10}`,
      }))
      .sort((one, other) => one.source - other.source || (one.id < other.id ? -1 : 1)),
  )
}

const column = (name: string): Expression => ({ column: name })
const textValue = fc.constantFrom<Expression>(column('a'), column('b'), {
  make: 'first',
  letters: 2,
  of: column('a'),
})

const plain: fc.Arbitrary<Condition> = fc.oneof(
  textValue.map((of): Condition => ({ test: 'equal', of })),
  fc.record({
    test: fc.constant('levenshtein' as const),
    of: textValue,
    atMost: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    test: fc.constant('near' as const),
    of: fc.constant(column('n')),
    atMost: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    test: fc.constant('shared' as const),
    of: fc.constant(column('tags')),
    atLeast: fc.integer({ min: 1, max: 2 }),
  }),
)
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: plain },
  plain.map((of): Condition => ({ test: 'not', of })),
  fc.record({
    test: fc.constantFrom('all' as const, 'any' as const),
    of: fc.array(plain, { minLength: 1, maxLength: 2 }),
  }),
)

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const frequency = fc.option(
  fc.record({
    of: textValue,
    weight: fc.double({ min: 0, max: 1, noNaN: true }),
    floor: fc.constantFrom(0, 0.05, 0.3),
    against: fc.constantFrom('exact-level' as const, 'this-level' as const),
  }),
)

function levelOf(when: fc.Arbitrary<Condition | null>): fc.Arbitrary<Level> {
  return fc.record({
    label: fc.constant('a level'),
    when,
    isMissing: fc.constant(false),
    m: fc.option(probability),
    u: fc.option(probability),
    fixed: fc.constant({ m: false, u: false }),
    frequency,
  })
}

const missing: Level = {
  label: 'unknown',
  when: { test: 'missing', of: column('a') },
  isMissing: true,
  m: null,
  u: null,
  fixed: { m: false, u: false },
  frequency: null,
}

const comparison: fc.Arbitrary<Comparison> = fc
  .tuple(
    fc.boolean(),
    fc.array(levelOf(condition), { minLength: 1, maxLength: 3 }),
    levelOf(fc.constant(null)),
  )
  .map(([isFirst, levels, last]) => ({
    name: 'a comparison',
    description: '',
    levels: [...(isFirst ? [missing] : []), ...levels, last],
  }))

const rule: fc.Arbitrary<BlockingRule> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(textValue, { minLength: 1, maxLength: 2 })
      .map((on) => ({ on, shares: null, and: null })),
  },
  fc.record({
    on: fc.array(textValue, { maxLength: 1 }),
    shares: fc.constant(column('tags')),
    and: fc.constantFrom(null, rawSql),
  }),
  fc.record({
    on: fc.array(textValue, { minLength: 1, maxLength: 1 }),
    shares: fc.constant(null),
    and: fc.constant(rawSql),
  }),
  fc.constant({ sql: rawSql }),
)

export const randomLinkage: fc.Arbitrary<RandomLinkage> = fc
  .record({ sources: fc.integer({ min: 1, max: 3 }), scope: fc.constantFrom('within', 'across', 'both') })
  .chain(({ sources, scope }) =>
    fc.record({
      people: peopleOf(scope === 'across' ? Math.max(2, sources) : sources),
      model: fc.record({
        scope: fc.constant(scope),
        id: fc.constant('id'),
        prior: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        blocking: fc.array(rule, { minLength: 1, maxLength: 3 }),
        comparisons: fc.array(comparison, { minLength: 1, maxLength: 3 }),
        convergence: fc.constant(0.0001),
        rounds: fc.constant(25),
      }),
    }),
  )

/** Puts the people into tables, one a source. */
export async function fillPeople(engine: Engine, people: readonly Person[]): Promise<readonly TableInput[]> {
  const sources = [...new Set(people.map(({ source }) => source))].sort()
  for (const source of sources) {
    const rows = people.filter((person) => person.source === source).map(rowSql)
    // The order of the rows has to make no difference.
    await engine.run(
      `create or replace table people_${source} as select * from (values ${rows.reverse().join(', ')}) t(id, a, b, n, tags)`,
    )
  }
  return sources.map((source) => ({ name: `people ${source}`, from: `people_${source}` }))
}

function rowSql({ id, a, b, n, tags: all }: Person): string {
  const array = all === null ? 'null' : `[${all.map(textSql).join(', ')}]`
  const cells = [
    textSql(id),
    textSql(a),
    textSql(b),
    `cast(${n ?? 'null'} as integer)`,
    `cast(${array} as varchar[])`,
  ]
  return `(${cells.join(', ')})`
}

function textSql(value: string | null): string {
  return value === null ? 'cast(null as varchar)' : `'${value.replaceAll("'", "''")}'`
}
