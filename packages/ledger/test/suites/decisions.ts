import {
  ConflictError,
  hashOf,
  identifyClaim,
  InputError,
  MissingError,
  type ClaimContent,
} from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { NewEntry } from '../../src/index.ts'
import { mapInTurn } from '../in-turn.ts'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, reviewer, sampleClaims, sampleContent, sampleDocument } from '../samples.ts'

const accept = (claim: string, why: string | null = null) =>
  by({ kind: 'claim-accepted', payload: { claim } }, why)
const reject = (claim: string, why: string | null = null) =>
  by({ kind: 'claim-rejected', payload: { claim } }, why)
const edit = (claim: string, changes: object) =>
  by({ kind: 'claim-edited', payload: { claim, changes } }, 'misread') as NewEntry

export function describeDecisions(engine: Engine): void {
  describe('decisions', () => {
    test('the latest decision wins and the earlier ones stay', async () => {
      const ledger = await openSample(await engine.newLocation())
      const id = sampleClaims(hashOf('one'), 1)[0]!.id
      await ledger.append([addition('one')])
      const proposed = await ledger.getClaim(id)
      await ledger.append([reject(id, 'another town')])
      const [accepted] = await ledger.append([accept(id, 'the town is right after all')])
      const decided = await ledger.getClaim(id)
      await ledger.close()

      expect(proposed).toMatchObject({
        status: 'proposed',
        decision: null,
        decisions: [],
        edits: [],
        entry: 1,
      })
      expect(decided.status).toBe('accepted')
      expect(decided.decision).toEqual({
        status: 'accepted',
        by: reviewer,
        at: accepted?.at,
        why: 'the town is right after all',
        entry: 3,
        undone: null,
      })
      expect(decided.decisions.map(({ status, entry }) => [status, entry])).toEqual([
        ['rejected', 2],
        ['accepted', 3],
      ])
    })

    test('edits add up, the original stays, and filters follow the edit', async () => {
      const ledger = await openSample(await engine.newLocation())
      const original = sampleClaims(hashOf('one'), 1)[0]!
      const count = { ...original.count, min: 1100 }
      await ledger.append([addition('one', 1), edit(original.id, { count }), accept(original.id)])
      await ledger.append([
        edit(original.id, { measure: 'injured', claimant: { name: 'Other Group', id: null } }),
      ])
      const found = await ledger.getClaim(original.id)
      const byNew = await Array.fromAsync(ledger.listClaims({ claimant: 'other group', measure: 'injured' }))
      const byOld = await Array.fromAsync(ledger.listClaims({ claimant: 'sample-monitor' }))
      const { faults } = await ledger.verifyChain()
      await ledger.close()

      expect(found.original).toEqual(original)
      expect(found.claim).toEqual({
        ...original,
        count,
        measure: 'injured',
        claimant: { name: 'Other Group', id: null },
      })
      expect(found.status).toBe('accepted')
      expect(found.edits.map(({ entry, why, changes }) => [entry, why, Object.keys(changes)])).toEqual([
        [2, 'misread', ['count']],
        [4, 'misread', ['claimant', 'measure']],
      ])
      expect(byNew).toEqual([found])
      expect(byOld).toEqual([])
      expect(faults).toEqual([])
    })

    const content = sampleContent(hashOf('one'), 0)
    const unsound: readonly [string, object, string][] = [
      ['changes nothing', {}, 'entries[0].payload.changes'],
      ['has a field that claims do not', { verdict: 'true' }, 'entries[0].payload.changes'],
      ['moves the claim to another document', { document: hashOf('two') }, 'entries[0].payload.changes'],
      [
        'has min above max',
        { count: { ...content.count, form: 'range', min: 9, max: 2 } },
        'entries[0].payload.changes.count',
      ],
      [
        'has a bound the form does not have',
        { count: { ...content.count, form: 'exact' } },
        'entries[0].payload.changes.count',
      ],
      [
        'counts outside the quote',
        { quote: { start: 900, end: 903, exact: 'six' } },
        'entries[0].payload.changes.count',
      ],
      [
        'has words the quote does not',
        { count: { ...content.count, words: 'at least six' } },
        'entries[0].payload.changes.count.words',
      ],
      ['is part of itself', { partOf: identifyClaim(content).id }, 'entries[0].payload.changes.partOf'],
      ['is part of a stranger', { partOf: hashOf('stranger') }, 'entries[0].payload.changes.partOf'],
      [
        'is part of a claim elsewhere',
        { partOf: sampleClaims(hashOf('two'), 1)[0]!.id },
        'entries[0].payload.changes.partOf',
      ],
      ['is no date', { asOf: 'last week' }, 'entries[0].payload.changes.asOf'],
    ]

    test('an edit names the words of the fields it sets; the others keep theirs', async () => {
      const ledger = await openSample(await engine.newLocation())
      const original = sampleClaims(hashOf('one'), 1)[0]!
      const readings = { victims: [{ start: 60, end: 65, rule: 'person' }] }
      await ledger.append([addition('one', 1), edit(original.id, { victims: 'women', readings })])
      const { claim } = await ledger.getClaim(original.id)
      const { faults } = await ledger.verifyChain()
      await ledger.close()
      expect(claim.readings).toEqual({ ...original.readings, ...readings })
      expect(faults).toEqual([])
    })

    test('refuses an edit that leaves the claim unsound, and records nothing', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([addition('one'), addition('two')])
      const paths = await mapInTurn(unsound, async ([name, changes]) => {
        const entry = edit(identifyClaim(content).id, changes)
        const error = await ledger.append([entry]).catch((caught: unknown) => caught)
        return [name, error instanceof InputError ? error.fields[0]?.path : error]
      })
      const entries = await Array.fromAsync(ledger.listEntries())
      await ledger.close()
      expect(paths).toEqual(unsound.map(([name, , path]) => [name, path]))
      expect(entries).toHaveLength(2)
    })

    test('a figure may be made part of another in the same document, and is edited as any other', async () => {
      const ledger = await openSample(await engine.newLocation())
      const [whole, part] = sampleClaims(hashOf('one'), 2).map((claim) => claim.id)
      const changes: Partial<ClaimContent> = { partOf: whole! }
      await ledger.append([addition('one'), edit(part!, changes)])
      await ledger.append([edit(part!, { victims: 'women' })])
      const found = await ledger.getClaim(part!)
      await ledger.close()
      expect(found.claim).toMatchObject({ partOf: whole, victims: 'women' })
    })

    test('refuses decisions about claims nobody knows, naming all of them', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([addition('one')])
      const strangers = ['a', 'b'].map(hashOf)
      const error = await ledger.append(strangers.map((id) => accept(id))).catch((caught: unknown) => caught)
      await ledger.close()
      expect(error).toBeInstanceOf(MissingError)
      expect((error as MissingError).message).toContain(strangers.join(', '))
    })

    test('finds claims and documents by the beginning of their id', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([addition('one', 40), addition('two', 0)])
      const ids = sampleClaims(hashOf('one'), 40).map((claim) => claim.id)
      const whole = await ledger.findClaims([ids[3]!, ids[7]!.slice(0, 20).toUpperCase()])
      const alone = await ledger.findClaims(ids[5]!)
      const several = await ledger.getClaim(commonStart(ids)).catch((caught: unknown) => caught)
      const none = await ledger.getClaim('zebra').catch((caught: unknown) => caught)
      const nothing = await ledger.getClaim(' ').catch((caught: unknown) => caught)
      const document = await ledger.findDocument(hashOf('two').slice(0, 9))
      const absent = await ledger.findDocument(hashOf('three'))
      await ledger.close()

      expect(whole.map((claim) => claim.claim.id)).toEqual([ids[3], ids[7]])
      expect(alone.map((claim) => claim.claim.id)).toEqual([ids[5]])
      expect(several).toBeInstanceOf(ConflictError)
      expect((several as ConflictError).message).toMatch(
        /several claims: [0-9a-f]{12} \(The monitor said at least \d+ civilians/,
      )
      expect(none).toBeInstanceOf(MissingError)
      expect(nothing).toBeInstanceOf(InputError)
      expect(document).toMatchObject({ document: sampleDocument('two'), entry: 2, by: reviewer })
      expect(absent).toBeUndefined()
    })
  })
}

/** A digit with which at least two of the ids begin; among forty ids and sixteen digits there is one. */
function commonStart(ids: readonly string[]): string {
  const groups = Map.groupBy(ids, (id) => id.slice(0, 1))
  return [...groups].find(([, group]) => group.length > 1)?.[0] ?? ''
}
