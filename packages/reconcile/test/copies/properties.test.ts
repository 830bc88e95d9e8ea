import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCopies, type Copies } from '../../src/index.ts'
import { listWordBounds } from '../../src/copies/words.ts'
import { editProse, writeProse } from './prose.ts'

/** A text made of some of six paragraphs, each as it is, with edits, or quoted. */
const text = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('as it is', 'edited', 'quoted')), {
    maxLength: 5,
  })
  .map((parts) => parts.map(([number, how]) => writePart(writeProse(number, 36), how)).join('\n\n'))

const texts = fc.array(text, { minLength: 2, maxLength: 10 })

function writePart(prose: string, how: string): string {
  if (how === 'quoted') return `“${prose}”`
  return how === 'edited' ? editProse(prose, 12) : prose
}

function open(entries: Iterable<readonly [string, string]>): Copies {
  const copies = openCopies()
  for (const [id, each] of entries) copies.add(id, each)
  return copies
}

function entriesOf(all: readonly string[]): readonly (readonly [string, string])[] {
  return all.map((each, at) => [`d${at}`, each] as const)
}

function answer(copies: Copies, ids: readonly string[]): unknown {
  return {
    groups: copies.listGroups(),
    sharing: ids.map((id) => copies.listSharing(id)),
    passages: ids.flatMap((a) => ids.map((b) => copies.listPassages(a, b))),
  }
}

describe('copies among any documents', () => {
  it('do not depend on the order of adding, nor on asking in between', () => {
    fc.assert(
      fc.property(texts, fc.integer(), (all, seed) => {
        const entries = entriesOf(all)
        const ids = entries.map(([id]) => id)
        const rank = (id: string): number => Math.imul(Number(id.slice(1)) + 1, seed | 1) >>> 0
        const copies = openCopies()
        for (const [id, each] of entries.toSorted(([a], [b]) => rank(a) - rank(b))) {
          copies.add(id, each)
          copies.listGroups()
        }
        expect(answer(copies, ids)).toEqual(answer(open(entries), ids))
      }),
    )
  })

  it('are not parted by another document', () => {
    fc.assert(
      fc.property(texts, text, (all, more) => {
        const copies = open(entriesOf(all))
        const before = copies.listGroups()
        copies.add('more', more)
        const after = copies.listGroups()
        for (const group of before) {
          expect(after.some((larger) => group.every((id) => larger.includes(id)))).toBe(true)
        }
      }),
    )
  })

  it('are as if a document that was taken out had never been in, and one replaced always had its text', () => {
    fc.assert(
      fc.property(texts, text, fc.nat(), (all, more, which) => {
        const entries = entriesOf(all)
        const ids = entries.map(([id]) => id)
        const [id = '', own = ''] = entries[which % entries.length] ?? []
        const copies = open(entries)
        copies.listGroups()
        copies.add(id, more)
        copies.add('more', more)
        copies.listGroups()
        copies.remove('more')
        copies.add(id, own)
        expect(answer(copies, ids)).toEqual(answer(open(entries), ids))
        expect([copies.size, copies.has('more'), copies.listCopies('more')]).toEqual([ids.length, false, []])
      }),
    )
  })

  it('are the same seen from either side, and stand where they are said to', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const copies = open([
          ['a', a],
          ['b', b],
        ])
        const turned = copies.listPassages('b', 'a').map(({ first, second, words, isStanding }) => ({
          words,
          isStanding,
          first: second,
          second: first,
        }))
        const found = copies.listPassages('a', 'b')
        expect(turned.toSorted((one, other) => one.first.start - other.first.start)).toEqual(found)
        expect(copies.listSharing('a').includes('b')).toBe(copies.listSharing('b').includes('a'))
        for (const { first, second, words } of found) {
          expect(countWords(a.slice(first.start, first.end))).toBeGreaterThanOrEqual(words)
          expect(countWords(b.slice(second.start, second.end))).toBeGreaterThanOrEqual(words)
        }
      }),
    )
  })

  it('take any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (odd) => {
        const copies = open([
          ['a', odd],
          ['b', odd],
        ])
        expect(copies.listPassages('a', 'b').every(({ first }) => first.end <= odd.length)).toBe(true)
      }),
    )
  })
})

function countWords(stretch: string): number {
  return listWordBounds(stretch).length / 2
}
