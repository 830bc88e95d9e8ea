import { describe, expect, it } from 'vitest'
import type { Figure } from '../src/figure.ts'
import { groupByKey } from '../src/grouping.ts'
import { openLineageIndex, type LineagesOf } from '../src/lineage.ts'
import { writeProse } from './copies/prose.ts'
import { listFigures, openScenario, type ClaimSpec, type Scenario } from './scenario.ts'

interface Opened {
  readonly figures: readonly Figure[]
  readonly documents: readonly Figure['document'][]
  /** Lineages of the figures that stand on a day, by names of documents. */
  tell(lineagesOf: LineagesOf, day?: string): readonly string[]
}

function open(scenario: Omit<Scenario, 'about'>): Opened {
  const opened = openScenario({ about: 'lineages', ...scenario })
  const figures = listFigures(opened)
  const names = new Map(opened.documents.map(({ id, name }) => [id, name]))
  return {
    figures,
    documents: opened.documents,
    tell(lineagesOf, day) {
      const meant = figures.filter(({ claim }) => day === undefined || claim.period?.to === day)
      const found = lineagesOf(meant).map(({ documents, by }) => {
        const told = documents.map((id) => names.get(id) ?? '').sort()
        return `${told.join(' = ')} (${by})`
      })
      return found.sort()
    },
  }
}

/** What an index of these documents and their figures answers. */
function openLineages(documents: Opened['documents'], figures: readonly Figure[]): LineagesOf {
  const index = openLineageIndex()
  const given = groupByKey(figures, ({ document }) => document.id)
  for (const document of documents) index.add(document, given.get(document.id) ?? [])
  return index.lineagesOf
}

/** A ministry's count of 24 days, each figure moved by what `slip` says. */
function writeTable(name: string, slip: (day: number) => number): readonly ClaimSpec[] {
  return Array.from({ length: 24 }, (_, at) => ({
    in: name,
    who: 'Health Ministry',
    count: String(1003 + 17 * at + (at % 3) + slip(at)),
    victims: 'persons' as const,
    period: `2033-01-01..2033-03-${String(at + 1).padStart(2, '0')}`,
  }))
}

const story = `${writeProse(1)} At least 1,257 civilians were killed. ${writeProse(2)}`

const told = ['a', 'b', 'c', 'd'].map(claimIn)

function claimIn(name: string): ClaimSpec {
  const words = 'At least 1,257 civilians were killed.'
  return { in: name, who: 'Joint Command', count: 'least 1,257', words }
}

describe('lineages', () => {
  it('hold two tables of one counter together, and leave another counter that ends on the same figure', () => {
    const opened = open({
      claims: [
        ...writeTable('one', () => 0),
        ...writeTable('other', (at) => (at === 6 ? 9000 : 0)),
        ...writeTable('third', (at) => (at === 23 ? 0 : 1 + (at % 5))),
      ],
    })
    const lineagesOf = openLineages(opened.documents, opened.figures)
    expect(opened.tell(lineagesOf, '2033-03-24')).toEqual(['one = other (figures)', 'third (alone)'])
  })

  it('say each tie that they need, the surest first', () => {
    const opened = open({
      documents: { a: { text: story }, b: { text: story }, c: { text: writeProse(9) } },
      claims: [...told.slice(0, 2), { in: 'c', who: 'Joint Command', count: '1,257', relay: ['b'] }],
    })
    const lineagesOf = openLineages(opened.documents, opened.figures)
    expect(opened.tell(lineagesOf)).toEqual(['a = b = c (attribution)'])
    expect(lineagesOf(opened.figures)[0]?.reason).toBe(
      'some of them share most of their words; some of them credit one another or the same relay',
    )
  })

  it('do not take who is asked by all for an agency', () => {
    const opened = open({
      documents: { report: { publisher: 'Tally Group' } },
      claims: ['report', 'a', 'b'].map((name) => ({
        in: name,
        who: 'Tally Group',
        count: '1,257',
        words: 'The Tally Group said that 1,257 were killed.',
      })),
    })
    expect(opened.tell(openLineages(opened.documents, opened.figures))).toEqual([
      'a (alone)',
      'b (alone)',
      'report (alone)',
    ])
  })

  it('live across runs: documents come and go, and each answer is that of an index opened for them', () => {
    const footer = writeProse(30, 40)
    const opened = open({
      documents: {
        a: { text: story },
        b: { text: `${writeProse(3)} ${story} ${writeProse(4, 90)}` },
        c: { text: `At least 1,257 civilians were killed. ${writeProse(5)} ${footer}` },
        d: { text: `At least 1,257 civilians were killed. ${writeProse(6)} ${footer}` },
      },
      claims: told,
    })
    const given = groupByKey(opened.figures, ({ document }) => document.id)
    const index = openLineageIndex()
    for (const document of opened.documents.toReversed()) index.add(document, given.get(document.id) ?? [])
    const all = ['a = b (passage)', 'c (alone)', 'd (alone)']
    expect(opened.tell(index.lineagesOf)).toEqual(all)
    const [a] = opened.documents
    if (a === undefined) throw new Error('expected four documents')
    index.add({ ...a, text: writeProse(40) }, given.get(a.id) ?? [])
    expect(opened.tell(index.lineagesOf)).toEqual(['a (alone)', 'b (alone)', 'c (alone)', 'd (alone)'])
    index.add(a, given.get(a.id) ?? [])
    index.add(a, given.get(a.id) ?? [])
    expect(opened.tell(index.lineagesOf)).toEqual(all)
    index.remove(a.id)
    expect(opened.tell(index.lineagesOf)).toContain('b (alone)')
  })

  it('are one for the paragraph that hundreds print with the figure in it, whatever stands around it', () => {
    const names = Array.from({ length: 120 }, (_, at) => `paper ${at}`)
    const opened = open({
      documents: Object.fromEntries(
        names.map((name, at) => [
          name,
          { text: `${writeProse(1000 + at)} ${story} ${writeProse(3000 + at)}` },
        ]),
      ),
      claims: names.map(claimIn),
    })
    const lineages = openLineages(opened.documents, opened.figures)(opened.figures)
    expect(lineages.map(({ by, documents }) => [by, documents.length])).toEqual([['passage', 120]])
  })
})
