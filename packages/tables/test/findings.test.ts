import { expect, test } from 'vitest'
import { incidentSchema, positionSchema } from '@recount/claims'
import { findingKinds, isNotice, parseMapping, type Mapping } from '../src/index.ts'
import { brief, harmColumns, mappingOf, readAll, readAllPositions } from './reading.ts'

async function findingsOf(table: string, mapping: Mapping): Promise<readonly string[]> {
  return (await readAll(table, mapping)).findings.map(brief)
}

test('a key that comes again refuses its row; a row without one gives none', async () => {
  const { incidents, findings, rows } = await readAll('id\n1\n2\n1\n""\n', mappingOf([]))
  expect(incidents.map(({ key }) => key)).toEqual(['1', '2'])
  expect([rows, ...findings.map(brief)]).toEqual([4, 'duplicate-key · 4 · id · 1', 'empty-row · 5 · – · –'])
  const named = await findingsOf('id,t\n,a\n', mappingOf([{ field: 'title', column: 't' }]))
  expect(named).toEqual(['missing-key · 2 · id · –'])
})

test('codes: several in a field, the same ones again, and one shared with others beside it', async () => {
  const mapping = mappingOf([
    { field: 'code', column: 'code', separators: [' '] },
    { field: 'previousCodes', column: 'old', separators: ['|'] },
  ])
  const table = 'id,code,old\n1,A1,Z1|Z2\n2,A1,\n3,A1 B1,\n4,C1 D1,\n5,C1,\n6,C1,\n7,C1 D1,A1\n'
  const { incidents, findings } = await readAll(table, mapping)
  expect(findings.map(brief)).toEqual([
    'duplicate-code · 3 · code · A1',
    'several-codes · 4 · code · A1 B1',
    'shared-code · 4 · code · A1 B1',
    'several-codes · 5 · code · C1 D1',
    'shared-code · 6 · code · C1',
    'duplicate-code · 7 · code · C1',
    'several-codes · 8 · code · C1 D1',
    'duplicate-code · 8 · code · C1 D1',
  ])
  expect(findings[0]?.message).toContain('row 2 has this code')
  expect(
    incidents.map(({ code, otherCodes }) =>
      [String(code)].concat(otherCodes.map((other) => `${other.code} ${other.kind}`)),
    ),
  ).toEqual([
    ['A1', 'Z1 previous', 'Z2 previous'],
    ['A1'],
    ['A1', 'B1 also'],
    ['C1', 'D1 also'],
    ['C1'],
    ['C1'],
    ['C1', 'D1 also', 'A1 previous'],
  ])
})

test('one value is expected where several stand, or none of the known', async () => {
  const mapping = mappingOf([{ field: 'grade', column: 'g' }])
  const { incidents, findings } = await readAll(
    'id,g\n1,"Fair, Weak"\n2,Grim\n3,FAIR\n4,"Fair, Grim"\n',
    mapping,
  )
  expect(incidents.map(({ grade }) => grade)).toEqual([null, null, 'Fair', null])
  expect(findings.map(brief)).toEqual([
    'several-values · 2 · g · Fair, Weak',
    'unknown-value · 3 · g · Grim',
    'unknown-value · 5 · g · Fair, Grim',
  ])
})

test('dates that are missing, impossible, or in the wrong order', async () => {
  const mapping = mappingOf([
    { field: 'period.from', column: 'from', dates: ['iso'], placeholders: ['1970-01-01'] },
    { field: 'period.to', column: 'to', dates: ['iso'] },
  ])
  const table =
    'id,from,to\n1,,\n2,1970-01-01,\n3,2019-02-30,2019-03-01\n4,2019-03-02,2019-03-01\n5,2019-03,2019-03-01\n6,,2019-03-01\n'
  const { incidents, findings } = await readAll(table, mapping)
  expect(incidents.map(({ period }) => period && [period.from, period.to])).toEqual([
    null,
    null,
    [null, '2019-03-01'],
    ['2019-03-02', null],
    ['2019-03', '2019-03-01'],
    [null, '2019-03-01'],
  ])
  expect(findings.map(brief)).toEqual([
    'missing-date · 2 · from · –',
    'impossible-date · 3 · from · 1970-01-01',
    'impossible-date · 4 · from · 2019-02-30',
    'reversed-period · 5 · to · 2019-03-01',
    'missing-date · 7 · from · –',
  ])
})

