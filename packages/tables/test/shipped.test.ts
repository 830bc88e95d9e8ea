import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { incidentSchema, type Incident } from '@recount/claims'
import { findShippedMapping, type Mapping } from '../src/index.ts'
import { brief, readAll, readAllPositions } from './reading.ts'

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}

function getMapping(name: string): Mapping {
  const mapping = findShippedMapping(name)
  if (mapping === undefined) throw new Error(`no mapping ${name}`)
  return mapping
}

/** What was read, without the fields that say nothing: so that a reviewer reads a row and what became of it. */
function render(incidents: readonly Incident[], findings: readonly string[]): string {
  const isSaid = (value: unknown): boolean =>
    value !== null && JSON.stringify(value) !== '[]' && JSON.stringify(value) !== '{}'
  const bare = JSON.parse(JSON.stringify({ incidents, findings }), (key, value: unknown) => {
    if (['origin', 'id'].includes(key)) return undefined
    return Array.isArray(value) || isSaid(value) ? value : undefined
  }) as unknown
  return `${JSON.stringify(bare, null, 2)}\n`
}

/** Each fixture is two or three invented rows, in the columns of the recorder's real table. */
test.each(['airwars', 'ucdp-ged', 'acled', 'ibc', 'tbij'])('%s', async (name) => {
  const mapping = getMapping(name)
  const positions =
    name === 'airwars' ? await readAllPositions(fixture('airwars-positions.csv'), mapping) : undefined
  const { incidents, findings } = await readAll(fixture(`${name}.csv`), mapping, positions)
  for (const incident of incidents) expect(incidentSchema.safeParse(incident).error?.issues ?? []).toEqual([])
  await expect(render(incidents, findings.map(brief))).toMatchFileSnapshot(`golden/${name}.json`)
})
