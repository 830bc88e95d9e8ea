import { hashOf, identifyClaim, type ClaimContent } from '@recount/claims'
import { describe, expect, test } from 'vitest'
import type { ClaimFilter, EntryOptions, NewEntry } from '../../src/index.ts'
import { mapInTurn } from '../in-turn.ts'
import { openSample, type Engine } from '../engine.ts'
import { addition, by, sampleClaims, sampleContent, sampleDocument } from '../samples.ts'

const arabic = { name: 'المرصد', id: null }
const variants: Readonly<Record<string, Partial<ClaimContent>>> = {
  plain: {},
  injured: { measure: 'injured' },
  unattributed: { claimant: null, places: [] },
  arabic: { claimant: arabic },
  town: { places: sampleContent('', 1).places },
}
const document = sampleDocument('variants')
const claims = Object.entries(variants).map(([name, changes]) =>
  identifyClaim(sampleContent(document.id, 0, { ...changes, definition: name })),
)
const ids = new Map(claims.map((claim) => [claim.id, claim.definition]))

const filters: readonly [ClaimFilter, readonly string[]][] = [
  [{}, ['plain', 'injured', 'unattributed', 'arabic', 'town']],
  [{ measure: 'injured' }, ['injured']],
  [{ claimant: 'sample-monitor' }, ['plain', 'injured', 'town']],
  [{ claimant: ' SAMPLE  Monitor' }, ['plain', 'injured', 'town']],
  [{ claimant: 'المرصد' }, ['arabic']],
  [{ claimant: 'Sample' }, []],
  [{ place: 'SY' }, ['plain', 'injured', 'arabic', 'town']],
  [{ place: 'SY.99' }, ['town']],
  [{ place: 'sampleton' }, ['town']],
  [{ place: 'SY', measure: 'killed', claimant: 'المرصد' }, ['arabic']],
  [{ status: 'accepted' }, ['plain']],
  [{ status: 'proposed', measure: 'killed', limit: 2 }, ['unattributed', 'arabic']],
  [{ document: document.id, limit: 1 }, ['plain']],
  [{ document: hashOf('another') }, []],
  [{ limit: 0 }, []],
]