const parts = mappingOf([
  ...harmColumns,
  ...(['children', 'women', 'men'] as const).flatMap((of) =>
    (['min', 'max'] as const).map((end) => ({
      field: `harm.killed.${of}.${end}` as const,
      column: `${of}_${end}`,
    })),
  ),
  { field: 'harm.injured.civilians.max', column: 'injured' },
  { field: 'harm.injured.children.min', column: 'injured_children' },
])
const partHeadings =
  'id,min,max,children_min,children_max,women_min,women_max,men_min,men_max,injured,injured_children'

test.each([
  [
    'one end of the toll',
    '1,2,,,,,,,,,',
    ['one-sided-range · 2 · max · 2'],
    { civilians: { min: 2, max: null } },
  ],
  [
    'one end of a part',
    '1,2,3,,1,,,,,,',
    ['one-sided-detail · 2 · children_min · 1'],
    { children: { min: null, max: 1 } },
  ],
  ['parts that fit', '1,2,6,2,9,2,9,2,9,,', [], { men: { min: 2, max: 9 } }],
  [
    'parts over the whole',
    '1,2,5,2,9,2,9,2,9,,',
    ['parts-over-maximum · 2 · max · 5'],
    { civilians: { min: 2, max: 5 } },
  ],
  ['injured parts over it', '1,,,,,,,,,2,3', ['injured-parts-over-maximum · 2 · injured · 2'], {}],
  ['a whole of unknown maximum', '1,,,2,2,,,,,,', [], { children: { min: 2, max: 2 } }],
  ['no one, which is not unknown', '1,0,0,,,,,,,,', [], { civilians: { min: 0, max: 0 } }],
])('ranges: %s', async (_, row, expected, killed) => {
  const { incidents, findings } = await readAll(`${partHeadings}\n${row}\n`, parts)
  expect(findings.map(brief)).toEqual(expected)
  expect(incidents[0]?.harm.killed).toMatchObject(killed)
})

test('a reversed range is turned round and marked, and its own minimum counts among the parts', async () => {
  const { incidents, findings } = await readAll(`${partHeadings}\n1,2,3,4,1,,,,,,\n`, parts)
  expect(incidents[0]?.harm.killed.children).toEqual({ min: 1, max: 4, reversed: true })
  expect(findings.map(brief)).toEqual([
    'reversed-range · 2 · children_min · 4–1',
    'parts-over-maximum · 2 · max · 3',
  ])
})

test('a best figure lies inside its range, or is unknown', async () => {
  const mapping = mappingOf([
    { field: 'harm.killed.persons.min', column: 'low' },
    { field: 'harm.killed.persons.max', column: 'high' },
    { field: 'harm.killed.persons.best', column: 'best' },
  ])
  const { incidents, findings } = await readAll('id,low,high,best\n1,1,3,2\n2,1,3,4\n3,,,4\n', mapping)
  expect(incidents.map(({ harm }) => harm.killed.persons)).toEqual([
    { min: 1, max: 3, best: 2 },
    { min: 1, max: 3 },
    { min: null, max: null, best: 4 },
  ])
  expect(findings.map(brief)).toEqual(['best-outside-range · 3 · best · 4'])
})

test('several belligerents are a fact and no fault', async () => {
  const mapping = mappingOf([{ field: 'belligerents', column: 'who', separators: ['|'] }])
  const { incidents, findings } = await readAll('id,who\n1,A|B|Unknown\n2,A\n3,\n', mapping)
  expect(incidents.map(({ belligerents }) => belligerents.length)).toEqual([3, 1, 0])
  expect(findings.map(brief)).toEqual(['several-belligerents · 2 · who · A, B, Unknown'])
  expect(findings.map(({ kind }) => isNotice(kind))).toEqual([true])
  expect(findingKinds.filter((kind) => !isNotice(kind))).toContain('duplicate-code')
})

