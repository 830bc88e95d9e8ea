import {
  anchorOf,
  ConflictError,
  hashOf,
  InputError,
  MissingError,
  type Anchor,
  type RulingBody,
} from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { Ledger, NewEntry } from '../../src/index.ts'
import { mapInTurn } from '../in-turn.ts'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, reviewer, sampleClaims } from '../samples.ts'

const anchors = [...sampleClaims(hashOf('one'), 3), ...sampleClaims(hashOf('two'), 1)].map(anchorOf)
const [first, second, third, other] = anchors as [Anchor, Anchor, Anchor, Anchor]
const stranger: Anchor = { ...first, claim: hashOf('stranger') }
const monitor = { name: 'Sample Monitor', id: 'sample-monitor' }

const merge = (...figures: readonly Anchor[]) => rule({ kind: 'statements-merged', payload: { figures } })
const split = (figures: readonly Anchor[], from: readonly Anchor[]) =>
  rule({ kind: 'statement-split', payload: { figures, from } })
const slip = (of: Anchor, meant: number, believed: Anchor | null) =>
  rule({ kind: 'slip-confirmed', payload: { slip: of, meant, believed } })
const define = (victims: 'children' | null) =>
  rule({
    kind: 'definition-set',
    payload: { claimant: monitor, victims, measure: null, definition: 'under-16' },
  })
const undo = (entry: number) => by({ kind: 'decision-undone', payload: { entry } }, 'it was wrong')

function rule(body: RulingBody): NewEntry {
  return by(body, 'read side by side')
}

/** A ledger with two documents: entries 1 and 2. */
async function openWithClaims(engine: Engine): Promise<Ledger> {
  const ledger = await openSample(await engine.newLocation())
  await ledger.append([addition('one', 3), addition('two', 1)])
  return ledger
}

async function listNumbers(
  ledger: Ledger,
  all = false,
): Promise<readonly (readonly [number, number | null])[]> {
  const rulings = await Array.fromAsync(ledger.listRulings({ all }))
  return rulings.map(({ entry, undone }) => [entry, undone?.entry ?? null])
}

type Kind = typeof InputError | typeof MissingError

