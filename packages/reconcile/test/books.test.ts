import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookLines } from '@recount/claims'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile, type Book, type BookIdentity, type Reconciliation } from '../src/index.ts'
import { listImpliedTotals } from '../src/books/books.ts'
import { listFigures, openScenario, type Case, type ClaimSpec, type Scenario } from './scenario.ts'

const path = join(import.meta.dirname, 'golden/books/input.json')
const table = JSON.parse(readFileSync(path, 'utf8')) as Scenario

function reconcileCase(opened: Case): Reconciliation {
  return reconcile(opened.claims, opened)
}

function openTable(): Book {
  const [book, ...others] = reconcileCase(openScenario(table)).books
  if (book === undefined || others.length > 0)
    throw new Error(`expected one book; found ${others.length + 1}`)
  return book
}

function listResults({ months }: Book, result: BookIdentity['result']): readonly BookIdentity[] {
  return months.flatMap(({ identities }) => identities.filter((one) => one.result === result))
}

describe('the books of a belligerent, 2017 to 2019', () => {
  const book = openTable()

  it('balance but for two sums', () => {
    expect(
      listResults(book, 'fails').map(({ month, name, difference }) => [month, name, difference]),
    ).toEqual([
      ['2017-03', 'cumulative', -2],
      ['2019-08', 'cumulative', -8],
    ])
    expect(listResults(book, 'holds').length).toBe(17)
  })

  it('fell once in silence, restated nothing, and hold 80 dead of no incident', () => {
    expect(
      book.findings
        .filter(({ kind }) => kind !== 'missing months')
        .map(({ kind, size, months }) => `${kind} ${size}: ${months.join()}`),
    ).toEqual(['silent fall -8: 2019-06,2019-07,2019-08', 'imbalance -2: 2017-03', 'remainder 80: 2017-03'])
    expect(book.remainder).toMatchObject({ unallocated: 80, leftOver: -10 })
  })

  it('count the reopened as new, and say where duplicates are not told', () => {
    expect(
      listResults(book, 'holds').flatMap(({ condition, terms }) =>
        condition === null ? [] : [[terms, condition]],
      ),
    ).toEqual([
      ['16 + 31 = 47', 'if none was a duplicate'],
      ['97 + 2 − 20 = 79', 'with the 2 reopened counted as new'],
      ['7 + 13 = 20', 'if none was a duplicate'],
    ])
  })

  it('imply the totals that no month gives', () => {
    const opened = openScenario(table)
    const implied = listImpliedTotals(listFigures(opened))
    expect(implied).toEqual(book.impliedTotals)
    const given = new Set(
      book.months.flatMap(({ month, figures }) =>
        figures.some(({ line }) => line === 'cumulative') ? [month] : [],
      ),
    )
    expect(implied.filter(({ asOf }) => !given.has(asOf)).map(({ asOf, value }) => [asOf, value])).toEqual([
      ['2018-10', 1124],
      ['2019-07', 1313],
    ])
  })
})

const months = ['2031-01', '2031-02', '2031-03', '2031-05', '2031-12', '2032-01']

const parts = {
  in: fc.constantFrom('a', 'b', 'c', 'd'),
  who: fc.constantFrom('Joint Command', 'River Ministry', 'an officer'),
  month: fc.constantFrom(...months, '2031', '2031-02-28'),
  count: fc
    .tuple(fc.constantFrom('', '', 'at least ', 'more than ', 'about '), fc.integer({ min: 0, max: 30 }))
    .map(([hedge, value]) => `${hedge}${value}`),
  how: fc.constantFrom('period', 'asOf', 'running'),
}

type Drawn = ClaimSpec & { readonly month: string; readonly how: string }

const entry = fc.record({ ...parts, line: fc.constantFrom(...bookLines) }).map(dateClaim)

const outside = fc.record({ ...parts, in: fc.constant('news') }).map(dateClaim)

function dateClaim({ month, how, ...rest }: Drawn): ClaimSpec {
  if (how === 'asOf') return { ...rest, asOf: month }
  return { ...rest, period: how === 'period' ? month : `2030..${month}` }
}

const actors = [
  { id: 'command', name: 'Joint Command', kind: 'coalition' as const },
  { id: 'river', name: 'River Ministry', kind: 'government-body' as const },
  { id: 'far', name: 'Far Ministry', kind: 'government-body' as const },
  { id: 'officer', name: 'an officer', kind: 'unnamed' as const },
]

const documents = {
  a: { published: '2031-02-20' },
  b: { published: '2031-04-20' },
  c: { published: '2031-04-20' },
}