test('rows with too many or too few cells, and NUL characters', async () => {
  const mapping = mappingOf([{ field: 'title', column: 't' }])
  const { incidents, findings } = await readAll('id,t\n1,a,b,c\n2\n3,x\0y\n\n4,d\n', mapping)
  expect(incidents.map(({ title }) => title)).toEqual(['a', null, 'xy', 'd'])
  expect(incidents.map(({ origin }) => origin?.row)).toEqual([2, 3, 4, 6])
  expect(findings.map(brief)).toEqual([
    'extra-cells · 2 · – · b | c',
    'missing-cells · 3 · t · –',
    'nul-character · 4 · t · xy',
    'empty-row · 5 · – · –',
  ])
})

test('a column that the mapping neither reads nor ignores is told once', async () => {
  const spec = { field: 'title', column: 't' } as const
  const mapping = parseMapping({
    ...mappingOf([spec]),
    incidents: { ...mappingOf([spec]).incidents, ignored: ['known', 'absent'] },
  })
  expect(await findingsOf('id,t,known,new\n1,a,b,c\n2,a,b,c\n', mapping)).toEqual([
    'unmapped-column · 1 · new · new',
  ])
})

const withPositions = parseMapping({
  ...mappingOf([{ field: 'title', column: 't' }]),
  positions: {
    join: { incidents: 'seq', positions: 'nr' },
    fields: [
      { field: 'positions.belligerent', column: 'who' },
      { field: 'positions.term', column: 'term' },
      { field: 'positions.position', column: 'position' },
      { field: 'positions.label', column: 'label' },
      { field: 'positions.rejectedFor', column: 'why', separators: ['|'] },
      { field: 'positions.conceded.killed', column: 'killed' },
    ],
  },
})

test('positions are joined to their incidents, and what does not fit is told', async () => {
  const positions = await readAllPositions(
    `nr,who,term,position,label,why,killed
7,A,1,credible,credible,,0
7,A,1,credible,non_credible,,1-2
8,,370,,open_incident,,
8,A,,non_credible,,"a:1:{i:0;s:5:""other"";}",
8,A,,,,other|weather,x
9,A,,duplicate,,,
,A,,,,,1
`,
    withPositions,
  )
  const { incidents, findings } = await readAll('id,seq,t\na,7,x\nb,8,y\nc,10,z\n', withPositions, positions)
  expect(incidents.map((incident) => incident.positions.length)).toEqual([2, 3, 0])
  expect(
    incidents[0]?.positions.map(({ position, label, conceded }) => [position, label, conceded.killed]),
  ).toEqual([
    ['credible', null, { min: 0, max: 0 }],
    ['credible', 'non_credible', { min: 1, max: 2 }],
  ])
  expect(
    incidents[1]?.positions.map(({ belligerent, term, label, rejectedFor }) => [
      belligerent,
      term,
      label,
      rejectedFor,
    ]),
  ).toEqual([
    [null, '370', 'open_incident', []],
    ['A', null, null, ['other']],
    ['A', null, null, ['other']],
  ])
  expect(findings.map((finding) => `${finding.table} ${brief(finding)}`)).toEqual([
    'positions contradicting-label · 3 · label · non_credible',
    'positions missing-belligerent · 4 · who · 370',
    'positions serialised-value · 5 · why · a:1:{i:0;s:5:"other";}',
    'positions unknown-value · 6 · why · weather',
    'positions not-a-number · 6 · killed · x',
    'positions unknown-incident · 7 · nr · 9',
    'positions unknown-incident · 8 · nr · –',
  ])
  expect(positions.rows).toBe(7)
  for (const incident of incidents) {
    expect(incidentSchema.safeParse(incident).success).toBe(true)
    expect(incident.positions.every((position) => positionSchema.safeParse(position).success)).toBe(true)
  }
})
