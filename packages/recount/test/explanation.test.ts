import { ConflictError, MissingError } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import { getThing, renderThing } from '../src/print/explain/explanation.ts'
import type { Source } from '../src/print/explain/thing.ts'
import { renderSeries } from '../src/print/series-lines.ts'
import { renderStatements } from '../src/print/statement-lines.ts'
import { compareStatements } from '../src/print/statement-order.ts'
import { statementHeading, statementRecord } from '../src/print/statement-table.ts'
import { openCase } from '../src/report/case-view.ts'
import { openTexts } from '../src/report/text-cover.ts'
import { expectGolden } from './golden.ts'
import { judgedCase } from './report/sample-case.ts'

const told = [
  '1,190, as of 2021-04',
  '1,246, as of 2021-05: 56 more than 1,190',
  '1,264: one keystroke from 1,246',
]
const [series] = judgedCase.reconciliation.series
const steps = series?.steps.map((step, at) => Object.assign({}, step, { words: told[at] ?? '' })) ?? []
const view = openCase({
  ...judgedCase,
  reconciliation: {
    ...judgedCase.reconciliation,
    series: series === undefined ? [] : [{ ...series, steps }],
  },
})
const textOf = openTexts(judgedCase.claims)
const source: Source = {
  view,
  wordsAt: (document, start, end) => textOf(document)(start, end),
  findRecorded: () => undefined,
}
const plain = (_: unknown, text: string) => text
const width = 90
const statements = view.statements.toSorted(compareStatements)

const lists = {
  statement: view.input.reconciliation.statements.map(({ id }) => id),
  series: view.input.reconciliation.series.map(({ id }) => id),
  disagreement: view.input.reconciliation.disagreements.map(({ id }) => id),
  breakdown: view.input.reconciliation.breakdowns.map(({ id }) => id),
  claim: view.input.claims.map(({ claim }) => claim.id),
  document: view.input.documents.map(({ id }) => id),
}
const kinds = Object.keys(lists) as (keyof typeof lists)[]
const everything = kinds.flatMap((kind) => lists[kind].map((id) => ({ kind, id })))

function explained(kind: keyof typeof lists): string {
  const thing = getThing(lists[kind][0] ?? '', source)
  return `${renderThing(thing, { source, paint: plain, width })}\n`
}

const records = [statementHeading, ...statements.map((one) => statementRecord(one, view))]

const printed: readonly (readonly [name: string, text: string])[] = [
  ['statements.txt', `${renderStatements(statements, view, plain, width)}\n`],
  ['statements.csv', records.join('').replaceAll('\r\n', '\n')],
  ['series.txt', `${renderSeries(view.input.reconciliation.series, view, plain, width)}\n`],
  ...kinds.map((kind) => [`explain-${kind}.txt`, explained(kind)] as const),
]

test.each(printed)('what is printed for a person is the golden %s', (name, text) => {
  expect(text).not.toMatch(/undefined|null|NaN|\[object|[^\P{Cc}\n]/u)
  expectGolden(name, text)
})

describe('an id', () => {
  test('finds everything there is, by all of its digits and by ten', () => {
    for (const { kind, id } of everything) {
      expect(getThing(id, source)).toMatchObject({ kind, id })
      expect(getThing(` ${id.slice(0, 10).toUpperCase()} `, source)).toMatchObject({ kind, id })
    }
  })

  test('explains and gives as data whatever it finds', () => {
    for (const { id } of everything) {
      const thing = getThing(id, source)
      expect(renderThing(thing, { source, paint: plain, width: Infinity })).toContain(thing.tell())
      expect(JSON.parse(JSON.stringify(thing.asJson()))).toMatchObject({ id })
    }
  })

  test('of readings inside one statement names the rule for these', () => {
    const inner = view.input.reconciliation.disagreements.find(({ kind }) => kind === 'rounding')
    expect(getThing(inner?.id ?? '', source).asJson()).toMatchObject({
      rule: 'claims that are taken for one statement give its figure at different precision',
    })
  })

  test('that begins several is refused with what each of them is', () => {
    const shared = [...'0123456789abcdef'].find(
      (digit) => everything.filter(({ id }) => id.startsWith(digit)).length > 1,
    )
    const ask = () => getThing(shared ?? '', source)
    expect(ask).toThrow(ConflictError)
    for (const { kind, id } of everything.filter((one) => one.id.startsWith(shared ?? '?')).slice(0, 3))
      expect(ask).toThrow(`${id.slice(0, 10)}  ${kind}: `)
  })

  test.each(['', 'zz', 'f'.repeat(64), 'no-such-file.txt'])('%j means nothing, and is refused', (asked) => {
    expect(() => getThing(asked, source)).toThrow(MissingError)
  })

  test('may be the file name of a document', () => {
    const [document] = view.input.documents
    expect(getThing(document?.name ?? '', source)).toMatchObject({ kind: 'document', id: document?.id })
  })
})
