import { describe, expect, it } from 'vitest'
import { hashOf, identifyClaim, type Claim } from '@recount/claims'
import { reconcile, type DisagreementKind, type Reconciliation } from '../src/index.ts'
import { hasSeeds, readSeeds } from './seeds.ts'

const seeds = hasSeeds() ? readSeeds() : undefined
const reason = 'the labelled articles are kept outside the repository; they are not here'

/** Figures of a disagreement's members, smallest first, by the number that stands in the text. */
function listFigures(result: Reconciliation, members: readonly string[], claims: readonly Claim[]): number[] {
  const statements = new Map(result.statements.map(({ id, best }) => [id, best]))
  const counts = new Map(claims.map(({ id, count }) => [id, count]))
  const values = members.map((id) => statements.get(id) ?? counts.get(id))
  return values.map((count) => count?.min ?? count?.max ?? 0).sort((a, b) => a - b)
}

function listFound(kind: DisagreementKind): string[] {
  if (seeds === undefined) return []
  const result = reconcile(seeds.claims, seeds)
  const found = result.disagreements.filter((disagreement) => disagreement.kind === kind)
  return found.map(({ members }) => listFigures(result, members, seeds.claims).join(' / ')).sort()
}

/** Every disagreement among the labelled figures, by kind. */
const expected: readonly (readonly [DisagreementKind, readonly string[]])[] = [
  ['revision', ['1069 / 1114', '111 / 159', '1114 / 1302', '1302 / 1319', '28562 / 34502', '34502 / 34514']],
  ['slip', ['1114 / 1144']],
  ['rounding', ['1100 / 1114', '1300 / 1300 / 1302', '1300 / 1319']],
  [
    'scope',
    [
      '1114 / 2832',
      '1133 / 1600',
      '1133 / 1600',
      '1302 / 1600',
      '1302 / 3800',
      '1319 / 1600',
      '2832 / 3800',
      '861 / 1000',
    ],
  ],
  ['unit', ['111 / 1302', '159 / 1319']],
  ['attribution', ['1600 / 1600', '8000 / 13000']],
  ['conflict', ['1302 / 13000', '1319 / 8000']],
  ['definition', []],
]

describe.skipIf(seeds === undefined)(`the five articles (${seeds ? 'found' : reason})`, () => {
  it.each(expected)('have these of kind %s and no others', (kind, figures) => {
    expect(listFound(kind)).toEqual(figures.toSorted())
  })

  it('make one statement of the Raqqa figure in both articles that relay it', () => {
    const { statements } = reconcile(seeds?.claims ?? [], seeds ?? { actors: [], documents: [] })
    const raqqa = statements.filter(({ best }) => best.min === 1600)
    expect(raqqa.map(({ documents, claims }) => [documents.length, claims.length]).sort()).toEqual([
      [1, 1],
      [2, 5],
    ])
  })

  it('give parts that all add up to, or lie within, their wholes', () => {
    const { breakdowns } = reconcile(seeds?.claims ?? [], seeds ?? { actors: [], documents: [] })
    const values = new Map((seeds?.claims ?? []).map(({ id, count }) => [id, count.min]))
    const told = breakdowns.map(({ whole, parts, kind, by, holds }) =>
      [values.get(whole), '=', ...parts.map((id) => values.get(id)), kind, by, holds].join(' '),
    )
    expect(told.sort()).toEqual([
      '1856 = 667 323 overlap class holds',
      '2832 = 1133 782 447 218 126 121 5 partition place holds',
      '2832 = 861 617 overlap class holds',
      '2832 = 976 1856 partition administration holds',
      '3800 = 1000 overlap class holds',
      '617 = 294 323 partition administration holds',
      '861 = 194 667 partition administration holds',
      '976 = 194 294 overlap class holds',
    ])
  })

  it("decide the slip once the Coalition's later total is known", () => {
    const later = seeds?.claims.find(({ count }) => count.min === 1302)
    if (seeds === undefined || later === undefined)
      throw new Error('expected the figure 1,302 among the labels')
    const { id: _, ...content } = later
    const november = identifyClaim({
      ...content,
      document: hashOf('november'),
      count: { ...content.count, min: 1139, words: '1,139' },
      period: { from: '2014-08', to: '2018-11' },
      asOf: '2018-11-30',
    })
    const result = reconcile([...seeds.claims, november], seeds)
    const slip = result.disagreements.find(({ kind }) => kind === 'slip')
    expect(slip?.believed?.count.min).toBe(1114)
    expect(slip?.reason).toContain('1,139')
  })
})
