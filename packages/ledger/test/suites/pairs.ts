import { AlteredError, ConflictError, identifyPair, InputError, type PairDecision } from '@recount/claims'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewEntry, RecordedPairDecision } from '../../src/index.ts'
import { openSample, type Engine } from '../engine.ts'
import { by, reviewer } from '../samples.ts'

function samplePair(changes: Partial<PairDecision> = {}): PairDecision {
  const pair = { link: 'statements', left: 'report:120-480', right: 'strike', same: true }
  return { ...pair, weight: 6.25, model: null, ...changes }
}

const decide = (changes: Partial<PairDecision> = {}) =>
  by({ kind: 'pair-decided', payload: samplePair(changes) }, 'read side by side')
const undo = (entry: number) => by({ kind: 'decision-undone', payload: { entry } })

/** What a list of decisions and undoings comes to, worked out the slow way. */
function standing(entries: readonly NewEntry[]): readonly PairDecision[] {
  const undone = new Set(entries.flatMap((one) => (one.kind === 'decision-undone' ? one.payload.entry : [])))
  const decided = entries.flatMap((one, at) =>
    one.kind === 'pair-decided' && !undone.has(at + 1) ? [one.payload] : [],
  )
  return decided.filter(
    (one, at) => !decided.slice(at + 1).some((later) => identifyPair(later) === identifyPair(one)),
  )
}

function bareOf({ by: _by, at: _at, why: _why, entry: _entry, ...pair }: RecordedPairDecision): PairDecision {
  return pair
}

const anyDecision = fc
  .record({
    link: fc.constantFrom('statements', 'lists'),
    keys: fc.uniqueArray(fc.constantFrom('a:1', 'b:1', 'b:2', 'ج:٣'), { minLength: 2, maxLength: 2 }),
    same: fc.boolean(),
    weight: fc.option(fc.double({ min: -40, max: 40, noNaN: true }).map((weight) => weight + 0)),
  })
  .map(({ keys: [left = '', right = ''], ...rest }) => decide({ left, right, ...rest }))

/** Decisions, and undoings of some that came before them. */
const anyHistory = fc
  .array(fc.tuple(anyDecision, fc.option(fc.nat(30), { freq: 2 })), { minLength: 1, maxLength: 20 })
  .map((steps) => {
    const entries: NewEntry[] = []
    const undone = new Set<number>()
    for (const [decision, taken] of steps) {
      entries.push(decision)
      const number = taken === null ? 0 : (taken % entries.length) + 1
      if (entries[number - 1]?.kind !== 'pair-decided' || undone.has(number)) continue
      undone.add(number)
      entries.push(undo(number))
    }
    return entries
  })

export function describePairs(engine: Engine): void {
  describe('decisions about pairs', () => {
    test('what was said last of a pair stands, whichever way round it was named', async () => {
      const ledger = await openSample(await engine.newLocation())
      const turned = { left: 'strike', right: 'report:120-480', same: false, weight: null }
      await ledger.append([decide(), decide({ right: 'other' }), decide({ link: 'lists' }), decide(turned)])
      const all = await ledger.listPairDecisions()
      const some = await ledger.listPairDecisions('statements')
      const none = await ledger.listPairDecisions('nothing')
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()
      expect(all.map(({ entry }) => entry)).toEqual([2, 3, 4])
      expect(some).toEqual([
        expect.objectContaining({ right: 'other', entry: 2 }),
        { ...samplePair(turned), by: reviewer, at: expect.any(String), why: 'read side by side', entry: 4 },
      ])
      expect(none).toEqual([])
      expect({ entries, faults }).toEqual({ entries: 4, faults: [] })
    })

    test('taken back, the word before stands again, and then none', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([decide(), decide({ same: false })])
      await ledger.append([undo(2)])
      const before = await ledger.listPairDecisions('statements')
      await ledger.append([undo(1)])
      const none = await ledger.listPairDecisions('statements')
      const twice = await ledger.append([undo(1)]).catch((caught: unknown) => caught)
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(before).toMatchObject([{ same: true, entry: 1 }])
      expect(none).toEqual([])
      expect(twice).toBeInstanceOf(ConflictError)
      expect((twice as Error).message).toContain(
        'the word on a pair of entry 1 was undone already, by entry 4',
      )
      expect(faults).toEqual([])
    })

    test('whatever is decided and undone, what stands is what was said last and not undone', async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const ledger = await openSample(await engine.newLocation())
          await ledger.append(history)
          const listed = await ledger.listPairDecisions()
          const ofLists = await ledger.listPairDecisions('lists')
          const { faults } = await ledger.verifyChain()
          await ledger.close()
          expect(faults).toEqual([])
          expect(listed.map(bareOf)).toEqual(standing(history))
          expect(ofLists).toEqual(listed.filter(({ link }) => link === 'lists'))
        }),
        { numRuns: 12, seed: 6 },
      )
    })

    test('are refused where another one stands than was seen, and go where it was seen', async () => {
      const ledger = await openSample(await engine.newLocation())
      const pair = identifyPair(samplePair())
      const say = (same: boolean, seen: number) =>
        ledger.append([decide({ same })], { seen: { [pair]: seen } }).catch((caught: unknown) => caught)
      const both = await Promise.all([say(true, 0), say(false, 0)])
      const refused = both.filter((one) => one instanceof AlteredError)
      const late = await say(false, 0)
      const seen = await say(false, 1)
      const [stands] = await ledger.listPairDecisions()
      await ledger.append([undo(2), undo(1)])
      const after = await say(true, 1)
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()
      expect(refused).toHaveLength(1)
      expect((late as AlteredError).claims).toMatchObject([{ id: pair, entry: 1, kind: 'pair-decided' }])
      expect((late as AlteredError).message).toMatch(/decided meanwhile that these two are .* \(entry 1\)/)
      expect(seen).toMatchObject([{ number: 2 }])
      expect(stands).toMatchObject({ same: false, entry: 2 })
      expect(after).toMatchObject([{ number: 5 }])
      expect({ entries, faults }).toEqual({ entries: 5, faults: [] })
    })

    const unsound: readonly [Partial<PairDecision>, string][] = [
      [{ link: ' ' }, 'link'],
      [{ link: 'l'.repeat(201) }, 'link'],
      [{ left: '' }, 'left'],
      [{ right: 'a\0b' }, 'right'],
      [{ right: samplePair().left }, 'right'],
      [{ model: '' }, 'model'],
      [{ weight: Number.NaN }, 'weight'],
      [{ same: 'yes' as unknown as boolean }, 'same'],
    ]

    test.each(unsound)('refuses %j', async (changes, field) => {
      const ledger = await openSample(await engine.newLocation())
      const error = await ledger.append([decide(changes)]).catch((caught: unknown) => caught)
      await ledger.close()
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).fields[0]?.path).toBe(`entries[0].payload.${field}`)
    })
  })
}
