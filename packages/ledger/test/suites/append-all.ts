import { ConflictError, InputError } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { NewEntry } from '../../src/index.ts'
import { openSample, type Engine } from '../engine.ts'
import { recording, sampleIncident } from '../incident-samples.ts'
import { addition } from '../samples.ts'

async function* inTime(batches: readonly (readonly NewEntry[])[]): AsyncGenerator<readonly NewEntry[]> {
  yield* batches
}

function batchOf(name: string, howMany: number): readonly NewEntry[] {
  return [recording(...Array.from({ length: howMany }, (_, index) => sampleIncident(`${name}${index}`)))]
}

const broken: readonly [name: string, last: readonly NewEntry[] | Error, error: new () => Error][] = [
  [
    'a source that throws',
    new RangeError('the file ends in the middle of a row'),
    RangeError as new () => Error,
  ],
  ['an entry that does not fit', batchOf('', 0), InputError as unknown as new () => Error],
  ['an incident that came before', batchOf('a', 1), ConflictError as unknown as new () => Error],
]

export function describeAppendAll(engine: Engine): void {
  describe('append all', () => {
    test('records batch after batch, chained, and says which numbers they got', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([addition('one')])
      const appended = await ledger.appendAll(
        inTime([batchOf('a', 3), [], [addition('one')], [addition('two'), ...batchOf('b', 2)]]),
      )
      const none = await ledger.appendAll(inTime([]))
      const all = await Array.fromAsync(ledger.listEntries())
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(appended).toEqual({ first: 2, last: 4, entries: 3 })
      expect(none).toEqual({ first: 5, last: 4, entries: 0 })
      expect(all).toHaveLength(4)
      expect(new Set(all.slice(1).map(({ at }) => at)).size).toBe(1)
      expect(faults).toEqual([])
    })

    test.each(broken)('records nothing after %s', async (_name, last, kind) => {
      const ledger = await openSample(await engine.newLocation())
      async function* source() {
        yield batchOf('a', 3)
        yield batchOf('b', 3)
        if (last instanceof Error) throw last
        yield last
      }
      const error = await ledger.appendAll(source()).catch((caught: unknown) => caught)
      const head = await ledger.head()
      const incidents = await Array.fromAsync(ledger.listIncidents())
      await ledger.append(batchOf('a', 3))
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()
      expect(error).toBeInstanceOf(kind)
      expect(head.number).toBe(0)
      expect(incidents).toEqual([])
      expect({ entries, faults }).toEqual({ entries: 1, faults: [] })
    })

    test('its source may ask the ledger what is recorded so far; nobody else is told before the end', async () => {
      const ledger = await openSample(await engine.newLocation())
      const seen: number[] = []
      const lengths = async () => (await Array.fromAsync(ledger.listIncidents())).length
      async function* source() {
        seen.push(await lengths())
        yield batchOf('a', 3)
        seen.push(await lengths(), (await ledger.findIncidents([sampleIncident('a1').id])).length)
        yield batchOf('b', 2)
      }
      const [, meanwhile] = await Promise.all([ledger.appendAll(source()), lengths()])
      await ledger.close()
      expect(seen).toEqual([0, 3, 1])
      expect([0, 5]).toContain(meanwhile)
    })
  })
}
