import { expect, test } from 'vitest'
import {
  trainFromPatterns,
  trainingTable,
  type Comparison,
  type Model,
  type PatternCounts,
  type TrainingPatterns,
} from '../src/index.ts'
import { comparisonOf, forget, modelOf, ruleOn, seeded, simulate } from './simulate.ts'

const truth = [
  comparisonOf('name', [0.7, 0.2, 0.1], [0.01, 0.04, 0.95]),
  comparisonOf('birth', [0.85, 0.1, 0.05], [0.002, 0.018, 0.98]),
  comparisonOf('town', [0.8, 0.2], [0.1, 0.9]),
  comparisonOf('trade', [0.6, 0.4], [0.05, 0.95]),
]
const names = truth.map(({ name }) => name)
const prior = 0.01

/** Pairs of a rule on these columns: they agree on them, whether they match or not. */
function ruleOf(columns: readonly string[], lambda: number, seed: number): TrainingPatterns['rules'][number] {
  const others = truth.filter(({ name }) => !columns.includes(name))
  const patterns = simulate({ comparisons: others, lambda, pairs: 30_000, missing: 0.05 }, seeded(seed))
  return { rule: ruleOn(...columns), words: `the same ${columns.join(' and ')}`, patterns }
}

function randomOf(pairs: number, lambda: number): TrainingPatterns['random'] {
  const patterns = simulate({ comparisons: truth, lambda, pairs, missing: 0.05 }, seeded(99))
  return { pairs, possible: pairs, share: 1, seed: 1, patterns }
}

const given: TrainingPatterns = {
  random: randomOf(100_000, prior),
  rules: [ruleOf(['name'], 0.4, 1), ruleOf(['birth'], 0.6, 2), ruleOf(['town'], 0.2, 3)],
  reached: null,
  labels: null,
}
const usual = { prior: null, learnsU: false, passes: 3 }
const blank = modelOf(forget(truth), prior)

function listFaults(trained: Model, allowed: number): readonly string[] {
  return trained.comparisons.flatMap(({ name, levels }, at) =>
    levels.flatMap((level, degree) => {
      const meant = truth[at]?.levels[degree]
      if (level.isMissing) return level.m === null && level.u === null ? [] : [`${name}: missing was learned`]
      return (['m', 'u'] as const)
        .filter((side) => Math.abs((level[side] ?? -1) - (meant?.[side] ?? 0)) > allowed)
        .map((side) => `${side} of ${level.label} is ${level[side]}, meant ${meant?.[side]}`)
    }),
  )
}

test('finds m and u again from random pairs and from rules that each leave something out', () => {
  const { model, sessions, warnings } = trainFromPatterns(blank, given, usual)
  expect(listFaults(model, 0.02)).toEqual([])
  expect(sessions.map(({ leftOut }) => leftOut)).toEqual([['name'], ['birth'], ['town']])
  expect(sessions.map(({ lambda }) => Number(lambda.toFixed(1)))).toEqual([0.4, 0.6, 0.2])
  expect(warnings).toEqual([])
})

test('u is freed of the matches among random pairs', () => {
  const many = { ...given, random: randomOf(100_000, 0.1) }
  const uOfBirth = (passes: number): number =>
    trainFromPatterns(modelOf(forget(truth), 0.1), many, { ...usual, passes }).model.comparisons[1]?.levels[1]
      ?.u ?? 0
  expect(uOfBirth(1)).toBeGreaterThan(0.08)
  expect(Math.abs(uOfBirth(4) - 0.002)).toBeLessThan(0.002)
})

test('the same input gives the same bytes, in whatever order the patterns came', () => {
  const turned = (patterns: PatternCounts): PatternCounts => ({
    ...patterns,
    rows: [...patterns.rows].reverse(),
  })
  const rules = given.rules.map(({ rule, words, patterns }) => ({ rule, words, patterns: turned(patterns) }))
  const first = JSON.stringify(trainFromPatterns(blank, given, usual))
  expect(JSON.stringify(trainFromPatterns(blank, given, usual))).toBe(first)
  const other = trainFromPatterns(blank, { ...given, rules }, usual)
  expect(JSON.stringify(other)).toBe(first)
})

test('what is fixed stays, on both sides, and the table says so', () => {
  const fixed = changeLevel(blank.comparisons, 'name', 1, { m: 0.5, u: 0.25, fixed: { m: true, u: true } })
  const training = trainFromPatterns({ ...blank, comparisons: fixed }, given, usual)
  expect(training.model.comparisons[0]?.levels[1]).toMatchObject({ m: 0.5, u: 0.25 })
  const rest = training.model.comparisons[0]?.levels.slice(2) ?? []
  expect(rest.reduce((total, { m }) => total + (m ?? 0), 0)).toBeCloseTo(0.5, 9)
  expect(rest.reduce((total, { u }) => total + (u ?? 0), 0)).toBeCloseTo(0.75, 9)
  expect(trainingTable(training)).toContain('0.500 fixed')
})

test('labels tell m before EM does', () => {
  const same = simulate({ comparisons: truth, lambda: 1, pairs: 40_000, missing: 0.05 }, seeded(5))
  const different = simulate({ comparisons: truth, lambda: 0, pairs: 40_000, missing: 0.05 }, seeded(6))
  const labels = { same, different }
  const { model, labels: told } = trainFromPatterns(
    blank,
    { random: null, rules: [], reached: null, labels },
    { ...usual, learnsU: true },
  )
  expect(listFaults(model, 0.015)).toEqual([])
  expect(told).toMatchObject({ same: 40_000, different: 40_000 })
})

