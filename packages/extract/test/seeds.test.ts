import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createExtractor, defaultActors } from '@recount/extract'
import { worldGazetteer } from '@recount/places'
import { readDocument } from '@recount/read'
import { beforeAll, describe, expect, test } from 'vitest'

const shared = join(import.meta.dirname, '../../../../shared')
const seeds = join(shared, 'corpus/seeds')
const isHere = existsSync(join(seeds, 'gold.jsonl'))
if (!isHere) console.warn(`skipped: the labelled seed articles are not at ${seeds}`)

const fields = [
  'count',
  'form',
  'measure',
  'victims',
  'claimant',
  'perpetrators',
  'places',
  'period',
  'asOf',
  'stance',
] as const
type Scores = Readonly<Record<(typeof fields)[number] | 'f1' | 'whole' | 'falseAlarms', number>>

async function scoreSeeds(): Promise<Scores> {
  const extract = createExtractor({ gazetteer: await worldGazetteer(), actors: defaultActors })
  const lines = readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((name) => {
      const { text, sections, title, publisher, published } = readDocument(readFileSync(join(seeds, name)), {
        name,
      })
      const claims = extract({ id: name, name, text, sections, title, publisher, published, language: 'en' })
      return claims.map((claim) => JSON.stringify(claim))
    })
  const file = join(mkdtempSync(join(tmpdir(), 'recount-seeds-')), 'claims.jsonl')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const output = execFileSync(process.execPath, [
    join(shared, 'tools/score-claims.mjs'),
    '--corpus',
    seeds,
    '--claims',
    file,
    '--json',
  ])
  return JSON.parse(output.toString()) as Scores
}

describe.skipIf(!isHere)('the five seed articles', () => {
  let scores: Scores
  beforeAll(async () => {
    scores = await scoreSeeds()
  })

  test('every figure is found and nothing on boilerplate', () => {
    expect(scores.f1).toBeGreaterThanOrEqual(0.95)
    expect(scores.falseAlarms).toBe(0)
  })

  test.each(fields)('%s is right', (field) => expect(scores[field]).toBeGreaterThanOrEqual(0.85))

  test('three claims in four are right as a whole', () => expect(scores.whole).toBeGreaterThanOrEqual(0.75))
})
