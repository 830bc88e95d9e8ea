import { chao, countDocumented, type ChaoForm } from '@recount/estimate'
import { describe, expect, test } from 'vitest'
import { hasLists, readFileOf, readList, reason } from '../lists.ts'

const columns: readonly [string, ChaoForm][] = [
  ['chao1987', 'classic'],
  ['chao_bc', 'bias-corrected'],
  ['chao2_t', 'classic-lists'],
  ['chao2_t_bc', 'bias-corrected-lists'],
]

describe.skipIf(!hasLists)(`published tables${reason}`, () => {
  const published = (hasLists ? readFileOf('chao') : {}) as Record<string, Record<string, number>>

  test.each(Object.entries(published))('%s: four forms, to the cent', (name, row) => {
    const overlaps = readList(name)
    expect(countDocumented(overlaps)).toBe(row['n'])
    for (const [column, form] of columns) {
      expect(chao(overlaps, { form }).total?.point.toFixed(2)).toBe(row[column]?.toFixed(2))
    }
  })
})
