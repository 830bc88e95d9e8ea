import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Incident } from '@recount/claims'
import {
  findShippedMapping,
  readPositions,
  readRow,
  readTable,
  type Finding,
  type FindingKind,
  type PositionTable,
} from '../src/index.ts'
import { document } from './reading.ts'

/** The archive's tables, outside the repository: beside it, or beside the folder of its worktrees. */
const folder =
  ['../../../../shared', '../../../../../shared']
    .map((path) => join(import.meta.dirname, path, 'data/airwars-syria'))
    .find((path) => existsSync(path)) ?? ''

const airwars = findShippedMapping('airwars')

/** What the README beside the data says of its tables: figures, never rows. */
describe.skipIf(folder === '')('the archive of Airwars in Syria (skipped where ../shared is absent)', () => {
  const incidents: Incident[] = []
  const findings: Finding[] = []
  let positions: PositionTable | undefined

  beforeAll(async () => {
    if (airwars === undefined) throw new Error('the mapping airwars is not shipped')
    positions = await readPositions(createReadStream(join(folder, 'positions.csv')), airwars, { document })
    const bytes = createReadStream(join(folder, 'incidents.csv'))
    for await (const batch of readTable(bytes, airwars, { document, positions })) {
      incidents.push(...batch.incidents)
      findings.push(...batch.findings)
    }
  }, 60_000)

  test('every row is an incident, and every position is at one', () => {
    expect([incidents.length, positions?.rows]).toEqual([8114, 11_757])
    expect(incidents.reduce((sum, incident) => sum + incident.positions.length, 0)).toBe(11_757)
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(8114)
  })

  test.each<[FindingKind, number]>([
    ['duplicate-code', 2],
    ['several-codes', 223],
    ['impossible-date', 1],
    ['missing-date', 2],
    ['impossible-coordinate', 1],
    ['one-sided-range', 7],
    ['parts-over-maximum', 48],
    ['serialised-value', 28],
    ['contradicting-label', 81],
    ['several-belligerents', 283],
    ['several-values', 1],
    ['missing-belligerent', 3835],
    ['reversed-period', 1],
    ['reversed-range', 8],
    ['shared-code', 5],
    ['unknown-value', 0],
    ['not-a-number', 0],
    ['unmapped-column', 0],
    ['unknown-incident', 0],
  ])('%s is reported %d times', (kind, count) => {
    expect(findings.filter((finding) => finding.kind === kind)).toHaveLength(count)
  })

  test('of the labels that contradict their position, 80 are the US-led Coalition’s', () => {
    const rows = new Set(findings.filter(({ kind }) => kind === 'contradicting-label').map(({ row }) => row))
    const contradicting = incidents
      .flatMap((incident) => incident.positions)
      .filter(({ origin }) => origin !== null && rows.has(origin.row))
    expect(contradicting.filter(({ belligerent }) => belligerent === 'US-led Coalition')).toHaveLength(80)
  })

  test('the sums of the recorder’s own columns come out of what was read', () => {
    const sum = (of: 'civilians' | 'children' | 'women', kind: 'killed' | 'injured') =>
      incidents.reduce<readonly [number, number]>(
        ([least, most], { harm }) => {
          const range = harm[kind][of]
          const [min, max] = range?.reversed === true ? [range.max, range.min] : [range?.min, range?.max]
          return [least + (min ?? 0), most + (max ?? 0)]
        },
        [0, 0],
      )
    expect(sum('civilians', 'killed')).toEqual([25_535, 41_117])
    expect(sum('civilians', 'injured')).toEqual([33_660, 58_567])
    expect(sum('children', 'killed')).toEqual([6256, 8241])
    expect(sum('women', 'killed')).toEqual([3799, 4691])
  })

  test('a finding leads back to the cell it stands for', async () => {
    const finding = findings.find(({ kind }) => kind === 'impossible-coordinate')
    if (airwars === undefined || finding === undefined) throw new Error('nothing to look up')
    const cells = await readRow(createReadStream(join(folder, 'incidents.csv')), airwars, finding.row)
    expect(cells.find(({ column }) => column === finding.column)?.value).toBe(finding.found)
  })
})
