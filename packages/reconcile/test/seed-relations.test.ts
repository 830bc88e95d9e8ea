import { describe, expect, it } from 'vitest'
import { reconcile } from '../src/index.ts'
import { readRelationLabels } from './relation-labels.ts'
import { scoreRelations } from './relation-score.ts'
import { hasSeeds, readSeeds } from './seeds.ts'

const labels = readRelationLabels()
const seeds = hasSeeds() ? readSeeds() : undefined
const reason =
  seeds === undefined ? 'the labelled articles are kept outside the repository; they are not here' : 'found'

/** What is asked for; how it is counted stands at `scoreRelations`. */
const asked = 0.95

describe('the labelled relations', () => {
  it('name only figures that are described, and explain each line', () => {
    const { figures, statements, maybeOneStatement, relations, breakdowns, negatives } = labels
    const named = [
      ...statements.flatMap((statement) => statement.figures),
      ...[...relations, ...negatives, ...maybeOneStatement].flatMap(({ a, b }) => a.concat(b)),
      ...breakdowns.flatMap(({ whole, parts }) => [whole, ...parts]),
    ]
    expect(named.filter((name) => figures[name] === undefined)).toEqual([])
    const lines = [...statements, ...relations, ...breakdowns, ...negatives, ...maybeOneStatement]
    expect(lines.filter(({ why }) => why.length < 20)).toEqual([])
  })
})

describe.skipIf(seeds === undefined)(`relations among the labelled figures (${reason})`, () => {
  it('are named after the figures that the corpus holds', () => {
    const told = (seeds?.spans ?? []).filter(
      ({ name, words }) => !plain(words).includes(plain(labels.figures[name]?.number ?? 'nothing')),
    )
    expect(told).toEqual([])
    expect(new Set(seeds?.names.values()).size).toBe(Object.keys(labels.figures).length)
  })

  it('are found, and no others', () => {
    if (seeds === undefined) return
    const scores = scoreRelations(reconcile(seeds.claims, seeds), labels, (id) => seeds.names.get(id))
    console.log(sayScores(scores))
    expect(scores.tempted).toEqual([])
    for (const { precision, recall } of [
      scores.all,
      scores.disagreements,
      scores.breakdowns,
      scores.statements,
    ]) {
      expect(precision).toBeGreaterThanOrEqual(asked)
      expect(recall).toBeGreaterThanOrEqual(asked)
    }
  })

  it('leave open which reading of a slip is meant where the articles do', () => {
    const { disagreements } = reconcile(seeds?.claims ?? [], seeds ?? { actors: [], documents: [] })
    const slips = disagreements.filter(({ kind }) => kind === 'slip')
    expect(slips.map(({ believed }) => believed ?? null)).toEqual(
      labels.relations.filter(({ kind }) => kind === 'slip').map(({ believed }) => believed ?? null),
    )
  })
})

function plain(words: string): string {
  return words.replaceAll(',', '').toLowerCase()
}

function sayScores({
  all,
  statements,
  disagreements,
  breakdowns,
}: ReturnType<typeof scoreRelations>): string {
  const rows = { 'same statement': statements, disagreements, breakdowns }
  return Object.entries(rows)
    .map(
      ([name, { found, right, asked: wanted, met, missed, wrong }]) =>
        `${name}: precision ${right}/${found}, recall ${met}/${wanted}; missed ${missed.join('; ') || 'none'}; wrong ${wrong.join('; ') || 'none'}`,
    )
    .concat(`all: precision ${all.precision.toFixed(3)}, recall ${all.recall.toFixed(3)}`)
    .join('\n')
}
