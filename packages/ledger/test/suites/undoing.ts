import { ConflictError, hashOf, identifyClaim, InputError, MissingError, type Claim } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { Ledger, NewEntry } from '../../src/index.ts'
import { mapInTurn } from '../in-turn.ts'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, reviewer, sampleClaims, sampleContent } from '../samples.ts'

const document = hashOf('one')
const [claim, other] = sampleClaims(document, 2) as [Claim, Claim]

const accept = by({ kind: 'claim-accepted', payload: { claim: claim.id } })
const reject = by({ kind: 'claim-rejected', payload: { claim: claim.id } })
const edit = (changes: object) => by({ kind: 'claim-edited', payload: { claim: claim.id, changes } })
const undo = (entry: number) => by({ kind: 'decision-undone', payload: { entry } }, 'pressed too soon')

function reread(...claims: readonly Claim[]): NewEntry {
  return by({ kind: 'document-reread', payload: { document, reader: 'english@2', claims: [...claims] } })
}

/** A ledger whose first entry adds the claim, and what else is appended, one batch an entry. */
async function openWith(engine: Engine, ...entries: readonly NewEntry[]): Promise<Ledger> {
  const ledger = await openSample(await engine.newLocation())
  await mapInTurn([addition('one'), ...entries], (entry) => ledger.append([entry]))
  return ledger
}

const states: readonly [name: string, entries: readonly NewEntry[], state: object][] = [
  ['the only acceptance', [accept, undo(2)], { status: 'proposed', decision: null, last: 3 }],
  [
    'the later of two decisions',
    [reject, accept, undo(3)],
    { status: 'rejected', decision: expect.objectContaining({ status: 'rejected', entry: 2 }), last: 4 },
  ],
  [
    'the earlier of two decisions',
    [reject, accept, undo(2)],
    { status: 'accepted', decision: expect.objectContaining({ entry: 3 }), last: 4 },
  ],
  [
    'the earlier of two corrections',
    [edit({ measure: 'injured', stance: 'alleged' }), edit({ measure: 'missing' }), undo(2)],
    { status: 'proposed', claim: { ...claim, measure: 'missing' }, last: 4 },
  ],
  [
    'all corrections',
    [edit({ measure: 'injured' }), edit({ victims: 'children' }), undo(3), undo(2)],
    { status: 'proposed', claim, original: claim, last: 5 },
  ],
  [
    'a decision that took up a withdrawn claim',
    [reread(), accept, undo(3)],
    { status: 'withdrawn', last: 4 },
  ],
  [
    'a correction that took up a withdrawn claim',
    [reread(), edit({ measure: 'injured' }), undo(3)],
    { status: 'withdrawn', claim },
  ],
  [
    'a correction that was accepted, after the acceptance',
    [edit({ measure: 'injured' }), accept, undo(3), undo(2)],
    { status: 'proposed', claim, last: 5 },
  ],
  [
    'a correction that came after the acceptance',
    [accept, edit({ measure: 'injured' }), undo(3)],
    { status: 'accepted', claim, last: 4 },
  ],
  ['a decision, and decided again', [accept, undo(2), reject], { status: 'rejected', last: 4 }],
]

