import { describe, expect, test } from 'vitest'
import { anchorOf, hashOf, resolveAnchor, type Claim } from '@recount/claims'

type Figure = Pick<Claim, 'id' | 'document' | 'count' | 'measure'>

const here = hashOf('here')

function figure(id: string, start: number, end: number, changes: Partial<Figure> = {}): Figure {
  const count = { form: 'exact' as const, min: 12, max: 12, words: '12', start, end }
  return { id, document: here, measure: 'killed', count, ...changes }
}

const meant = figure('meant', 100, 110)

describe('an anchor', () => {
  test.each<[string, Figure[], string | undefined]>([
    ['the claim itself, wherever it stands', [figure('other', 100, 110), figure('meant', 5, 7)], 'meant'],
    ['the claim on the same span', [figure('other', 300, 302), figure('new', 100, 110)], 'new'],
    ['the claim on a part of the span', [figure('new', 108, 110)], 'new'],
    [
      'of two the one that covers it better',
      [figure('worse', 106, 118), figure('better', 101, 110)],
      'better',
    ],
    ['nothing where two cover it alike', [figure('a', 100, 110), figure('b', 100, 110)], undefined],
    ['nothing where the number beside it is left', [figure('next', 110, 114)], undefined],
    ['nothing that counts something else', [figure('new', 100, 110, { measure: 'injured' })], undefined],
    ['nothing in another document', [figure('new', 100, 110, { document: hashOf('there') })], undefined],
    ['nothing among no claims', [], undefined],
  ])('finds %s', (_, claims, expected) => {
    expect(resolveAnchor(anchorOf(meant), claims)?.id).toBe(expected)
    expect(resolveAnchor(anchorOf(meant), claims.toReversed())?.id).toBe(expected)
  })
})
