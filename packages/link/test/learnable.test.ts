import {
  birthDateComparison,
  defineModel,
  emailComparison,
  exactComparison,
  findLearnable,
  fullNameComparison,
  link,
  listRuleColumns,
  nameComparison,
  on,
  postcodeComparison,
  sharing,
  type BlockingRule,
  type ComparisonSpec,
} from '@recount/link'
import { expect, test } from 'vitest'
import { openDuckDb } from './open-duckdb.ts'

test.each<[BlockingRule, readonly string[]]>([
  [on('Surname'), ['surname']],
  [
    on({ make: 'first', letters: 2, of: { column: 'name' } }, { sql: `lower("born") || '"x"'` }),
    ['name', 'born'],
  ],
  [sharing('aliases', 'town'), ['town', 'aliases']],
  [
    { sql: `l."birth day" = r."birth day" and substr(l.name, 1, 3) = 'l.text'` },
    ['birth day', 'birth day', 'name'],
  ],
  [{ on: [{ column: 'a' }], shares: null, and: '"l"."b" < r.C' }, ['a', 'b', 'c']],
])('%j blocks on %j', (rule, columns) => {
  expect(listRuleColumns(rule)).toEqual(columns)
})

const raw: ComparisonSpec = {
  name: 'raw',
  levels: [
    { label: 'the same', when: { test: 'sql', sql: `"born_l" = "born_r" and town_l = town_r` } },
    { label: 'different', when: null },
  ],
}
const { comparisons } = defineModel({
  comparisons: [
    nameComparison('given'),
    birthDateComparison('born'),
    fullNameComparison('given', 'surname', { name: 'names' }),
    raw,
    exactComparison('trade'),
  ],
})

test.each<[BlockingRule, readonly string[]]>([
  [on('surname'), ['names']],
  [on({ make: 'first', letters: 4, of: { column: 'born' } }), ['born', 'raw']],
  [{ sql: 'l.GIVEN = r.GIVEN' }, ['given', 'names']],
  [on('town', 'trade'), ['raw', 'trade']],
  [on('other'), []],
])('pairs of %j tell nothing of %j', (rule, leftOut) => {
  const learnable = findLearnable(rule, comparisons)
  expect(learnable.leftOut.map(({ name }) => name)).toEqual(leftOut)
  expect(learnable.usable.length + leftOut.length).toBe(comparisons.length)
})

test.each([
  [postcodeComparison('value'), 'SW1A 1AA', 'SW1A 1AA', 'the same'],
  [postcodeComparison('value'), 'SW1A 1AA', 'SW1A 1BB', 'the same sector'],
  [postcodeComparison('value'), 'SW1A 1AA', 'SW1A 2AA', 'the same district'],
  [postcodeComparison('value'), 'SW1A 1AA', 'SW2 1AA', 'the same area'],
  [postcodeComparison('value'), 'SW1A 1AA', 'N1 1AA', 'different'],
  [postcodeComparison('value'), 'SW1A 1AA', null, 'unknown on a side'],
  [emailComparison('value'), 'ada@host.org', 'ada@host.org', 'the same'],
  [emailComparison('value'), 'ada@host.org', 'ada@elsewhere.com', 'the same before the @'],
  [emailComparison('value'), 'ada.king@host.org', 'ada.kings@host.org', 'alike (Jaro–Winkler ≥ 0.88)'],
  [
    emailComparison('value'),
    'ada.king@ab.cd',
    'ada.kimg@quixotic.example',
    'before the @ alike (Jaro–Winkler ≥ 0.88)',
  ],
  [emailComparison('value'), 'ada@host.org', 'zoe@qrs.uvw', 'different'],
  [emailComparison('value'), null, null, 'unknown on a side'],
])('%# levels of a ready-made comparison: %s', async (comparison, left, right, level) => {
  const engine = await openDuckDb()
  const from = `(select 1 as id, 'a' as value union all select 2, 'b')`
  const linkage = await link(engine, [{ name: 'values', from }], { comparisons: [comparison] })
  const { parts } = await linkage.compare({ id: 1, value: left }, { id: 2, value: right })
  expect(parts.map(({ label }) => label)).toEqual([level])
})

test('both names the same weigh more where they are rare together', async () => {
  const engine = await openDuckDb()
  const from = `(select i as id, case when i < 80 then 'Ann' else 'Zoe' || i end as given, 'Lee' as surname from range(100) r(i))`
  const linkage = await link(engine, [{ name: 'people', from }], {
    blocking: [on('surname')],
    comparisons: [fullNameComparison('given', 'surname')],
  })
  const common = await linkage.explain(1, 2)
  const [part] = common.parts
  expect(part?.label).toBe('both the same')
  expect(part?.frequencyWeight).toBeLessThan(0)
})