test('the prior follows from the matches expected among the pairs that rules make', () => {
  const all = simulate({ comparisons: truth, lambda: prior, pairs: 200_000, missing: 0 }, seeded(8))
  const rows = all.rows.filter(({ levels: [name, birth] }) => name === 1 || birth === 1)
  const reached = { patterns: { comparisons: names, rows }, possible: 200_000 }
  const { model, expected } = trainFromPatterns({ ...blank, prior: 0.2 }, { ...given, reached }, usual)
  const reachable = 1 - 0.3 * 0.15
  expect(Math.abs(model.prior - prior * reachable)).toBeLessThan(0.001)
  expect(expected).toMatchObject({ possible: 200_000, matches: model.prior * 200_000 })
})

function changeLevel(
  comparisons: readonly Comparison[],
  name: string,
  at: number,
  changed: object,
): readonly Comparison[] {
  return comparisons.map((comparison) => {
    if (comparison.name !== name) return comparison
    const levels = comparison.levels.map((level, degree) =>
      degree === at ? Object.assign({ ...level }, changed) : level,
    )
    return Object.assign({ ...comparison }, { levels })
  })
}

const none: PatternCounts = { comparisons: names, rows: [] }
const onePattern: PatternCounts = { comparisons: names, rows: [{ levels: [1, 1, 1, 1], pairs: 10_000 }] }
const allMissing: PatternCounts = { comparisons: names, rows: [{ levels: [0, 0, 0, 0], pairs: 50 }] }

const fewMatches: PatternCounts = {
  comparisons: names,
  rows: [
    { levels: [1, 1, 1, 1], pairs: 10 },
    { levels: [1, 3, 2, 2], pairs: 20_000 },
  ],
}

function onName(patterns: PatternCounts): TrainingPatterns['rules'] {
  return [{ rule: ruleOn('name'), words: 'the same name', patterns }]
}

function among(patterns: PatternCounts): TrainingPatterns['random'] {
  const pairs = patterns.rows.reduce((total, row) => total + row.pairs, 0)
  return { pairs, possible: pairs, share: 1, seed: 1, patterns }
}

test.each<[string, Partial<TrainingPatterns>, string]>([
  ['no pair', { random: among(none), rules: onName(none) }, 'The rule makes no pair'],
  ['one pattern', { random: among(onePattern), rules: onName(onePattern) }, 'No pair was seen at this level'],
  [
    'only unknown values',
    { random: among(allMissing), rules: onName(allMissing) },
    'No pair was seen at this level',
  ],
  [
    'a rule that leaves one comparison',
    { rules: [ruleOf(names.slice(0, 3), 0.5, 4)] },
    'fewer than two comparisons',
  ],
  [
    'rules that all block on a column',
    { rules: [ruleOf(['name'], 0.5, 4)] },
    'Every rule that was trained on',
  ],
  ['rules that disagree', { rules: [ruleOf(['name'], 0.5, 4), disagreeing()] }, 'The rules disagree about m'],
  ['a rule of matches only', { rules: [ruleOf(['name'], 1, 4)] }, 'Nearly all of the rule’s pairs'],
  ['a rule of hardly any match', { rules: onName(fewMatches) }, 'are expected to be matches'],
  ['a rule of no match', { rules: [ruleOf(['name'], 0, 4)] }, 'speak against a match'],
])('%s ends with a sentence', (_, part, says) => {
  const { model, warnings, ...rest } = trainFromPatterns(blank, { ...given, ...part }, usual)
  expect(warnings.map((warning) => warning.says)).toContainEqual(expect.stringContaining(says))
  for (const { m, u } of model.comparisons.flatMap(({ levels }) => levels)) {
    expect([m, u].every((value) => value === null || (value >= 0 && value <= 1))).toBe(true)
  }
  expect(trainingTable({ model, warnings, ...rest })).not.toMatch(/NaN|undefined|Infinity/)
})

/** Pairs by the same birth whose towns agree far less than other rules' do. */
function disagreeing(): TrainingPatterns['rules'][number] {
  const others = changeLevel(changeLevel(truth, 'town', 1, { m: 0.12 }), 'town', 2, { m: 0.88 })
  const left = others.filter(({ name }) => name !== 'birth')
  const patterns = simulate({ comparisons: left, lambda: 0.5, pairs: 30_000, missing: 0 }, seeded(4))
  return { rule: ruleOn('birth'), words: 'the same birth', patterns }
}

test('a level that nobody was at stays unknown; one where no match was expected gets half a match', () => {
  const levels = [
    { levels: [0, 1, 1, 1], pairs: 500 },
    { levels: [0, 3, 2, 2], pairs: 9_000 },
    { levels: [0, 3, 1, 2], pairs: 500 },
  ]
  const patterns = { comparisons: names, rows: levels }
  const { model, sessions } = trainFromPatterns(
    blank,
    { ...given, random: among(patterns), rules: onName(patterns) },
    { ...usual, passes: 1 },
  )
  const [, exact, typing, other] = model.comparisons[1]?.levels ?? []
  expect([typing?.m, typing?.u]).toEqual([null, null])
  expect(exact?.u).toBeCloseTo(0.05, 9)
  expect(other?.m).toBeGreaterThan(0)
  expect(sessions[0]?.learned[0]?.levels[3]?.m).toBeGreaterThanOrEqual(1 / (2 * 10_001))
})

test('a session that has not settled says so', () => {
  const { warnings, sessions } = trainFromPatterns({ ...blank, rounds: 1 }, given, { ...usual, passes: 1 })
  expect(sessions[0]?.isConverged).toBe(false)
  expect(warnings.map(({ says }) => says)).toContainEqual(expect.stringContaining('had not settled after 1'))
})
