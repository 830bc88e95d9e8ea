import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openColumns } from '../../src/server/table/item-columns.ts'
import { orderKeys } from '../../src/server/table/key-order.ts'

interface Item {
  readonly value: number
}

test('columns that follow hold what columns made anew hold, whatever left, came, moved or changed', () => {
  const pool: readonly Item[] = Array.from({ length: 12 }, (_, value) => ({ value }))
  const list = fc.uniqueArray(fc.integer({ min: 0, max: pool.length - 1 }))
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 6 }), (lists) => {
      let columns = openColumns<Item>([])
      for (const places of lists) {
        const items = places.flatMap((at) => pool[at] ?? [])
        columns = columns.follow(items)
        expect(columns.get('ten times', ({ value }) => value * 10)).toEqual(
          items.map(({ value }) => value * 10),
        )
      }
    }),
  )
})

test('a value is worked out once for as long as lists hold its item, and the column stays where none is another', () => {
  const [a, b, c] = [{ value: 1 }, { value: 2 }, { value: 3 }]
  const asked: Item[] = []
  const isOdd = (item: Item): boolean => asked.push(item) > 0 && item.value % 2 === 1
  const first = openColumns([a, b, c])
  const column = first.get('odd', isOdd)
  const same = first.follow([a, { value: 4 }, c])
  expect(same.get('odd', isOdd)).toBe(column)
  const other = same.follow([a, { value: 5 }, c])
  expect(other.get('odd', isOdd)).toEqual([true, true, true])
  expect(asked.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5])
  expect(other.follow([a], ['odd']).get('odd', isOdd)).toEqual([true])
  expect(asked).toHaveLength(6)
})

test('keys are ordered either way, ties as they stood, what is not known last', () => {
  const key = fc.oneof(fc.constant(null), fc.integer({ min: -3, max: 3 }))
  fc.assert(
    fc.property(fc.array(key), fc.boolean(), (keys, isDescending) => {
      const places = Array.from(keys, (_, at) => at)
      const meant = places.toSorted((a, b) => {
        const [one, other] = [keys[a] ?? null, keys[b] ?? null]
        if (one === null || other === null) return Number(one === null) - Number(other === null)
        return isDescending ? other - one : one - other
      })
      expect([...orderKeys(keys, isDescending)]).toEqual(meant)
    }),
  )
})
