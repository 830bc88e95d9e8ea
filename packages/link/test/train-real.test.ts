import {
  birthDateComparison,
  emailComparison,
  exactComparison,
  link,
  nameComparison,
  on,
  type Linkage,
  type ModelSpec,
} from '@recount/link'
import { describe, expect, test } from 'vitest'
import { openDuckDb } from './open-duckdb.ts'
import { linkageData, skippedLinkage } from './score/splink-sets.ts'

const spec: ModelSpec = {
  id: 'unique_id',
  blocking: [on('first_name'), on('surname'), on('dob'), on('email')],
  comparisons: [
    nameComparison('first_name'),
    nameComparison('surname'),
    birthDateComparison('dob'),
    exactComparison('city'),
    emailComparison('email'),
  ],
}

async function linkFake(): Promise<Linkage> {
  const from = `read_csv('${linkageData}/fake_1000.csv', all_varchar = true)`
  return link(await openDuckDb(), [{ name: 'fake_1000', from }], spec)
}

describe.skipIf(linkageData === undefined)(`a thousand labelled records${skippedLinkage}`, () => {
  test('linked without a word on training, better than by Splink (F1 .846)', async () => {
    const linkage = await linkFake()
    const { sessions, prior } = await linkage.train()
    expect(sessions.every(({ isConverged }) => isConverged)).toBe(true)
    expect(prior).toBeNull()
    await linkage.score()
    const { curve, labels } = await linkage.evaluate({ column: 'cluster' })
    expect(labels.same).toBe(2_031)
    expect(curve.best?.f1).toBeGreaterThan(0.846)
  })

  test('trained twice to the same bytes', async () => {
    const [first, second] = [await linkFake(), await linkFake()]
    const training = JSON.stringify(await first.train({ samplePairs: 100_000 }))
    expect(JSON.stringify(await second.train({ samplePairs: 100_000 }))).toBe(training)
  })

  test('labels and EM agree on what is common', async () => {
    const linkage = await linkFake()
    const byEm = await linkage.train()
    const byLabels = await linkage.train({ labels: { column: 'cluster' } })
    for (const [at, { levels }] of byLabels.model.comparisons.entries()) {
      const learned = byEm.model.comparisons[at]?.levels[1]?.m ?? 0
      expect(Math.abs(learned - (levels[1]?.m ?? 0))).toBeLessThan(0.1)
    }
  })
})