export function describeLists(engine: Engine): void {
  describe('lists', () => {
    test('claims pass every part of a filter', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([by({ kind: 'document-added', payload: { document, claims } })])
      await ledger.append([by({ kind: 'claim-accepted', payload: { claim: claims[0]!.id } })])
      const found = await mapInTurn(filters, async ([filter]) => {
        const listed = await Array.fromAsync(ledger.listClaims(filter))
        return [filter, listed.map((item) => ids.get(item.claim.id))]
      })
      await ledger.close()
      expect(found).toEqual(filters)
    })

    test('long lists come whole, in order, and from where they are asked to begin', async () => {
      const ledger = await openSample(await engine.newLocation())
      const names = Array.from({ length: 230 }, (_, index) => `long ${index}`)
      await ledger.append(names.map((name) => addition(name, 1)))
      const entries = await Array.fromAsync(ledger.listEntries())
      const tail = await Array.fromAsync(ledger.listEntries({ after: 100, limit: 101 }))
      const documents = await Array.fromAsync(ledger.listDocuments())
      const middle = await Array.fromAsync(ledger.listDocuments({ after: 3, limit: 2 }))
      const listed = await Array.fromAsync(ledger.listClaims())
      await ledger.close()

      expect(entries.map((entry) => entry.number)).toEqual(names.map((_, index) => index + 1))
      expect(tail).toEqual(entries.slice(100, 201))
      expect(documents.map((item) => item.document.name)).toEqual(names.map((name) => `${name}.txt`))
      expect(middle).toEqual(documents.slice(3, 5))
      expect(listed.map((item) => item.claim.document)).toEqual(names.map((name) => hashOf(name)))
    })

    test('entries are counted and listed by kind, by whom and newest first, page by page', async () => {
      const ledger = await openSample(await engine.newLocation())
      const names = Array.from({ length: 120 }, (_, index) => `page ${index}`)
      const accept = (name: string, index: number): NewEntry => ({
        kind: 'claim-accepted',
        payload: { claim: sampleClaims(hashOf(name), 1)[0]!.id },
        by: index % 2 === 0 ? 'Ann' : 'Ben',
        why: null,
      })
      const start = await ledger.head()
      await ledger.append(names.map((name) => addition(name, 1)))
      await ledger.append(names.map(accept))
      const numbersOf = async (options: EntryOptions) =>
        (await Array.fromAsync(ledger.listEntries(options))).map(({ number }) => number)
      const newest = await numbersOf({ newestFirst: true })
      const first = await numbersOf({ newestFirst: true, kinds: ['claim-accepted'], by: 'Ben', limit: 2 })
      const second = await numbersOf({ newestFirst: true, by: 'Ben', before: 238, limit: 2 })
      const between = await numbersOf({ after: 119, before: 123 })
      const counts = await Promise.all([
        ledger.countEntries(),
        ledger.countEntries({ kinds: ['claim-accepted', 'claim-rejected'], after: 200 }),
        ledger.countEntries({ by: 'Ann' }),
        ledger.countEntries({ kinds: [] }),
      ])
      const end = await ledger.head()
      const [last] = await Array.fromAsync(ledger.listEntries({ after: 239 }))
      await ledger.close()

      expect(start).toEqual({ number: 0, hash: '0'.repeat(64) })
      expect(newest).toEqual(Array.from({ length: 240 }, (_, index) => 240 - index))
      expect({ first, second, between }).toEqual({
        first: [240, 238],
        second: [236, 234],
        between: [120, 121, 122],
      })
      expect(counts).toEqual([240, 40, 60, 0])
      expect(end).toEqual({ number: last?.number, hash: last?.hash })
    })

    test('claims that later entries are about are listed in the order of those', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([addition('one', 4), addition('two', 130)])
      const [a, b, c, d] = sampleClaims(hashOf('one'), 4).map(({ id }) => id) as [
        string,
        string,
        string,
        string,
      ]
      const changedAfter = async (number: number) =>
        (await Array.fromAsync(ledger.listChangedClaims(number))).map(({ claim, last }) => [claim.id, last])
      const added = await changedAfter(1)
      await ledger.append([
        by({ kind: 'claim-accepted', payload: { claim: c } }),
        by({ kind: 'claim-rejected', payload: { claim: a } }),
        by({ kind: 'decision-undone', payload: { entry: 3 } }),
        by({
          kind: 'document-reread',
          payload: { document: hashOf('one'), reader: 'english@2', claims: sampleClaims(hashOf('one'), 2) },
        }),
      ])
      const changed = await changedAfter(2)
      const last = await changedAfter(6)
      await ledger.close()
      expect(added).toHaveLength(130)
      expect(changed).toEqual([[a, 4], ...[c, d].sort().map((id) => [id, 6])])
      expect(changed.map(([id]) => id)).not.toContain(b)
      expect(last).toEqual([])
    })

    test('documents say how many of their claims have which status', async () => {
      const ledger = await openSample(await engine.newLocation())
      const [first, second] = sampleClaims(hashOf('one'), 2).map((claim) => claim.id)
      await ledger.append([addition('one', 4), addition('none', 0)])
      await ledger.append([
        by({ kind: 'claim-accepted', payload: { claim: first! } }),
        by({ kind: 'claim-rejected', payload: { claim: second! } }),
      ])
      const documents = await Array.fromAsync(ledger.listDocuments())
      await ledger.close()
      expect(documents.map((item) => item.claims)).toEqual([
        { proposed: 2, accepted: 1, rejected: 1, withdrawn: 0 },
        { proposed: 0, accepted: 0, rejected: 0, withdrawn: 0 },
      ])
    })

    test('a list may be left early, and the ledger written to while one is read', async () => {
      const ledger = await openSample(await engine.newLocation())
      await ledger.append([addition('one', 3)])
      let seen = 0
      for await (const item of ledger.listClaims()) {
        await ledger.append([by({ kind: 'claim-accepted', payload: { claim: item.claim.id } })])
        seen += 1
        if (seen === 2) break
      }
      const accepted = await Array.fromAsync(ledger.listClaims({ status: 'accepted' }))
      await ledger.close()
      expect(accepted).toHaveLength(2)
    })
  })
}
