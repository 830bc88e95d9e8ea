import type { Disagreement, Statement } from '@recount/reconcile'
import { describe, expect, test } from 'vitest'
import { openCase, type AnyCase } from '../../src/report/case-view.ts'
import { compareResults } from '../../src/server/registry/result-change.ts'
import { nothingFound, sampleCase, statementOf } from '../report/sample-case.ts'
import { claims } from '../report/sample-claims.ts'

function caseOf(statements: readonly Statement[], disagreements: readonly Disagreement[] = []): AnyCase {
  return openCase({ ...sampleCase, reconciliation: { ...nothingFound, statements, disagreements } })
}

function disagree(
  members: readonly string[],
  kind: Disagreement['kind'],
  certainty: Disagreement['certainty'] = 'certainly',
): Disagreement {
  const id = [...members, kind].join()
  return { id, kind, members, certainty, reason: `they differ: ${kind}`, evidence: [], settles: 'a look' }
}

const first = statementOf([claims.atLeast])
const second = statementOf([claims.earlier])
const both = statementOf([claims.atLeast, claims.earlier])
const third = statementOf([claims.moreThan])

describe('two results of the same claims', () => {
  test('that are the same differ in nothing', () => {
    const one = caseOf([first, second], [disagree([first.id, second.id], 'conflict')])
    expect(compareResults(one, one)).toEqual({ statements: [], disagreements: [] })
  })

  test('statements that become one, and one that becomes several, are told by their claims', () => {
    const [apart, together] = [caseOf([first, second]), caseOf([both])]
    expect(compareResults(apart, together).statements).toMatchObject([
      { kind: 'merged', before: [{ id: first.id }, { id: second.id }], after: [{ id: both.id }] },
    ])
    const [split] = compareResults(together, apart).statements
    expect(split).toMatchObject({ kind: 'split', before: [{ id: both.id }] })
    expect(split?.claims.toSorted()).toEqual([claims.atLeast.id, claims.earlier.id].toSorted())
    expect(split?.before[0]?.words).toContain('1,246')
  })

  test('statements that swap claims are regrouped', () => {
    const other = statementOf([claims.earlier, claims.moreThan])
    const changed = compareResults(caseOf([both, third]), caseOf([first, other])).statements
    expect(changed).toMatchObject([{ kind: 'regrouped' }])
    expect(changed[0]?.before).toHaveLength(2)
    expect(changed[0]?.after).toHaveLength(2)
  })

  test('a disagreement appears, vanishes, changes its kind or its certainty', () => {
    const told = (kind: Disagreement['kind'], certainty?: Disagreement['certainty']) =>
      caseOf([first, second], [disagree([first.id, second.id], kind, certainty)])
    const none = caseOf([first, second])
    expect(compareResults(none, told('conflict')).disagreements).toMatchObject([
      { kind: 'appears', before: null, after: { kind: 'conflict' } },
    ])
    expect(compareResults(told('conflict'), none).disagreements).toMatchObject([
      { kind: 'vanishes', before: { kind: 'conflict' }, after: null },
    ])
    expect(compareResults(told('conflict'), told('scope')).disagreements).toMatchObject([
      { kind: 'changes', before: { kind: 'conflict' }, after: { kind: 'scope' } },
    ])
    expect(compareResults(told('scope'), told('scope', 'possibly')).disagreements).toMatchObject([
      { kind: 'changes', after: { certainty: 'possibly' } },
    ])
  })

  test('a disagreement is the same one where its side merged with another statement', () => {
    const before = caseOf([first, second, third], [disagree([first.id, third.id], 'conflict')])
    const after = caseOf([both, third], [disagree([both.id, third.id], 'conflict')])
    expect(compareResults(before, after).disagreements).toEqual([])
  })

  test('a disagreement between single claims is found by them', () => {
    const members = [claims.atLeast.id, claims.earlier.id]
    const inside = caseOf([both], [disagree(members, 'slip')])
    expect(
      compareResults(inside, caseOf([both], [disagree(members, 'rounding')])).disagreements,
    ).toMatchObject([
      { kind: 'changes', claims: members, before: { kind: 'slip' }, after: { kind: 'rounding' } },
    ])
  })
})
