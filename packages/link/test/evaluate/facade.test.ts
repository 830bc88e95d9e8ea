import { expect, test } from 'vitest'
import { exactComparison, link, on, printEvaluation } from '@recount/link'
import { openDuckDb } from '../open-duckdb.ts'

/** Two lists of invented people; `who` is the person, `town` is unknown once. */
const left = `(values ('a1', 'Ida', 'Moor', 'Ulm', 1), ('a2', 'Jon', 'Berg', 'Ulm', 2), ('a3', 'Kai', 'Thal', 'Bonn', 3)) v(id, first, surname, town, who)`
const right = `(values ('b1', 'Ida', 'Moor', 'Ulm', 1), ('b2', 'Jonn', 'Burg', 'Ulm', 2), ('b3', 'Kay', 'Tahl', null, 3), ('b4', 'Ida', 'Moor', 'Bonn', 4)) v(id, first, surname, town, who)`

test('a linkage clusters and evaluates itself, and says why a pair was never reached', async () => {
  const linkage = await link(
    await openDuckDb(),
    [
      { name: 'list', from: left },
      { name: 'register', from: right },
    ],
    {
      scope: 'across',
      prior: 0.1,
      comparisons: [exactComparison('first'), exactComparison('surname'), exactComparison('town')],
      blocking: [on('surname'), on({ make: 'first', letters: 2, of: { column: 'first' } }, 'town')],
    },
  )
  await linkage.score()
  const { contradictions, oneToOne } = await linkage.cluster({
    atLeast: { weight: -1 },
    oneToOne: 'mutual-best',
    decisions: [
      { left: { source: 1, id: 'a1' }, right: { source: 2, id: 'b4' }, same: false },
      { left: { source: 2, id: 'b4' }, right: { source: 1, id: 'a1' }, same: true },
    ],
  })
  expect(contradictions[0]?.words).toBe(
    '“b4” of register and “a1” of list were said to be the same, and were said to be different. They are kept apart.',
  )
  const effects = await linkage.thresholds([{ weight: -1 }, { weight: -100 }])
  expect(effects.map(({ pairs, clusters, largest }) => [pairs, clusters, largest])).toEqual([
    [1, 6, 2],
    [3, 4, 3],
  ])
  expect((await linkage.thresholds()).map(({ pairs }) => pairs)).toHaveLength(6)
  expect(await linkage.measure()).toMatchObject({
    sizes: [
      { size: 1, clusters: 5 },
      { size: 2, clusters: 1 },
    ],
  })
  const { nodes, edges } = await linkage.graph({ source: 'register', id: 'b1' })
  expect(nodes.map(({ id }) => id)).toEqual(['a1', 'b1'])
  expect(edges.map(({ isBridge }) => isBridge)).toEqual([true])
  const evaluation = await linkage.evaluate(
    { column: 'who' },
    { atLeast: { weight: -1 }, clusters: true, chosen: oneToOne?.table ?? '' },
  )
  expect(evaluation.labels).toMatchObject({ same: 3, different: 9 })
  expect(
    evaluation.unreached.examples.map(({ left: { id }, rules }) => [id, rules.map(({ differs }) => differs)]),
  ).toEqual([['a3', [['surname'], ['town']]]])
  expect(printEvaluation(evaluation, linkage.records.sources)).toMatchInlineSnapshot(`
    "Labels: 3 pairs of the same thing, 9 of different things
    Pairs at a weight of -1 or more: P 1.0000  R 0.3333  F1 0.5000
      1 right, 0 wrong, 2 missed
    Best F1 at a weight of -11.30: P 0.6667  R 0.6667  F1 0.6667
    Chosen pairs: P 1.0000  R 0.3333  F1 0.5000
      1 right, 0 wrong, 2 missed
    Pairs within clusters: P 1.0000  R 0.3333  F1 0.5000
      1 right, 0 wrong, 2 missed
    Records in clusters (B³): P 1.0000  R 0.7143  F1 0.8333
    The same thing and not linked, the lightest first:
      “a2” of list – “b2” of register, weight -11.30
    Pairs of the same thing that were never scored: 1
    Of those:
      “a3” of list – “b3” of register; the same surname: not alike in surname; the same first 2 letters of first and town: not alike in town
    "
  `)
})