const refusals: readonly [
  name: string,
  entries: readonly NewEntry[],
  error: new (text: string) => Error,
  message: RegExp,
][] = [
  [
    'what was undone',
    [accept, undo(2), undo(2)],
    ConflictError,
    /the acceptance of entry 2 was undone already, by entry 3/,
  ],
  ['an undoing', [accept, undo(2), undo(3)], MissingError, /entry 3 is itself an undoing/],
  ['what is not there', [undo(9)], MissingError, /holds no entry 9/],
  [
    'a correction that was accepted',
    [edit({ measure: 'injured' }), accept, undo(2)],
    ConflictError,
    /accepted as the correction of entry 2 left it \(entry 3/,
  ],
  ['a reading', [reread(), undo(2)], MissingError, /entry 2 is a reading of a document/],
]

export function describeUndoing(engine: Engine): void {
  describe('undoing a decision about a claim', () => {
    test.each(states)('%s', async (_name, entries, state) => {
      const ledger = await openWith(engine, ...entries)
      const found = await ledger.getClaim(claim.id)
      const listed = await Array.fromAsync(ledger.listClaims({ status: found.status }))
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(found).toMatchObject(state)
      expect(listed).toContainEqual(found)
      expect(faults).toEqual([])
    })

    test('what is undone stays in the history, with who, when and why', async () => {
      const ledger = await openWith(engine, edit({ measure: 'injured' }), accept, undo(3), undo(2))
      const { decisions, edits } = await ledger.getClaim(claim.id)
      await ledger.close()
      const undone = { by: reviewer, at: expect.any(String), why: 'pressed too soon' }
      expect(decisions).toMatchObject([{ status: 'accepted', entry: 3, undone: { ...undone, entry: 4 } }])
      expect(edits).toMatchObject([
        { changes: { measure: 'injured' }, entry: 2, undone: { ...undone, entry: 5 } },
      ])
    })

    test('one batch may hold a decision and take it back', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([addition('one'), accept, undo(2), edit({ measure: 'injured' })])
      const found = await ledger.getClaim(claim.id)
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(found).toMatchObject({ status: 'proposed', claim: { measure: 'injured' }, last: 4 })
      expect(faults).toEqual([])
    })

    test.each(refusals)('refuses to undo %s', async (_name, entries, kind, message) => {
      const ledger = await openWith(engine, ...entries.slice(0, -1))
      const before = await ledger.head()
      const error = await ledger.append(entries.slice(-1)).catch((caught: unknown) => caught)
      const after = await ledger.head()
      await ledger.close()
      expect(error).toBeInstanceOf(kind)
      expect((error as Error).message).toMatch(message)
      expect(after).toEqual(before)
    })

    test('refuses to undo a correction that a later one needs', async () => {
      const { count, quote } = other
      const ledger = await openWith(engine, edit({ quote, count }), edit({ count: { ...count, min: 7 } }))
      const error = await ledger.append([undo(2)]).catch((caught: unknown) => caught)
      await ledger.append([undo(3), undo(2)])
      const found = await ledger.getClaim(claim.id)
      await ledger.close()
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).message).toContain('without the correction of entry 2')
      expect((error as InputError).fields.map(({ path }) => path)).toEqual(['claim.count'])
      expect(found.claim).toEqual(claim)
    })

    test('a claim whose decision was undone is read again like any proposal', async () => {
      const fresh = identifyClaim(sampleContent(document, 0, { stance: 'alleged' }))
      const ledger = await openWith(engine, accept, reread(fresh, other), undo(2))
      const undone = await statusesOf(ledger, claim, fresh)
      await ledger.append([reread(fresh, other)])
      const again = await statusesOf(ledger, claim, fresh)
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect({ undone, again }).toEqual({
        undone: ['proposed', 'withdrawn'],
        again: ['withdrawn', 'proposed'],
      })
      expect(faults).toEqual([])
    })

    const changes: readonly [name: string, statement: string, faults: readonly [number, RegExp][]][] = [
      [
        'a claim made accepted again',
        `update claim set status = 'accepted' where id = '${claim.id}'`,
        [[1, /\(status\)/]],
      ],
      [
        'the number of the last entry',
        `update claim set last = 2 where id = '${claim.id}'`,
        [[1, /\(last\)/]],
      ],
      [
        'the reason of an undoing',
        `update entry set why = 'none' where number = 3`,
        [[3, /^Entry 3 was changed/]],
      ],
      [
        'an undoing taken out',
        `delete from entry where number = 3; update head set number = 2, hash = (select hash from entry where number = 2)`,
        [[1, /\(status, history, last\)/]],
      ],
    ]

    test.each(changes)('a verification names the entry: %s', async (_name, statement, faults) => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append([addition('one'), accept, undo(2)])
      await ledger.close()
      await engine.tamper(location, statement)
      const reopened = await openSample(location)
      const found = await reopened.verifyChain()
      await reopened.close()
      expect(found.faults).toEqual(
        faults.map(([entry, message]) => ({ entry, message: expect.stringMatching(message) })),
      )
    })

    test('a ledger of before says the last entry about each claim', async () => {
      const location = await engine.newLocation()
      const ledger = await openSample(location)
      await ledger.append([addition('one'), by({ kind: 'case-opened', payload: { name: 'Sample' } }), accept])
      await ledger.append([edit({ definition: 'says "entry":77 \0' }), reread(claim)])
      const before = await Array.fromAsync(ledger.listClaims({}))
      await ledger.close()
      await engine.tamper(
        location,
        `drop table incident; drop index entry_link; alter table claim drop column last; delete from migration where name >= '0004-last-entries'`,
      )
      const reopened = await openSample(location)
      const after = await Array.fromAsync(reopened.listClaims({}))
      const withdrawn = await reopened.getClaim(other.id)
      const { faults } = await reopened.verifyChain()
      await reopened.close()
      expect(after).toEqual(before)
      expect([...after, withdrawn].map(({ last }) => last)).toEqual([4, 5])
      expect(faults).toEqual([])
    })
  })
}

async function statusesOf(ledger: Ledger, ...claims: readonly Claim[]): Promise<readonly string[]> {
  const found = await ledger.findClaims(claims.map(({ id }) => id))
  return found.map(({ status }) => status)
}