function scenarioOf(claims: readonly ClaimSpec[]): Scenario {
  return { about: 'any books', actors, documents, claims }
}

function booksOf(claims: readonly ClaimSpec[]): readonly Book[] {
  return reconcileCase(openScenario(scenarioOf(claims))).books
}

describe('any books', () => {
  it('do not depend on the order of claims and documents', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (claims) => {
        const opened = openScenario(scenarioOf(claims))
        const turned = {
          ...opened,
          claims: opened.claims.toReversed(),
          documents: opened.documents.toReversed(),
        }
        expect(reconcileCase(turned).books).toEqual(reconcileCase(opened).books)
      }),
    )
  })

  it('are not changed by figures outside them', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.array(outside, { maxLength: 8 }), (claims, more) => {
        expect(booksOf([...claims, ...more])).toEqual(booksOf(claims))
      }),
    )
  })

  it('are not changed by another claimant’s', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.array(entry, { maxLength: 20 }), (claims, more) => {
        const others = more.map((claim) => ({ ...claim, who: 'Far Ministry' }))
        const own = booksOf([...claims, ...others]).filter(({ claimant }) => claimant?.id !== 'far')
        expect(own).toEqual(booksOf(claims))
      }),
    )
  })

  it('hold every claim of their keeper once, and say nothing without words', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (claims) => {
        const opened = openScenario(scenarioOf(claims))
        const { books } = reconcileCase(opened)
        const keepers = new Set(books.map(({ claimant }) => claimant?.id))
        const named = opened.claims.filter(({ claimant }) => keepers.has(claimant?.id)).map(({ id }) => id)
        const placed = books.flatMap((book) => [
          ...book.months.flatMap(({ figures }) => figures.flatMap((figure) => figure.claims)),
          ...book.findings.filter(({ kind }) => kind === 'unplaced').flatMap((finding) => finding.claims),
        ])
        expect(placed.toSorted()).toEqual([...new Set(named)].sort())
        const identities = books.flatMap((book) => book.months.flatMap((month) => month.identities))
        const said = books.flatMap(({ findings, impliedTotals }) => [findings, impliedTotals].flat())
        const items = [...identities, ...said]
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        for (const { reason } of items) expect(reason).not.toMatch(/undefined|null|NaN|Infinity|--/)
      }),
    )
  })

  it('are kept by whoever is named and gives two lines', () => {
    const claim = { in: 'a', count: '5', period: '2031-01' } as const
    expect(booksOf([{ ...claim, who: 'River Ministry', line: 'new' }])).toEqual([])
    const keptBy = (who: string): readonly Book[] =>
      booksOf([
        { ...claim, who, line: 'new' },
        { ...claim, who, line: 'completed' },
      ])
    expect(keptBy('an officer')).toEqual([])
    expect(keptBy('River Ministry')).toHaveLength(1)
  })

  it('balance when they are kept, and fail by what is taken from a total', () => {
    const flow = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ credited: flow, fresh: flow, credible: flow, rejected: flow }), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.integer({ min: 1, max: 40 }),
        (run, taken) => {
          const kept = keepBooks(run, 0)
          expect(kept.flatMap((book) => listResults(book, 'fails'))).toEqual([])
          expect(kept.flatMap((book) => listResults(book, 'holds')).length).toBe(run.length * 4 - 2)
          const [book] = keepBooks(run, taken)
          expect(book?.remainder.leftOver).toBe(-taken)
        },
      ),
    )
  })
})

/** Books of consecutive months in which every sum holds, but for people taken from the last total. */
function keepBooks(
  run: readonly { credited: number; fresh: number; credible: number; rejected: number }[],
  taken: number,
): readonly Book[] {
  let [open, total] = [1000, 100]
  return booksOf(
    run.flatMap(({ credited, fresh, credible, rejected }, at): readonly ClaimSpec[] => {
      const month = `2031-0${at + 1}`
      const carried = open
      const completed = credible + rejected
      open += fresh - completed
      total += credited - (at === run.length - 1 ? taken : 0)
      const add = (line: ClaimSpec['line'], value: number): ClaimSpec => {
        return { in: month, who: 'Joint Command', count: String(value), period: month, line: line ?? 'new' }
      }
      return [
        add('carried-over', carried),
        add('new', fresh),
        add('completed', completed),
        add('credible', credible),
        add('non-credible', rejected),
        add('duplicate', 0),
        add('open', open),
        add('credited', credited),
        add('cumulative', total),
      ]
    }),
  )
}
