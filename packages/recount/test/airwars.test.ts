import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder, readLines, recount } from './command-line.ts'

const root = join(import.meta.dirname, '../../..')
const folders = [join(root, '../shared/data/airwars-syria'), join(root, '../../shared/data/airwars-syria')]
const data = folders.find((folder) => existsSync(folder))
if (data === undefined) console.log('skipped: Airwars’ tables are not on this machine')

interface Listed {
  readonly grade: string | null
  readonly harmReported: boolean | null
  readonly harm: {
    readonly killed: { readonly civilians?: { readonly min: number | null; readonly max: number | null } }
  }
  readonly positions: readonly {
    readonly belligerent: string | null
    readonly position: string | null
    readonly label: string | null
  }[]
}

describe.skipIf(data === undefined)('Airwars’ incidents in Syria', () => {
  const work = makeWorkFolder()
  const folder = join(work, 'case')
  let summary: { readonly findings: Readonly<Record<string, number>> } = { findings: {} }
  let incidents: readonly Listed[] = []

  beforeAll(async () => {
    const [table, positions] = ['incidents.csv', 'positions.csv'].map((name) => join(data ?? '', name))
    await recount(['init', folder], work)
    const words = [
      'import',
      '--case',
      folder,
      '--mapping',
      'airwars',
      table ?? '',
      '--positions',
      positions ?? '',
    ]
    const { stdout, stderr, code } = await recount([...words, '--json'], work)
    expect({ code, fault: /recount:/.test(stderr) }).toEqual({ code: 0, fault: false })
    summary = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as typeof summary
    incidents = readLines<Listed>((await recount(['incidents', '--case', folder, '--json'], work)).stdout)
  }, 300_000)

  test('all of them and all positions are in, and the case can be verified', async () => {
    expect(summary).toMatchObject({
      rows: 8_114,
      incidents: 8_114,
      positionRows: 11_757,
      positions: 11_757,
      added: 8_114,
    })
    expect(incidents).toHaveLength(8_114)
    expect(incidents.flatMap(({ positions }) => positions)).toHaveLength(11_757)
    expect(await recount(['verify', '--case', folder], work)).toMatchObject({ code: 0 })
  }, 120_000)

  test('every trap is reported, each as often as it is there', () => {
    expect(summary.findings).toMatchObject({
      'duplicate-code': 2,
      'several-codes': 223,
      'impossible-date': 1,
      'missing-date': 2,
      'impossible-coordinate': 1,
      'one-sided-range': 7,
      'parts-over-maximum': 48,
      'several-belligerents': 283,
    })
    expect(summary.findings['serialised-value']).toBeGreaterThan(0)
    const contradicted = incidents
      .flatMap(({ positions }) => positions)
      .filter(({ label, position }) => label !== null && position !== null && label !== position)
    const coalition = contradicted.filter(({ belligerent }) => /Coalition/.test(belligerent ?? ''))
    expect(coalition).toHaveLength(80)
    expect(summary.findings['contradicting-label']).toBe(contradicted.length)
  })

  test('the sums of the recorder’s own rule come out', () => {
    const counted = incidents.filter(({ harmReported }) => harmReported === true)
    const sum = (end: 'min' | 'max') =>
      counted.reduce((total, { harm }) => total + (harm.killed.civilians?.[end] ?? 0), 0)
    expect(counted).toHaveLength(7_981)
    expect([sum('min'), sum('max')]).toEqual([25_530, 41_111])
  })
})