const refusals: readonly [name: string, entry: NewEntry, error: Kind, message: RegExp][] = [
  ['merges one figure', merge(first), InputError, /payload\.figures/],
  [
    'merges a figure with itself',
    merge(first, first),
    InputError,
    /figures\[1\]\.claim: names claim .* second time/,
  ],
  [
    'splits a figure from itself',
    split([first, second], [third, first]),
    InputError,
    /from\[1\]\.claim: .* both sides/,
  ],
  [
    'names claims nobody knows',
    merge(first, stranger),
    MissingError,
    new RegExp(`no claim ${stranger.claim}`),
  ],
  [
    'names only the beginning of an id',
    merge(first, { ...second, claim: second.claim.slice(0, 12) }),
    MissingError,
    /no claim/,
  ],
  [
    'puts the number elsewhere',
    merge(first, { ...second, start: second.start + 1 }),
    InputError,
    /expected the figure of claim/,
  ],
  ['gives another measure', merge(first, { ...second, measure: 'injured' }), InputError, /found injured at/],
  [
    'gives another document',
    merge(first, { ...second, document: other.document }),
    InputError,
    /expected the figure of claim/,
  ],
  ['believes the slip itself', slip(first, 101, first), InputError, /another claim than the slip/],
  ['means what is written', slip(first, 100, null), InputError, /another number than the slip's own 100/],
  [
    'believes a figure that says otherwise',
    slip(first, 333, second),
    InputError,
    /expected a number that the believed claim gives; found 333/,
  ],
  ['defines nothing', define(null), InputError, /found neither/],
  ['undoes what is not there', undo(77), MissingError, /no entry 77/],
  ['undoes a document', undo(1), MissingError, /entry 1 is a document/],
]

export function describeRulings(engine: Engine): void {
  describe('rulings', () => {
    test('are listed in force, in order, and leave the claims as they are', async () => {
      const ledger = await openWithClaims(engine)
      const before = await Array.fromAsync(ledger.listClaims())
      const given = [
        merge(first, other),
        split([first], [second, third]),
        slip(first, 101, second),
        define('children'),
      ]
      const entries = await ledger.append(given)
      const rulings = await Array.fromAsync(ledger.listRulings())
      const after = await Array.fromAsync(ledger.listClaims())
      const { faults } = await ledger.verifyChain()
      await ledger.close()

      expect(rulings).toEqual(
        given.map(({ kind, payload, why }, index) => ({
          body: { kind, payload },
          by: reviewer,
          at: entries[index]?.at,
          why,
          entry: 3 + index,
          undone: null,
        })),
      )
      expect(after).toEqual(before)
      expect(faults).toEqual([])
    })

    test('an undone ruling is out of force, kept, and says who took it back', async () => {
      const ledger = await openWithClaims(engine)
      await ledger.append([merge(first, other), define('children'), undo(3)])
      const inForce = await listNumbers(ledger)
      const all = await Array.fromAsync(ledger.listRulings({ all: true }))
      const twice = await ledger.append([undo(3)]).catch((caught: unknown) => caught)
      const ofUndo = await ledger.append([undo(5)]).catch((caught: unknown) => caught)
      const twiceAtOnce = await ledger.append([undo(4), undo(4)]).catch((caught: unknown) => caught)
      await ledger.append([merge(first, other)])
      const again = await listNumbers(ledger, true)
      const { entries, faults } = await ledger.verifyChain()
      await ledger.close()

      expect(inForce).toEqual([[4, null]])
      expect(all.map(({ undone }) => undone)).toEqual([
        { by: reviewer, at: expect.any(String), why: 'it was wrong', entry: 5 },
        null,
      ])
      expect(twice).toBeInstanceOf(ConflictError)
      expect((twice as ConflictError).message).toBe(
        'Nothing was recorded: the ruling of entry 3 was undone already, by entry 5.',
      )
      expect((ofUndo as MissingError).message).toContain('itself an undoing')
      expect(twiceAtOnce).toBeInstanceOf(ConflictError)
      expect(again).toEqual([
        [3, 5],
        [4, null],
        [6, null],
      ])
      expect({ entries, faults }).toEqual({ entries: 6, faults: [] })
    })

    test('refuses what does not fit its claims, and records nothing', async () => {
      const ledger = await openWithClaims(engine)
      const errors = await mapInTurn(refusals, ([, entry]) =>
        ledger.append([entry]).catch((caught: unknown) => caught),
      )
      const entries = await Array.fromAsync(ledger.listEntries())
      await ledger.close()
      const told = refusals.map(([name, , kind, message], index) => {
        const error = errors[index]
        const fits = error instanceof kind && message.test(error.message)
        return fits ? name : `${name}: ${String(error)}`
      })
      expect(told).toEqual(refusals.map(([name]) => name))
      expect(entries).toHaveLength(2)
    })

    test('a ruling may name claims that its own batch brings, as edited', async () => {
      const ledger = await openSample(await engine.newLocation())
      const changes = { measure: 'injured' as const }
      await ledger.append([
        addition('one', 3),
        addition('two', 1),
        by({ kind: 'claim-edited', payload: { claim: first.claim, changes } }),
        merge({ ...first, ...changes }, other),
      ])
      const numbers = await listNumbers(ledger)
      await ledger.close()
      expect(numbers).toEqual([[4, null]])
    })

    test('a verification names rulings and undoings whose object is gone', async () => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append([addition('one', 3), addition('two', 1), merge(first, other), undo(3)])
      await ledger.close()
      await engine.tamper(
        location,
        `delete from claim where id = '${other.claim}'; update entry set kind = 'case-opened' where number = 3`,
      )
      const reopened = await openSample(location)
      const { faults } = await reopened.verifyChain()
      await reopened.close()
      expect(faults.map(({ entry }) => entry).sort()).toEqual([2, 3, 3, 4])
      expect(faults).toContainEqual({
        entry: 4,
        message: 'Entry 4 undoes entry 3, which is no decision before it.',
      })
    })
  })
}
